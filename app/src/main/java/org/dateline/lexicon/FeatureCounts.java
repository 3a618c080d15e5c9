package org.dateline.lexicon;

import java.util.Arrays;

/** How often each feature was seen in training; which are kept, and where. */
final class FeatureCounts {
  private int[] table = new int[1 << 16];
  private int[] count = new int[1 << 16];
  private int used;

  /** Counts an item's features. */
  void add(int[] keys) {
    for (int key : keys) {
      seen(key);
    }
  }

  private void seen(int key) {
    if (used * 2 > table.length) {
      grow();
    }
    int slot = LinearModel.slot(table, key);
    used += table[slot] == 0 ? 1 : 0;
    table[slot] = key;
    count[slot]++;
  }

  private void grow() {
    int[] old = table;
    int[] counts = count;
    table = new int[old.length * 2];
    count = new int[old.length * 2];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        int slot = LinearModel.slot(table, old[i]);
        table[slot] = old[i];
        count[slot] = counts[i];
      }
    }
  }

  /** A table of the features seen at least so often; 0 where a slot is free. */
  int[] table(int least) {
    int kept = (int) Arrays.stream(count).filter(c -> c >= least).count();
    int[] keys = new int[Integer.highestOneBit(Math.max(16, kept)) * 4];
    for (int i = 0; i < table.length; i++) {
      if (table[i] != 0 && count[i] >= least) {
        keys[LinearModel.slot(keys, table[i])] = table[i];
      }
    }
    return keys;
  }

  /** The slots of the features of items that a table keeps. */
  static int[][] slots(int[] keys, int[][] items) {
    int[][] slots = new int[items.length][];
    for (int i = 0; i < items.length; i++) {
      slots[i] =
          Arrays.stream(items[i])
              .map(k -> LinearModel.slot(keys, k))
              .filter(s -> keys[s] != 0)
              .toArray();
    }
    return slots;
  }
}
