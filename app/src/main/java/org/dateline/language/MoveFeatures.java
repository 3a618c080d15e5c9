package org.dateline.language;

/**
 * What the parser looks at to choose between shift, left and right: the top of the stack, the next
 * words, their children, distances, clusters (after Zhang and Nivre 2011). In groups, each of which
 * depends on one part of the state, so that its sum can be kept while that part stays as it is.
 */
final class MoveFeatures {
  private MoveFeatures() {}

  /** All features of a state, not yet mixed; gives their number. */
  static int all(Words w, State s, int[] f) {
    int k = top(w, s, s.stack(0), f, 0);
    k = next(w, s, s.buffer(0), f, k);
    k = below(w, s, s.stack(1), f, k);
    k = after(w, s.buffer(1), f, k);
    k = afterNext(w, s.buffer(2), f, k);
    k = deep(w, s.stack(2), f, k);
    k = stack(w, s, f, k);
    k = buffer(w, s, f, k);
    return meeting(w, s, f, k);
  }

  /** Of the word on top of the stack. */
  static int top(Words w, State s, int i, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    f[k++] = Hash.raw(100, 0);
    f[k++] = Hash.raw(101, w.lower[i]);
    f[k++] = Hash.raw(102, t[i]);
    f[k++] = Hash.raw(103, w.lower[i], t[i]);
    k = child(w, s, s.left1[i], t[i], 160, f, k);
    k = child(w, s, s.right1[i], t[i], 163, f, k);
    k = child(w, s, s.left2[i], t[i], 175, f, k);
    k = child(w, s, s.right2[i], t[i], 178, f, k);
    f[k++] = Hash.raw(198, t[i], t[s.left1[i]], t[s.left2[i]]);
    f[k++] = Hash.raw(199, t[i], t[s.right1[i]], t[s.right2[i]]);
    f[k++] = Hash.raw(217, w.lower[i], s.rights[i]);
    f[k++] = Hash.raw(218, t[i], s.rights[i], s.lefts[i]);
    f[k++] = Hash.raw(219, w.lower[i], s.lefts[i]);
    f[k++] = Hash.raw(223, w.lower[i], set(s, i));
    f[k++] = Hash.raw(224, t[i], set(s, i));
    return k;
  }

  /** Of the next word. */
  static int next(Words w, State s, int i, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    f[k++] = Hash.raw(104, w.lower[i]);
    f[k++] = Hash.raw(105, t[i]);
    f[k++] = Hash.raw(106, w.lower[i], t[i]);
    k = child(w, s, s.left1[i], t[i], 172, f, k);
    k = child(w, s, s.left2[i], t[i], 181, f, k);
    f[k++] = Hash.raw(200, t[i], t[s.left1[i]], t[s.left2[i]]);
    f[k++] = Hash.raw(220, w.lower[i], s.lefts[i]);
    f[k++] = Hash.raw(221, t[i], s.lefts[i]);
    f[k++] = Hash.raw(225, t[i], set(s, i));
    return k;
  }

  /** Of the word below the top of the stack. */
  static int below(Words w, State s, int i, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    f[k++] = Hash.raw(112, w.lower[i]);
    f[k++] = Hash.raw(113, t[i]);
    f[k++] = Hash.raw(114, w.lower[i], t[i]);
    k = child(w, s, s.left1[i], t[i], 166, f, k);
    k = child(w, s, s.right1[i], t[i], 169, f, k);
    k = child(w, s, s.right2[i], t[i], 184, f, k);
    return k;
  }

  /** Of the word after the next. */
  static int after(Words w, int i, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    f[k++] = Hash.raw(107, w.lower[i]);
    f[k++] = Hash.raw(108, t[i]);
    f[k++] = Hash.raw(109, w.lower[i], t[i]);
    f[k++] = Hash.raw(245, w.leaf[i]);
    return k;
  }

  /** Of the word after that. */
  static int afterNext(Words w, int i, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    f[k++] = Hash.raw(110, t[i]);
    f[k++] = Hash.raw(111, w.lower[i], t[i]);
    return k;
  }

  /** Of the third word of the stack. */
  static int deep(Words w, int i, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    f[k++] = Hash.raw(115, t[i]);
    f[k++] = Hash.raw(116, w.lower[i], t[i]);
    return k;
  }

  private static int child(Words w, State s, int c, int parent, int template, int[] f, int from) {
    int k = from;
    f[k++] = Hash.raw(template, w.lower[c]);
    f[k++] = Hash.raw(template + 1, w.tag[c], parent);
    f[k++] = Hash.raw(template + 2, s.label[c], parent);
    return k;
  }

