package org.dateline.lexicon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearModelTest {
  private static FeatureVector vector(String... words) {
    FeatureVector x = new FeatureVector();
    for (String word : words) {
      x.add("w", word);
    }
    x.endGroup(1);
    return x;
  }

  private static LinearModel trained() {
    LinearTrainer trainer = new LinearTrainer(List.of("war", "peace"), 0.5);
    for (int i = 0; i < 3; i++) {
      trainer.add(vector("the", "bomb", "fell"), "war", 1);
      trainer.add(vector("the", "truce", "held"), "peace", 1);
    }
    return trainer.train(1, 3);
  }

  @Test
  void learnsWhatTellsTheClassesApart() {
    double[] war = trained().probabilities(vector("a", "bomb"));
    double[] peace = trained().probabilities(vector("a", "truce"));
    assertTrue(war[0] > 0.5, "war " + war[0]);
    assertTrue(peace[1] > 0.5, "peace " + peace[1]);
    assertEquals(1, war[0] + war[1], 1e-9);
  }

  @Test
  void numbersOfOneNameAreAGroupOfTheirOwn() {
    FeatureVector x = FeatureVector.named();
    x.add("w", "bomb");
    x.endGroup(1);
    x.addGroup("like", "bomb", new float[] {3, 0, -4}, 0.5f);
    x.addGroup("like", "none", new float[3], 0.5f);
    assertArrayEquals(new float[] {1, 0.3f, 0, -0.4f}, x.values(), 1e-6f);
    assertEquals("like=bomb", x.name(3));
  }

  @Test
  void comesBackFromItsBytesAsItWas() throws IOException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    trained().write(first);
    LinearModel read = LinearModel.read(new ByteArrayInputStream(first.toByteArray()));
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    read.write(second);
    assertArrayEquals(first.toByteArray(), second.toByteArray());
    assertArrayEquals(trained().scores(vector("bomb")), read.scores(vector("bomb")));
  }

  @Test
  void refusesWhatIsNoModel() {
    assertThrows(
        LexiconException.class, () -> LinearModel.read(new ByteArrayInputStream(new byte[16])));
  }

  @Test
  void aLabelThatIsNoClassIsToldSo() {
    LinearTrainer trainer = new LinearTrainer(List.of("war", "peace"), 0.5);
    LexiconException e =
        assertThrows(LexiconException.class, () -> trainer.add(vector("x"), "truce", 1));
    assertTrue(e.getMessage().contains("truce"), e.getMessage());
  }
}
