package org.dateline.language;

/**
 * The words that a thread has met lately: nine in ten words of a text are among them. Bounded; not
 * thread-safe.
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
    Lexeme known = table[at];
    if (known != null && known.form.length() == end - start && text.startsWith(known.form, start)) {
      return known;
    }
    Lexeme made = new Lexeme(text.substring(start, end), clusters);
    table[at] = made;
    return made;
  }
}
