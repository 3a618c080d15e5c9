package org.dateline.lexicon;

/**
 * Hashes of strings that are to be joined, without joining them: the high half is the power of 31
 * by which a string moves what stands before it, the low half its {@link String#hashCode()}.
 */
public final class Joint {
  /** Of no letters. */
  public static final long EMPTY = 1L << 32;

  private static final int[] POWERS = new int[64];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 31;
    }
  }

  private Joint() {}

  /** A string. */
  public static long of(String s) {
    return of(power(s.length()), s.hashCode());
  }

  /** Two strings, one after the other. */
  public static long of(long a, long b) {
    return of(power(a) * power(b), after((int) a, b));
  }

  /** Three strings, one after the other. */
  public static long of(long a, long b, long c) {
    return of(of(a, b), c);
  }

  private static long of(int power, int code) {
    return ((long) power << 32) | (code & 0xFFFFFFFFL);
  }

  private static int power(long joint) {
    return (int) (joint >>> 32);
  }

  private static int power(int length) {
    int power = POWERS[Math.min(length, POWERS.length - 1)];
    for (int i = POWERS.length; i <= length; i++) {
      power *= 31;
    }
    return power;
  }

  /** A hash that goes on over the letters of a string. */
  static int after(int hash, long joint) {
    return hash * power(joint) + (int) joint;
  }
}
