package org.dateline.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Texts written as CoNLL-U in tests. */
class ConlluTest {
  @Test
  void laysWordsOut() {
    Text t =
        Conllu.fromConllu(
            """
            1 Troops troops NOUN NNS _ 2 nsubj _ _
            2 left leave VERB VBD _ 0 root _ SpaceAfter=No
            3 . . PUNCT . _ 2 punct _ _

            # newpar
            # text = They didn't stay.
            1 They they PRON PRP _ 4 nsubj _ _
            2 did do AUX VBD _ 4 aux _ _
            3 n't not PART RB _ 4 advmod _ _
            4 stay stay VERB VB _ 0 root _ _
            5 . . PUNCT . _ 4 punct _ _
            """);
    assertEquals("Troops left.\nThey didn't stay.", t.content());
    assertEquals("n't", t.form(5));
    assertEquals(6, t.head(5));
    assertEquals(-1, t.head(6));
    assertArrayEquals(new int[] {3, 4, 5, 7}, t.children(6));
    assertEquals(3, t.left(6));
  }
}
