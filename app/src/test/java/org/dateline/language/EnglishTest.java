package org.dateline.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.junit.jupiter.api.Test;

/** What holds for every text, and some trees. */
class EnglishTest {
  static final English ENGLISH = English.load(Data.builtIn());

  private static Text read(String text) {
    return ENGLISH.read(Article.of("test", text));
  }

  @Provide
  Arbitrary<String> wild() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "U.S.",
            " ",
            "\n",
            "\"",
            "n't",
            "'s",
            "-",
            "--",
            "…",
            "\u00A0",
            "Jan. 8",
            "http://a.b",
            "(",
            ")",
            "a@b.c",
            "'",
            "’",
            "The",
            "fired",
            ".",
            "?!",
            "3.5%",
            "$",
            "co-",
            "\uD83D");
    return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(8))
        .list()
        .ofMaxSize(40)
        .map(l -> String.join("", l));
  }

  @Property(tries = 400)
  void tokensLeaveOutNothingButBlanks(@ForAll("wild") String content) {
    Text text = read(content);
    int at = 0;
    for (int i = 0; i < text.size(); i++) {
      assertTrue(text.start(i) >= at && text.end(i) > text.start(i), "tokens in order");
      assertBlank(content, at, text.start(i));
      assertEquals(content.substring(text.start(i), text.end(i)), text.form(i));
      assertFalse(text.lemma(i).isEmpty());
      at = text.end(i);
    }
    assertBlank(content, at, content.length());
  }

  private static void assertBlank(String content, int from, int to) {
    for (int i = from; i < to; i++) {
      assertTrue(Tokenizer.blank(content.charAt(i)), "left out: " + content.substring(from, to));
    }
  }

  @Property(tries = 400)
  void treesAreTrees(@ForAll("wild") String content) {
    Text text = read(content);
    int covered = 0;
    for (int s = 0; s < text.sentences(); s++) {
      assertEquals(covered, text.sentenceStart(s));
      assertTrue(text.sentenceEnd(s) > covered);
      covered = text.sentenceEnd(s);
      assertTree(text, s);
    }
    assertEquals(text.size(), covered);
  }

  private static void assertTree(Text text, int s) {
    int roots = 0;
    for (int i = text.sentenceStart(s); i < text.sentenceEnd(s); i++) {
      roots += text.head(i) < 0 ? 1 : 0;
      int steps = 0;
      for (int h = i; h >= 0; h = text.head(h)) {
        assertEquals(s, text.sentenceOf(h));
        assertTrue(steps++ < text.size(), "cycle");
      }
      assertTrue(text.left(i) <= i && i <= text.right(i));
    }
    assertEquals(1, roots);
  }

  @Test
  void drawsAPassive() {
    Text t = read("The protesters were dispersed by riot police in Minsk.");
    assertEquals("nsubj:pass", t.relation(1));
    assertEquals(3, t.head(1));
    assertEquals("disperse", t.lemma(3));
    assertEquals("VBN", t.tag(3));
    assertEquals("police", t.form(t.children(3)[2]));
  }

  @Test
  void aLongLineIsCutIntoSentences() {
    Text t = read("word , ".repeat(50_000));
    assertEquals(100_000, t.size());
    for (int s = 0; s < t.sentences(); s++) {
      assertTrue(t.sentenceEnd(s) - t.sentenceStart(s) <= Sentences.MOST);
    }
    assertTree(t, 0);
  }

  @Test
  void aLongWordIsAWord() {
    assertEquals(1, read("x".repeat(2_000_000)).size());
    assertEquals(2_000_000, read("-a".repeat(1_000_000)).size());
    assertEquals(1, read(".".repeat(1_000_000)).size());
    assertTrue(read("a.@\"".repeat(100_000)).size() > 0);
    assertTrue(read("a.".repeat(200_000)).size() > 0);
    assertTrue(read("1-".repeat(200_000)).size() > 0);
    assertTrue(read("x's".repeat(200_000)).size() > 0);
    assertTrue(read("x'".repeat(200_000)).size() > 0);
  }
}
