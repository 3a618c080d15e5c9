package org.dateline.find.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Numbers for the words that frames ask for. Filled while frames are loaded, then only read. */
final class Vocabulary {
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The number of a word that a frame asks for; of two joined words, that of the first. */
  int add(String word) {
    int joint = word.indexOf('_', 1);
    String first = joint < 0 ? word : word.substring(0, joint);
    return numbers.computeIfAbsent(first, w -> numbers.size());
  }

  /** The number of a word, or -1 where no frame asks for it. */
  int get(String word) {
    return numbers.getOrDefault(word, -1);
  }

  /** All words so far. */
  Set<String> words() {
    return numbers.keySet();
  }

  /** Numbers so far. */
  int size() {
    return numbers.size();
  }
}
