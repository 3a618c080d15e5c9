package org.dateline.read;

/**
 * How large one article may be, and a feed that may never end. Beyond, it is none, and coding it
 * would take minutes.
 */
final class Limits {
  /** Bytes of one page, text, item or JSON line; of a feed that is no file. */
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

  /** Why there is more of what was not asked for by address. */
  static String more() {
    return "over " + (BYTES >> 20) + " MB";
  }

  /**
   * What is said of a feed of which the start alone was read.
   *
   * @param more why there is more
   * @param whole how many of its items were read
   */
  static String unended(String more, int whole) {
    String read =
        whole == 0
            ? " before its first item ends"
            : whole == 1
                ? "; its first item was read"
                : "; its first " + whole + " items were read";
    return more + read + "; save as much as is wanted and give the file";
  }
}
