package org.dateline.language;

/** Hashes of features and words: 32 bits, the same in every run and on every machine. */
final class Hash {
  private static final int P = 0x9E3779B1;

  private Hash() {}

  /** A feature's hash from its template's number and one value. */
  static int of(int template, int a) {
    return mix(template * P + a);
  }

  /** A feature's hash from its template's number and two values. */
  static int of(int template, int a, int b) {
    return mix((template * P + a) * P + b);
  }

  /** A feature's hash from its template's number and three values. */
  static int of(int template, int a, int b, int c) {
    return mix(((template * P + a) * P + b) * P + c);
  }

  /** A feature's hash from its template's number and four values. */
  static int of(int template, int a, int b, int c, int d) {
    return mix((((template * P + a) * P + b) * P + c) * P + d);
  }

  /** Spreads every bit over all others. */
  static int mix(int x) {
    int h = x;
    h ^= h >>> 16;
    h *= 0x7FEB352D;
    h ^= h >>> 15;
    h *= 0x846CA68B;
    return h ^ h >>> 16;
  }

  /** A word's hash, its typographic marks read as plain ones. */
  static int of(CharSequence text, int start, int end) {
    int h = 17;
    for (int i = start; i < end; i++) {
      h = h * 31 + plain(text.charAt(i));
    }
    return mix(h);
  }

  /** The plain mark that a typographic one stands for. */
  static char plain(char c) {
    if (c < 0x80) {
      return c;
    }
    return switch (c) {
      case '‘', '’', '‚', '‛', '′', '`', '´' -> '\'';
      case '“', '”', '„', '‟', '″', '«', '»' -> '"';
      case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
      case '…' -> '.';
      case '\u00A0', '\u202F' -> ' ';
      default -> c;
    };
  }
}
