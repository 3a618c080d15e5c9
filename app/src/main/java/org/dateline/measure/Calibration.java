package org.dateline.measure;

import java.util.ArrayList;
import java.util.List;

/** How often answers of a given probability are right, by tenths. Not thread-safe. */
public final class Calibration {
  private static final int BINS = 10;

  /**
   * A tenth of the scale.
   *
   * @param from its lower end
   * @param told mean probability of the answers in it
   * @param right share of them that is right
   */
  public record Bin(double from, int answers, double told, double right) {}

  private final int[] answers = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] told = new double[BINS];

  /** Counts an answer. */
  public void add(double probability, boolean isRight) {
    int bin = Math.min(BINS - 1, (int) (probability * BINS));
    answers[bin]++;
    right[bin] += isRight ? 1 : 0;
    told[bin] += probability;
  }

  /** The tenths that hold any answer, from the least sure to the surest. */
  public List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int b = 0; b < BINS; b++) {
      if (answers[b] > 0) {
        double share = (double) right[b] / answers[b];
        bins.add(new Bin((double) b / BINS, answers[b], told[b] / answers[b], share));
      }
    }
    return bins;
  }

  /** Mean distance between what is told and what is right, weighted by the answers. */
  public double error() {
    int all = 0;
    double sum = 0;
    for (Bin bin : bins()) {
      all += bin.answers;
      sum += bin.answers * Math.abs(bin.told - bin.right);
    }
    return all == 0 ? 0 : sum / all;
  }
}
