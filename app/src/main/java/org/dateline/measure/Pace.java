package org.dateline.measure;

import java.util.SplittableRandom;

/**
 * How fast the machine is from minute to minute: a fixed piece of work, reads at random from a
 * table larger than the nearest caches and arithmetic between, as coding does. Not thread-safe.
 */
final class Pace {
  private static final int TABLE = 1 << 22;
  private static final int STEPS = 20_000;
  private static final int ROUNDS = 6;

  private final int[] next = new int[TABLE];
  private long nanos;
  private long times;
  private int at;

  Pace() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < TABLE; i++) {
      next[i] = i;
    }
    for (int i = TABLE - 1; i > 0; i--) {
      int j = random.nextInt(i);
      int kept = next[i];
      next[i] = next[j];
      next[j] = kept;
    }
  }

  /** Does the work once. */
  void step() {
    long begun = Clock.cpuNanos();
    int sum = at;
    for (int i = 0; i < STEPS; i++) {
      sum = next[(sum ^ i) & (TABLE - 1)];
      for (int j = 0; j < ROUNDS; j++) {
        sum = (sum & 1) == 0 ? sum * 31 + j : sum * 17 - j;
      }
    }
    at = sum;
    nanos += Clock.cpuNanos() - begun;
    times++;
  }

  /** All that the work took, in seconds of CPU time. */
  double cpuSeconds() {
    return nanos / 1e9;
  }

  /** What one piece of it took on average, in milliseconds of CPU time. */
  double cpuMillisEach() {
    return nanos / 1e6 / times;
  }
}
