package org.dateline.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.lexicon.LexiconException;
import org.dateline.record.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldScoresTest {
  @TempDir Path corpus;

  private Path pairs() throws IOException {
    Path pairs = corpus.resolve("pairs.tsv");
    Files.writeString(pairs, "sentence\tsource\ttarget\tgold_root\n");
    Path scores = corpus.resolve(FoldScores.PATH);
    Files.createDirectories(scores.getParent());
    String digest = Digest.of(Files.readString(pairs));
    Files.writeString(scores, digest + "\t5\tAID\tASSAULT\n1.5\t-2\n0\t3.25\n");
    return pairs;
  }

  @Test
  void rowsStandInTheOrderOfThePairs() throws IOException {
    FoldScores scores = FoldScores.read(corpus, pairs(), 5);
    assertEquals(List.of("AID", "ASSAULT"), scores.classes());
    assertArrayEquals(new float[] {0, 3.25f}, scores.of(1));
  }

  @Test
  void scoresOfOtherPairsOrFoldsAreRefused() throws IOException {
    Path pairs = pairs();
    assertThrows(LexiconException.class, () -> FoldScores.read(corpus, pairs, 10));
    Files.writeString(pairs, "changed");
    LexiconException e =
        assertThrows(LexiconException.class, () -> FoldScores.read(corpus, pairs, 5));
    assertTrue(e.getMessage().contains("--profile fast"), e.getMessage());
    assertThrows(LexiconException.class, () -> FoldScores.read(corpus.resolve("none"), pairs, 5));
  }
}
