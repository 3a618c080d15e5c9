package org.dateline.store.format;

import java.util.Locale;

/** Text as tab-separated files without quoting can carry it. */
final class Clean {
  private Clean() {}

  /** A value in words; empty for null, whole numbers of floating point with one zero. */
  static String text(Object value) {
    return value == null ? "" : value instanceof Double d ? number(d) : value.toString();
  }

  /**
   * Without tabs, line ends and other control characters, which become blanks, with single for
   * double quotes, which some readers take for quoting, and without blanks around it, which some
   * readers keep and others do not.
   */
  static String field(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char kept = c == '"' ? '\'' : breaks(c) ? ' ' : c;
      if (kept != c && clean == null) {
        clean = new StringBuilder(text);
      }
      if (clean != null) {
        clean.setCharAt(i, kept);
      }
    }
    return (clean == null ? text : clean.toString()).strip();
  }

  private static boolean breaks(char c) {
    return c < ' ' || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static String number(double d) {
    return d == Math.rint(d) && Math.abs(d) < 1e9
        ? String.format(Locale.ROOT, "%.1f", d)
        : Double.toString(d);
  }
}
