package org.dateline.scale;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What hangs together by pairs of numbers: union-find over sorted arrays. Immutable. */
final class Components implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] ids;
  private final int[] top;

  private Components(long[] ids, int[] top) {
    this.ids = ids;
    this.top = top;
  }

  /** Joins pairs, each two numbers one after the other. */
  static Components of(List<long[]> pairs) {
    long[] ids = pairs.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray();
    int[] above = IntStream.range(0, ids.length).toArray();
    for (long[] some : pairs) {
      for (int i = 0; i < some.length; i += 2) {
        int a = top(above, Arrays.binarySearch(ids, some[i]));
        int b = top(above, Arrays.binarySearch(ids, some[i + 1]));
        above[Math.max(a, b)] = Math.min(a, b);
      }
    }
    return new Components(ids, IntStream.range(0, ids.length).map(i -> top(above, i)).toArray());
  }

  private static int top(int[] above, int of) {
    int at = of;
    while (above[at] != at) {
      above[at] = above[above[at]];
      at = above[at];
    }
    return at;
  }

  /** Whether a number hangs together with any. */
  boolean has(long id) {
    return Arrays.binarySearch(ids, id) >= 0;
  }

  /** The number that names what this one is in. */
  long of(long id) {
    return ids[top[Arrays.binarySearch(ids, id)]];
  }

  /** As few pairs as hold the same together. */
  long[] pairs() {
    return IntStream.range(0, ids.length)
        .filter(i -> top[i] != i)
        .mapToObj(i -> LongStream.of(ids[i], ids[top[i]]))
        .flatMapToLong(s -> s)
        .toArray();
  }
}
