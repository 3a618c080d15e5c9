package org.dateline.lexicon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelModelTest {
  private static KernelModel trained() {
    KernelTrainer trainer = new KernelTrainer(List.of("in", "out"), 0.1, 1, 1);
    for (int i = 0; i < 12; i++) {
      float x = (float) Math.cos(i * Math.PI / 6);
      float y = (float) Math.sin(i * Math.PI / 6);
      trainer.add(new float[] {x / 4, y / 4}, "in", 1, i % 2);
      trainer.add(new float[] {x, y}, "out", 1, i % 2);
    }
    return trainer.train(0);
  }

  @Test
  void tellsARingFromWhatLiesInIt() {
    float[] in = trained().scores(new float[] {0, 0});
    float[] out = trained().scores(new float[] {0, -1});
    assertTrue(in[0] > in[1], "in " + in[0] + " " + in[1]);
    assertTrue(out[1] > out[0], "out " + out[0] + " " + out[1]);
  }

  @Test
  void comesBackFromItsBytesAsItWas() throws IOException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    trained().write(first);
    KernelModel read = KernelModel.read(new ByteArrayInputStream(first.toByteArray()));
    assertArrayEquals(
        trained().scores(new float[] {0.5f, 0}), read.scores(new float[] {0.5f, 0}), 1e-2f);
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    trained().write(again);
    assertArrayEquals(first.toByteArray(), again.toByteArray());
  }

  @Test
  void refusesWhatIsNoModel() {
    assertThrows(
        LexiconException.class, () -> KernelModel.read(new ByteArrayInputStream(new byte[16])));
  }
}
