package org.dateline.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.record.Actor;
import org.dateline.record.Speaker;

/**
 * Whether two sources are independent of each other, within an article and across articles.
 * Immutable and thread-safe.
 */
public final class Camps {
  private static final String TABLE = "lang/en/claims/words.tsv";
  private static final String ORGANS_OF = "actors/organs.tsv";
  private static final Set<String> ORGANS = Set.of("GOV", "MIL", "COP", "SPY", "PRM", "LEG", "JUD");
  private static final Set<String> SHARED = Set.of("IGO", "NGO", "IMG", "ISM", "MNC");

  /** An owner and its organs: names in lower case, and where the table says so. */
  private record House(Set<String> names, String at) {}

  private final Set<String> state = new HashSet<>();
  private final Set<String> offices = new HashSet<>();
  private final Set<String> house = new HashSet<>();
  private final Set<String> mouthpieces = new HashSet<>();
  private final Set<String> phrases = new HashSet<>();
  private final Map<String, List<House>> houses = new HashMap<>();

  public Camps(Data data) {
    for (Row row : data.rows(TABLE)) {
      switch (row.get("kind")) {
        case "state" -> state.addAll(row.list("words"));
        case "office" -> offices.addAll(row.list("words"));
        case "house" -> house.addAll(row.list("words"));
        case "mouthpiece" -> mouthpieces.addAll(row.list("words"));
        case "own" -> phrases.addAll(row.list("words"));
        default -> {}
      }
    }
    for (Row row : data.rows(ORGANS_OF)) {
      Set<String> names =
          Stream.concat(row.list("organ").stream(), row.list("owner").stream())
              .map(n -> n.toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet());
      houses
          .computeIfAbsent(row.get("code"), k -> new ArrayList<>())
          .add(new House(names, row.at()));
    }
  }

  /**
   * Whether, in one article, one is not the other, nor an organ of the same side, nor named as the
   * other's own ("its spokesman"). Of two sources one of which is not named, they are.
   */
  public boolean independent(Speaker a, Speaker b) {
    return bond(a, b) == null;
  }

  /** What makes two sources of one article one side, in words; or null where nothing does. */
  public String bond(Speaker a, Speaker b) {
    if (a == null || b == null) {
      return a == null && b == null ? "neither is named" : null;
    }
    if (same(a, b)) {
      return "they are one";
    }
    if (own(a) || own(b)) {
      return "'" + (own(a) ? a : b).text() + "' is the other's own";
    }
    return side(a, b);
  }

  /**
   * Whether a source is named as that of one told before: "its weekly", "the party's own paper".
   */
  private boolean own(Speaker s) {
    String text = " " + s.text().toLowerCase(Locale.ROOT) + " ";
    boolean his =
        house.stream()
            .anyMatch(w -> text.startsWith(" " + w + " ") || text.contains(", " + w + " "));
    return (his && mouthpieces.stream().anyMatch(w -> text.contains(" " + w + " ")))
        || phrases.stream().anyMatch(w -> text.contains(w + " "));
  }

  /**
   * The same of sources of two articles; of one that is not named nothing is known: they are not.
   */
  public boolean independentAcross(Speaker a, Speaker b) {
    return a != null && b != null && !sameAcross(a, b) && side(a, b) == null;
  }

  private String side(Speaker a, Speaker b) {
    if (a.code() == null || !a.code().equals(b.code())) {
      return null;
    }
    for (House house : houses.getOrDefault(a.code(), List.of())) {
      if (named(a, house.names) && named(b, house.names)) {
        return "one is the other's organ, " + house.at;
      }
    }
    boolean state = organ(a.sector(), a.text()) && organ(b.sector(), b.text());
    return state && !SHARED.contains(a.code()) ? "both speak for " + a.code() : null;
  }

  private static boolean named(Speaker s, Set<String> names) {
    String text =
        " " + s.text().toLowerCase(Locale.ROOT).replaceAll("['’]s|[^\\p{L}\\p{N}'()-]+", " ") + " ";
    boolean known = s.name() != null && names.contains(s.name().toLowerCase(Locale.ROOT));
    return known || names.stream().anyMatch(n -> text.contains(" " + n + " "));
  }

  /** Whether two speakers of one article are one: the same name, or the same words. */
  public static boolean same(Speaker a, Speaker b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    if (a.name() != null && b.name() != null) {
      return a.name().equals(b.name());
    }
    return a.start() == b.start() || a.text().equalsIgnoreCase(b.text());
  }

  private static boolean sameAcross(Speaker a, Speaker b) {
    if (a.name() != null && b.name() != null) {
      return a.name().equals(b.name());
    }
    return bare(a).equals(bare(b));
  }

  private static String bare(Speaker s) {
    return s.text().toLowerCase(Locale.ROOT).replaceAll("^(?:the|an?|local)\\s+|\\s+", "");
  }

  /** Whether a source speaks for a party to the event. */
  public boolean speaksFor(Speaker source, Actor party) {
    if (source == null || source.code() == null || !source.code().equals(party.code())) {
      return false;
    }
    if (source.name() != null && source.name().equals(party.name())) {
      return true;
    }
    String own = party.sector().isEmpty() ? "" : party.sector().get(0);
    boolean alike = source.sector().contains(own);
    return alike || (ofState(party) && organ(source.sector(), source.text()));
  }

  /** Whether a party is a state's own organ, or the state itself. */
  public static boolean ofState(Actor party) {
    return party.sector().isEmpty() || ORGANS.contains(party.sector().get(0));
  }

  /** A state's own voice: its organs, its country's name alone, its media. */
  private boolean organ(List<String> sectors, String text) {
    if (sectors.isEmpty()) {
      return namesOnly(text) || stateMedium(text);
    }
    if (ORGANS.contains(sectors.get(0)) || sectors.contains("GOV")) {
      return true;
    }
    return sectors.get(0).equals("JRN") && stateMedium(text);
  }

  /** "Minsk", "Warsaw's border command": no word but names and offices. */
  private boolean namesOnly(String text) {
    String[] all = text.split("['’]s |[^\\p{L}-]+");
    String last = all.length == 0 ? "" : all[all.length - 1];
    return text.isEmpty() || !last.equals(last.toLowerCase(Locale.ROOT)) || offices.contains(last);
  }

  /** Whether the name of a medium says that it is its state's or its party's. */
  public boolean stateMedium(String text) {
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+")) {
      if (state.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
