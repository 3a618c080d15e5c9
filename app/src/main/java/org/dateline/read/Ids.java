package org.dateline.read;

import java.util.HashMap;
import java.util.Map;

/**
 * How often each id has come. What is held of an id is a hash of 64 bits, so that millions cost
 * little; of ten million two share one in one of 370,000 runs, and the later counts as a second.
 */
final class Ids {
  private final Map<Long, Integer> repeated = new HashMap<>();

  /** Hashes, each at the first free place behind its own; 0 is free. */
  private long[] hashes = new long[1 << 10];

  private int size;

  /** Counts an id; gives how often it has come, with this time. */
  int count(String id) {
    long hash = hash(id);
    if (put(hash)) {
      size++;
      grow();
      return 1;
    }
    return repeated.merge(hash, 2, (before, two) -> before + 1);
  }

  private boolean put(long hash) {
    int mask = hashes.length - 1;
    int at = (int) hash & mask;
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & mask;
    }
    boolean fresh = hashes[at] == 0;
    hashes[at] = hash;
    return fresh;
  }

  private void grow() {
    if (size > hashes.length / 2) {
      long[] before = hashes;
      hashes = new long[2 * before.length];
      for (long hash : before) {
        if (hash != 0) {
          put(hash);
        }
      }
    }
  }

  /** FNV-1a with MurmurHash3's finaliser; never 0. */
  private static long hash(String id) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      h = (h ^ id.charAt(i)) * 0x100000001b3L;
    }
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    h ^= h >>> 33;
    return h == 0 ? 1 : h;
  }
}
