package org.dateline.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.record.EventClaim;

/**
 * Who says so, in a reader's words: "Japan's Coast Guard says; South Korea's Joint Chiefs deny".
 */
final class Speaking {
  private static final Set<String> MANY =
      Set.of("police", "people", "troops", "men", "women", "media", "chiefs", "joint chiefs");

  private static final Set<String> COUNTED =
      Set.of("several", "two", "three", "four", "many", "some", "most", "both", "dozens", "all");

  private Speaking() {}

  /** A claim's source with its verb. */
  static String of(EventClaim c) {
    if (c.source() == null) {
      return c.cue() == null ? "a source not named" : "“" + c.cue().text() + "”";
    }
    String who = c.source().text().replaceAll("\\s+", " ");
    return who + " " + verb(c.stance(), plural(who));
  }

  private static String verb(String stance, boolean plural) {
    String verb = stance.equals("asserts") ? "says" : stance;
    if (!plural) {
      return verb;
    }
    return verb.equals("denies") ? "deny" : verb.substring(0, verb.length() - 1);
  }

  /**
   * Whether the words name several: by the noun before "of", "in" and the like. Names in capitals
   * that end in s ("Reuters", "the United States") are taken for one.
   */
  static boolean plural(String source) {
    List<String> words =
        List.of(source.split("(?: (?:of|in|from|at|with|for|on|who)\\b|,|\\().*")[0].split(" "));
    String last = words.get(words.size() - 1);
    String lower = last.toLowerCase(Locale.ROOT);
    boolean common = Character.isLowerCase(last.charAt(0));
    boolean several = COUNTED.contains(words.get(0).toLowerCase(Locale.ROOT));
    boolean joined = words.contains("and") && common;
    return MANY.contains(lower)
        || joined
        || (several && lower.endsWith("s"))
        || (common && lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us"));
  }
}
