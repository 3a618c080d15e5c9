package org.dateline.find.claim;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.SequenceModel;

/**
 * Two models in one: which words attribute, and which words around such a word are its source, the
 * rest of the cue, and its content. Immutable and thread-safe.
 */
public final class ClaimModel {
  /** Where the lexicon keeps it. */
  public static final String PATH = "models/claims.bin";

  /** The labels of the first model. */
  public static final List<String> CUE_LABELS = List.of("no", "cue");

  /** The labels of the second model. */
  public static final List<String> PART_LABELS = List.of("none", "source", "cue", "content");

  static final int SOURCE = 1;
  static final int CUE = 2;
  static final int CONTENT = 3;

  final SequenceModel cues;
  final SequenceModel parts;

  public ClaimModel(SequenceModel cues, SequenceModel parts) {
    this.cues = cues;
    this.parts = parts;
  }

  /** The lexicon's model. */
  public static ClaimModel load(Data data) {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(data.open(PATH)))) {
      return new ClaimModel(SequenceModel.read(in), SequenceModel.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(PATH, e);
    }
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(DataOutputStream out) throws IOException {
    cues.write(out);
    parts.write(out);
    out.flush();
  }
}
