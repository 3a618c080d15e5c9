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
 * <p>Stored as an open-addressing table of feature hashes beside 16-bit weights, so that loading is
 * one read.
 */
public final class LinearModel {
  private static final int MAGIC = 0x444C4D31;

  private final List<String> classes;
  private final float[] bias;
  private final float slope;
  private final float scale;
  private final int[] keys;
  private final short[] weights;

  LinearModel(
      List<String> classes, float[] bias, float slope, float scale, int[] keys, short[] weights) {
    this.classes = List.copyOf(classes);
    this.bias = bias.clone();
    this.slope = slope;
    this.scale = scale;
    this.keys = keys;
    this.weights = weights;
  }

  /** The class names, in the order of scores. */
  public List<String> classes() {
    return classes;
  }

  /** Scores of all classes for a feature vector. */
  public float[] scores(FeatureVector x) {
    int n = classes.size();
    float[] scores = bias.clone();
    for (int i = 0; i < x.size(); i++) {
      int slot = slot(keys, x.key(i));
      if (keys[slot] != 0) {
        float value = x.value(i) * scale;
        for (int c = 0, w = slot * n; c < n; c++, w++) {
          scores[c] += value * weights[w];
        }
      }
    }
    return scores;
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

  /** What one feature says for a class; 0 where the model does not know it. For explanations. */
  public float weight(int key, int classIndex) {
    int slot = slot(keys, key);
    return keys[slot] == 0 ? 0 : weights[slot * classes.size() + classIndex] * scale;
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
      int[] keys = new int[in.readInt()];
      short[] weights = new short[keys.length * classes.length];
      for (int n = in.readInt(); n > 0; n--) {
        int key = in.readInt();
        int slot = slot(keys, key);
        keys[slot] = key;
        for (int c = 0, w = slot * classes.length; c < classes.length; c++, w++) {
          weights[w] = in.readShort();
        }
      }
      return new LinearModel(Arrays.asList(classes), bias, slope, scale, keys, weights);
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
    out.writeInt(keys.length);
    out.writeInt((int) Arrays.stream(keys).filter(k -> k != 0).count());
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        out.writeInt(keys[slot]);
        for (int c = 0, w = slot * classes.size(); c < classes.size(); c++, w++) {
          out.writeShort(weights[w]);
        }
      }
    }
    out.flush();
  }
}
