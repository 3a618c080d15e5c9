package org.dateline.find.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/** Nouns and verbs that name the same happening: "the murder" and "was shot". Immutable. */
final class Deeds {
  private final Map<String, Set<String>> kin = new HashMap<>();

  Deeds(Data data) {
    for (Row row : data.rows("lang/en/times/deeds.tsv")) {
      List<String> words = row.list("words");
      words.forEach(w -> kin.computeIfAbsent(w, k -> new HashSet<>()).addAll(words));
    }
  }

  boolean knows(String lemma) {
    return kin.containsKey(lemma);
  }

  boolean same(String lemma, String other) {
    return lemma.equals(other) || kin.getOrDefault(lemma, Set.of()).contains(other);
  }
}
