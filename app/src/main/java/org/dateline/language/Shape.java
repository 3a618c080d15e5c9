package org.dateline.language;

/** A word's shape: which kinds of characters it begins with and holds, as bits. */
final class Shape {
  private static final int CAPITAL = 1;
  private static final int CAPITALS = 2;
  private static final int INNER_CAPITAL = 4;
  private static final int DIGIT = 8;
  private static final int ALL_DIGITS = 16;
  private static final int HYPHEN = 32;
  private static final int STOP = 64;
  private static final int MARKS = 128;
  private static final int LONE = 256;

  private Shape() {}

  static int of(CharSequence text, int start, int end) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    int hyphens = 0;
    int stops = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        lower++;
      } else if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isDigit(c)) {
        digits++;
      } else if (Hash.plain(c) == '-') {
        hyphens++;
      } else if (c == '.' || c == ',') {
        stops++;
      } else if (Character.isLetter(c)) {
        lower++;
      }
    }
    boolean capital = Character.isUpperCase(text.charAt(start));
    return (capital ? CAPITAL : 0)
        | (upper > 1 && lower == 0 ? CAPITALS : 0)
        | (upper > (capital ? 1 : 0) && lower > 0 ? INNER_CAPITAL : 0)
        | (digits > 0 ? DIGIT : 0)
        | (digits + stops + hyphens == end - start && digits > 0 ? ALL_DIGITS : 0)
        | (hyphens > 0 ? HYPHEN : 0)
        | (stops > 0 ? STOP : 0)
        | (upper + lower + digits == 0 ? MARKS : 0)
        | (end - start == 1 ? LONE : 0);
  }
}
