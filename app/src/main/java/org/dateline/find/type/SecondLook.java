package org.dateline.find.type;

import java.util.List;
import org.dateline.lexicon.Data;

/**
 * A second, slower look at the candidates that the linear model is unsure of: its scores and those
 * of an encoder that was trained on the same rows, added. Thread-safe.
 */
public final class SecondLook {
  /** Above this the linear model is not asked again. */
  private static final double SURE = 0.95;

  /** What the encoder's scores, of a softmax, weigh beside the linear model's, of a regression. */
  private static final float WEIGHT = 0.4f;

  /** Two models' scores added spread wider than one's. */
  private static final double SHARE = 0.5;

  private final PairEncoder encoder;

  private SecondLook(PairEncoder encoder) {
    this.encoder = encoder;
  }

  /**
   * The lexicon's, or null where neither it nor a pack has one; the encoder is loaded at the first
   * unsure candidate.
   */
  public static SecondLook load(Data data) {
    PairEncoder encoder = PairEncoder.load(data);
    return encoder == null ? null : new SecondLook(encoder);
  }

  /** Probabilities of the types; of a candidate without two actors those of the linear model. */
  public double[] probabilities(TypeModel first, Candidate candidate) {
    double[] p = first.probabilities(candidate);
    if (candidate.actor() == null || candidate.recipient() == null || max(p) > SURE) {
      return p;
    }
    return together(first, candidate, encoder.classes(), encoder.scores(candidate));
  }

  /**
   * The same with an encoder's scores known.
   *
   * @param classes of the scores; a class of the linear model that is not among them has the least
   */
  public static double[] probabilities(
      TypeModel first, Candidate candidate, List<String> classes, float[] scores) {
    double[] p = first.probabilities(candidate);
    return max(p) > SURE ? p : together(first, candidate, classes, scores);
  }

  private static double[] together(
      TypeModel first, Candidate candidate, List<String> classes, float[] scores) {
    float least = Float.POSITIVE_INFINITY;
    for (float s : scores) {
      least = Math.min(least, s);
    }
    float[] others = new float[first.classes().size()];
    for (int c = 0; c < others.length; c++) {
      int known = classes.indexOf(first.classes().get(c));
      others[c] = WEIGHT * (known < 0 ? least : scores[known]);
    }
    return first.probabilities(candidate, others, SHARE);
  }

  private static double max(double[] p) {
    double max = 0;
    for (double v : p) {
      max = Math.max(max, v);
    }
    return max;
  }
}
