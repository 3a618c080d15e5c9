package org.dateline.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.find.Coder;
import org.dateline.find.type.Candidate;
import org.dateline.find.type.PairPieces;
import org.dateline.find.type.PairReader;

/**
 * The rows that the encoder of {@code find.type} is trained on by {@code
 * app/src/corpus/encoder/tune.py}, cut into its pieces: JSON lines of source, fold (-1 for none),
 * type, ids and parts. Not thread-safe.
 */
public final class EncoderRows {
  private static final int NO_FOLD = -1;

  private final Coder coder;
  private final PairReader reader = new PairReader();
  private final ObjectMapper json = new ObjectMapper();
  private final List<String> lines = new ArrayList<>();

  public EncoderRows(Coder coder) {
    this.coder = coder;
  }

  /** Adds rows of a pair file, all of them: the first row of the file is the first line. */
  public void add(List<Pair> pairs, int[] folds) {
    for (int i = 0; i < folds.length; i++) {
      add("pairs", folds[i], pairs.get(i));
    }
  }

  /** Adds the events of our own sentences that have both actors. */
  public void add(List<Marked> sentences) {
    for (Marked marked : sentences) {
      for (Pair pair : Pair.of(marked)) {
        if (pair.actor() != null && pair.recipient() != null) {
          add("corpus", NO_FOLD, pair);
        }
      }
    }
  }

  private void add(String source, int fold, Pair pair) {
    Candidate candidate = TypeTrainer.candidate(coder, pair);
    ObjectNode row = json.createObjectNode();
    row.put("source", source).put("fold", fold).put("type", pair.type());
    PairPieces pieces = reader.read(candidate);
    row.set("ids", json.valueToTree(pieces.ids()));
    row.set("parts", json.valueToTree(pieces.parts()));
    lines.add(row.toString());
  }

  /** Writes all rows. */
  public void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (String line : lines) {
        out.write(line + "\n");
      }
    }
  }
}
