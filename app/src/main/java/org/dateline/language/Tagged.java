package org.dateline.language;

/**
 * A word under one of its tags: its lemma and what others keep with it. Safe to share between
 * threads: what two threads work out is the same.
 */
final class Tagged {
  volatile String lemma;

  /** What the word says to a parser; null before it asks. */
  MoveSums.Kept moves;

  /** Keys with their values behind them, each where its hash leads; half of it is free. */
  private volatile Object[] kept = new Object[4];

  /** What is kept under a key, or null. */
  Object get(PerWord<?> key) {
    Object[] all = kept;
    return all[slot(all, key) + 1];
  }

  private static int slot(Object[] all, PerWord<?> key) {
    int i = key.hash & (all.length - 2);
    while (all[i] != null && all[i] != key) {
      i = (i + 2) & (all.length - 2);
    }
    return i;
  }

  void put(PerWord<?> key, Object value) {
    Object[] old = kept;
    int size = 1;
    for (int i = 0; i < old.length; i += 2) {
      size += old[i] == null ? 0 : 1;
    }
    Object[] all = new Object[4 * size > old.length ? 2 * old.length : old.length];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != null) {
        set(all, (PerWord<?>) old[i], old[i + 1]);
      }
    }
    set(all, key, value);
    kept = all;
  }

  private static void set(Object[] all, PerWord<?> key, Object value) {
    int i = slot(all, key);
    all[i] = key;
    all[i + 1] = value;
  }
}
