package org.dateline.measure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.lexicon.Data;
import org.dateline.train.CorpusReader;
import org.dateline.train.Marked;
import org.junit.jupiter.api.Test;

/** Floors of stance and verification on the corpus; they only rise. */
class VerdictScoresTest {
  @Test
  void stayAboveTheFloor() throws IOException {
    VerdictSplit split = new VerdictSplit(Coder.load(Settings.standard()), Data.builtIn());
    for (Marked marked : CorpusReader.sourced(Path.of("src/corpus"))) {
      split.add(marked);
    }
    floor(split.held().verifications(), 0.80);
    floor(split.held().stances(), 0.94);
    floor(split.read().verifications(), 0.84);
    floor(split.read().stances(), 0.95);
  }

  private static void floor(Confusion table, double floor) {
    assertTrue(table.accuracy() >= floor, () -> table.accuracy() + " " + table.mistakes(20));
  }
}
