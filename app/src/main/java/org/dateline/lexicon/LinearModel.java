package org.dateline.lexicon;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * A linear classifier over hashed features: one weight a feature and class, a bias a class, and the
 * slope that turns scores into probabilities by softmax. Immutable and thread-safe.
 *
 * <p>Stored as feature hashes with 16-bit weights in the order of the trainer's table; in memory
 * each place of a table is a row: the hash and its weights two by two.
 */
public final class LinearModel {
  private static final int MAGIC = 0x444C4D31;

  private final List<String> classes;
  private final float[] bias;
  private final float slope;
  private final float scale;
  private final int size;
  private final int[] order;
  private final int[] rows;
  private final int stride;
  private final Probe probe;

  /** Takes the table: hashes, 0 where a place is free, and the weights of each place. */
  LinearModel(
      List<String> classes, float[] bias, float slope, float scale, int[] keys, short[] weights) {
    this(
        classes,
        bias,
        slope,
        scale,
        keys.length,
        Arrays.stream(keys).filter(k -> k != 0).toArray(),
        taken(keys, weights, classes.size()));
  }

  /**
   * Takes the hashes in the order in which they are written, and their weights.
   *
   * @param size that of the table that is written
   */
  private LinearModel(
      List<String> classes,
      float[] bias,
      float slope,
      float scale,
      int size,
      int[] order,
      short[] weights) {
    this.classes = List.copyOf(classes);
    this.bias = bias.clone();
    this.slope = slope;
    this.scale = scale;
    this.size = size;
    this.order = order;
    int n = classes.size();
    stride = 1 + (n + 1) / 2;
    byte[] checks = new byte[Probe.slots(order.length)];
    rows = new int[checks.length * stride];
    for (int i = 0; i < order.length; i++) {
      int row = Probe.put(checks, order[i]) * stride;
      rows[row] = order[i];
      for (int c = 0; c < n; c++) {
        rows[row + 1 + c / 2] |= (weights[i * n + c] & 0xFFFF) << (16 * (c & 1));
      }
    }
    probe = new Probe(checks);
  }

