package org.dateline.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as texts have them. */
final class Digits {
  private static final String MONTHS =
      "(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\\.?";
  private static final Pattern FIGURE =
      Pattern.compile("(" + MONTHS + "\\s)?\\b(\\d[\\d,]*)\\b(\\s" + MONTHS + "\\b|:\\d)?");

  private Digits() {}

  /** The numbers of a sentence but for years, days of a month and clock times; sorted. */
  static long[] figures(String sentence) {
    if (sentence.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return new long[0];
    }
    Matcher m = FIGURE.matcher(sentence);
    List<Long> all = new ArrayList<>();
    while (m.find()) {
      String digits = m.group(2).replace(",", "");
      boolean dated = m.group(1) != null || m.group(3) != null;
      boolean year = digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
      if (!dated && !year && digits.length() < 10) {
        all.add(Long.valueOf(digits));
      }
    }
    return all.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
  }

  /** The number of "1,500" or "about 300"; null of words ("thousands"). */
  static Integer of(String words) {
    if (words == null) {
      return null;
    }
    String digits = words.replaceAll("(?<=\\d)[, ](?=\\d{3})", "").replaceAll("\\D+", " ").strip();
    int space = digits.indexOf(' ');
    String first = space < 0 ? digits : digits.substring(0, space);
    return first.isEmpty() || first.length() > 9 ? null : Integer.valueOf(first);
  }
}
