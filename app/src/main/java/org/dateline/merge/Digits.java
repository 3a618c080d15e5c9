package org.dateline.merge;

/** Numbers as texts have them. */
final class Digits {
  private Digits() {}

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