  /** Of the words on the stack together. */
  static int stack(Words w, State s, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    int s0 = s.stack(0);
    int s1 = s.stack(1);
    int s2 = s.stack(2);
    f[k++] = Hash.raw(127, w.lower[s1], w.lower[s0]);
    f[k++] = Hash.raw(128, t[s1], t[s0]);
    f[k++] = Hash.raw(129, w.lower[s1], t[s0]);
    f[k++] = Hash.raw(130, t[s1], w.lower[s0]);
    f[k++] = Hash.raw(143, t[s2], t[s1], t[s0]);
    f[k++] = Hash.raw(193, t[s1], t[s0], t[s.left1[s0]]);
    f[k++] = Hash.raw(194, t[s1], t[s0], t[s.right1[s0]]);
    f[k++] = Hash.raw(195, t[s1], t[s0], t[s.right1[s1]]);
    f[k++] = Hash.raw(196, t[s1], t[s0], t[s.left1[s1]]);
    f[k++] = Hash.raw(202, w.lower[s1], w.lower[s0], w.lower[s.left1[s0]]);
    f[k++] = Hash.raw(204, t[s1], w.lower[s.left1[s0]], t[s0]);
    f[k++] = Hash.raw(215, t[s1], t[s0], ParserFeatures.distance(s1, s0, s.n));
    f[k++] = Hash.raw(222, t[s1], s.rights[s1], t[s0]);
    f[k++] = Hash.raw(226, t[s1], set(s, s1), t[s0]);
    f[k++] = Hash.raw(228, w.lower[s1], set(s, s1), w.lower[s0]);
    f[k++] = Hash.raw(231, w.leaf[s1], w.leaf[s0]);
    f[k++] = Hash.raw(235, w.cluster6[s1], w.cluster6[s0]);
    f[k++] = Hash.raw(240, t[s1], w.leaf[s0]);
    f[k++] = Hash.raw(241, w.leaf[s1], t[s0]);
    f[k++] = Hash.raw(246, w.lower[s1], w.leaf[s0]);
    f[k++] = Hash.raw(247, w.leaf[s1], w.lower[s0]);
    return k;
  }

  /** Of the next words together. */
  static int buffer(Words w, State s, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    int b0 = s.buffer(0);
    int b1 = s.buffer(1);
    int b2 = s.buffer(2);
    f[k++] = Hash.raw(126, t[b0], t[b1]);
    f[k++] = Hash.raw(134, w.lower[b0], t[b1]);
    f[k++] = Hash.raw(140, t[b0], t[b1], t[b2]);
    f[k++] = Hash.raw(152, t[b0], t[b1], t[b2], t[s.buffer(3)]);
    return k;
  }

  /** Of the stack and the next words together. */
  static int meeting(Words w, State s, int[] f, int from) {
    int s0 = s.stack(0);
    int s1 = s.stack(1);
    int b0 = s.buffer(0);
    int b1 = s.buffer(1);
    int k = pairs(w, s0, s1, b0, b1, f, from);
    k = tags(w, s, s0, s1, b0, b1, f, k);
    k = outlook(w, s, s0, s1, b0, f, k);
    k = kin(w, s, s0, s1, b0, f, k);
    return clusters(w, s0, s1, b0, b1, f, k);
  }

  private static int pairs(Words w, int s0, int s1, int b0, int b1, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    f[k++] = Hash.raw(120, w.lower[s0], w.lower[b0]);
    f[k++] = Hash.raw(121, w.lower[s0], t[s0], t[b0]);
    f[k++] = Hash.raw(122, t[s0], w.lower[b0], t[b0]);
    f[k++] = Hash.raw(123, t[s0], t[b0]);
    f[k++] = Hash.raw(124, w.lower[s0], t[b0]);
    f[k++] = Hash.raw(125, t[s0], w.lower[b0]);
    f[k++] = Hash.raw(131, w.lower[s1], t[b0]);
    f[k++] = Hash.raw(132, t[s1], t[b0]);
    f[k++] = Hash.raw(133, t[s1], w.lower[b0]);
    f[k++] = Hash.raw(135, w.lower[s0], w.lower[b1]);
    f[k++] = Hash.raw(136, w.lower[s1], w.lower[b0]);
    return k;
  }

