package org.dateline.language;

/** What the parser looks at to name the relation of an arc: both its ends and their children. */
final class ParserFeatures {
  private ParserFeatures() {}

  static int set(State s, int i) {
    return (int) (s.labels[i] ^ s.labels[i] >>> 32);
  }

  static int distance(int a, int b, int n) {
    int d = Math.abs(b - a);
    if (a > n || b > n) {
      return 0;
    }
    return d < 5 ? d : d < 8 ? 5 : d < 12 ? 6 : d < 20 ? 7 : 8;
  }

  /** Features for the relation between a head and its dependent; gives their number. */
  static int label(Words w, State s, int h, int d, int[] f) {
    int k = 0;
    int side = h < d ? 1 : 2;
    int[] t = w.tag;
    f[k++] = Hash.raw(300, side);
    f[k++] = Hash.raw(301, w.lower[d], side);
    f[k++] = Hash.raw(302, t[d], side);
    f[k++] = Hash.raw(303, w.lower[h], side);
    f[k++] = Hash.raw(304, t[h], side);
    f[k++] = Hash.raw(305, t[h], t[d], side);
    f[k++] = Hash.raw(306, w.lower[h], t[d], side);
    f[k++] = Hash.raw(307, t[h], w.lower[d], side);
    f[k++] = Hash.raw(308, w.lower[h], w.lower[d]);
    f[k++] = Hash.raw(309, w.leaf[h], w.leaf[d], side);
    f[k++] = Hash.raw(310, w.leaf[d], t[h], side);
    f[k++] = Hash.raw(311, w.leaf[h], t[d], side);
    f[k++] = Hash.raw(312, w.cluster6[h], w.cluster6[d], side);
    f[k++] = Hash.raw(313, t[h], t[d], distance(h, d, s.n) * side);
    k = labelContext(w, s, h, d, side, f, k);
    Hash.mix(f, k);
    return k;
  }

  private static int labelContext(Words w, State s, int h, int d, int side, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    int near = side == 1 ? s.right1[h] : s.left1[h];
    int before = d > 0 ? d - 1 : s.n + 1;
    int after = d + 1 < s.n ? d + 1 : s.n + 1;
    f[k++] = Hash.raw(320, w.lower[s.left1[d]], t[d], side);
    f[k++] = Hash.raw(321, w.lower[s.left1[d]], t[d], t[h]);
    f[k++] = Hash.raw(322, w.lower[s.left1[d]], w.lower[h]);
    f[k++] = Hash.raw(323, set(s, d), t[d], side);
    f[k++] = Hash.raw(324, set(s, h), t[h], side);
    f[k++] = Hash.raw(325, set(s, h), t[d], side);
    f[k++] = Hash.raw(326, s.label[near], t[d], t[h], side);
    f[k++] = Hash.raw(327, w.lower[near], w.lower[h], t[d]);
    f[k++] = Hash.raw(328, t[before], t[d], side);
    f[k++] = Hash.raw(329, t[after], t[d], side);
    f[k++] = Hash.raw(330, w.lower[before], t[d], t[h]);
    f[k++] = Hash.raw(331, w.lower[after], t[d], t[h]);
    f[k++] = Hash.raw(332, w.last3[d], t[d], side);
    f[k++] = Hash.raw(333, set(s, d), w.lower[h], side);
    f[k++] = Hash.raw(334, t[s.right1[d]], t[d], side);
    f[k++] = Hash.raw(335, w.leaf[s.left1[d]], w.leaf[d], w.leaf[h]);
    f[k++] = Hash.raw(336, s.lefts[h], s.rights[h], t[h], side);
    f[k++] = Hash.raw(337, set(s, d), set(s, h), t[d], side);
    f[k++] = Hash.raw(338, w.lower[s.left2[d]], t[d], side);
    f[k++] = Hash.raw(339, w.shape[d], w.shape[h], t[d], t[h]);
    return k;
  }
}
