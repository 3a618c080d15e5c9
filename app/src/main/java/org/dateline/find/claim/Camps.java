package org.dateline.find.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.record.Actor;
import org.dateline.record.Speaker;

/** Whether two sources are independent of each other. Immutable and thread-safe. */
final class Camps {
  private static final Set<String> ORGANS = Set.of("GOV", "MIL", "COP", "SPY", "PRM", "LEG", "JUD");
  private static final Set<String> SHARED = Set.of("IGO", "NGO", "IMG", "ISM", "MNC");

  private final Wording words;

  Camps(Wording words) {
    this.words = words;
  }

  /** Whether one is not the other, nor an organ of the same side. Unknown sources are. */
  boolean independent(Speaker a, Speaker b) {
    if (a == null || b == null) {
      return (a == null) != (b == null);
    }
    if (same(a, b)) {
      return false;
    }
    boolean oneCode = a.code() != null && a.code().equals(b.code()) && !SHARED.contains(a.code());
    return !(oneCode && organ(a.sector(), a.text()) && organ(b.sector(), b.text()));
  }

  /** Whether two speakers are one: the same name, or the same words. */
  static boolean same(Speaker a, Speaker b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    if (a.name() != null && b.name() != null) {
      return a.name().equals(b.name());
    }
    return a.start() == b.start() || a.text().equalsIgnoreCase(b.text());
  }

  /** Whether a source speaks for a party to the event. */
  boolean speaksFor(Speaker source, Actor party) {
    if (source == null || source.code() == null || !source.code().equals(party.code())) {
      return false;
    }
    if (source.name() != null && source.name().equals(party.name())) {
      return true;
    }
    String own = party.sector().isEmpty() ? "" : party.sector().get(0);
    boolean alike = !source.sector().isEmpty() && source.sector().get(0).equals(own);
    boolean state = own.isEmpty() || ORGANS.contains(own);
    return alike || (state && organ(source.sector(), source.text()));
  }

  /** A state's own voice: its organs, its country's name alone, its media. */
  private boolean organ(List<String> sectors, String text) {
    if (sectors.isEmpty() || ORGANS.contains(sectors.get(0)) || sectors.contains("GOV")) {
      return true;
    }
    return sectors.get(0).equals("JRN") && stateMedium(text);
  }

  private boolean stateMedium(String text) {
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+")) {
      if (words.is("state", word)) {
        return true;
      }
    }
    return false;
  }
}
