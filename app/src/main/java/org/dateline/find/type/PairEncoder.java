package org.dateline.find.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dateline.lexicon.Data;

/**
 * What the sentence encoder bge-small, trained further on actor pairs, takes a sentence for: the
 * means of its vectors over the actor, the recipient, the words between them and the whole, and a
 * linear layer over these. The encoder is loaded at the first question. Thread-safe.
 */
final class PairEncoder {
  /** Where the lexicon keeps its weights. */
  static final String PATH = "models/types-encoder.bin";

  private static final int PARTS = 3;

  private final EncoderWeights weights;
  private PairReader reader;
  private TokenEncoder encoder;

  private PairEncoder(EncoderWeights weights) {
    this.weights = weights;
  }

  /** The lexicon's, or null where neither it nor a pack has one. */
  static PairEncoder load(Data data) {
    if (!data.has(PATH)) {
      return null;
    }
    try (InputStream in = data.open(PATH)) {
      return new PairEncoder(EncoderWeights.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(PATH, e);
    }
  }

  /** The classes, in the order of scores. */
  List<String> classes() {
    return weights.classes();
  }

  /** Scores of a candidate with both actors. Throws a LexiconException where no encoder loads. */
  float[] scores(Candidate candidate) {
    start();
    PairPieces pieces = reader.read(candidate);
    return weights.scores(pooled(encoder.encode(pieces.ids()), pieces.parts()));
  }

  private synchronized void start() {
    if (encoder == null) {
      reader = new PairReader();
      encoder = new TokenEncoder(weights);
    }
  }

  private static float[] pooled(float[][] vectors, int[] parts) {
    float[] all = new float[(PARTS + 1) * TokenEncoder.WIDTH];
    for (int p = 0; p <= PARTS; p++) {
      int n = 0;
      for (int t = 0; t < parts.length; t++) {
        if (p == PARTS || (parts[t] >> p & 1) == 1) {
          n++;
          for (int i = 0; i < TokenEncoder.WIDTH; i++) {
            all[p * TokenEncoder.WIDTH + i] += vectors[t][i];
          }
        }
      }
      for (int i = 0; i < TokenEncoder.WIDTH; i++) {
        all[p * TokenEncoder.WIDTH + i] /= Math.max(1, n);
      }
    }
    return all;
  }
}
