package org.dateline.read.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Text as words, for comparing one with another. */
final class Words {
  private static final int GRAM = 4;

  private Words() {}

  /** The words in lower case, without punctuation. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean in = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (in && start < 0) {
        start = i;
      } else if (!in && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }

  /** All runs of four words; the whole where it is shorter. */
  static Set<List<String>> grams(String text) {
    List<String> words = of(text);
    Set<List<String>> grams = new HashSet<>();
    for (int i = 0; i < Math.max(1, words.size() - GRAM + 1); i++) {
      grams.add(words.subList(i, Math.min(words.size(), i + GRAM)));
    }
    return grams;
  }

  /** The part of one set that is in the other. */
  static double share(Set<List<String>> of, Set<List<String>> in) {
    return of.isEmpty() ? 0 : (double) of.stream().filter(in::contains).count() / of.size();
  }

  /** The length, where a letter of a script without spaces counts for three. */
  static int weight(String text) {
    int dense = 0;
    for (int i = 0; i < text.length(); i++) {
      dense += text.charAt(i) >= '\u2E80' && text.charAt(i) < '\uFB00' ? 2 : 0;
    }
    return text.length() + dense;
  }

  /** Whether a text ends as a sentence does. */
  static boolean endsSentence(String text) {
    int last = text.length() - 1;
    while (last > 0 && "\"'”’»)]".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && ".!?…:;。！？।".indexOf(text.charAt(last)) >= 0;
  }
}
