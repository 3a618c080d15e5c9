package org.dateline.language;

import java.util.Arrays;

/**
 * A word under one of its tags: its lemma and what others keep with it. Safe to share between
 * threads: what two threads work out is the same.
 */
final class Tagged {
  volatile String lemma;

  /** What the word says to a parser; null before it asks. */
  MoveSums.Kept moves;

  private volatile Object[] kept = {};

  /** What is kept under a key, or null. */
  Object get(Object key) {
    Object[] all = kept;
    for (int i = 0; i < all.length; i += 2) {
      if (all[i] == key) {
        return all[i + 1];
      }
    }
    return null;
  }

  void put(Object key, Object value) {
    Object[] all = Arrays.copyOf(kept, kept.length + 2);
    all[all.length - 2] = key;
    all[all.length - 1] = value;
    kept = all;
  }
}
