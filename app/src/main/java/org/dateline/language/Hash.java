package org.dateline.language;

/** Hashes of features and words: 32 bits, the same in every run and on every machine. */
final class Hash {
  private static final int P = 0x9E3779B1;

  private Hash() {}

  /** A feature of a template and one value, before it is mixed. */
  static int raw(int template, int a) {
    return template * P + a;
  }

  /** A feature of a template and two values, before it is mixed. */
  static int raw(int template, int a, int b) {
    return (template * P + a) * P + b;
  }

  /** A feature of a template and three values, before it is mixed. */
  static int raw(int template, int a, int b, int c) {
    return ((template * P + a) * P + b) * P + c;
  }

  /** A feature of a template and four values, before it is mixed. */
  static int raw(int template, int a, int b, int c, int d) {
    return (((template * P + a) * P + b) * P + c) * P + d;
  }

  /** Mixes the first {@code n} raw features in place: one loop, which the compiler vectorises. */
  static void mix(int[] features, int n) {
    for (int k = 0; k < n; k++) {
      int h = features[k];
      h ^= h >>> 16;
      h *= 0x7FEB352D;
      h ^= h >>> 15;
      h *= 0x846CA68B;
      features[k] = h ^ h >>> 16;
    }
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