  private static int tags(Words w, State s, int s0, int s1, int b0, int b1, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    int s2 = s.stack(2);
    int b2 = s.buffer(2);
    f[k++] = Hash.raw(141, t[s0], t[b0], t[b1]);
    f[k++] = Hash.raw(142, t[s1], t[s0], t[b0]);
    f[k++] = Hash.raw(144, t[s1], t[s0], t[b0], t[b1]);
    f[k++] = Hash.raw(145, t[s0], t[b0], t[b1], t[b2]);
    f[k++] = Hash.raw(146, w.lower[s0], t[b0], t[b1]);
    f[k++] = Hash.raw(147, t[s1], t[s0], w.lower[b0]);
    f[k++] = Hash.raw(148, t[s1], w.lower[s0], t[b0]);
    f[k++] = Hash.raw(149, w.lower[s1], t[s0], t[b0]);
    f[k++] = Hash.raw(150, t[s0], w.lower[b0], t[b1]);
    f[k++] = Hash.raw(151, t[s2], t[s1], t[s0], t[b0]);
    f[k++] = Hash.raw(153, t[s.stack(3)], t[s2], t[s1], t[b0]);
    return k;
  }

  /** Verbs still to come, what lies at the bottom of the stack, how much lies there; distances. */
  private static int outlook(Words w, State s, int s0, int s1, int b0, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    int ahead = Math.min(2, w.verbs[s.n > 0 ? s.n - 1 : 0] - (b0 > 0 ? w.verbs[b0 - 1] : 0));
    int bottom = s.height > 0 ? s.stack[0] : s.n + 1;
    int height = Math.min(4, s.height);
    int d = ParserFeatures.distance(s0, b0, s.n);
    int commas = Math.min(3, w.commas[Math.max(0, b0 - 1)] - w.commas[s0]);
    f[k++] = Hash.raw(154, t[s0], t[b0], ahead);
    f[k++] = Hash.raw(155, t[s1], t[s0], t[b0], ahead);
    f[k++] = Hash.raw(156, t[bottom], t[s0], t[b0], height);
    f[k++] = Hash.raw(157, t[bottom], t[s1], t[b0], ahead);
    f[k++] = Hash.raw(158, t[b0], ahead, height);
    f[k++] = Hash.raw(210, w.lower[s0], d);
    f[k++] = Hash.raw(211, t[s0], d);
    f[k++] = Hash.raw(212, w.lower[b0], d);
    f[k++] = Hash.raw(213, t[b0], d);
    f[k++] = Hash.raw(214, t[s0], t[b0], d);
    f[k++] = Hash.raw(216, t[s0], t[b0], commas);
    f[k++] = Hash.raw(227, t[s0], set(s, s0), t[b0]);
    return k;
  }

  private static int kin(Words w, State s, int s0, int s1, int b0, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    f[k++] = Hash.raw(190, t[s0], t[b0], t[s.left1[b0]]);
    f[k++] = Hash.raw(191, t[s0], t[b0], t[s.left1[s0]]);
    f[k++] = Hash.raw(192, t[s0], t[b0], t[s.right1[s0]]);
    f[k++] = Hash.raw(197, t[s1], t[b0], t[s.right1[s1]]);
    f[k++] = Hash.raw(201, w.lower[s0], w.lower[s.left1[s0]], t[b0]);
    f[k++] = Hash.raw(203, w.lower[s0], t[b0], s.label[s.right1[s0]]);
    f[k++] = Hash.raw(205, t[s0], t[b0], s.label[s.left1[b0]], s.label[s.right1[s0]]);
    return k;
  }

  private static int clusters(Words w, int s0, int s1, int b0, int b1, int[] f, int from) {
    int k = from;
    int[] t = w.tag;
    f[k++] = Hash.raw(230, w.leaf[s0], w.leaf[b0]);
    f[k++] = Hash.raw(232, w.leaf[s0], t[b0]);
    f[k++] = Hash.raw(233, t[s0], w.leaf[b0]);
    f[k++] = Hash.raw(234, w.cluster6[s0], w.cluster6[b0]);
    f[k++] = Hash.raw(236, w.cluster4[s1], w.cluster4[s0], w.cluster4[b0]);
    f[k++] = Hash.raw(237, w.leaf[s0], w.lower[b0]);
    f[k++] = Hash.raw(238, w.lower[s0], w.leaf[b0]);
    f[k++] = Hash.raw(239, w.cluster6[s0], w.cluster6[b0], w.cluster6[b1]);
    f[k++] = Hash.raw(242, w.cluster10[s0], w.cluster10[b0]);
    f[k++] = Hash.raw(243, w.leaf[s1], t[s0], t[b0]);
    f[k++] = Hash.raw(244, w.leaf[s0], t[b0], t[b1]);
    return k;
  }

  private static int set(State s, int i) {
    return ParserFeatures.set(s, i);
  }
}
