package org.dateline.language;

import java.util.Arrays;

/** Tokens of a text as they are found: where each starts and ends. Not thread-safe. */
final class Spans {
  int[] start = new int[256];
  int[] end = new int[256];
  int n;

  void add(int from, int to) {
    if (n == start.length) {
      start = Arrays.copyOf(start, n * 2);
      end = Arrays.copyOf(end, n * 2);
    }
    start[n] = from;
    end[n++] = to;
  }
}
