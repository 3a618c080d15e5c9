package org.dateline.language;

/**
 * What the parser looks at: the top of the stack, the next words, their children, distances,
 * clusters (after Zhang and Nivre 2011); and, for the relation of an arc, both its ends.
 */
final class ParserFeatures {
  private ParserFeatures() {}

  /** Features for the choice between shift, left and right; gives their number. */
  static int move(Words w, State s, int[] f) {
    int s0 = s.stack(0);
    int s1 = s.stack(1);
    int s2 = s.stack(2);
    int b0 = s.buffer(0);
    int b1 = s.buffer(1);
    int b2 = s.buffer(2);
    int k = single(w, s0, s1, s2, b0, b1, b2, f);
    k = pairs(w, s0, s1, b0, b1, f, k);
    k = tags(w, s0, s1, s2, b0, b1, b2, f, k, s.stack(3), s.buffer(3));
    k = outlook(w, s, s0, s1, b0, f, k);
    k = children(w, s, s0, s1, b0, f, k);
    k = kin(w, s, s0, s1, b0, f, k);
    k = counts(w, s, s0, s1, b0, f, k);
    k = clusters(w, s0, s1, b0, b1, f, k);
    Hash.mix(f, k);
    return k;
  }

  private static int single(Words w, int s0, int s1, int s2, int b0, int b1, int b2, int[] f) {
    int k = 0;
    f[k++] = Hash.raw(100, 0);
    f[k++] = Hash.raw(101, w.lower[s0]);
    f[k++] = Hash.raw(102, w.tag[s0]);
    f[k++] = Hash.raw(103, w.lower[s0], w.tag[s0]);
    f[k++] = Hash.raw(104, w.lower[b0]);
    f[k++] = Hash.raw(105, w.tag[b0]);
    f[k++] = Hash.raw(106, w.lower[b0], w.tag[b0]);
    f[k++] = Hash.raw(107, w.lower[b1]);
    f[k++] = Hash.raw(108, w.tag[b1]);
    f[k++] = Hash.raw(109, w.lower[b1], w.tag[b1]);
    f[k++] = Hash.raw(110, w.tag[b2]);
    f[k++] = Hash.raw(111, w.lower[b2], w.tag[b2]);
    f[k++] = Hash.raw(112, w.lower[s1]);
    f[k++] = Hash.raw(113, w.tag[s1]);
    f[k++] = Hash.raw(114, w.lower[s1], w.tag[s1]);
    f[k++] = Hash.raw(115, w.tag[s2]);
    f[k++] = Hash.raw(116, w.lower[s2], w.tag[s2]);
    return k;
  }

  private static int pairs(Words w, int s0, int s1, int b0, int b1, int[] f, int from) {
    int k = from;
    f[k++] = Hash.raw(120, w.lower[s0], w.lower[b0]);
    f[k++] = Hash.raw(121, w.lower[s0], w.tag[s0], w.tag[b0]);
    f[k++] = Hash.raw(122, w.tag[s0], w.lower[b0], w.tag[b0]);
    f[k++] = Hash.raw(123, w.tag[s0], w.tag[b0]);
    f[k++] = Hash.raw(124, w.lower[s0], w.tag[b0]);
    f[k++] = Hash.raw(125, w.tag[s0], w.lower[b0]);
    f[k++] = Hash.raw(126, w.tag[b0], w.tag[b1]);
    f[k++] = Hash.raw(127, w.lower[s1], w.lower[s0]);
    f[k++] = Hash.raw(128, w.tag[s1], w.tag[s0]);
    f[k++] = Hash.raw(129, w.lower[s1], w.tag[s0]);
    f[k++] = Hash.raw(130, w.tag[s1], w.lower[s0]);
    f[k++] = Hash.raw(131, w.lower[s1], w.tag[b0]);
    f[k++] = Hash.raw(132, w.tag[s1], w.tag[b0]);
    f[k++] = Hash.raw(133, w.tag[s1], w.lower[b0]);
    f[k++] = Hash.raw(134, w.lower[b0], w.tag[b1]);
    f[k++] = Hash.raw(135, w.lower[s0], w.lower[b1]);
    f[k++] = Hash.raw(136, w.lower[s1], w.lower[b0]);
    return k;
  }

