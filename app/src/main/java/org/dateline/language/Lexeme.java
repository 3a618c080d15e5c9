package org.dateline.language;

import java.util.Arrays;
import java.util.Locale;

/**
 * A word as it is written, with all that can be said of it out of context: the numbers that stand
 * for its form, endings, shape and clusters, and its lemmas. Made once and shared by all places
 * where the word stands. Safe to share between threads: lemmas that two threads find are the same.
 */
final class Lexeme {
  final String form;
  final String lower;
  final int formKey;
  final int lowerKey;
  final int first;
  final int last1;
  final int last2;
  final int last3;
  final int last4;
  final int shape;
  final int leaf;
  final int usual;
  final int cluster4;
  final int cluster6;
  final int cluster10;
  final int part;
  final int kind;
  final int group;

  /** The mark itself where the word is a double quotation mark, else 0. */
  final char quote;

  /** Whether the word is a mark that parts clauses. */
  final boolean breaks;

  /** Whose word it is: what its clusters were looked up in. */
  final Clusters clusters;

  /** What the word alone says to a tagger, and to which; of the thread alone that tags it. */
  long[] votes;

  Tagger tagger;

  /** What the word alone says to a finder; null before it asks. */
  Kept toFinder;

  private volatile Tagged[] tagged = {};

  /** What somebody has worked out for a word and keeps with it. */
  record Kept(Object owner, int[] sums) {
    static int[] of(Kept kept, Object owner) {
      return kept != null && kept.owner == owner ? kept.sums : null;
    }
  }

  Lexeme(String form, Clusters clusters) {
    this.form = form;
    this.clusters = clusters;
    lower = form.toLowerCase(Locale.ROOT);
    int whole = 17;
    int low = 17;
    int key = 17;
    int plain = 17;
    boolean digits = false;
    for (int p = 0; p < form.length(); p++) {
      char c = Hash.plain(form.charAt(p));
      whole = whole * 31 + c;
      char l = c < 0x80 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
      low = low * 31 + l;
      boolean digit = c >= '0' && c <= '9';
      if (!digit || !digits) {
        key = key * 31 + (digit ? '0' : l);
        plain = plain * 31 + (digit ? '0' : c);
      }
      digits = digit;
    }
    formKey = Hash.mix(whole);
    lowerKey = Hash.mix(low);
    shape = Shape.of(form, 0, form.length());
    first = start(form);
    last1 = tail(form, 1);
    last2 = tail(form, 2);
    last3 = tail(form, 3);
    last4 = tail(form, 4);
    leaf = clusters.leaf(Hash.mix(key));
    cluster4 = clusters.prefix(leaf, 4);
    cluster6 = clusters.prefix(leaf, 6);
    cluster10 = clusters.prefix(leaf, 10);
    int tags = clusters.usual(Hash.mix(plain));
    usual = tags != 0 ? tags : -clusters.usual(Hash.mix(key));
    part = clusters.part(Hash.mix(key));
    kind = clusters.kind(capitalised(form));
    group = clusters.group(kind);
    boolean lone = form.length() == 1;
    quote = lone && Hash.plain(form.charAt(0)) == '"' ? form.charAt(0) : 0;
    breaks = lone && ",;:(–—".indexOf(form.charAt(0)) >= 0;
  }

  /** A word as lists of names keep it: in lower case, any digits as one 0. */
  static String key(String word) {
    StringBuilder key = new StringBuilder();
    for (int p = 0; p < word.length(); p++) {
      char c = Hash.plain(word.charAt(p));
      boolean digit = c >= '0' && c <= '9';
      if (!digit || key.length() == 0 || key.charAt(key.length() - 1) != '0') {
        key.append(digit ? '0' : Character.toLowerCase(c));
      }
    }
    return key.toString();
  }

  /** The hash of a word as it is written within a sentence: "SYRIA" as "Syria". */
  private static int capitalised(String form) {
    boolean shouted = form.length() > 3 && form.equals(form.toUpperCase(Locale.ROOT));
    String word = shouted ? form.charAt(0) + form.substring(1).toLowerCase(Locale.ROOT) : form;
    return Hash.of(word, 0, word.length());
  }

  private static int start(String form) {
    int n = form.length();
    int h =
        Character.toLowerCase(Hash.plain(form.charAt(0))) * 31
            + (n > 1 ? Character.toLowerCase(Hash.plain(form.charAt(1))) : 0);
    return h * 31 + (n > 2 ? Character.toLowerCase(form.charAt(2)) : 0);
  }

  private static int tail(String form, int chars) {
    int h = chars;
    for (int p = Math.max(0, form.length() - chars); p < form.length(); p++) {
      h = h * 31 + Character.toLowerCase(Hash.plain(form.charAt(p)));
    }
    return h;
  }

  /** The word under a tag, by its number. */
  Tagged tagged(int tag) {
    Tagged[] known = tagged;
    if (tag < known.length && known[tag] != null) {
      return known[tag];
    }
    Tagged[] more = Arrays.copyOf(known, Math.max(known.length, tag + 1));
    more[tag] = new Tagged();
    tagged = more;
    return more[tag];
  }
}
