package org.dateline.language;

import java.util.Arrays;

/**
 * Where an arc-hybrid parser stands in a sentence: the stack, the next word, and the arcs drawn so
 * far. Words are numbered from 0; {@code n} is the root, which comes after the last word; {@code n
 * + 1} stands for nothing. Used again for sentence after sentence; not thread-safe.
 */
final class State {
  static final int SHIFT = 0;
  static final int LEFT = 1;
  static final int RIGHT = 2;

  int n;
  int next;
  int height;
  int[] stack = new int[0];
  int[] head;
  int[] label;
  int[] left1;
  int[] left2;
  int[] right1;
  int[] right2;
  int[] lefts;
  int[] rights;
  long[] labels;

  void reset(int words) {
    n = words;
    next = 0;
    height = 0;
    int size = words + 2;
    if (stack.length < size) {
      allocate(size + size / 2 + 64);
    }
    int none = words + 1;
    Arrays.fill(head, 0, size, -1);
    Arrays.fill(label, 0, size, -1);
    Arrays.fill(left1, 0, size, none);
    Arrays.fill(left2, 0, size, none);
    Arrays.fill(right1, 0, size, none);
    Arrays.fill(right2, 0, size, none);
    Arrays.fill(lefts, 0, size, 0);
    Arrays.fill(rights, 0, size, 0);
    Arrays.fill(labels, 0, size, 0);
  }

  private void allocate(int size) {
    stack = new int[size];
    head = new int[size];
    label = new int[size];
    left1 = new int[size];
    left2 = new int[size];
    right1 = new int[size];
    right2 = new int[size];
    lefts = new int[size];
    rights = new int[size];
    labels = new long[size];
  }

  /** Whether every word has its head. */
  boolean done() {
    return next == n && height == 0;
  }

  /** The word so far down the stack, or nothing. */
  int stack(int depth) {
    return depth < height ? stack[height - 1 - depth] : n + 1;
  }

  /** The word so far into the buffer, the root, or nothing. */
  int buffer(int depth) {
    int i = next + depth;
    return i <= n ? i : n + 1;
  }

  /** Whether a move can be made here; the root takes one word only. */
  boolean may(int move) {
    return switch (move) {
      case SHIFT -> next < n;
      case LEFT -> height > 0 && (next < n || height == 1);
      default -> height > 1;
    };
  }

  /** The one move that can be made here, or -1 where there are several. */
  int must() {
    if (next == n) {
      return height > 1 ? RIGHT : LEFT;
    }
    return height == 0 ? SHIFT : -1;
  }

  /** The head that a move would give to the top of the stack. */
  int headOf(int move) {
    return move == LEFT ? next : stack(1);
  }

  void shift() {
    stack[height++] = next++;
  }

  /** Hangs the top of the stack on the next word (left) or on the word below it (right). */
  void draw(int move, int relation) {
    int h = headOf(move);
    int d = stack[--height];
    attach(d, h, relation);
    if (move == LEFT) {
      left2[h] = left1[h];
      left1[h] = d;
      lefts[h]++;
    } else {
      right2[h] = right1[h];
      right1[h] = d;
      rights[h]++;
    }
  }

  private void attach(int d, int h, int relation) {
    head[d] = h;
    label[d] = relation;
    labels[h] |= 1L << relation;
  }
}
