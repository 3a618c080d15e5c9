package org.dateline.read;

/** How large one article or feed may be. Beyond, it is none, and coding it would take minutes. */
final class Limits {
  /** Bytes of one page, text, feed or JSON line. */
  static final int BYTES = 16 << 20;

  /** How many characters are read of a feed that is larger, as one that never ends is. */
  static final int START = 1 << 17;

  private static final String REMEDY =
      "; split it into articles, one a file or one a line of JSON {\"id\", \"text\"}";

  private Limits() {}

  /** What is said of a page or text that is too large. */
  static String tooLarge() {
    return "over " + (BYTES >> 20) + " MB, which is more than an article" + REMEDY;
  }

  /**
   * What is said of a feed that is too large.
   *
   * @param whole how many of its items were read
   */
  static String endless(int whole) {
    String read =
        whole == 0
            ? " before its first item ends"
            : whole == 1
                ? ", more than a feed has; its first item was read"
                : ", more than a feed has; its first " + whole + " items were read";
    return "over " + (BYTES >> 20) + " MB" + read + "; split it";
  }
}
