package org.dateline.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Names of bodies that read like clauses ("Save the Children", "Human Rights Watch"): their
 * capitalised words are names, and what stands behind them as a participle is their verb. Immutable
 * and thread-safe.
 */
final class Bodies {
  private final List<List<String>> byFirst = new ArrayList<>();
  private final int name;
  private final int past;
  private final int perfect;

  Bodies(List<String> names, List<String> tags) {
    for (char c = 'A'; c <= 'Z'; c++) {
      byFirst.add(new ArrayList<>());
    }
    names.forEach(body -> byFirst.get(body.charAt(0) - 'A').add(body));
    name = tags.indexOf("PROPN NNP");
    past = tags.indexOf("VERB VBD");
    perfect = tags.indexOf("VERB VBN");
  }

  /** Retags the words of such names, and the verb behind them. */
  void mend(Words words, String text, int[] start, int from) {
    for (int i = 0; i < words.n; i++) {
      char c = text.charAt(start[from + i]);
      if (c >= 'A' && c <= 'Z') {
        for (String body : byFirst.get(c - 'A')) {
          if (text.startsWith(body, start[from + i])) {
            retag(words, text, start, from, i, start[from + i] + body.length());
          }
        }
      }
    }
  }

  private void retag(Words words, String text, int[] start, int from, int first, int end) {
    int i = first;
    while (i < words.n && start[from + i] < end) {
      words.tag[i] = Character.isUpperCase(text.charAt(start[from + i])) ? name : words.tag[i];
      i++;
    }
    if (i < words.n && words.tag[i] == perfect) {
      words.tag[i] = past;
    }
  }
}
