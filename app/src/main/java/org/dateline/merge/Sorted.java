package org.dateline.merge;

import java.util.function.IntUnaryOperator;

/** Numbers from 0 in groups, those of each group one after another in their order. Immutable. */
final class Sorted {
  private final int[] starts;
  private final int[] numbers;

  /**
   * Groups numbers.
   *
   * @param size how many there are
   * @param groups how many groups there are at most
   * @param of the group of each, from 0; -1 where it is in none
   */
  Sorted(int size, int groups, IntUnaryOperator of) {
    starts = new int[groups + 1];
    for (int i = 0; i < size; i++) {
      int group = of.applyAsInt(i);
      if (group >= 0) {
        starts[group + 1]++;
      }
    }
    for (int g = 0; g < groups; g++) {
      starts[g + 1] += starts[g];
    }
    numbers = new int[starts[groups]];
    int[] next = starts.clone();
    for (int i = 0; i < size; i++) {
      int group = of.applyAsInt(i);
      if (group >= 0) {
        numbers[next[group]++] = i;
      }
    }
  }

  int size(int group) {
    return starts[group + 1] - starts[group];
  }

  int get(int group, int i) {
    return numbers[starts[group] + i];
  }
}
