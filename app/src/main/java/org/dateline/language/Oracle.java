package org.dateline.language;

/** What a move costs: how many of the gold arcs that could still be drawn it puts out of reach. */
final class Oracle {
  private Oracle() {}

  /** Gold heads as {@link State} numbers them: the root is the number after the last word's. */
  static int[] heads(Treebank.Sentence s) {
    int[] heads = s.head().clone();
    for (int i = 0; i < heads.length; i++) {
      heads[i] = heads[i] < 0 ? heads.length : heads[i];
    }
    return heads;
  }

  static int cost(State s, int move, int[] gold) {
    return move == State.SHIFT ? shift(s, gold) : draw(s, move, gold);
  }

  private static int shift(State s, int[] gold) {
    int b = s.next;
    int cost = 0;
    for (int i = 0; i < s.height; i++) {
      cost += gold[s.stack[i]] == b ? 1 : 0;
      cost += i < s.height - 1 && gold[b] == s.stack[i] ? 1 : 0;
    }
    return cost;
  }

  private static int draw(State s, int move, int[] gold) {
    int d = s.stack(0);
    int h = s.headOf(move);
    int cost = 0;
    if (gold[d] != h && (gold[d] >= s.next || gold[d] == s.stack(1))) {
      cost++;
    }
    for (int i = s.next; i < s.n; i++) {
      cost += gold[i] == d ? 1 : 0;
    }
    return cost;
  }
}
