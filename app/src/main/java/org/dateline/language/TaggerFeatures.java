package org.dateline.language;

/** What the tagger looks at: the word, its neighbours, and the two tags before it. */
final class TaggerFeatures {
  static final int MOST = 64;

  private TaggerFeatures() {}

  /** Writes the features of word {@code i} and gives their number. */
  static int extract(Words w, int i, int[] f) {
    int k = alone(w, i, f, 0);
    k = before(w, at(w, i - 1), f, k);
    k = after(w, at(w, i + 1), f, k);
    k = afterNext(w, at(w, i + 2), f, k);
    k = together(w, i, f, k);
    Hash.mix(f, k);
    return k;
  }

  /** Where a word of the sentence is, or no word. */
  static int at(Words w, int i) {
    return i < 0 || i >= w.n ? w.n + 1 : i;
  }

  /** Of the word itself. */
  static int alone(Words w, int i, int[] f, int from) {
    int k = from;
    f[k++] = Hash.raw(1, 0);
    f[k++] = Hash.raw(2, w.form[i]);
    f[k++] = Hash.raw(3, w.lower[i]);
    f[k++] = Hash.raw(4, w.last1[i], w.shape[i]);
    f[k++] = Hash.raw(5, w.last2[i]);
    f[k++] = Hash.raw(6, w.last3[i]);
    f[k++] = Hash.raw(7, w.last4[i]);
    f[k++] = Hash.raw(8, w.first[i]);
    f[k++] = Hash.raw(10, w.leaf[i]);
    f[k++] = Hash.raw(11, w.cluster4[i], w.shape[i]);
    f[k++] = Hash.raw(12, w.cluster6[i]);
    f[k++] = Hash.raw(13, w.cluster10[i], w.shape[i]);
    f[k++] = Hash.raw(15, w.leaf[i], w.last2[i]);
    f[k++] = Hash.raw(51, w.usual[i], w.shape[i]);
    f[k++] = Hash.raw(53, w.usual[i], w.last3[i]);
    f[k++] = Hash.raw(54, w.usual[i], w.leaf[i]);
    return k;
  }

  /** Of the word before it. */
  static int before(Words w, int p1, int[] f, int from) {
    int k = from;
    f[k++] = Hash.raw(25, w.lower[p1]);
    f[k++] = Hash.raw(30, w.leaf[p1]);
    f[k++] = Hash.raw(37, w.last3[p1]);
    return k;
  }

  /** Of the word behind it. */
  static int after(Words w, int n1, int[] f, int from) {
    int k = from;
    f[k++] = Hash.raw(26, w.lower[n1]);
    f[k++] = Hash.raw(31, w.leaf[n1]);
    f[k++] = Hash.raw(36, w.last3[n1]);
    return k;
  }

  /** Of the word behind that. */
  static int afterNext(Words w, int n2, int[] f, int from) {
    int k = from;
    f[k++] = Hash.raw(41, w.lower[n2]);
    f[k++] = Hash.raw(44, w.last3[n2]);
    return k;
  }

  /** Of several words together, and of the tags before. */
  static int together(Words w, int i, int[] f, int from) {
    int k = from;
    int start = i == 0 ? 1 : 0;
    int p1 = at(w, i - 1);
    int p2 = at(w, i - 2);
    int n1 = at(w, i + 1);
    int n2 = at(w, i + 2);
    f[k++] = Hash.raw(9, w.shape[i], start);
    f[k++] = Hash.raw(14, w.last3[i], w.shape[i], start);
    k = history(w, i, p1, p2, f, k);
    k = neighbours(w, i, p1, n1, f, k);
    f[k++] = Hash.raw(40, w.lower[p2]);
    f[k++] = Hash.raw(42, w.leaf[n1], w.leaf[n2]);
    f[k++] = Hash.raw(43, w.leaf[p2], w.leaf[p1]);
    return k;
  }

  private static int history(Words w, int i, int p1, int p2, int[] f, int from) {
    int k = from;
    int t1 = w.tag[p1];
    int t2 = w.tag[p2];
    f[k++] = Hash.raw(16, t1);
    f[k++] = Hash.raw(17, t1, t2);
    f[k++] = Hash.raw(18, t1, w.lower[i]);
    f[k++] = Hash.raw(19, t1, t2, w.lower[i]);
    f[k++] = Hash.raw(20, t1, w.last3[i]);
    f[k++] = Hash.raw(21, t1, w.leaf[i]);
    f[k++] = Hash.raw(22, t1, w.shape[i]);
    f[k++] = Hash.raw(23, t2, w.lower[i]);
    f[k++] = Hash.raw(24, t1, t2, w.leaf[i]);
    return k;
  }

  private static int neighbours(Words w, int i, int p1, int n1, int[] f, int from) {
    int k = from;
    f[k++] = Hash.raw(27, w.lower[p1], w.lower[i]);
    f[k++] = Hash.raw(28, w.lower[i], w.lower[n1]);
    f[k++] = Hash.raw(29, w.lower[p1], w.lower[n1]);
    f[k++] = Hash.raw(32, w.leaf[i], w.leaf[n1]);
    f[k++] = Hash.raw(33, w.leaf[p1], w.leaf[i]);
    f[k++] = Hash.raw(34, w.shape[n1], w.shape[i]);
    f[k++] = Hash.raw(35, w.shape[p1], w.shape[i]);
    f[k++] = Hash.raw(38, w.leaf[n1], w.tag[p1]);
    f[k++] = Hash.raw(39, w.last2[n1], w.last3[i]);
    f[k++] = Hash.raw(45, w.cluster6[n1], w.lower[i]);
    f[k++] = Hash.raw(47, w.usual[n1], w.usual[i]);
    f[k++] = Hash.raw(48, w.usual[p1], w.usual[i], w.usual[n1]);
    f[k++] = Hash.raw(49, w.usual[n1], w.lower[i]);
    f[k++] = Hash.raw(50, w.usual[n1], w.tag[p1]);
    f[k++] = Hash.raw(52, w.usual[i], w.tag[p1]);
    f[k++] = Hash.raw(46, w.leaf[p1], w.leaf[i], w.leaf[n1]);
    return k;
  }
}
