package org.dateline.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers the scripts that make lemmas, and keeps those that shorter endings do not give. */
final class LemmaTrainer {
  private record Word(String lower, int tag) {}

  private final Map<Word, Map<String, Integer>> words = new HashMap<>();
  private final Map<Integer, String> chosen = new TreeMap<>();

  void add(Treebank.Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      String form = s.form()[i];
      String lemma = s.lemma()[i];
      if ((lemma.equals("_") && !form.equals("_")) || s.relation()[i].equals("goeswith")) {
        continue;
      }
      Word word = new Word(form.toLowerCase(Locale.ROOT), tag(TaggerTrainer.tag(s, i)));
      words
          .computeIfAbsent(word, w -> new TreeMap<>())
          .merge(Lemmatizer.script(form, lemma), 1, Integer::sum);
    }
  }

  /** A tag as {@link Lemmatizer#lemma} wants it. */
  static int tag(String name) {
    return Hash.of(name, 0, name.length());
  }

  Lemmatizer pack() {
    Map<Integer, Map<String, Integer>> endings = new TreeMap<>();
    for (Map.Entry<Word, Map<String, Integer>> e : words.entrySet()) {
      Word w = e.getKey();
      int n = w.lower.length();
      for (int size = 0; size <= Math.min(Lemmatizer.LONGEST, n); size++) {
        endings
            .computeIfAbsent(Lemmatizer.key(w.lower, n - size, w.tag, false), k -> new TreeMap<>())
            .merge(most(e.getValue()), 1, Integer::sum);
      }
    }
    for (int size = 0; size <= Lemmatizer.LONGEST; size++) {
      keepEndings(size, endings);
    }
    words.forEach(
        (w, counts) -> {
          if (!most(counts).equals(known(w, Lemmatizer.LONGEST))) {
            chosen.put(Lemmatizer.key(w.lower, 0, w.tag, true), most(counts));
          }
        });
    return table();
  }

  private void keepEndings(int size, Map<Integer, Map<String, Integer>> endings) {
    Map<Integer, String> fresh = new HashMap<>();
    for (Word w : words.keySet()) {
      if (w.lower.length() >= size) {
        int key = Lemmatizer.key(w.lower, w.lower.length() - size, w.tag, false);
        Map<String, Integer> counts = endings.get(key);
        String best = most(counts);
        if (!best.equals(known(w, size - 1)) && counts.get(best) > (size == 0 ? 0 : 1)) {
          fresh.put(key, best);
        }
      }
    }
    chosen.putAll(fresh);
  }

  private String known(Word w, int longest) {
    int n = w.lower.length();
    for (int size = Math.min(longest, n); size >= 0; size--) {
      String script = chosen.get(Lemmatizer.key(w.lower, n - size, w.tag, false));
      if (script != null) {
        return script;
      }
    }
    return null;
  }

  private static String most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }

  private Lemmatizer table() {
    List<String> scripts = new ArrayList<>(new TreeSet<>(chosen.values()));
    int[] slots = new int[Integer.highestOneBit(chosen.size() * 2) * 2];
    chosen.forEach((key, script) -> Lemmatizer.put(slots, key, scripts.indexOf(script)));
    return new Lemmatizer(List.copyOf(scripts), slots);
  }
}
