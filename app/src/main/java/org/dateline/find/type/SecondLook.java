package org.dateline.find.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.KernelModel;

/**
 * A second, slower look at the candidates that the linear model is unsure of: its scores and those
 * of a kernel model over the encoders' vectors, added. Thread-safe.
 */
public final class SecondLook {
  /** Where the lexicon keeps it. */
  public static final String PATH = "models/types-encoded.bin";

  /** Above this the linear model is not asked again. */
  private static final double SURE = 0.95;

  /** Two models' scores added spread wider than one's. */
  private static final double SHARE = 0.7;

  private final KernelModel model;
  private final PairEncoder encoder;

  public SecondLook(KernelModel model, PairEncoder encoder) {
    this.model = model;
    this.encoder = encoder;
  }

  /**
   * The lexicon's, or null where neither it nor a pack has one; the encoders are loaded at the
   * first unsure candidate.
   */
  public static SecondLook load(Data data) {
    if (!data.has(PATH)) {
      return null;
    }
    try {
      return new SecondLook(KernelModel.read(data.open(PATH)), new PairEncoder());
    } catch (IOException e) {
      throw new UncheckedIOException(PATH, e);
    }
  }

  /** Probabilities of the types; of a candidate without two actors those of the linear model. */
  public double[] probabilities(TypeModel first, Candidate candidate) {
    double[] p = first.probabilities(candidate);
    if (candidate.actor() == null || candidate.recipient() == null || max(p) > SURE) {
      return p;
    }
    return probabilities(first, candidate, encoder.encode(candidate));
  }

  /** The same with the candidate's vector known. */
  public double[] probabilities(TypeModel first, Candidate candidate, float[] vector) {
    return first.probabilities(candidate, model.scores(vector), SHARE);
  }

  private static double max(double[] p) {
    double max = 0;
    for (double v : p) {
      max = Math.max(max, v);
    }
    return max;
  }
}
