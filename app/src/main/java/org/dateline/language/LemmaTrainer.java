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
  private record Word(String form, int tag) {
    Word lower() {
      return new Word(form.toLowerCase(Locale.ROOT), tag);
    }

    int key() {
      return Lemmatizer.key(form, 0, tag, true);
    }

    int ending(int size) {
      return Lemmatizer.key(form, form.length() - size, tag, false);
    }
  }

  private final Map<Word, Map<String, Integer>> written = new HashMap<>();
  private final Map<Word, Map<String, Integer>> lower = new HashMap<>();
  private final Map<Integer, String> chosen = new TreeMap<>();

  void add(Treebank.Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      String form = s.form()[i];
      String lemma = s.lemma()[i];
      if (!lemma.equals("_") && !lemma.isEmpty() && !s.relation()[i].equals("goeswith")) {
        Word word = new Word(form, Lemmatizer.tagKey(TaggerTrainer.tag(s, i)));
        String script = Lemmatizer.script(form, lemma);
        count(written, word, script);
        count(lower, word.lower(), script);
      }
    }
  }

  private static void count(Map<Word, Map<String, Integer>> counts, Word word, String script) {
    counts.computeIfAbsent(word, w -> new TreeMap<>()).merge(script, 1, Integer::sum);
  }

  Lemmatizer pack() {
    Map<Integer, Map<String, Integer>> endings = new HashMap<>();
    lower.forEach(
        (w, counts) -> {
          for (int size = 0; size <= Math.min(Lemmatizer.LONGEST, w.form.length()); size++) {
            endings
                .computeIfAbsent(w.ending(size), k -> new TreeMap<>())
                .merge(most(counts), 1, Integer::sum);
          }
        });
    for (int size = 0; size <= Lemmatizer.LONGEST; size++) {
      keepEndings(size, endings);
    }
    keepWords();
    return table();
  }

  private void keepEndings(int size, Map<Integer, Map<String, Integer>> endings) {
    Map<Integer, String> fresh = new HashMap<>();
    for (Word w : lower.keySet()) {
      if (w.form.length() >= size) {
        Map<String, Integer> counts = endings.get(w.ending(size));
        String best = most(counts);
        if (!best.equals(byEnding(w, size - 1)) && (size == 0 || counts.get(best) > 1)) {
          fresh.put(w.ending(size), best);
        }
      }
    }
    chosen.putAll(fresh);
  }

  private void keepWords() {
    Map<Integer, String> fresh = new HashMap<>();
    lower.forEach(
        (w, counts) -> {
          String best = most(written.getOrDefault(w, counts));
          if (!best.equals(byEnding(w, Lemmatizer.LONGEST))) {
            fresh.put(w.key(), best);
          }
        });
    chosen.putAll(fresh);
    written.forEach(
        (w, counts) -> {
          String known =
              chosen.getOrDefault(w.lower().key(), byEnding(w.lower(), Lemmatizer.LONGEST));
          String best = most(counts);
          if (!Lemmatizer.apply(best, w.form).equals(Lemmatizer.apply(known, w.form))) {
            fresh.put(w.key(), best);
          }
        });
    chosen.putAll(fresh);
  }

  private String byEnding(Word w, int longest) {
    for (int size = Math.min(longest, w.form.length()); size >= 0; size--) {
      String script = chosen.get(w.ending(size));
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