  private static short[] taken(int[] keys, short[] weights, int n) {
    short[] taken = new short[weights.length];
    int end = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        System.arraycopy(weights, slot * n, taken, end, n);
        end += n;
      }
    }
    return Arrays.copyOf(taken, end);
  }

  /** A row's weight for a class. */
  private short weight(int row, int c) {
    return (short) (rows[row + 1 + c / 2] >> (16 * (c & 1)));
  }

  /** The class names, in the order of scores. */
  public List<String> classes() {
    return classes;
  }

  /** Scores of all classes for a feature vector. */
  public float[] scores(FeatureVector x) {
    float[] scores = Arrays.copyOf(bias, 2 * (stride - 1));
    int known = find(x);
    for (int k = 0; k < known; k++) {
      int row = x.found(k);
      float value = x.value(x.which(k)) * scale;
      for (int p = row + 1, c = 0; p < row + stride; p++, c += 2) {
        scores[c] += value * (short) rows[p];
        scores[c + 1] += value * (rows[p] >> 16);
      }
    }
    return scores.length == bias.length ? scores : Arrays.copyOf(scores, bias.length);
  }

  /**
   * Finds the rows of a vector's features; gives their number. No row is used before the memory has
   * been asked for the next ones: it answers many at once.
   */
  private int find(FeatureVector x) {
    if (x.known(probe) >= 0) {
      return x.known(probe);
    }
    int known = x.find(probe);
    int rows = 0;
    for (int k = 0; k < known; k++) {
      int row = row(x, k);
      x.find(rows, row, x.which(k));
      rows += row >= 0 ? 1 : 0;
    }
    x.known(probe, rows);
    return rows;
  }

  /**
   * Adds the weights of a vector's features, whatever their values, to sums of their own: one a
   * class from a place on. Where there is an odd number of classes one more is written.
   */
  void sum(FeatureVector x, int[] sums, int from) {
    int known = x.find(probe);
    for (int k = 0; k < known; k++) {
      int row = row(x, k);
      if (row >= 0) {
        for (int p = row + 1, c = from; p < row + stride; p++, c += 2) {
          sums[c] += (short) rows[p];
          sums[c + 1] += rows[p] >> 16;
        }
      }
    }
  }

  /** The score of a class for the sum of its weights. */
  float score(int sum, int c) {
    return bias[c] + scale * sum;
  }

  /** Where the row of the k-th feature begins that the table seems to hold; -1 if it does not. */
  private int row(FeatureVector x, int k) {
    int row = x.found(k) * stride;
    int key = x.key(x.which(k));
    return rows[row] == key ? row : row(key);
  }

  private int row(int key) {
    int slots = rows.length / stride;
    for (int i = Probe.place(key, slots); rows[i * stride] != 0; i = i + 1 == slots ? 0 : i + 1) {
      if (rows[i * stride] == key) {
        return i * stride;
      }
    }
    return -1;
  }

  /** Probabilities of all classes for a feature vector; they add up to one. */
  public double[] probabilities(FeatureVector x) {
    return softmax(scores(x), slope);
  }

  /**
   * Probabilities of this model's scores and another's together.
   *
   * @param others scores of the same classes
   * @param share by what the slope is multiplied, the sum being larger than its parts
   */
  public double[] probabilities(FeatureVector x, float[] others, double share) {
    float[] scores = scores(x);
    for (int c = 0; c < scores.length; c++) {
      scores[c] += others[c];
    }
    return softmax(scores, slope * share);
  }

  static double[] softmax(float[] scores, double slope) {
    double[] p = new double[scores.length];
    double max = Double.NEGATIVE_INFINITY;
    for (float s : scores) {
      max = Math.max(max, s);
    }
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      p[c] = Math.exp(slope * (scores[c] - max));
      sum += p[c];
    }
    for (int c = 0; c < p.length; c++) {
      p[c] /= sum;
    }
    return p;
  }

  /**
   * The slot of a key in an open-addressing table whose length is a power of two, or the free one
   * where it would be.
   */
  static int slot(int[] keys, int key) {
    int mask = keys.length - 1;
    int slot = ((key * 0x9E3779B1) >>> 7) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** What each feature of a vector says for a class; for explanations. */
  public float[] weights(FeatureVector x, int classIndex) {
    float[] weights = new float[x.size()];
    int known = find(x);
    for (int k = 0; k < known; k++) {
      int i = x.which(k);
      weights[i] = x.value(i) * (weight(x.found(k), classIndex) * scale);
    }
    return weights;
  }

  /** Reads a model; closes the stream. */
  public static LinearModel read(InputStream stream) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16))) {
      if (in.readInt() != MAGIC) {
        throw new LexiconException("not a linear model of this version; train it again");
      }
      String[] classes = in.readUTF().split(",");
      float[] bias = new float[classes.length];
      for (int c = 0; c < bias.length; c++) {
        bias[c] = in.readFloat();
      }
      float slope = in.readFloat();
      float scale = in.readFloat();
      int size = in.readInt();
      int[] order = new int[in.readInt()];
      short[] weights = new short[order.length * classes.length];
      for (int i = 0, w = 0; i < order.length; i++) {
        order[i] = in.readInt();
        for (int c = 0; c < classes.length; c++) {
          weights[w++] = in.readShort();
        }
      }
      return new LinearModel(Arrays.asList(classes), bias, slope, scale, size, order, weights);
    }
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeUTF(String.join(",", classes));
    for (float b : bias) {
      out.writeFloat(b);
    }
    out.writeFloat(slope);
    out.writeFloat(scale);
    out.writeInt(size);
    out.writeInt(order.length);
    for (int key : order) {
      out.writeInt(key);
      int row = row(key);
      for (int c = 0; c < classes.size(); c++) {
        out.writeShort(weight(row, c));
      }
    }
    out.flush();
  }
}
