package org.dateline.find.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.language.Text;
import org.dateline.record.Claim;
import org.dateline.record.Span;

class ClaimProperties {
  @Provide
  Arbitrary<String> news() {
    return Arbitraries.of(
            "said",
            "the ministry",
            "\"",
            "“",
            "”",
            "'",
            "denied",
            "that",
            "a claim by",
            "according to",
            ",",
            ".",
            "\n",
            "rebels",
            "had",
            "shelled",
            "as per",
            "who",
            "confirmed",
            ":",
            ";",
            "it",
            "no",
            "launch",
            "in the words of",
            "😀",
            "as",
            "claimed",
            "—",
            "told",
            "called",
            "the story",
            "hearing from",
            "police")
        .list()
        .ofMaxSize(40)
        .map(l -> String.join(" ", l));
  }

  @Property(tries = 300)
  void slicesWhateverIsSaid(@ForAll("news") String words) {
    check(words);
  }

  @Property(tries = 200)
  void neverThrows(@ForAll String any) {
    check(any);
  }

  private static void check(String words) {
    Text text = ClaimTables.read(words);
    List<Claim> claims = ClaimTables.claims(text);
    for (Claim c : claims) {
      assertEquals(c.cue().text(), words.substring(c.cue().start(), c.cue().end()));
      if (c.source() != null) {
        assertEquals(c.source().text(), words.substring(c.source().start(), c.source().end()));
      }
      assertTrue(c.content().stream().allMatch(s -> 0 <= s.start() && s.start() < s.end()));
    }
    Testimony testimony = ClaimTables.VERIFIER.testimony(text, claims);
    for (int t = 0; t < text.size(); t++) {
      Span sentence = text.sentence(text.sentenceOf(t));
      Verdict v =
          ClaimTables.VERIFIER.judge(testimony, sentence, t, List.of(), List.of(), List.of());
      assertTrue(!v.why().isEmpty());
    }
  }
}
