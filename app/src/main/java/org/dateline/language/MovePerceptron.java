package org.dateline.language;

import java.util.Arrays;

/**
 * An averaged perceptron that chooses between shift, left and right, as it is trained: two flat
 * weights a feature, those of left and right; shift's are zero. Averages are kept as Daumé (2006)
 * does. Not thread-safe.
 */
final class MovePerceptron {
  private int[] keys = new int[1 << 18];
  private float[] weights = new float[2 << 18];
  private double[] sums = new double[2 << 18];
  private int used;
  private int step = 1;

  /** Counts one decision; averages are taken over these. */
  void tick() {
    step++;
  }

  /** Sets the scores of the three moves. */
  void score(int[] features, int n, float[] scores) {
    float left = 0;
    float right = 0;
    for (int k = 0; k < n; k++) {
      int i = slot(features[k]);
      if (keys[i] != 0) {
        left += weights[2 * i];
        right += weights[2 * i + 1];
      }
    }
    scores[State.SHIFT] = 0;
    scores[State.LEFT] = left;
    scores[State.RIGHT] = right;
  }

  /** Adds to the weight that every feature has for a move; shift's weights stay zero. */
  void add(int[] features, int n, int move, float amount) {
    if (move == State.SHIFT) {
      return;
    }
    for (int k = 0; k < n; k++) {
      int i = slot(features[k]);
      if (keys[i] == 0) {
        keys[i] = features[k];
        if (++used * 2 > keys.length) {
          grow();
          i = slot(features[k]);
        }
      }
      int at = 2 * i + move - 1;
      weights[at] += amount;
      sums[at] += (double) amount * step;
    }
  }

  private int slot(int feature) {
    int mask = keys.length - 1;
    int i = feature & mask;
    while (keys[i] != 0 && keys[i] != feature) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private void grow() {
    int[] oldKeys = keys;
    float[] oldWeights = weights;
    double[] oldSums = sums;
    keys = new int[oldKeys.length * 2];
    weights = new float[oldWeights.length * 2];
    sums = new double[oldSums.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int to = slot(oldKeys[i]);
        keys[to] = oldKeys[i];
        System.arraycopy(oldWeights, 2 * i, weights, 2 * to, 2);
        System.arraycopy(oldSums, 2 * i, sums, 2 * to, 2);
      }
    }
  }

  /** The averaged weights of at most so many features, those that weigh most, in whole numbers. */
  Moves pack(int features) {
    double least = least(features);
    double largest = 1e-9;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        largest = Math.max(largest, Math.max(Math.abs(left(i)), Math.abs(right(i))));
      }
    }
    Moves.Packer packer = new Moves.Packer(Math.min(features, used), largest);
    int left = features;
    for (int i = 0; i < keys.length && left > 0; i++) {
      if (keys[i] != 0 && weight(i) >= least) {
        packer.add(keys[i], left(i), right(i));
        left--;
      }
    }
    return packer.pack();
  }

  private double least(int features) {
    double[] all = new double[used];
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        all[n++] = weight(i);
      }
    }
    Arrays.sort(all);
    return n <= features ? 0 : all[n - features];
  }

  private double weight(int i) {
    return Math.abs(left(i)) + Math.abs(right(i)) + Math.abs(left(i) - right(i));
  }

  private double mean(int at) {
    return weights[at] - sums[at] / step;
  }

  private double left(int i) {
    return mean(2 * i);
  }

  private double right(int i) {
    return mean(2 * i + 1);
  }
}
