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
    return clusters(w, s0, s1, b0, b1, f, k);
  }

  private static int single(Words w, int s0, int s1, int s2, int b0, int b1, int b2, int[] f) {
    int k = 0;
    f[k++] = Hash.of(100, 0);
    f[k++] = Hash.of(101, w.lower[s0]);
    f[k++] = Hash.of(102, w.tag[s0]);
    f[k++] = Hash.of(103, w.lower[s0], w.tag[s0]);
    f[k++] = Hash.of(104, w.lower[b0]);
    f[k++] = Hash.of(105, w.tag[b0]);
    f[k++] = Hash.of(106, w.lower[b0], w.tag[b0]);
    f[k++] = Hash.of(107, w.lower[b1]);
    f[k++] = Hash.of(108, w.tag[b1]);
    f[k++] = Hash.of(109, w.lower[b1], w.tag[b1]);
    f[k++] = Hash.of(110, w.tag[b2]);
    f[k++] = Hash.of(111, w.lower[b2], w.tag[b2]);
    f[k++] = Hash.of(112, w.lower[s1]);
    f[k++] = Hash.of(113, w.tag[s1]);
    f[k++] = Hash.of(114, w.lower[s1], w.tag[s1]);
    f[k++] = Hash.of(115, w.tag[s2]);
    f[k++] = Hash.of(116, w.lower[s2], w.tag[s2]);
    return k;
  }

  private static int pairs(Words w, int s0, int s1, int b0, int b1, int[] f, int from) {
    int k = from;
    f[k++] = Hash.of(120, w.lower[s0], w.lower[b0]);
    f[k++] = Hash.of(121, w.lower[s0], w.tag[s0], w.tag[b0]);
    f[k++] = Hash.of(122, w.tag[s0], w.lower[b0], w.tag[b0]);
    f[k++] = Hash.of(123, w.tag[s0], w.tag[b0]);
    f[k++] = Hash.of(124, w.lower[s0], w.tag[b0]);
    f[k++] = Hash.of(125, w.tag[s0], w.lower[b0]);
    f[k++] = Hash.of(126, w.tag[b0], w.tag[b1]);
    f[k++] = Hash.of(127, w.lower[s1], w.lower[s0]);
    f[k++] = Hash.of(128, w.tag[s1], w.tag[s0]);
    f[k++] = Hash.of(129, w.lower[s1], w.tag[s0]);
    f[k++] = Hash.of(130, w.tag[s1], w.lower[s0]);
    f[k++] = Hash.of(131, w.lower[s1], w.tag[b0]);
    f[k++] = Hash.of(132, w.tag[s1], w.tag[b0]);
    f[k++] = Hash.of(133, w.tag[s1], w.lower[b0]);
    f[k++] = Hash.of(134, w.lower[b0], w.tag[b1]);
    f[k++] = Hash.of(135, w.lower[s0], w.lower[b1]);
    f[k++] = Hash.of(136, w.lower[s1], w.lower[b0]);
    return k;
  }

  private static int tags(
      Words w, int s0, int s1, int s2, int b0, int b1, int b2, int[] f, int from, int s3, int b3) {
    int k = from;
    int[] t = w.tag;
    f[k++] = Hash.of(140, t[b0], t[b1], t[b2]);
    f[k++] = Hash.of(141, t[s0], t[b0], t[b1]);
    f[k++] = Hash.of(142, t[s1], t[s0], t[b0]);
    f[k++] = Hash.of(143, t[s2], t[s1], t[s0]);
    f[k++] = Hash.of(144, t[s1], t[s0], t[b0], t[b1]);
    f[k++] = Hash.of(145, t[s0], t[b0], t[b1], t[b2]);
    f[k++] = Hash.of(146, w.lower[s0], t[b0], t[b1]);
    f[k++] = Hash.of(147, t[s1], t[s0], w.lower[b0]);
    f[k++] = Hash.of(148, t[s1], w.lower[s0], t[b0]);
    f[k++] = Hash.of(149, w.lower[s1], t[s0], t[b0]);
    f[k++] = Hash.of(150, t[s0], w.lower[b0], t[b1]);
    f[k++] = Hash.of(151, t[s2], t[s1], t[s0], t[b0]);
    f[k++] = Hash.of(152, t[b0], t[b1], t[b2], t[b3]);
    f[k++] = Hash.of(153, t[s3], t[s2], t[s1], t[b0]);
    return k;
  }

  /** Verbs that are still to come, what lies at the bottom of the stack, how much lies there. */
  private static int outlook(Words w, State s, int s0, int s1, int b0, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    int ahead = Math.min(2, w.verbs[s.n > 0 ? s.n - 1 : 0] - (b0 > 0 ? w.verbs[b0 - 1] : 0));
    int bottom = s.height > 0 ? s.stack[0] : s.n + 1;
    int height = Math.min(4, s.height);
    f[k++] = Hash.of(154, t[s0], t[b0], ahead);
    f[k++] = Hash.of(155, t[s1], t[s0], t[b0], ahead);
    f[k++] = Hash.of(156, t[bottom], t[s0], t[b0], height);
    f[k++] = Hash.of(157, t[bottom], t[s1], t[b0], ahead);
    f[k++] = Hash.of(158, t[b0], ahead, height);
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
    f[k++] = Hash.of(template, w.lower[c]);
    f[k++] = Hash.of(template + 1, w.tag[c], parent);
    f[k++] = Hash.of(template + 2, s.label[c], parent);
    return k;
  }

  private static int kin(Words w, State s, int s0, int s1, int b0, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    f[k++] = Hash.of(190, t[s0], t[b0], t[s.left1[b0]]);
    f[k++] = Hash.of(191, t[s0], t[b0], t[s.left1[s0]]);
    f[k++] = Hash.of(192, t[s0], t[b0], t[s.right1[s0]]);
    f[k++] = Hash.of(193, t[s1], t[s0], t[s.left1[s0]]);
    f[k++] = Hash.of(194, t[s1], t[s0], t[s.right1[s0]]);
    f[k++] = Hash.of(195, t[s1], t[s0], t[s.right1[s1]]);
    f[k++] = Hash.of(196, t[s1], t[s0], t[s.left1[s1]]);
    f[k++] = Hash.of(197, t[s1], t[b0], t[s.right1[s1]]);
    f[k++] = Hash.of(198, t[s0], t[s.left1[s0]], t[s.left2[s0]]);
    f[k++] = Hash.of(199, t[s0], t[s.right1[s0]], t[s.right2[s0]]);
    f[k++] = Hash.of(200, t[b0], t[s.left1[b0]], t[s.left2[b0]]);
    f[k++] = Hash.of(201, w.lower[s0], w.lower[s.left1[s0]], t[b0]);
    f[k++] = Hash.of(202, w.lower[s1], w.lower[s0], w.lower[s.left1[s0]]);
    f[k++] = Hash.of(203, w.lower[s0], t[b0], s.label[s.right1[s0]]);
    f[k++] = Hash.of(204, t[s1], w.lower[s.left1[s0]], t[s0]);
    f[k++] = Hash.of(205, t[s0], t[b0], s.label[s.left1[b0]], s.label[s.right1[s0]]);
    return k;
  }

  private static int counts(Words w, State s, int s0, int s1, int b0, int[] f, int from) {
    int k = from;
    int d = distance(s0, b0, s.n);
    int e = distance(s1, s0, s.n);
    int commas = Math.min(3, w.commas[Math.max(0, b0 - 1)] - w.commas[s0]);
    f[k++] = Hash.of(210, w.lower[s0], d);
    f[k++] = Hash.of(211, w.tag[s0], d);
    f[k++] = Hash.of(212, w.lower[b0], d);
    f[k++] = Hash.of(213, w.tag[b0], d);
    f[k++] = Hash.of(214, w.tag[s0], w.tag[b0], d);
    f[k++] = Hash.of(215, w.tag[s1], w.tag[s0], e);
    f[k++] = Hash.of(216, w.tag[s0], w.tag[b0], commas);
    f[k++] = Hash.of(217, w.lower[s0], s.rights[s0]);
    f[k++] = Hash.of(218, w.tag[s0], s.rights[s0], s.lefts[s0]);
    f[k++] = Hash.of(219, w.lower[s0], s.lefts[s0]);
    f[k++] = Hash.of(220, w.lower[b0], s.lefts[b0]);
    f[k++] = Hash.of(221, w.tag[b0], s.lefts[b0]);
    f[k++] = Hash.of(222, w.tag[s1], s.rights[s1], w.tag[s0]);
    f[k++] = Hash.of(223, w.lower[s0], set(s, s0));
    f[k++] = Hash.of(224, w.tag[s0], set(s, s0));
    f[k++] = Hash.of(225, w.tag[b0], set(s, b0));
    f[k++] = Hash.of(226, w.tag[s1], set(s, s1), w.tag[s0]);
    f[k++] = Hash.of(227, w.tag[s0], set(s, s0), w.tag[b0]);
    f[k++] = Hash.of(228, w.lower[s1], set(s, s1), w.lower[s0]);
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
    f[k++] = Hash.of(230, w.leaf[s0], w.leaf[b0]);
    f[k++] = Hash.of(231, w.leaf[s1], w.leaf[s0]);
    f[k++] = Hash.of(232, w.leaf[s0], w.tag[b0]);
    f[k++] = Hash.of(233, w.tag[s0], w.leaf[b0]);
    f[k++] = Hash.of(234, w.cluster6[s0], w.cluster6[b0]);
    f[k++] = Hash.of(235, w.cluster6[s1], w.cluster6[s0]);
    f[k++] = Hash.of(236, w.cluster4[s1], w.cluster4[s0], w.cluster4[b0]);
    f[k++] = Hash.of(237, w.leaf[s0], w.lower[b0]);
    f[k++] = Hash.of(238, w.lower[s0], w.leaf[b0]);
    f[k++] = Hash.of(239, w.cluster6[s0], w.cluster6[b0], w.cluster6[b1]);
    f[k++] = Hash.of(240, w.tag[s1], w.leaf[s0]);
    f[k++] = Hash.of(241, w.leaf[s1], w.tag[s0]);
    f[k++] = Hash.of(242, w.cluster10[s0], w.cluster10[b0]);
    f[k++] = Hash.of(243, w.leaf[s1], w.tag[s0], w.tag[b0]);
    f[k++] = Hash.of(244, w.leaf[s0], w.tag[b0], w.tag[b1]);
    f[k++] = Hash.of(245, w.leaf[b1]);
    f[k++] = Hash.of(246, w.lower[s1], w.leaf[s0]);
    f[k++] = Hash.of(247, w.leaf[s1], w.lower[s0]);
    return k;
  }

  /** Features for the relation between a head and its dependent; gives their number. */
  static int label(Words w, State s, int h, int d, int[] f) {
    int k = 0;
    int side = h < d ? 1 : 2;
    int[] t = w.tag;
    f[k++] = Hash.of(300, side);
    f[k++] = Hash.of(301, w.lower[d], side);
    f[k++] = Hash.of(302, t[d], side);
    f[k++] = Hash.of(303, w.lower[h], side);
    f[k++] = Hash.of(304, t[h], side);
    f[k++] = Hash.of(305, t[h], t[d], side);
    f[k++] = Hash.of(306, w.lower[h], t[d], side);
    f[k++] = Hash.of(307, t[h], w.lower[d], side);
    f[k++] = Hash.of(308, w.lower[h], w.lower[d]);
    f[k++] = Hash.of(309, w.leaf[h], w.leaf[d], side);
    f[k++] = Hash.of(310, w.leaf[d], t[h], side);
    f[k++] = Hash.of(311, w.leaf[h], t[d], side);
    f[k++] = Hash.of(312, w.cluster6[h], w.cluster6[d], side);
    f[k++] = Hash.of(313, t[h], t[d], distance(h, d, s.n) * side);
    return labelContext(w, s, h, d, side, f, k);
  }

  private static int labelContext(Words w, State s, int h, int d, int side, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    int near = side == 1 ? s.right1[h] : s.left1[h];
    int before = d > 0 ? d - 1 : s.n + 1;
    int after = d + 1 < s.n ? d + 1 : s.n + 1;
    f[k++] = Hash.of(320, w.lower[s.left1[d]], t[d], side);
    f[k++] = Hash.of(321, w.lower[s.left1[d]], t[d], t[h]);
    f[k++] = Hash.of(322, w.lower[s.left1[d]], w.lower[h]);
    f[k++] = Hash.of(323, set(s, d), t[d], side);
    f[k++] = Hash.of(324, set(s, h), t[h], side);
    f[k++] = Hash.of(325, set(s, h), t[d], side);
    f[k++] = Hash.of(326, s.label[near], t[d], t[h], side);
    f[k++] = Hash.of(327, w.lower[near], w.lower[h], t[d]);
    f[k++] = Hash.of(328, t[before], t[d], side);
    f[k++] = Hash.of(329, t[after], t[d], side);
    f[k++] = Hash.of(330, w.lower[before], t[d], t[h]);
    f[k++] = Hash.of(331, w.lower[after], t[d], t[h]);
    f[k++] = Hash.of(332, w.last3[d], t[d], side);
    f[k++] = Hash.of(333, set(s, d), w.lower[h], side);
    f[k++] = Hash.of(334, t[s.right1[d]], t[d], side);
    f[k++] = Hash.of(335, w.leaf[s.left1[d]], w.leaf[d], w.leaf[h]);
    f[k++] = Hash.of(336, s.lefts[h], s.rights[h], t[h], side);
    f[k++] = Hash.of(337, set(s, d), set(s, h), t[d], side);
    f[k++] = Hash.of(338, w.lower[s.left2[d]], t[d], side);
    f[k++] = Hash.of(339, w.shape[d], w.shape[h], t[d], t[h]);
    return k;
  }
}
