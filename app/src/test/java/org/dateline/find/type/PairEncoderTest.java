package org.dateline.find.type;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.dateline.language.English;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.dateline.record.Span;
import org.junit.jupiter.api.Test;

class PairEncoderTest {
  private static final English ENGLISH = English.load(Data.builtIn());

  private static Candidate candidate(String sentence, String actor, String recipient) {
    Text text = ENGLISH.read(Article.of("", sentence));
    return new Candidate(
        text, 0, text.size(), span(sentence, actor), span(sentence, recipient), -1, List.of());
  }

  private static Span span(String sentence, String words) {
    int at = sentence.indexOf(words);
    return new Span(at, at + words.length());
  }

  private static double cosine(float[] a, float[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return ab / Math.sqrt(aa * bb);
  }

  @Test
  void likeDeedsLieNearEachOther() {
    PairEncoder encoder = new PairEncoder();
    float[] shelled = encoder.encode(candidate("Syria shelled Turkey.", "Syria", "Turkey"));
    float[] bombed = encoder.encode(candidate("Chad bombed Libya.", "Chad", "Libya"));
    float[] thanked = encoder.encode(candidate("Peru thanked Chile.", "Peru", "Chile"));
    assertEquals(PairEncoder.WIDTH, shelled.length);
    assertTrue(cosine(shelled, bombed) > cosine(shelled, thanked));
    assertArrayEquals(
        shelled, encoder.encode(candidate("Syria shelled Turkey.", "Syria", "Turkey")));
  }

  @Test
  void actorsThatTouchAreReadAsTheWholeSentence() {
    float[] x = new PairEncoder().encode(candidate("US Iran talks opened.", "US", "Iran"));
    assertTrue(Float.isFinite(x[0]) && x[0] != 0);
  }

  @Test
  void wordsAreCutIntoKnownPieces() throws IOException {
    try (InputStream in =
        PairEncoderTest.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
      String text = "Café-goers \ud83d\ude00 said: “no”";
      WordPiece.Pieces pieces = new WordPiece(in).cut(text);
      List<String> words = new ArrayList<>();
      for (int i = 1; i < pieces.ids().length - 1; i++) {
        words.add(text.substring(pieces.start()[i], pieces.end()[i]));
      }
      assertEquals("Café", words.get(0));
      assertEquals("-", words.get(1));
      assertTrue(words.contains("\ud83d\ude00") && words.contains("no"), words.toString());
      assertEquals(101, pieces.ids()[0]);
      assertEquals(102, pieces.ids()[pieces.ids().length - 1]);
      assertEquals(7668, pieces.ids()[1]);
    }
  }
}
