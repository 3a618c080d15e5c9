package org.dateline.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brown clusters of words: each word's leaf in a binary tree over words that stand in like
 * contexts. Words are kept as 20 bits of their hashes beside their places, so a few strangers are
 * taken for words. Immutable and thread-safe.
 */
final class Clusters {
  private static final int LEAF_BITS = 12;

  private final int[] slots;
  private final int[] paths;

  private Clusters(int[] slots, int[] paths) {
    this.slots = slots;
    this.paths = paths;
  }

  /** The leaf of a word by its hash, from 1; 0 where it has none. */
  int leaf(int hash) {
    for (int i = place(hash, slots.length); slots[i] != 0; i = i + 1 == slots.length ? 0 : i + 1) {
      if (slots[i] >>> LEAF_BITS == check(hash)) {
        return slots[i] & (1 << LEAF_BITS) - 1;
      }
    }
    return 0;
  }

  /**
   * The first bits of the path to a leaf, as a number that differs for other depths; 0 for leaf 0.
   */
  int prefix(int leaf, int bits) {
    int path = paths[leaf];
    int length = 31 - Integer.numberOfLeadingZeros(path);
    return length <= bits ? path : path >>> (length - bits);
  }

  private static int place(int hash, int slots) {
    return (int) (((hash & 0xFFFFFFFFL) * slots) >>> 32);
  }

  private static int check(int hash) {
    return Hash.mix(hash + 0x51ED27) >>> (32 - (32 - LEAF_BITS));
  }

  /** Packs a table of words and the bit strings of their leaves. */
  static Clusters pack(Map<String, String> pathOf) {
    String[] leaves = new TreeSet<>(pathOf.values()).toArray(String[]::new);
    int[] paths = new int[leaves.length + 1];
    paths[0] = 1;
    for (int i = 0; i < leaves.length; i++) {
      paths[i + 1] = Integer.parseInt("1" + leaves[i], 2);
    }
    int[] slots = new int[pathOf.size() / 4 * 5 + 16];
    for (Map.Entry<String, String> e : new TreeMap<>(pathOf).entrySet()) {
      String word = e.getKey();
      int hash = Hash.of(word, 0, word.length());
      int leaf = Arrays.binarySearch(leaves, e.getValue()) + 1;
      int i = place(hash, slots.length);
      while (slots[i] != 0) {
        i = i + 1 == slots.length ? 0 : i + 1;
      }
      slots[i] = check(hash) << LEAF_BITS | leaf;
    }
    return new Clusters(slots, paths);
  }

  static Clusters read(DataInputStream in) throws IOException {
    return new Clusters(Packed.ints(in), Packed.ints(in));
  }

  void write(DataOutputStream out) throws IOException {
    Packed.ints(out, slots);
    Packed.ints(out, paths);
  }
}