  private static int tags(
      Words w, int s0, int s1, int s2, int b0, int b1, int b2, int[] f, int from, int s3, int b3) {
    int k = from;
    int[] t = w.tag;
    f[k++] = Hash.raw(140, t[b0], t[b1], t[b2]);
    f[k++] = Hash.raw(141, t[s0], t[b0], t[b1]);
    f[k++] = Hash.raw(142, t[s1], t[s0], t[b0]);
    f[k++] = Hash.raw(143, t[s2], t[s1], t[s0]);
    f[k++] = Hash.raw(144, t[s1], t[s0], t[b0], t[b1]);
    f[k++] = Hash.raw(145, t[s0], t[b0], t[b1], t[b2]);
    f[k++] = Hash.raw(146, w.lower[s0], t[b0], t[b1]);
    f[k++] = Hash.raw(147, t[s1], t[s0], w.lower[b0]);
    f[k++] = Hash.raw(148, t[s1], w.lower[s0], t[b0]);
    f[k++] = Hash.raw(149, w.lower[s1], t[s0], t[b0]);
    f[k++] = Hash.raw(150, t[s0], w.lower[b0], t[b1]);
    f[k++] = Hash.raw(151, t[s2], t[s1], t[s0], t[b0]);
    f[k++] = Hash.raw(152, t[b0], t[b1], t[b2], t[b3]);
    f[k++] = Hash.raw(153, t[s3], t[s2], t[s1], t[b0]);
    return k;
  }

  /** Verbs that are still to come, what lies at the bottom of the stack, how much lies there. */
  private static int outlook(Words w, State s, int s0, int s1, int b0, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    int ahead = Math.min(2, w.verbs[s.n > 0 ? s.n - 1 : 0] - (b0 > 0 ? w.verbs[b0 - 1] : 0));
    int bottom = s.height > 0 ? s.stack[0] : s.n + 1;
    int height = Math.min(4, s.height);
    f[k++] = Hash.raw(154, t[s0], t[b0], ahead);
    f[k++] = Hash.raw(155, t[s1], t[s0], t[b0], ahead);
    f[k++] = Hash.raw(156, t[bottom], t[s0], t[b0], height);
    f[k++] = Hash.raw(157, t[bottom], t[s1], t[b0], ahead);
    f[k++] = Hash.raw(158, t[b0], ahead, height);
    return k;
  }

  private static int children(Words w, State s, int s0, int s1, int b0, int[] f, int from) {
    int k = from;
    k = child(w, s, s.left1[s0], t(w, s0), 160, f, k);
    k = child(w, s, s.right1[s0], t(w, s0), 163, f, k);
    k = child(w, s, s.left1[s1], t(w, s1), 166, f, k);
    k = child(w, s, s.right1[s1], t(w, s1), 169, f, k);
    k = child(w, s, s.left1[b0], t(w, b0), 172, f, k);
    k = child(w, s, s.left2[s0], t(w, s0), 175, f, k);
    k = child(w, s, s.right2[s0], t(w, s0), 178, f, k);
    k = child(w, s, s.left2[b0], t(w, b0), 181, f, k);
    return child(w, s, s.right2[s1], t(w, s1), 184, f, k);
  }

  private static int t(Words w, int i) {
    return w.tag[i];
  }

  private static int child(Words w, State s, int c, int parent, int template, int[] f, int from) {
    int k = from;
    f[k++] = Hash.raw(template, w.lower[c]);
    f[k++] = Hash.raw(template + 1, w.tag[c], parent);
    f[k++] = Hash.raw(template + 2, s.label[c], parent);
    return k;
  }

  private static int kin(Words w, State s, int s0, int s1, int b0, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    f[k++] = Hash.raw(190, t[s0], t[b0], t[s.left1[b0]]);
    f[k++] = Hash.raw(191, t[s0], t[b0], t[s.left1[s0]]);
    f[k++] = Hash.raw(192, t[s0], t[b0], t[s.right1[s0]]);
    f[k++] = Hash.raw(193, t[s1], t[s0], t[s.left1[s0]]);
    f[k++] = Hash.raw(194, t[s1], t[s0], t[s.right1[s0]]);
    f[k++] = Hash.raw(195, t[s1], t[s0], t[s.right1[s1]]);
    f[k++] = Hash.raw(196, t[s1], t[s0], t[s.left1[s1]]);
    f[k++] = Hash.raw(197, t[s1], t[b0], t[s.right1[s1]]);
    f[k++] = Hash.raw(198, t[s0], t[s.left1[s0]], t[s.left2[s0]]);
    f[k++] = Hash.raw(199, t[s0], t[s.right1[s0]], t[s.right2[s0]]);
    f[k++] = Hash.raw(200, t[b0], t[s.left1[b0]], t[s.left2[b0]]);
    f[k++] = Hash.raw(201, w.lower[s0], w.lower[s.left1[s0]], t[b0]);
    f[k++] = Hash.raw(202, w.lower[s1], w.lower[s0], w.lower[s.left1[s0]]);
    f[k++] = Hash.raw(203, w.lower[s0], t[b0], s.label[s.right1[s0]]);
    f[k++] = Hash.raw(204, t[s1], w.lower[s.left1[s0]], t[s0]);
    f[k++] = Hash.raw(205, t[s0], t[b0], s.label[s.left1[b0]], s.label[s.right1[s0]]);
    return k;
  }

