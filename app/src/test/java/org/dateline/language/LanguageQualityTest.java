package org.dateline.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.dateline.record.Article;
import org.junit.jupiter.api.Test;

/** Figures on our own trees against floors that only rise. */
class LanguageQualityTest {
  private static final double TAGS = 98;
  private static final double LEMMAS = 98.5;
  private static final double HEADS = 88;
  private static final double RELATIONS = 87;

  @Test
  void staysAboveItsFloors() throws IOException {
    Text gold = GoldTrees.text();
    Text found = EnglishTest.ENGLISH.read(Article.of("gold", gold.content()));
    assertEquals(gold.size(), found.size(), "tokens");
    assertEquals(gold.sentences(), found.sentences());
    int tags = 0;
    int lemmas = 0;
    int heads = 0;
    int relations = 0;
    for (int i = 0; i < gold.size(); i++) {
      assertEquals(gold.form(i), found.form(i));
      tags += gold.tag(i).equals(found.tag(i)) ? 1 : 0;
      lemmas += gold.lemma(i).equals(found.lemma(i)) ? 1 : 0;
      boolean head = gold.head(i) == found.head(i);
      heads += head ? 1 : 0;
      relations += head && gold.relation(i).equals(found.relation(i)) ? 1 : 0;
    }
    assertFloor("tags", TAGS, tags, gold.size());
    assertFloor("lemmas", LEMMAS, lemmas, gold.size());
    assertFloor("heads", HEADS, heads, gold.size());
    assertFloor("heads with relations", RELATIONS, relations, gold.size());
  }

  private static void assertFloor(String what, double floor, int right, int all) {
    double share = 100.0 * right / all;
    assertTrue(share >= floor, what + ": " + share + " is under " + floor);
  }
}
