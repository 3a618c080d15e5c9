package org.dateline.language;

/**
 * What tagger and parser see of a sentence's words: numbers only, two more than it has words. The
 * last but one stands for the root, the last for no word at all. Grows as needed and is used again;
 * not thread-safe.
 */
final class Words {
  private static final int OPENING = 0x0BE9;
  private static final int CLOSING = 0x0C10;

  int n;
  int[] form = new int[0];
  int[] lower;
  int[] first;
  int[] last1;
  int[] last2;
  int[] last3;
  int[] last4;
  int[] shape;
  int[] leaf;
  int[] usual;
  int[] cluster4;
  int[] cluster6;
  int[] cluster10;
  int[] tag;
  int[] commas;
  int[] verbs;

  private final Clusters clusters;
  private boolean quoting;

  Words(Clusters clusters) {
    this.clusters = clusters;
  }

  Clusters clusters() {
    return clusters;
  }

  /** Makes room for a sentence of so many words and sets root and nothing. */
  void reset(int size) {
    n = size;
    quoting = false;
    if (form.length < size + 2) {
      allocate(size + size / 2 + 64);
    }
    for (int i = size; i < size + 2; i++) {
      int mark = -1 - (i - size);
      form[i] = lower[i] = first[i] = last1[i] = last2[i] = last3[i] = last4[i] = mark;
      shape[i] = leaf[i] = usual[i] = cluster4[i] = cluster6[i] = cluster10[i] = tag[i] = mark;
      commas[i] = 0;
      verbs[i] = 0;
    }
  }

  private void allocate(int size) {
    form = new int[size];
    lower = new int[size];
    first = new int[size];
    last1 = new int[size];
    last2 = new int[size];
    last3 = new int[size];
    last4 = new int[size];
    shape = new int[size];
    leaf = new int[size];
    usual = new int[size];
    cluster4 = new int[size];
    cluster6 = new int[size];
    cluster10 = new int[size];
    tag = new int[size];
    commas = new int[size];
    verbs = new int[size];
  }

  /** Reads word {@code i} of the sentence from a stretch of text. */
  void set(int i, CharSequence text, int start, int end) {
    int whole = 17;
    int low = 17;
    int key = 17;
    int plain = 17;
    boolean digits = false;
    for (int p = start; p < end; p++) {
      char c = Hash.plain(text.charAt(p));
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
    form[i] = Hash.mix(whole);
    lower[i] = Hash.mix(low);
    if (end - start == 1 && Hash.plain(text.charAt(start)) == '"') {
      quote(i, text.charAt(start));
    }
    shape[i] = Shape.of(text, start, end);
    affixes(i, text, start, end);
    cluster(i, Hash.mix(key));
    usual[i] = clusters.usual(Hash.mix(plain));
    if (usual[i] == 0) {
      usual[i] = -clusters.usual(Hash.mix(key));
    }
    commas[i] =
        (i == 0 ? 0 : commas[i - 1]) + (end - start == 1 && breaks(text.charAt(start)) ? 1 : 0);
  }

  /** Sets the tags and counts the finite verbs up to each word. */
  void setTags(int[] tags, boolean[] finite) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      tag[i] = tags[i];
      count += finite[tags[i]] ? 1 : 0;
      verbs[i] = count;
    }
  }

  private static boolean breaks(char c) {
    return c == ',' || c == ';' || c == ':' || c == '(' || c == '–' || c == '—';
  }

  /** Straight quotes open and close by turns, and count as the typographic ones. */
  private void quote(int i, char mark) {
    quoting = mark == '"' ? !quoting : mark != '”' && mark != '»';
    form[i] = lower[i] = quoting ? OPENING : CLOSING;
  }

  private void affixes(int i, CharSequence text, int start, int end) {
    first[i] =
        Character.toLowerCase(Hash.plain(text.charAt(start))) * 31
            + (end - start > 1 ? Character.toLowerCase(Hash.plain(text.charAt(start + 1))) : 0);
    first[i] =
        first[i] * 31 + (end - start > 2 ? Character.toLowerCase(text.charAt(start + 2)) : 0);
    last1[i] = tail(text, start, end, 1);
    last2[i] = tail(text, start, end, 2);
    last3[i] = tail(text, start, end, 3);
    last4[i] = tail(text, start, end, 4);
  }

  private static int tail(CharSequence text, int start, int end, int chars) {
    int h = chars;
    for (int p = Math.max(start, end - chars); p < end; p++) {
      h = h * 31 + Character.toLowerCase(Hash.plain(text.charAt(p)));
    }
    return h;
  }

  private void cluster(int i, int key) {
    leaf[i] = clusters.leaf(key);
    cluster4[i] = clusters.prefix(leaf[i], 4);
    cluster6[i] = clusters.prefix(leaf[i], 6);
    cluster10[i] = clusters.prefix(leaf[i], 10);
  }
}
