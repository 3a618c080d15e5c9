package org.dateline.find.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.language.PerWord;
import org.dateline.language.Text;
import org.dateline.lexicon.Codebook;

/** Finds what a text is about, by the codebook's cue words. Immutable and thread-safe. */
final class Contexts {
  /** How often an article must name a context for all of its events to lie in it. */
  private static final int THEME = 3;

  private record Cue(List<String> words, String context) {}

  private final List<String> codes;
  private final Map<String, List<Cue>> byFirst = new HashMap<>();
  private final PerWord<List<Cue>> beginning = new PerWord<>(this::beginning);

  Contexts(Codebook codebook) {
    codes = codebook.contexts().stream().map(Codebook.Context::code).toList();
    for (Codebook.Context context : codebook.contexts()) {
      for (String cue : context.cues()) {
        List<String> words = List.of(cue.split(" "));
        byFirst
            .computeIfAbsent(words.get(0), k -> new ArrayList<>())
            .add(new Cue(words, context.code()));
      }
    }
  }

  /** The contexts of each sentence, and under -1 those of the whole text. */
  Map<Integer, Set<String>> of(Text text) {
    Map<Integer, Set<String>> found = new HashMap<>();
    Map<String, Integer> count = new HashMap<>();
    for (int t = 0; t < text.size(); t++) {
      for (Cue cue : text.kept(t, beginning)) {
        if (fits(text, t, cue.words)) {
          found.computeIfAbsent(text.sentenceOf(t), s -> new LinkedHashSet<>()).add(cue.context);
          count.merge(cue.context, 1, Integer::sum);
        }
      }
    }
    Set<String> themes = found.computeIfAbsent(-1, s -> new LinkedHashSet<>());
    count.forEach(
        (context, n) -> {
          if (n >= THEME) {
            themes.add(context);
          }
        });
    return found;
  }

  /** The given contexts in the codebook's order. */
  List<String> ordered(Set<String> contexts) {
    return contexts.isEmpty() ? List.of() : codes.stream().filter(contexts::contains).toList();
  }

  /** The cues that begin with a token's word. */
  private List<Cue> beginning(Text text, int t) {
    String lemma = text.lemma(t).toLowerCase(Locale.ROOT);
    List<Cue> found = new ArrayList<>(byFirst.getOrDefault(lemma, List.of()));
    if (!lemma.equals(text.lower(t))) {
      found.addAll(byFirst.getOrDefault(text.lower(t), List.of()));
    }
    return List.copyOf(found);
  }

  private static boolean fits(Text text, int t, List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      int at = t + i;
      if (at >= text.size()
          || !(text.lower(at).equals(words.get(i))
              || text.lemma(at).toLowerCase(Locale.ROOT).equals(words.get(i)))) {
        return false;
      }
    }
    return true;
  }
}
