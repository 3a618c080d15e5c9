package org.dateline.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains a {@link KernelModel}: kernel ridge regression on targets of 1 and -1, solved by conjugate
 * gradients, all classes at once; rows weighted so that the class priors are evened half-way. Two
 * rows of one source count as nearer than two of different ones. No random numbers.
 */
public final class KernelTrainer {
  private static final int MOST_STEPS = 300;

  /** A residual this much smaller than the targets is none, in single precision. */
  private static final double SOLVED = 1e-4;

  private static final double SPREAD = 1e-6;

  private record Example(float[] vector, int label, double weight, int source) {}

  private final List<String> classes;
  private final double ridge;
  private final double width;
  private final double own;
  private final List<Example> examples = new ArrayList<>();

  /**
   * A trainer without examples.
   *
   * @param ridge the penalty
   * @param width squared distance, of standardised vectors, at which nearness falls to 1/e
   * @param own how much nearer rows of one source are
   */
  public KernelTrainer(List<String> classes, double ridge, double width, double own) {
    this.classes = List.copyOf(classes);
    this.ridge = ridge;
    this.width = width;
    this.own = own;
  }

  /** Adds an example. */
  public void add(float[] vector, String label, double weight, int source) {
    examples.add(new Example(vector, classes.indexOf(label), weight, source));
  }

  /** Trains on what was added; the model is the given source's. */
  public KernelModel train(int source) {
    float[] mean = new float[examples.get(0).vector.length];
    float[] factor = new float[mean.length];
    standardise(mean, factor);
    byte[][] vectors = new byte[examples.size()][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = KernelModel.packed(examples.get(i).vector, mean, factor);
    }
    double[] weight = weights();
    float[][] solved = solve(kernel(vectors, weight), targets(weight));
    float[][] rows = new float[vectors.length][classes.size()];
    for (int i = 0; i < rows.length; i++) {
      double factorOfRow = Math.sqrt(weight[i]) * (examples.get(i).source == source ? 1 + own : 1);
      for (int c = 0; c < rows[i].length; c++) {
        rows[i][c] = (float) (solved[c][i] * factorOfRow);
      }
    }
    return new KernelModel(mean, factor, vectors, rows, (float) width);
  }

  private void standardise(float[] mean, float[] factor) {
    for (int d = 0; d < mean.length; d++) {
      double sum = 0;
      double squares = 0;
      for (Example e : examples) {
        sum += e.vector[d];
        squares += (double) e.vector[d] * e.vector[d];
      }
      mean[d] = (float) (sum / examples.size());
      double variance = squares / examples.size() - (double) mean[d] * mean[d];
      factor[d] = variance < SPREAD ? 0 : (float) (1 / Math.sqrt(variance));
    }
  }

  private double[] weights() {
    double[] mass = new double[classes.size()];
    double all = 0;
    for (Example e : examples) {
      mass[e.label] += e.weight;
      all += e.weight;
    }
    double[] result = new double[examples.size()];
    for (int i = 0; i < result.length; i++) {
      Example e = examples.get(i);
      result[i] = e.weight * Math.sqrt(all / (classes.size() * mass[e.label]));
    }
    return result;
  }

  /** Nearness of all pairs, rows and columns scaled by the roots of the weights. */
  private float[][] kernel(byte[][] v, double[] weight) {
    float[] squares = new float[v.length];
    for (int i = 0; i < v.length; i++) {
      squares[i] = KernelModel.dot(v[i], v[i]);
    }
    float[][] k = new float[v.length][v.length];
    IntStream.range(0, v.length)
        .parallel()
        .forEach(
            i -> {
              for (int j = 0; j <= i; j++) {
                float d = squares[i] + squares[j] - 2 * KernelModel.dot(v[i], v[j]);
                boolean same = examples.get(i).source == examples.get(j).source;
                double scaled = Math.sqrt(weight[i] * weight[j]) * (same ? 1 + own : 1);
                k[i][j] = (float) (scaled * KernelModel.near(d, (float) width));
              }
            });
    for (int i = 0; i < v.length; i++) {
      for (int j = 0; j < i; j++) {
        k[j][i] = k[i][j];
      }
    }
    return k;
  }

  private float[][] targets(double[] weight) {
    float[][] y = new float[classes.size()][examples.size()];
    for (int c = 0; c < y.length; c++) {
      for (int i = 0; i < y[c].length; i++) {
        y[c][i] = (float) ((examples.get(i).label == c ? 1 : -1) * Math.sqrt(weight[i]));
      }
    }
    return y;
  }

  /** Solves (K + ridge) a = y for each class; classes beside each other, each on one thread. */
  private float[][] solve(float[][] k, float[][] y) {
    float[][] all = new float[y.length][];
    IntStream.range(0, y.length).parallel().forEach(c -> all[c] = solve(k, y[c]));
    return all;
  }

  private float[] solve(float[][] k, float[] y) {
    int n = y.length;
    float[] a = new float[n];
    float[] r = y.clone();
    float[] p = y.clone();
    float[] q = new float[n];
    double rr = dot(r, r);
    double solved = SOLVED * SOLVED * rr;
    for (int step = 0; step < MOST_STEPS && rr > solved; step++) {
      Arrays.fill(q, 0);
      for (int i = 0; i < n; i++) {
        add(q, k[i], p[i]);
      }
      add(q, p, (float) ridge);
      float alpha = (float) (rr / dot(p, q));
      add(a, p, alpha);
      add(r, q, -alpha);
      double next = dot(r, r);
      float beta = (float) (next / rr);
      rr = next;
      for (int i = 0; i < n; i++) {
        p[i] = r[i] + beta * p[i];
      }
    }
    return a;
  }

  private static void add(float[] to, float[] from, float by) {
    for (int i = 0; i < to.length; i++) {
      to[i] += by * from[i];
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