  private static int counts(Words w, State s, int s0, int s1, int b0, int[] f, int from) {
    int k = from;
    int d = distance(s0, b0, s.n);
    int e = distance(s1, s0, s.n);
    int commas = Math.min(3, w.commas[Math.max(0, b0 - 1)] - w.commas[s0]);
    f[k++] = Hash.raw(210, w.lower[s0], d);
    f[k++] = Hash.raw(211, w.tag[s0], d);
    f[k++] = Hash.raw(212, w.lower[b0], d);
    f[k++] = Hash.raw(213, w.tag[b0], d);
    f[k++] = Hash.raw(214, w.tag[s0], w.tag[b0], d);
    f[k++] = Hash.raw(215, w.tag[s1], w.tag[s0], e);
    f[k++] = Hash.raw(216, w.tag[s0], w.tag[b0], commas);
    f[k++] = Hash.raw(217, w.lower[s0], s.rights[s0]);
    f[k++] = Hash.raw(218, w.tag[s0], s.rights[s0], s.lefts[s0]);
    f[k++] = Hash.raw(219, w.lower[s0], s.lefts[s0]);
    f[k++] = Hash.raw(220, w.lower[b0], s.lefts[b0]);
    f[k++] = Hash.raw(221, w.tag[b0], s.lefts[b0]);
    f[k++] = Hash.raw(222, w.tag[s1], s.rights[s1], w.tag[s0]);
    f[k++] = Hash.raw(223, w.lower[s0], set(s, s0));
    f[k++] = Hash.raw(224, w.tag[s0], set(s, s0));
    f[k++] = Hash.raw(225, w.tag[b0], set(s, b0));
    f[k++] = Hash.raw(226, w.tag[s1], set(s, s1), w.tag[s0]);
    f[k++] = Hash.raw(227, w.tag[s0], set(s, s0), w.tag[b0]);
    f[k++] = Hash.raw(228, w.lower[s1], set(s, s1), w.lower[s0]);
    return k;
  }

  private static int set(State s, int i) {
    return (int) (s.labels[i] ^ s.labels[i] >>> 32);
  }

  private static int distance(int a, int b, int n) {
    int d = Math.abs(b - a);
    if (a > n || b > n) {
      return 0;
    }
    return d < 5 ? d : d < 8 ? 5 : d < 12 ? 6 : d < 20 ? 7 : 8;
  }

  private static int clusters(Words w, int s0, int s1, int b0, int b1, int[] f, int from) {
    int k = from;
    f[k++] = Hash.raw(230, w.leaf[s0], w.leaf[b0]);
    f[k++] = Hash.raw(231, w.leaf[s1], w.leaf[s0]);
    f[k++] = Hash.raw(232, w.leaf[s0], w.tag[b0]);
    f[k++] = Hash.raw(233, w.tag[s0], w.leaf[b0]);
    f[k++] = Hash.raw(234, w.cluster6[s0], w.cluster6[b0]);
    f[k++] = Hash.raw(235, w.cluster6[s1], w.cluster6[s0]);
    f[k++] = Hash.raw(236, w.cluster4[s1], w.cluster4[s0], w.cluster4[b0]);
    f[k++] = Hash.raw(237, w.leaf[s0], w.lower[b0]);
    f[k++] = Hash.raw(238, w.lower[s0], w.leaf[b0]);
    f[k++] = Hash.raw(239, w.cluster6[s0], w.cluster6[b0], w.cluster6[b1]);
    f[k++] = Hash.raw(240, w.tag[s1], w.leaf[s0]);
    f[k++] = Hash.raw(241, w.leaf[s1], w.tag[s0]);
    f[k++] = Hash.raw(242, w.cluster10[s0], w.cluster10[b0]);
    f[k++] = Hash.raw(243, w.leaf[s1], w.tag[s0], w.tag[b0]);
    f[k++] = Hash.raw(244, w.leaf[s0], w.tag[b0], w.tag[b1]);
    f[k++] = Hash.raw(245, w.leaf[b1]);
    f[k++] = Hash.raw(246, w.lower[s1], w.leaf[s0]);
    f[k++] = Hash.raw(247, w.leaf[s1], w.lower[s0]);
    return k;
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
