package org.dateline.store.index;

import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** A number for each record, in as few bytes as hold the largest. Immutable and thread-safe. */
interface Numbers {
  /** Counts the numbers of the records in a set. */
  void count(FixedBitSet set, int[] counts);

  /** Packs numbers of 0 or more. */
  static Numbers of(int[] numbers) {
    int most = Arrays.stream(numbers).max().orElse(0);
    if (most < 1 << Byte.SIZE) {
      byte[] small = new byte[numbers.length];
      for (int i = 0; i < small.length; i++) {
        small[i] = (byte) numbers[i];
      }
      return (set, counts) -> {
        for (int i = next(set, 0); i != DocIdSetIterator.NO_MORE_DOCS; i = next(set, i + 1)) {
          counts[small[i] & 0xFF]++;
        }
      };
    } else if (most < 1 << Character.SIZE) {
      char[] middling = new char[numbers.length];
      for (int i = 0; i < middling.length; i++) {
        middling[i] = (char) numbers[i];
      }
      return (set, counts) -> {
        for (int i = next(set, 0); i != DocIdSetIterator.NO_MORE_DOCS; i = next(set, i + 1)) {
          counts[middling[i]]++;
        }
      };
    }
    return (set, counts) -> {
      for (int i = next(set, 0); i != DocIdSetIterator.NO_MORE_DOCS; i = next(set, i + 1)) {
        counts[numbers[i]]++;
      }
    };
  }

  /** The first record of a set from one on; none is the largest number. */
  static int next(FixedBitSet set, int from) {
    return from < set.length() ? set.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }
}
