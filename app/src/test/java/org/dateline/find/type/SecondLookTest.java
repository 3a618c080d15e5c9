package org.dateline.find.type;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.dateline.lexicon.Data;
import org.junit.jupiter.api.Test;

class SecondLookTest {
  private static final Data DATA = Data.builtIn();
  private static final PairEncoder ENCODER = PairEncoder.load(DATA);

  private static String best(float[] scores) {
    int best = 0;
    for (int c = 1; c < scores.length; c++) {
      best = scores[c] > scores[best] ? c : best;
    }
    return ENCODER.classes().get(best);
  }

  private static String asked(String sentence, String actor, String recipient) {
    return best(ENCODER.scores(PairReaderTest.candidate(sentence, actor, recipient)));
  }

  @Test
  void theEncoderTellsDeedsApart() {
    assertEquals("ASSAULT", asked("Chad bombed Libya.", "Chad", "Libya"));
    assertEquals("ACCUSE", asked("Peru blamed Chile for the leak.", "Peru", "Chile"));
    assertEquals(
        "CONSULT", asked("Fiji's premier met Tonga's in Suva.", "Fiji's premier", "Tonga's"));
  }

  /** Who did it to whom is read from the marks: the words between are the same. */
  @Test
  void theSameWordsGiveTheSameScores() {
    Candidate c = PairReaderTest.candidate("Syria shelled Turkey.", "Syria", "Turkey");
    assertArrayEquals(ENCODER.scores(c), ENCODER.scores(c));
  }

  @Test
  void whereBothLooksAgreeItIsSurer() {
    TypeModel model = TypeModel.load(DATA, TypeModel.PAIRS);
    Candidate c =
        PairReaderTest.candidate(
            "Niamey has told Cotonou's envoy to pack his bags.", "Niamey", "Cotonou's envoy");
    double[] p = SecondLook.load(DATA).probabilities(model, c);
    double sum = 0;
    for (double v : p) {
      sum += v;
    }
    assertEquals(1, sum, 1e-9);
    assertTrue(p[model.best(p, false)] > 0.2);
  }

  @Test
  void weightsOfAnotherFileAreRefused() throws IOException {
    try (InputStream in = DATA.open(PairEncoder.PATH)) {
      EncoderWeights weights = EncoderWeights.read(in);
      assertThrows(IOException.class, () -> weights.move(new byte[1000]));
    }
    assertThrows(
        IOException.class, () -> EncoderWeights.read(new ByteArrayInputStream(new byte[99])));
  }
}
