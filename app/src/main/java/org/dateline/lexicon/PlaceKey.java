package org.dateline.lexicon;

import java.text.Normalizer;

/**
 * The key of a place name, gathered char by char: case, accents, dots and apostrophes do not count,
 * hyphens and all other marks are spaces ("Al-Bāb" and "al Bab", "U.S." and "US" are one). A 64-bit
 * hash: two names of the gazetteer share one with a chance under one in a million.
 */
public final class PlaceKey {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final int FOLDED = 0x250;
  private static final String[] FOLD = new String[FOLDED];

  static {
    for (char c = 0x80; c < FOLDED; c++) {
      FOLD[c] = fold(c);
    }
  }

  private long state = BASIS;
  private boolean gap;
  private boolean any;

  /** The key of a whole name. */
  public static long of(CharSequence name) {
    PlaceKey key = new PlaceKey();
    key.add(name, 0, name.length());
    return key.value();
  }

  /** Begins anew. */
  public void clear() {
    state = BASIS;
    gap = false;
    any = false;
  }

  /** Goes on with a stretch of a text. */
  public void add(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      add(text.charAt(i));
    }
  }

  /** The key of all that was added. */
  public long value() {
    long h = state;
    h ^= h >>> 32;
    h *= 0x9e3779b97f4a7c15L;
    return h ^ (h >>> 29);
  }

  private void add(char c) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      step(c);
    } else if (c >= 'A' && c <= 'Z') {
      step((char) (c + 32));
    } else if (c == '\'' || c == '.' || c == '’' || c == '‘' || c == '`') {
      return;
    } else if (c < 0x80) {
      gap = any;
    } else {
      addFolded(c);
    }
  }

  private void addFolded(char c) {
    String folded = c < FOLDED ? FOLD[c] : fold(c);
    if (folded.isEmpty()) {
      gap = any && !Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK;
    }
    for (int i = 0; i < folded.length(); i++) {
      step(folded.charAt(i));
    }
  }

  private void step(char c) {
    if (gap) {
      state = (state ^ ' ') * PRIME;
      gap = false;
    }
    any = true;
    state = (state ^ c) * PRIME;
  }

  private static String fold(char c) {
    switch (c) {
      case 'ß':
        return "ss";
      case 'ø', 'Ø':
        return "o";
      case 'ł', 'Ł':
        return "l";
      case 'æ', 'Æ':
        return "ae";
      case 'œ', 'Œ':
        return "oe";
      case 'đ', 'Đ', 'ð', 'Ð':
        return "d";
      case 'þ', 'Þ':
        return "th";
      case 'ı':
        return "i";
      case 'ə', 'Ə':
        return "a";
      default:
        return decomposed(c);
    }
  }

  private static String decomposed(char c) {
    if (!Character.isLetterOrDigit(c)) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    for (int i = 0; i < parts.length(); i++) {
      if (Character.isLetterOrDigit(parts.charAt(i))) {
        out.append(Character.toLowerCase(parts.charAt(i)));
      }
    }
    return out.toString();
  }
}
