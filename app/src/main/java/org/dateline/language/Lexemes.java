package org.dateline.language;

/**
 * The words that a thread has met lately: nine in ten words of a text are among them. Each has two
 * places, and gives way when two others were met there after it. Bounded; not thread-safe.
 */
final class Lexemes {
  private static final int SIZE = 1 << 14;

  private final Clusters clusters;
  private final Lexeme[] table = new Lexeme[SIZE];

  Lexemes(Clusters clusters) {
    this.clusters = clusters;
  }

  /** The word that stands at a stretch of text. */
  Lexeme of(String text, int start, int end) {
    int h = end - start;
    for (int p = start; p < end; p++) {
      h = h * 31 + text.charAt(p);
    }
    int at = Hash.mix(h) & SIZE - 1;
    if (is(table[at], text, start, end)) {
      return table[at];
    }
    int other = at ^ 1;
    Lexeme found = table[other];
    if (!is(found, text, start, end)) {
      found = new Lexeme(text.substring(start, end), clusters);
    }
    table[other] = table[at];
    table[at] = found;
    return found;
  }

  private static boolean is(Lexeme known, String text, int start, int end) {
    return known != null
        && known.form.length() == end - start
        && text.startsWith(known.form, start);
  }
}
