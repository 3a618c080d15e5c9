package org.dateline.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trains a {@link LinearModel}: one ridge regression a class on targets of 1 and -1, solved by
 * conjugate gradients, all classes at once; rows weighted so that the class priors are evened
 * half-way. No random numbers: the same rows in the same order give the same bytes.
 */
public final class LinearTrainer {
  private static final int STEPS = 60;
  private static final int BITS = 15;

  private record Example(int[] keys, float[] values, int label, double weight) {}

  private final List<String> classes;
  private final double ridge;
  private final List<Example> examples = new ArrayList<>();

  /**
   * A trainer without examples.
   *
   * @param ridge the penalty on squared weights
   */
  public LinearTrainer(List<String> classes, double ridge) {
    this.classes = List.copyOf(classes);
    this.ridge = ridge;
  }

  /** Adds an example; the vector may be reused. */
  public void add(FeatureVector x, String label, double weight) {
    int index = classes.indexOf(label);
    if (index < 0) {
      throw new LexiconException("no such class: " + label + "; the classes are " + classes);
    }
    examples.add(new Example(x.keys(), x.values(), index, weight));
  }

  /**
   * Trains on what was added.
   *
   * @param least features seen in fewer examples are left out
   * @param slope what turns scores into probabilities
   */
  public LinearModel train(int least, double slope) {
    int[] table = table(least);
    int features = (int) Arrays.stream(table).filter(k -> k != 0).count();
    int[] number = new int[table.length];
    for (int i = 0, n = 0; i < table.length; i++) {
      number[i] = table[i] == 0 ? -1 : n++;
    }
    int[][] columns = new int[examples.size()][];
    for (int e = 0; e < columns.length; e++) {
      columns[e] =
          Arrays.stream(examples.get(e).keys)
              .map(k -> number[LinearModel.slot(table, k)])
              .toArray();
    }
    float[][] solved = new Ridge(columns, features).solve();
    return pack(table, number, solved, slope);
  }

  private int[] table(int least) {
    int total = examples.stream().mapToInt(e -> e.keys.length).sum();
    int[] table = new int[Integer.highestOneBit(Math.max(16, total)) * 4];
    int[] count = new int[table.length];
    for (Example e : examples) {
      for (int key : e.keys) {
        int slot = LinearModel.slot(table, key);
        table[slot] = key;
        count[slot]++;
      }
    }
    int kept = 0;
    for (int c : count) {
      kept += c >= least ? 1 : 0;
    }
    int[] small = new int[Integer.highestOneBit(Math.max(16, kept)) * 4];
    for (int i = 0; i < table.length; i++) {
      if (table[i] != 0 && count[i] >= least) {
        small[LinearModel.slot(small, table[i])] = table[i];
      }
    }
    return small;
  }

  private LinearModel pack(int[] table, int[] number, float[][] w, double slope) {
    int n = classes.size();
    float max = 1e-9f;
    for (float[] row : w) {
      for (float v : row) {
        max = Math.max(max, Math.abs(v));
      }
    }
    float scale = max / ((1 << BITS) - 1);
    short[] weights = new short[table.length * n];
    for (int slot = 0; slot < table.length; slot++) {
      for (int c = 0; number[slot] >= 0 && c < n; c++) {
        weights[slot * n + c] = (short) Math.round(w[number[slot]][c] / scale);
      }
    }
    return new LinearModel(classes, w[w.length - 1], (float) slope, scale, table, weights);
  }

  /** Conjugate gradients on the normal equations; the last row of the weights is the bias. */
  private final class Ridge {
    private final int[][] columns;
    private final int rows;
    private final int classCount = classes.size();
    private final double[] weight;

    Ridge(int[][] columns, int features) {
      this.columns = columns;
      this.rows = features + 1;
      weight = weights();
    }

    private double[] weights() {
      double[] mass = new double[classCount];
      double all = 0;
      for (Example e : examples) {
        mass[e.label] += e.weight;
        all += e.weight;
      }
      double[] result = new double[examples.size()];
      for (int i = 0; i < result.length; i++) {
        Example e = examples.get(i);
        result[i] = e.weight * Math.sqrt(all / (classCount * mass[e.label]));
      }
      return result;
    }

    float[][] solve() {
      float[][] w = new float[rows][classCount];
      float[][] r = transposed(targets());
      float[][] p = copy(r);
      double[] rr = dots(r, r);
      for (int step = 0; step < STEPS; step++) {
        float[][] q = normal(p);
        double[] pq = dots(p, q);
        double[] alpha = ratio(rr, pq);
        add(w, p, alpha, 1);
        add(r, q, alpha, -1);
        double[] next = dots(r, r);
        double[] beta = ratio(next, rr);
        rr = next;
        for (int f = 0; f < rows; f++) {
          for (int c = 0; c < classCount; c++) {
            p[f][c] = (float) (r[f][c] + beta[c] * p[f][c]);
          }
        }
      }
      return w;
    }

    private float[][] targets() {
      float[][] y = new float[columns.length][classCount];
      for (int i = 0; i < y.length; i++) {
        Arrays.fill(y[i], -1);
        y[i][examples.get(i).label] = 1;
      }
      return y;
    }

    /** X'(D y), with a column of ones for the bias. */
    private float[][] transposed(float[][] y) {
      float[][] out = new float[rows][classCount];
      for (int i = 0; i < columns.length; i++) {
        float[] values = examples.get(i).values;
        float d = (float) weight[i];
        for (int j = 0; j < columns[i].length; j++) {
          if (columns[i][j] >= 0) {
            addScaled(out[columns[i][j]], y[i], d * values[j]);
          }
        }
        addScaled(out[rows - 1], y[i], d);
      }
      return out;
    }

    /** (X'DX + ridge) p. */
    private float[][] normal(float[][] p) {
      float[][] y = new float[columns.length][];
      for (int i = 0; i < columns.length; i++) {
        float[] values = examples.get(i).values;
        float[] sum = p[rows - 1].clone();
        for (int j = 0; j < columns[i].length; j++) {
          if (columns[i][j] >= 0) {
            addScaled(sum, p[columns[i][j]], values[j]);
          }
        }
        y[i] = sum;
      }
      float[][] out = transposed(y);
      for (int f = 0; f < rows - 1; f++) {
        addScaled(out[f], p[f], (float) ridge);
      }
      return out;
    }

    private void addScaled(float[] to, float[] from, float by) {
      for (int c = 0; c < classCount; c++) {
        to[c] += by * from[c];
      }
    }

    private void add(float[][] to, float[][] from, double[] by, int sign) {
      for (int f = 0; f < rows; f++) {
        for (int c = 0; c < classCount; c++) {
          to[f][c] += (float) (sign * by[c]) * from[f][c];
        }
      }
    }

    private double[] dots(float[][] a, float[][] b) {
      double[] sum = new double[classCount];
      for (int f = 0; f < rows; f++) {
        for (int c = 0; c < classCount; c++) {
          sum[c] += (double) a[f][c] * b[f][c];
        }
      }
      return sum;
    }

    private double[] ratio(double[] a, double[] b) {
      double[] out = new double[classCount];
      for (int c = 0; c < classCount; c++) {
        out[c] = b[c] > 1e-20 ? a[c] / b[c] : 0;
      }
      return out;
    }

    private float[][] copy(float[][] a) {
      float[][] out = new float[a.length][];
      for (int f = 0; f < a.length; f++) {
        out[f] = a[f].clone();
      }
      return out;
    }
  }
}
