package org.dateline.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the weights of signs that two reports tell one happening: logistic regression with a ridge,
 * by Newton's method. No random numbers: the same pairs give the same weights. Not thread-safe.
 */
public final class MergeTrainer {
  private static final int STEPS = 12;
  private static final double RIDGE = 1.5;

  private record Example(int[] signs, double weight, boolean one) {}

  private final Map<String, Integer> index = new TreeMap<>();
  private final List<Example> examples = new ArrayList<>();

  public MergeTrainer() {
    index.put("base", 0);
  }

  /** Adds a pair. */
  public void add(List<String> signs, boolean one, double weight) {
    int[] x = new int[signs.size() + 1];
    for (int i = 0; i < signs.size(); i++) {
      x[i + 1] = index.computeIfAbsent(signs.get(i), k -> index.size());
    }
    examples.add(new Example(x, weight, one));
  }

  /** Number of pairs. */
  public int size() {
    return examples.size();
  }

  /** The weights, by sign. */
  public Map<String, Double> weights() {
    int n = index.size();
    double[] w = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[n];
      double[][] hessian = new double[n][n];
      for (int i = 0; i < n; i++) {
        double ridge = i == 0 ? 1e-6 : RIDGE;
        gradient[i] = -ridge * w[i];
        hessian[i][i] = ridge;
      }
      examples.forEach(e -> accumulate(e, w, gradient, hessian));
      double[] delta = solve(hessian, gradient);
      for (int i = 0; i < n; i++) {
        w[i] += Math.max(-2, Math.min(2, delta[i]));
      }
    }
    Map<String, Double> weights = new TreeMap<>();
    index.forEach((sign, i) -> weights.put(sign, Math.round(w[i] * 1000) / 1000.0));
    return weights;
  }

  private static void accumulate(Example e, double[] w, double[] gradient, double[][] hessian) {
    double sum = 0;
    for (int i : e.signs) {
      sum += w[i];
    }
    double p = 1 / (1 + Math.exp(-sum));
    double error = e.weight * ((e.one ? 1 : 0) - p);
    double curve = e.weight * p * (1 - p);
    for (int i : e.signs) {
      gradient[i] += error;
      for (int j : e.signs) {
        hessian[i][j] += curve;
      }
    }
  }

  /** Solves a symmetric positive definite system (Cholesky). */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    double[][] l = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        l[i][j] = i == j ? Math.sqrt(Math.max(1e-12, sum)) : sum / l[j][j];
      }
    }
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = b[i];
      for (int k = 0; k < i; k++) {
        y[i] -= l[i][k] * y[k];
      }
      y[i] /= l[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        y[i] -= l[k][i] * y[k];
      }
      y[i] /= l[i][i];
    }
    return y;
  }
}
