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

  /** The words themselves; null where a word is a quotation mark, which is read by its place. */
  Lexeme[] word;

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
  int[] part;
  int[] kind;
  int[] group;
  int[] tag;
  int[] commas;
  int[] verbs;

  private final Clusters clusters;
  private final Lexemes lexemes;
  private final Lexeme root = new Lexeme(" ", Clusters.NONE);
  private final Lexeme nothing = new Lexeme(" ", Clusters.NONE);
  private boolean quoting;

  Words(Clusters clusters) {
    this.clusters = clusters;
    lexemes = new Lexemes(clusters);
  }

  /** The word that stands at a stretch of text. */
  Lexeme lexeme(String text, int start, int end) {
    return lexemes.of(text, start, end);
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
      word[i] = i == size ? root : nothing;
      form[i] = lower[i] = first[i] = last1[i] = last2[i] = last3[i] = last4[i] = mark;
      shape[i] = leaf[i] = usual[i] = cluster4[i] = cluster6[i] = cluster10[i] = tag[i] = mark;
      part[i] = kind[i] = group[i] = mark;
      commas[i] = 0;
      verbs[i] = 0;
    }
  }

  private void allocate(int size) {
    word = new Lexeme[size];
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
    part = new int[size];
    kind = new int[size];
    group = new int[size];
    tag = new int[size];
    commas = new int[size];
    verbs = new int[size];
  }

  /** Reads word {@code i} of the sentence from a stretch of text. */
  void set(int i, String text, int start, int end) {
    set(i, lexemes.of(text, start, end));
  }

  /** Word {@code i} of the sentence. */
  void set(int i, Lexeme word) {
    this.word[i] = word.quote == 0 ? word : null;
    form[i] = word.formKey;
    lower[i] = word.lowerKey;
    first[i] = word.first;
    last1[i] = word.last1;
    last2[i] = word.last2;
    last3[i] = word.last3;
    last4[i] = word.last4;
    shape[i] = word.shape;
    leaf[i] = word.leaf;
    usual[i] = word.usual;
    cluster4[i] = word.cluster4;
    cluster6[i] = word.cluster6;
    cluster10[i] = word.cluster10;
    part[i] = word.part;
    kind[i] = word.kind;
    group[i] = word.group;
    commas[i] = (i == 0 ? 0 : commas[i - 1]) + (word.breaks ? 1 : 0);
    if (word.quote != 0) {
      quote(i, word.quote);
    }
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

  /** Straight quotes open and close by turns, and count as the typographic ones. */
  private void quote(int i, char mark) {
    quoting = mark == '"' ? !quoting : mark != '”' && mark != '»';
    form[i] = lower[i] = quoting ? OPENING : CLOSING;
  }
}
