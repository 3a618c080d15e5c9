package org.dateline.find.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.language.PerWord;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/** Turns of phrase that attribute ("cast doubt on"), by their words. Immutable and thread-safe. */
final class Phrases {
  private static final int GAP = 3;
  private static final int LONGEST = 14;

  /** A phrase in a text; the end, in tokens, is exclusive. */
  record Match(int from, int to, Stance stance, Row row) {}

  /** Words, each a set of alternatives; an empty set is a gap. */
  private record Pattern(Row row, Stance stance, List<Set<String>> words) {}

  private final Map<String, List<Pattern>> byFirst = new HashMap<>();
  private final PerWord<List<Pattern>> beginning = new PerWord<>(this::beginning);

  Phrases(Data data) {
    for (Row row : data.rows("lang/en/claims/phrases.tsv")) {
      List<Set<String>> words = new ArrayList<>();
      for (String word : row.get("phrase").split(" ")) {
        words.add(word.equals("..") ? Set.of() : new HashSet<>(List.of(word.split("\\|"))));
      }
      Pattern pattern = new Pattern(row, Stance.of(row), List.copyOf(words));
      for (String first : words.get(0)) {
        byFirst.computeIfAbsent(first, k -> new ArrayList<>()).add(pattern);
      }
    }
  }

  private List<Pattern> beginning(Text text, int token) {
    String form = text.lower(token);
    List<Pattern> all = new ArrayList<>(byFirst.getOrDefault(text.lemma(token), List.of()));
    if (!form.equals(text.lemma(token))) {
      all.addAll(byFirst.getOrDefault(form, List.of()));
    }
    return List.copyOf(all);
  }

  /** The longest phrase that begins at a token; or null. */
  Match at(Text text, int token) {
    Match best = null;
    for (Pattern pattern : text.kept(token, beginning)) {
      int to = end(text, token + 1, text.sentenceEnd(text.sentenceOf(token)), pattern.words, 1);
      if (to > 0 && (best == null || to > best.to)) {
        best = new Match(token, to, pattern.stance, pattern.row);
      }
    }
    return best;
  }

  private static int end(Text text, int token, int limit, List<Set<String>> words, int n) {
    if (n == words.size()) {
      return token;
    }
    Set<String> word = words.get(n);
    if (word.isEmpty()) {
      for (int skip = 0; skip <= GAP && token + skip < limit; skip++) {
        int to = end(text, token + skip, limit, words, n + 1);
        if (to > 0) {
          return to;
        }
        if (text.pos(token + skip).equals("ADP") || ",;:.".contains(text.form(token + skip))) {
          return -1;
        }
      }
      return -1;
    }
    boolean fits =
        token < limit && (word.contains(text.lemma(token)) || word.contains(text.lower(token)));
    return fits ? end(text, token + 1, limit, words, n + 1) : -1;
  }

  /** The longest phrase that a token is part of; or null. */
  Match over(Text text, int token) {
    int from = Math.max(text.sentenceStart(text.sentenceOf(token)), token - LONGEST);
    Match best = null;
    for (int t = from; t <= token; t++) {
      Match m = at(text, t);
      if (m != null && m.to > token && (best == null || m.to - m.from > best.to - best.from)) {
        best = m;
      }
    }
    return best;
  }
}
