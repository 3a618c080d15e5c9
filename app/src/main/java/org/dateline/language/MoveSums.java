package org.dateline.language;

import java.util.Arrays;

/**
 * What a state says for left and right against shift. What a part of it says is kept while the part
 * stays as it is: of a word without children with the word itself, of a word with children as long
 * as it gets no other, of the stack until it changes. All that is not kept is looked up at once, so
 * that many reads of memory are under way together. A sum holds both moves. Not thread-safe.
 */
final class MoveSums {
  private static final int TOP = 0;
  private static final int NEXT = 1;
  private static final int BELOW = 2;
  private static final int STACK = 3;
  private static final int BUFFER = 4;
  private static final int MEETING = 5;
  private static final int PARTS = 6;

  private static final int AFTER = 3;
  private static final int AFTER_NEXT = 4;
  private static final int DEEP = 5;
  private static final int ROLES = 6;

  /** What a word without children says in each role, and to which model. */
  record Kept(Moves owner, long[] sums) {}

  private final int[] ends = new int[PARTS];
  private final long[] fresh = new long[PARTS];
  private long[][] plain = new long[0][];

  /** By role and word: the sum, and how many children the word had then. */
  private final long[][] sums = new long[BELOW + 1][];

  private final int[][] children = new int[BELOW + 1][];
  private long[] stack = new long[0];
  private boolean[] known = new boolean[0];
  private long buffer;
  private int bufferAt;

  /** Begins a sentence; the state is at its beginning. */
  void begin(Moves moves, Words words, Scratch room) {
    int size = words.n + 2;
    if (plain.length < size) {
      allocate(size + size / 2 + 64);
    }
    for (int[] count : children) {
      Arrays.fill(count, 0, size, 0);
    }
    bufferAt = -1;
    for (int i = 0; i < size; i++) {
      plain[i] = plain(moves, words, i, room);
    }
  }

  private void allocate(int size) {
    plain = new long[size][];
    stack = new long[size];
    known = new boolean[size];
    for (int role = 0; role <= BELOW; role++) {
      sums[role] = new long[size];
      children[role] = new int[size];
    }
  }

  private long[] plain(Moves moves, Words w, int i, Scratch room) {
    Tagged word = w.word[i] == null ? null : w.word[i].tagged(Math.max(0, w.tag[i]));
    Kept kept = word == null ? null : word.moves;
    if (kept != null && kept.owner == moves) {
      return kept.sums;
    }
    State s = room.state;
    int[] f = room.features;
    ends[TOP] = MoveFeatures.top(w, s, i, f, 0);
    ends[NEXT] = MoveFeatures.next(w, s, i, f, ends[TOP]);
    ends[BELOW] = MoveFeatures.below(w, s, i, f, ends[NEXT]);
    ends[AFTER] = MoveFeatures.after(w, i, f, ends[BELOW]);
    ends[AFTER_NEXT] = MoveFeatures.afterNext(w, i, f, ends[AFTER]);
    ends[DEEP] = MoveFeatures.deep(w, i, f, ends[AFTER_NEXT]);
    long[] made = new long[ROLES];
    moves.sum(ends, made, room);
    if (word != null) {
      word.moves = new Kept(moves, made);
    }
    return made;
  }

  /** Takes note of a move that was made. */
  void moved(State s, int move) {
    if (move != State.LEFT) {
      known[s.height] = false;
    }
  }

  /** The sum of the state's features. */
  long of(Moves moves, Words w, Scratch room) {
    State s = room.state;
    int[] f = room.features;
    int s0 = s.stack(0);
    int s1 = s.stack(1);
    int b0 = s.buffer(0);
    boolean top = stale(TOP, s, s0);
    boolean next = stale(NEXT, s, b0);
    boolean below = stale(BELOW, s, s1);
    boolean pile = !known[s.height];
    boolean ahead = bufferAt != s.next;
    ends[TOP] = top ? MoveFeatures.top(w, s, s0, f, 0) : 0;
    ends[NEXT] = next ? MoveFeatures.next(w, s, b0, f, ends[TOP]) : ends[TOP];
    ends[BELOW] = below ? MoveFeatures.below(w, s, s1, f, ends[NEXT]) : ends[NEXT];
    ends[STACK] = pile ? MoveFeatures.stack(w, s, f, ends[BELOW]) : ends[BELOW];
    ends[BUFFER] = ahead ? MoveFeatures.buffer(w, s, f, ends[STACK]) : ends[STACK];
    ends[MEETING] = MoveFeatures.meeting(w, s, f, ends[BUFFER]);
    moves.sum(ends, fresh, room);
    if (pile) {
      stack[s.height] = fresh[STACK];
      known[s.height] = true;
    }
    if (ahead) {
      buffer = fresh[BUFFER] + plain[s.buffer(1)][AFTER] + plain[s.buffer(2)][AFTER_NEXT];
      bufferAt = s.next;
    }
    return fresh[MEETING]
        + word(TOP, top, s, s0)
        + word(NEXT, next, s, b0)
        + word(BELOW, below, s, s1)
        + plain[s.stack(2)][DEEP]
        + stack[s.height]
        + buffer;
  }

  /** Whether a word has children, and others than when its sum was made. */
  private boolean stale(int role, State s, int i) {
    int has = s.lefts[i] + s.rights[i];
    return has != 0 && children[role][i] != has;
  }

  private long word(int role, boolean made, State s, int i) {
    int has = s.lefts[i] + s.rights[i];
    if (has == 0) {
      return plain[i][role];
    }
    if (made) {
      children[role][i] = has;
      sums[role][i] = fresh[role];
    }
    return sums[role][i];
  }
}
