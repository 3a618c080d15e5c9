package org.dateline.find.event;

import java.util.Locale;
import java.util.Map;
import org.dateline.language.Text;

/** Reads counts: "14,000", "two dozen", "19". */
final class Numbers {
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90),
          Map.entry("hundred", 100),
          Map.entry("thousand", 1000),
          Map.entry("dozen", 12));

  private Numbers() {}

  /** The number that a token writes, or null. */
  static Integer of(Text text, int token) {
    String word = text.lower(token).replace(",", "").replace("\u00a0", "");
    Integer spelled = WORDS.get(word);
    if (spelled == null && word.indexOf('-') > 0) {
      String[] parts = word.split("-");
      Integer tens = WORDS.get(parts[0]);
      Integer ones = parts.length == 2 ? WORDS.get(parts[1]) : null;
      return tens == null || ones == null ? null : tens + ones;
    }
    if (spelled != null) {
      return multiplied(text, token, spelled);
    }
    if (word.isEmpty() || word.length() > 9 || !word.chars().allMatch(Character::isDigit)) {
      return null;
    }
    return multiplied(text, token, Integer.parseInt(word));
  }

  private static Integer multiplied(Text text, int token, int value) {
    if (token + 1 >= text.size()) {
      return value;
    }
    int times =
        switch (text.lower(token + 1).toLowerCase(Locale.ROOT)) {
          case "hundred" -> 100;
          case "thousand" -> 1000;
          case "million" -> 1_000_000;
          case "dozen" -> 12;
          default -> 1;
        };
    long product = (long) value * times;
    return product > Integer.MAX_VALUE ? null : (int) product;
  }
}
