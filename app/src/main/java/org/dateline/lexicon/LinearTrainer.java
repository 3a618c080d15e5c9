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

  private record Example(int[] keys, float[] values, int label, double weight, int source) {}

  private final List<String> classes;
  private final double ridge;
  private final int sources;
  private final float own;
  private final List<Example> examples = new ArrayList<>();

  /**
   * A trainer without examples.
   *
   * @param ridge the penalty on squared weights
   */
  public LinearTrainer(List<String> classes, double ridge) {
    this(classes, ridge, 1, 0);
  }

  /**
   * A trainer of examples from several sources.
   *
   * @param own how readily a source departs from what all have in common; 0 for not at all
   */
  public LinearTrainer(List<String> classes, double ridge, int sources, double own) {
    this.classes = List.copyOf(classes);
    this.ridge = ridge;
    this.sources = sources;
    this.own = (float) Math.sqrt(own);
  }

  /** Adds an example of the only source; the vector may be reused. */
  public void add(FeatureVector x, String label, double weight) {
    add(x, label, weight, 0);
  }

  /** Adds an example of a source, counted from 0; the vector may be reused. */
  public void add(FeatureVector x, String label, double weight, int source) {
    int index = classes.indexOf(label);
    if (index < 0) {
      throw new LexiconException("no such class: " + label + "; the classes are " + classes);
    }
    examples.add(new Example(x.keys(), x.values(), index, weight, source));
  }

  /**
   * Trains on what was added, from one source.
   *
   * @param least features seen in fewer examples are left out
   * @param slope what turns scores into probabilities
   */
  public LinearModel train(int least, double slope) {
    return train(least, Integer.MAX_VALUE, slope, STEPS).get(0);
  }

  /**
   * Trains on what was added: a model for each source.
   *
   * @param least features seen in fewer examples are left out
   * @param most only so many features are kept, those of the largest weights
   * @param slope what turns scores into probabilities
   * @param steps of the conjugate gradients
   */
  public List<LinearModel> train(int least, int most, double slope, int steps) {
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
    Ridge solver = new Ridge(columns, features);
    float[][] solved = solver.solve(steps);
    List<LinearModel> models = new ArrayList<>();
    for (int source = 0; source < sources; source++) {
      float[] bias = solved[solver.bias(source)];
      models.add(pack(table, number, solver.of(source, solved), bias, most, slope));
    }
    return models;
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

  private LinearModel pack(
      int[] table, int[] number, float[][] w, float[] bias, int most, double slope) {
    int n = classes.size();
    float least = leastKept(w, most);
    float max = 1e-9f;
    int kept = 0;
    for (float[] row : w) {
      max = Math.max(max, largest(row));
      kept += largest(row) >= least ? 1 : 0;
    }
    float scale = max / ((1 << BITS) - 1);
    int[] keys = new int[Integer.highestOneBit(Math.max(16, kept)) * 4];
    short[] weights = new short[keys.length * n];
    for (int slot = 0; slot < table.length; slot++) {
      if (number[slot] >= 0 && largest(w[number[slot]]) >= least) {
        int to = LinearModel.slot(keys, table[slot]);
        keys[to] = table[slot];
        for (int c = 0; c < n; c++) {
          weights[to * n + c] = (short) Math.round(w[number[slot]][c] / scale);
        }
      }
    }
    return new LinearModel(classes, bias, (float) slope, scale, keys, weights);
  }

  private static float leastKept(float[][] w, int most) {
    if (w.length <= most) {
      return 0;
    }
    float[] sizes = new float[w.length];
    for (int f = 0; f < w.length; f++) {
      sizes[f] = largest(w[f]);
    }
    Arrays.sort(sizes);
    return sizes[w.length - most];
  }

  private static float largest(float[] row) {
    float max = 0;
    for (float v : row) {
      max = Math.max(max, Math.abs(v));
    }
    return max;
  }

  /**
   * Conjugate gradients on the normal equations. Rows of the weights: the common ones, those of
   * each source where there are several, the bias of each source.
   */
  private final class Ridge {
    private final int[][] columns;
    private final int features;
    private final int rows;
    private final int classCount = classes.size();
    private final double[] weight;

    Ridge(int[][] columns, int features) {
      this.columns = columns;
      this.features = features;
      this.rows = features * (sources > 1 ? sources + 1 : 1) + sources;
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

    float[][] solve(int steps) {
      float[][] w = new float[rows][classCount];
      float[][] r = transposed(targets());
      float[][] p = copy(r);
      double[] rr = dots(r, r);
      for (int step = 0; step < steps; step++) {
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

    int bias(int source) {
      return rows - sources + source;
    }

    /** A source's weights: the common ones and its own. */
    float[][] of(int source, float[][] w) {
      float[][] sum = new float[features][];
      for (int f = 0; f < features; f++) {
        sum[f] = w[f].clone();
        if (sources > 1) {
          addScaled(sum[f], w[(source + 1) * features + f], own);
        }
      }
      return sum;
    }

    /** X'(D y), with columns of ones for the biases. */
    private float[][] transposed(float[][] y) {
      float[][] out = new float[rows][classCount];
      for (int i = 0; i < columns.length; i++) {
        Example e = examples.get(i);
        float d = (float) weight[i];
        int shift = (e.source + 1) * features;
        for (int j = 0; j < columns[i].length; j++) {
          int column = columns[i][j];
          if (column >= 0) {
            addScaled(out[column], y[i], d * e.values[j]);
            if (sources > 1) {
              addScaled(out[shift + column], y[i], d * e.values[j] * own);
            }
          }
        }
        addScaled(out[bias(e.source)], y[i], d);
      }
      return out;
    }

    /** (X'DX + ridge) p. */
    private float[][] normal(float[][] p) {
      float[][] y = new float[columns.length][];
      for (int i = 0; i < columns.length; i++) {
        y[i] = scores(i, p);
      }
      float[][] out = transposed(y);
      for (int f = 0; f < rows - sources; f++) {
        addScaled(out[f], p[f], (float) ridge);
      }
      return out;
    }

    private float[] scores(int i, float[][] p) {
      Example e = examples.get(i);
      float[] sum = p[bias(e.source)].clone();
      int shift = (e.source + 1) * features;
      for (int j = 0; j < columns[i].length; j++) {
        int column = columns[i][j];
        if (column >= 0) {
          addScaled(sum, p[column], e.values[j]);
          if (sources > 1) {
            addScaled(sum, p[shift + column], e.values[j] * own);
          }
        }
      }
      return sum;
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
