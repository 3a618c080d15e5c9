package org.dateline.language;

import java.util.Arrays;

/**
 * Scores of classes under way. Weights for all classes are added four at a time, 16 bits each; a
 * row's are all raised by the same, so that none is below zero and the highest stays the highest.
 * Weights for a few classes are added one by one. Not thread-safe.
 */
final class Votes {
  /** By how much a single feature's row is raised; its weights are bytes. */
  static final int ONE = 128;

  /** By how much the sum of some features is raised; at most 16 of them. */
  static final int SOME = 16 * ONE;

  private static final int CLASSES = 256;
  private static final int BITS = 16;
  private static final int LANES = 64 / BITS;

  /** What is added one by one. */
  final int[] few = new int[CLASSES];

  private final long[] many = new long[CLASSES / LANES];
  private int classes;
  private int longs;
  private int raised;

  /** Begins anew with so many classes, at most 256. */
  void begin(int classes) {
    this.classes = classes;
    longs = longs(classes);
    raised = 0;
    Arrays.fill(few, 0, classes, 0);
    Arrays.fill(many, 0, longs, 0);
  }

  /** How many longs hold the weights of so many classes. */
  static int longs(int classes) {
    return (classes + LANES - 1) / LANES;
  }

  /** Adds a packed row that is raised by so much. */
  void add(long[] rows, int from, int raise) {
    raised += raise;
    for (int i = 0; i < longs; i++) {
      many[i] += rows[from + i];
    }
  }

  /** Writes the scores, raised by so much, as a row. */
  void pack(long[] rows, int from, int raise) {
    for (int c = 0; c < classes; c++) {
      long score = (long) score(c) + raise - raised;
      rows[from + c / LANES] |= score << (BITS * (c % LANES));
    }
  }

  private int score(int c) {
    return ((int) (many[c / LANES] >>> (BITS * (c % LANES))) & 0xFFFF) + few[c];
  }

  /** The class whose score is above all others by so much; -1 where there is none. */
  int clear(int by) {
    if (by == Integer.MAX_VALUE) {
      return -1;
    }
    int best = 0;
    int most = score(0);
    int second = Integer.MIN_VALUE;
    for (int c = 1; c < classes; c++) {
      int score = score(c);
      if (score > most) {
        second = most;
        most = score;
        best = c;
      } else if (score > second) {
        second = score;
      }
    }
    return most - second >= by ? best : -1;
  }

  /** The class with the highest score; the first of equals. */
  int best() {
    int best = 0;
    int most = score(0);
    for (int c = 1; c < classes; c++) {
      int score = score(c);
      if (score > most) {
        most = score;
        best = c;
      }
    }
    return best;
  }
}
