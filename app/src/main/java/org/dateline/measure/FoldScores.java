package org.dateline.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.lexicon.LexiconException;
import org.dateline.record.Digest;

/**
 * What encoders that were trained without a row's fold make of each row of a pair file: {@code
 * app/src/corpus/encoder/tune.py} writes it, since the program cannot train an encoder. The first
 * line holds the digest of the pair file, the number of folds and the classes. Immutable.
 */
public final class FoldScores {
  /** Where a corpus has it. */
  public static final String PATH = "encoder/folds.tsv";

  private final List<String> classes;
  private final List<float[]> rows;

  private FoldScores(List<String> classes, List<float[]> rows) {
    this.classes = classes;
    this.rows = rows;
  }

  /**
   * Reads a corpus' scores.
   *
   * @param pairs the file that they must be of
   * @throws LexiconException where the corpus has none of this file
   */
  public static FoldScores read(Path corpus, Path pairs, int folds) throws IOException {
    Path file = corpus == null ? Path.of(PATH) : corpus.resolve(PATH);
    if (!Files.exists(file)) {
      throw new LexiconException(
          file
              + ": not there, so nothing tells what encoders make of the folds; name --corpus, or"
              + " --profile fast");
    }
    List<String> lines = Files.readAllLines(file);
    List<String> head = List.of(lines.get(0).split("\t", -1));
    if (!head.get(0).equals(Digest.of(Files.readString(pairs)))) {
      throw new LexiconException(
          file + ":1: tells of another file than " + pairs + "; --profile fast does without");
    }
    if (!head.get(1).equals(String.valueOf(folds))) {
      throw new LexiconException(file + ":1: is of " + head.get(1) + " folds, not of " + folds);
    }
    List<float[]> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      float[] row = new float[cells.length];
      for (int i = 0; i < row.length; i++) {
        row[i] = Float.parseFloat(cells[i]);
      }
      rows.add(row);
    }
    return new FoldScores(head.subList(2, head.size()), rows);
  }

  /** The classes, in the order of scores. */
  List<String> classes() {
    return classes;
  }

  /** The scores of a row, counted from 0. */
  float[] of(int row) {
    return rows.get(row);
  }
}
