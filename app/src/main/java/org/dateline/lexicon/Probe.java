package org.dateline.lexicon;

/**
 * Finds features in an open-addressed table by its check bytes alone, eight of them at a look. They
 * are a quarter of the table's size and stay in the processor's cache, and two in five features
 * that are asked for are not in the table. Immutable and thread-safe.
 */
public final class Probe {
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;

  private final long[] checks;
  private final int size;

  /** Of a table with these check bytes; 0 is a free place. */
  public Probe(byte[] bytes) {
    size = bytes.length;
    checks = new long[size / 8 + 3];
    for (int i = 0, from = 0; i < 8 * checks.length; i++, from = from + 1 == size ? 0 : from + 1) {
      checks[i >>> 3] |= (bytes[from] & 0xFFL) << (8 * (i & 7));
    }
  }

  /** The byte that tells features of one place apart; never 0. */
  public static int check(int feature) {
    int c = feature & 0xFF;
    return c == 0 ? 1 : c;
  }

  /** The first place where a feature is looked for in a table of so many slots. */
  public static int place(int feature, int slots) {
    return (int) (((feature & 0xFFFFFFFFL) * slots) >>> 32);
  }

  /** Slots enough for so many features. */
  public static int slots(int features) {
    return features / 7 * 10 + 16;
  }

  /** Sets the check byte of a feature in the first free place for it, and gives that place. */
  public static int put(byte[] checks, int feature) {
    int i = place(feature, checks.length);
    while (checks[i] != 0) {
      i = i + 1 == checks.length ? 0 : i + 1;
    }
    checks[i] = (byte) check(feature);
    return i;
  }

  /**
   * Writes the slots of those of the first {@code n} features that have one, and which features
   * they are; gives their number.
   */
  public int find(int[] features, int n, int[] found, int[] which) {
    fetch(features, n, found, which);
    int count = 0;
    for (int k = 0; k < n; k++) {
      long wanted = check(features[k]) * ONES;
      long window = ((long) which[k] << 32) | (found[k] & 0xFFFFFFFFL);
      long same = zero(window ^ wanted);
      long first = lowest(zero(window) | same);
      int place = place(features[k], size);
      while (first == 0) {
        place = place + 8 < size ? place + 8 : place + 8 - size;
        window = window(place);
        same = zero(window ^ wanted);
        first = lowest(zero(window) | same);
      }
      int slot = place + (Long.numberOfTrailingZeros(first) >>> 3);
      found[count] = slot < size ? slot : slot - size;
      which[count] = k;
      count += (same & first) != 0 ? 1 : 0;
    }
    return count;
  }

  /**
   * Writes the window of each feature, its halves apart. Nothing here is guessed, so that the
   * processor has many reads under way at once.
   */
  private void fetch(int[] features, int n, int[] low, int[] high) {
    for (int k = 0; k < n; k++) {
      long window = window(place(features[k], size));
      low[k] = (int) window;
      high[k] = (int) (window >>> 32);
    }
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
