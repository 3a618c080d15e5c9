package org.dateline.find.event;

import java.util.List;
import java.util.Set;

/**
 * Words of which a sentence must hold one, if a condition is to be met in it: what tells at a
 * glance that a frame cannot fit. Immutable and thread-safe.
 */
final class Wanted {
  private final int[] words;
  private final List<long[]> classes;

  /** Takes the array: numbers of words, and word classes as sets of such numbers. */
  Wanted(int[] words, List<long[]> classes) {
    this.words = words;
    this.classes = List.copyOf(classes);
  }

  /** The numbers of words as a set. */
  static long[] set(Set<String> words, Vocabulary vocabulary) {
    int[] numbers = words.stream().mapToInt(vocabulary::add).toArray();
    long[] set = new long[vocabulary.size() / 64 + 1];
    for (int n : numbers) {
      set[n >>> 6] |= 1L << n;
    }
    return set;
  }

  /** Whether one of the words is among those present. */
  boolean in(long[] present) {
    for (int n : words) {
      if ((present[n >>> 6] & 1L << n) != 0) {
        return true;
      }
    }
    for (int c = 0; c < classes.size(); c++) {
      long[] set = classes.get(c);
      for (int i = 0; i < set.length; i++) {
        if ((set[i] & present[i]) != 0) {
          return true;
        }
      }
    }
    return false;
  }
}
