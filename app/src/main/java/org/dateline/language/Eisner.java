package org.dateline.language;

/** The projective tree of greatest weight with one word under the root (Eisner 1996). */
final class Eisner {
  private static final int LEFT_ARC = 0;
  private static final int RIGHT_ARC = 1;
  private static final int LEFT = 2;
  private static final int RIGHT = 3;

  private final float[][] weight;
  private final float[][][] chart;
  private final int[][][] split;
  private final int[] head;

  private Eisner(float[][] weight) {
    int n = weight.length;
    this.weight = weight;
    chart = new float[4][n][n];
    split = new int[4][n][n];
    head = new int[n - 1];
  }

  /** Heads from 0, -1 for the root; {@code weight[head][dependent]} counts from 1, root is 0. */
  static int[] best(float[][] weight) {
    Eisner e = new Eisner(weight);
    for (int width = 1; width < weight.length; width++) {
      for (int i = 0; i + width < weight.length; i++) {
        e.fill(i, i + width);
      }
    }
    e.trace(RIGHT, 0, weight.length - 1);
    return e.head;
  }

  private void fill(int i, int j) {
    int last = i == 0 ? 1 : j;
    float best = Float.NEGATIVE_INFINITY;
    for (int m = i; m < last; m++) {
      float v = chart[RIGHT][i][m] + chart[LEFT][m + 1][j];
      if (v > best) {
        best = v;
        split[LEFT_ARC][i][j] = split[RIGHT_ARC][i][j] = m;
      }
    }
    chart[LEFT_ARC][i][j] = i == 0 ? Float.NEGATIVE_INFINITY : best + weight[j][i];
    chart[RIGHT_ARC][i][j] = best + weight[i][j];
    chart[LEFT][i][j] = Float.NEGATIVE_INFINITY;
    chart[RIGHT][i][j] = Float.NEGATIVE_INFINITY;
    for (int m = i; i > 0 && m < j; m++) {
      improve(LEFT, i, j, m, chart[LEFT][i][m] + chart[LEFT_ARC][m][j]);
    }
    for (int m = i + 1; m <= j; m++) {
      improve(RIGHT, i, j, m, chart[RIGHT_ARC][i][m] + chart[RIGHT][m][j]);
    }
  }

  private void improve(int kind, int i, int j, int m, float v) {
    if (v > chart[kind][i][j]) {
      chart[kind][i][j] = v;
      split[kind][i][j] = m;
    }
  }

  private void trace(int kind, int i, int j) {
    if (i == j) {
      return;
    }
    int m = split[kind][i][j];
    switch (kind) {
      case LEFT -> {
        trace(LEFT, i, m);
        trace(LEFT_ARC, m, j);
      }
      case RIGHT -> {
        trace(RIGHT_ARC, i, m);
        trace(RIGHT, m, j);
      }
      default -> {
        head[(kind == LEFT_ARC ? i : j) - 1] = (kind == LEFT_ARC ? j : i) - 1;
        trace(RIGHT, i, m);
        trace(LEFT, m + 1, j);
      }
    }
  }
}
