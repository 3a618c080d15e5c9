package org.dateline.language;

/**
 * Finds features in an open-addressed table by its check bytes alone, eight of them at a look. They
 * are a quarter of the table's size and stay in the processor's cache, and two in five features
 * that are asked for are not in the table. Immutable and thread-safe.
 */
final class Probe {
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;

  private final long[] checks;
  private final int size;

  /** Of a table whose slots hold the check byte on top; 0 is an empty slot. */
  Probe(int[] slots) {
    size = slots.length;
    checks = new long[size / 8 + 3];
    for (int i = 0, from = 0; i < 8 * checks.length; i++, from = from + 1 == size ? 0 : from + 1) {
      checks[i >>> 3] |= (slots[from] >>> 24 & 0xFFL) << (8 * (i & 7));
    }
  }

  /**
   * Writes the slots of those of the first {@code n} features that have one; gives their number.
   */
  int find(int[] features, int n, int[] found) {
    int count = 0;
    for (int k = 0; k < n; k++) {
      int place = Linear.place(features[k], size);
      long wanted = Linear.check(features[k]) * ONES;
      long window = window(place);
      long same = zero(window ^ wanted);
      long first = lowest(zero(window) | same);
      while (first == 0) {
        place = place + 8 < size ? place + 8 : place + 8 - size;
        window = window(place);
        same = zero(window ^ wanted);
        first = lowest(zero(window) | same);
      }
      int slot = place + (Long.numberOfTrailingZeros(first) >>> 3);
      found[count] = slot < size ? slot : slot - size;
      count += (same & first) != 0 ? 1 : 0;
    }
    return count;
  }

  /** The eight check bytes from a place on, the first of them lowest. */
  private long window(int place) {
    int word = place >>> 3;
    int shift = 8 * (place & 7);
    return checks[word] >>> shift | checks[word + 1] << 1 << (63 - shift);
  }

  /** Marks bytes that are 0 by their top bit; marks above the lowest one mean nothing. */
  private static long zero(long bytes) {
    return bytes - ONES & ~bytes & TOPS;
  }

  private static long lowest(long bits) {
    return bits & -bits;
  }
}
