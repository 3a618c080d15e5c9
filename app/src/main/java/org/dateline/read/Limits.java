package org.dateline.read;

/** How large one article may be. Beyond, it is no article, and coding it would take minutes. */
final class Limits {
  /** Bytes of one page, text or JSON line. */
  static final int BYTES = 16 << 20;

  private static final String REMEDY =
      "; split it into articles, one a file or one a line of JSON {\"id\", \"text\"}";

  private Limits() {}

  /** What is said of a page or text that is too large. */
  static String tooLarge() {
    return "over " + (BYTES >> 20) + " MB, which is more than an article" + REMEDY;
  }
}
