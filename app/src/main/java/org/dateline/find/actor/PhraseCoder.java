package org.dateline.find.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dateline.language.Text;

/** Codes a noun phrase from its own words: names in the tables, roles, demonyms, possessors. */
final class PhraseCoder {
  private static final Set<String> FORMER =
      Set.of("former", "ex", "late", "deposed", "ousted", "onetime");
  private static final int LONGEST_ROLE = 5;

  private final ActorTables tables;

  PhraseCoder(ActorTables tables) {
    this.tables = tables;
  }

  /** The coding of a phrase; {@link Coding#UNKNOWN} where its words tell nothing. */
  Coding code(Text text, Phrase phrase, String day) {
    int whole = Phrase.ofWhole(text, phrase.head());
    int core = whole < 0 ? phrase.head() : whole;
    Phrase inner = whole < 0 ? phrase : Phrase.at(text, whole);
    Known known = named(text, inner, core, day);
    ActorTables.Role role = role(text, inner, core);
    if (known != null && (role == null || isName(known))) {
      return ofKnown(text, inner, known, role, day);
    }
    if (role != null) {
      return ofRole(text, inner, core, role, day);
    }
    return unnamed(text, inner, core, day);
  }

  private static boolean isName(Known known) {
    return known.kind() == Known.Kind.PERSON
        || known.kind() == Known.Kind.ORGANIZATION
        || known.kind() == Known.Kind.GROUP;
  }

  /** The row whose name covers the head of the phrase, or null. */
  Known named(Text text, Phrase phrase, int head, String day) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      Aliases.Match match = tables.aliases().longest(text, i);
      if (match != null && names(text, i, match.to(), head)) {
        return choose(match.rows(), day);
      }
      if (match != null && match.to() > i + 1) {
        i = match.to() - 1;
      }
    }
    return null;
  }

  /** Whether a stretch names what a head stands for: it holds the head, or the name behind it. */
  private static boolean names(Text text, int from, int to, int head) {
    for (int i = from; i < to; i++) {
      boolean behind = text.head(i) == head && text.relation(i).startsWith("flat");
      if (i == head || behind) {
        return true;
      }
    }
    return false;
  }

  /** Of several rows of one name, the one that holds on the day, the latest first. */
  private static Known choose(List<Known> rows, String day) {
    Comparator<Known> order =
        Comparator.comparing((Known k) -> k.holdsOn(day) ? 0 : 1)
            .thenComparing(k -> k.from(), Comparator.reverseOrder());
    List<Known> sorted = new ArrayList<>(rows);
    sorted.sort(order);
    return sorted.get(0);
  }

  private Coding ofKnown(Text text, Phrase phrase, Known known, ActorTables.Role role, String day) {
    String why = known.at();
    List<String> sectors = known.sectors();
    String office = known.office();
    switch (known.kind()) {
      case COUNTRY, CAPITAL, METONYM:
        return new Coding(
            "place", known.code(), List.of("GOV"), known.name(), null, why + " (state)");
      case DEMONYM:
        return new Coding("group", known.code(), List.of("CVL"), null, null, why + " (people)");
      case STATE:
        return new Coding("place", known.code(), sectors, known.name(), null, why);
      default:
        break;
    }
    boolean past = known.endedBefore(day) || former(text, phrase);
    if (known.kind() == Known.Kind.PERSON && past) {
      sectors = List.of("ELI");
      why += " (no longer in office)";
    }
    String kind =
        known.kind() == Known.Kind.PERSON
            ? "person"
            : known.kind() == Known.Kind.GROUP ? "group" : "organization";
    if (office == null && role != null && kind.equals("person")) {
      office = role.office();
    }
    return new Coding(kind, known.code(), sectors, known.name(), office, why);
  }

  private static boolean former(Text text, Phrase phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (FORMER.contains(text.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The role that the phrase's words name, the longest that ends at its head or stands before its
   * name; or null.
   */
  ActorTables.Role role(Text text, Phrase phrase, int head) {
    for (int end = Math.max(head, phrase.to() - 1); end >= phrase.from(); end--) {
      boolean before = end < head;
      if (before && !text.pos(head).equals("PROPN")) {
        break;
      }
      ActorTables.Role role = roleEndingAt(text, phrase.from(), end);
      if (role != null) {
        return role;
      }
    }
    return null;
  }

  private ActorTables.Role roleEndingAt(Text text, int from, int end) {
    ActorTables.Role best = null;
    StringBuilder words = new StringBuilder();
    for (int i = end; i >= from && i > end - LONGEST_ROLE; i--) {
      String word = i == end ? Aliases.key(text.lemma(i)) : text.lower(i);
      words.insert(0, words.isEmpty() ? word : word + " ");
      ActorTables.Role role = tables.role(words.toString());
      if (role != null) {
        best = role;
      }
    }
    return best;
  }

  private Coding ofRole(Text text, Phrase phrase, int head, ActorTables.Role role, String day) {
    Known owner = owner(text, phrase, head, day);
    boolean former = former(text, phrase) && role.kind().equals("person");
    List<String> sectors = former ? List.of("ELI") : role.sectors();
    if (sectors.isEmpty() && owner != null && isName(owner)) {
      sectors = owner.sectors();
    }
    String name = text.pos(head).equals("PROPN") ? properName(text, phrase) : null;
    return new Coding(
        role.kind(),
        owner == null ? null : owner.code(),
        sectors,
        name,
        role.office(),
        "'"
            + role.words()
            + "' "
            + role.at()
            + (owner == null ? "" : ", of " + owner.name() + " " + owner.at()));
  }

  private String properName(Text text, Phrase phrase) {
    int i = phrase.to();
    while (i > phrase.from() && text.pos(i - 1).equals("PROPN")) {
      i--;
    }
    while (i < phrase.to()
        && (tables.isTitle(text.lower(i)) || tables.role(Aliases.key(text.lower(i))) != null)) {
      i++;
    }
    return i == phrase.to() ? null : text.quote(i, phrase.to()).text();
  }

  /** The country or body that a phrase belongs to: within it, its possessor, "of X", "in X". */
  Known owner(Text text, Phrase phrase, int head, String day) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      Aliases.Match match = tables.aliases().longest(text, i);
      if (match != null && !names(text, i, match.to(), head)) {
        return choose(match.rows(), day);
      }
    }
    for (int child : text.children(head)) {
      if (child > head
          && text.relation(child).startsWith("nmod")
          && !text.relation(child).endsWith("desc")) {
        Known k = named(text, Phrase.at(text, child), child, day);
        if (k != null && k.code() != null) {
          return k;
        }
      }
    }
    return null;
  }

  private Coding unnamed(Text text, Phrase phrase, int head, String day) {
    Known owner = owner(text, phrase, head, day);
    boolean proper = text.pos(head).equals("PROPN");
    String name = proper ? properName(text, phrase) : null;
    if (owner == null) {
      return new Coding(
          proper ? "other" : "thing", null, List.of(), name, null, Coding.UNKNOWN.why());
    }
    return new Coding(
        proper ? "other" : "thing",
        owner.code(),
        List.of(),
        name,
        null,
        "of " + owner.name() + " " + owner.at());
  }
}
