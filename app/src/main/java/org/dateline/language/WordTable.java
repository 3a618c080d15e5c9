package org.dateline.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Words with a small number each. A word is kept as 20 bits of its hash beside its place, so a few
 * strangers are taken for words. Immutable and thread-safe.
 */
final class WordTable {
  private static final int VALUE_BITS = 12;

  private final int[] slots;

  private WordTable(int[] slots) {
    this.slots = slots;
  }

  /** A word's number by its hash, from 1; 0 where it is not in the table. */
  int get(int hash) {
    for (int i = place(hash, slots.length); slots[i] != 0; i = i + 1 == slots.length ? 0 : i + 1) {
      if (slots[i] >>> VALUE_BITS == check(hash)) {
        return slots[i] & ((1 << VALUE_BITS) - 1);
      }
    }
    return 0;
  }

  private static int place(int hash, int slots) {
    return (int) (((hash & 0xFFFFFFFFL) * slots) >>> 32);
  }

  private static int check(int hash) {
    return Hash.mix(hash + 0x51ED27) >>> VALUE_BITS;
  }

  /** Packs words with numbers from 1 to 4095. */
  static WordTable pack(Map<String, Integer> values) {
    return pack(values, word -> Hash.of(word, 0, word.length()));
  }

  /** The same for keys that have a hash of their own. */
  static <K> WordTable pack(Map<K, Integer> values, ToIntFunction<K> hashOf) {
    int[] slots = new int[values.size() / 6 * 7 + 16];
    for (Map.Entry<K, Integer> e : new TreeMap<>(values).entrySet()) {
      int hash = hashOf.applyAsInt(e.getKey());
      int i = place(hash, slots.length);
      while (slots[i] != 0) {
        i = i + 1 == slots.length ? 0 : i + 1;
      }
      slots[i] = check(hash) << VALUE_BITS | e.getValue();
    }
    return new WordTable(slots);
  }

  static WordTable read(DataInputStream in) throws IOException {
    return new WordTable(Packed.ints(in));
  }

  void write(DataOutputStream out) throws IOException {
    Packed.ints(out, slots);
  }
}
