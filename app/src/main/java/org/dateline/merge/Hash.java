package org.dateline.merge;

/** Hashes of words and keys, the same on every machine. */
final class Hash {
  private Hash() {}

  static long of(CharSequence s) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < s.length(); i++) {
      h = (h ^ s.charAt(i)) * 0x100000001b3L;
    }
    return mix(h);
  }

  static long with(long h, long other) {
    return mix(h * 0x9E3779B97F4A7C15L + other);
  }

  /** The finaliser of MurmurHash3: every bit of the result depends on every bit. */
  static long mix(long h) {
    long x = h;
    x = (x ^ (x >>> 33)) * 0xff51afd7ed558ccdL;
    x = (x ^ (x >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return x ^ (x >>> 33);
  }
}
