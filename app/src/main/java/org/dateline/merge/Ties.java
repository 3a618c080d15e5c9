package org.dateline.merge;

import java.util.Arrays;

/** What pairs of reports have to do with each other, by the reports' numbers. */
final class Ties {
  private int[] pairs = new int[1024];
  private double[] odds = new double[512];
  private int count;

  /** Notes a pair. Thread-safe. */
  synchronized void add(int first, int second, double value) {
    if (count == odds.length) {
      odds = Arrays.copyOf(odds, count * 3 / 2);
      pairs = Arrays.copyOf(pairs, 2 * odds.length);
    }
    pairs[2 * count] = first;
    pairs[2 * count + 1] = second;
    odds[count++] = value;
  }

  int size() {
    return count;
  }

  int first(int tie) {
    return pairs[2 * tie];
  }

  int second(int tie) {
    return pairs[2 * tie + 1];
  }

  double odds(int tie) {
    return odds[tie];
  }

  /**
   * The same pairs by where their reports stand.
   *
   * @param places by the reports' numbers
   */
  Bunches.Pairs at(int[] places) {
    return new Bunches.Pairs() {
      @Override
      public int size() {
        return count;
      }

      @Override
      public int first(int pair) {
        return places[Ties.this.first(pair)];
      }

      @Override
      public int second(int pair) {
        return places[Ties.this.second(pair)];
      }

      @Override
      public double odds(int pair) {
        return Ties.this.odds(pair);
      }
    };
  }
}
