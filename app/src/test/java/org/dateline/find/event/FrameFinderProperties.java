package org.dateline.find.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.find.actor.ActorFinder;
import org.dateline.find.time.Times;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Gazetteer;
import org.dateline.record.Article;
import org.dateline.record.Event;

/** Whatever the words and the tree, the finder neither throws nor leaves the text. */
class FrameFinderProperties {
  private static final Data DATA = Data.builtIn();
  private static final FrameFinder FINDER = new FrameFinder(DATA, () -> Gazetteer.load(DATA));
  private static final ActorFinder ACTORS = new ActorFinder(DATA);
  private static final List<String> WORDS =
      List.of(
          "Kenya",
          "Sudan",
          "troops",
          "attacked",
          "condemned",
          "which",
          "to",
          "by",
          "talks",
          "with",
          "not",
          "will",
          "and",
          "killed",
          "the",
          "missile",
          "launch",
          "rally",
          "agreed",
          "two");
  private static final List<String> POS =
      List.of("NOUN", "PROPN", "VERB", "ADP", "ADJ", "AUX", "PRON", "NUM", "PART", "CCONJ");
  private static final List<String> RELATIONS =
      List.of(
          "nsubj",
          "nsubj:pass",
          "obj",
          "obl",
          "obl:agent",
          "nmod",
          "nmod:poss",
          "conj",
          "xcomp",
          "ccomp",
          "advcl",
          "acl",
          "acl:relcl",
          "amod",
          "compound",
          "case",
          "mark",
          "aux",
          "cop",
          "det",
          "appos",
          "flat",
          "parataxis",
          "iobj");

  @Property(tries = 300, seed = "20260107")
  void neverThrows(@ForAll("sentences") List<int[]> words) {
    Text text = text(words);
    FrameFinder.Found found =
        FINDER.find(
            text,
            ACTORS.find(text, List.of(), List.of(), null),
            List.of(),
            new Times(List.of(), "2022-01-09", "given"),
            List.of());
    for (Event e : found.events()) {
      String trigger = e.evidence().trigger().text();
      int at = e.evidence().trigger().start();
      assertEquals(trigger, text.content().substring(at, at + trigger.length()));
      assertTrue(e.evidence().start() <= at && at < e.evidence().end());
    }
  }

  @Provide
  Arbitrary<List<int[]>> sentences() {
    Arbitrary<int[]> word =
        Arbitraries.integers().between(0, Integer.MAX_VALUE - 1).array(int[].class).ofSize(4);
    return word.list().ofMinSize(1).ofMaxSize(12);
  }

  /** A text of one sentence; heads point backwards or to the first word, so that it is a tree. */
  private static Text text(List<int[]> words) {
    StringBuilder content = new StringBuilder();
    words.forEach(w -> content.append(WORDS.get(w[0] % WORDS.size())).append(' '));
    Text.Builder builder = new Text.Builder(Article.of("any", content.toString())).sentence();
    int at = 0;
    for (int i = 0; i < words.size(); i++) {
      int[] w = words.get(i);
      String form = WORDS.get(w[0] % WORDS.size());
      builder.token(
          at,
          at + form.length(),
          form,
          POS.get(w[1] % POS.size()),
          "VBN",
          i == 0 ? -1 : w[2] % i,
          i == 0 ? "root" : RELATIONS.get(w[3] % RELATIONS.size()));
      at += form.length() + 1;
    }
    return builder.build();
  }
}
