package org.dateline.lexicon;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A classifier over dense vectors that weighs the labels of its training vectors by how near they
 * lie: kernel ridge regression with a Gaussian kernel. Vectors are standardised and kept in bytes.
 * Immutable and thread-safe.
 */
public final class KernelModel {
  private static final int MAGIC = 0x444B4D31;

  /** A byte's worth of a standard deviation. */
  static final float STEP = 6f / 127;

  private static final float BIAS = 2.5f;

  private final float[] mean;
  private final float[] factor;
  private final byte[][] vectors;
  private final float[][] weights;
  private final float[] squares;
  private final float width;

  /**
   * A model.
   *
   * @param factor what a dimension is multiplied by after its mean is taken off
   * @param weights a weight a class, for each vector
   * @param width squared distance at which nearness falls to 1/e
   */
  KernelModel(float[] mean, float[] factor, byte[][] vectors, float[][] weights, float width) {
    this.mean = mean;
    this.factor = factor;
    this.vectors = vectors;
    this.weights = weights;
    this.width = width;
    squares = new float[vectors.length];
    for (int i = 0; i < squares.length; i++) {
      squares[i] = dot(vectors[i], vectors[i]);
    }
  }

  static float dot(byte[] a, byte[] b) {
    int sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** A vector standardised, in bytes. */
  static byte[] packed(float[] x, float[] mean, float[] factor) {
    byte[] packed = new byte[x.length];
    for (int i = 0; i < packed.length; i++) {
      float v = (x[i] - mean[i]) * factor[i] / STEP;
      packed[i] = (byte) Math.max(-127, Math.min(127, Math.round(v)));
    }
    return packed;
  }

  /** Scores of all classes for a vector. */
  public float[] scores(float[] x) {
    byte[] v = packed(x, mean, factor);
    float own = dot(v, v);
    float[] scores = new float[weights[0].length];
    for (int i = 0; i < vectors.length; i++) {
      float near = near(own + squares[i] - 2 * dot(v, vectors[i]), width);
      for (int c = 0; c < scores.length; c++) {
        scores[c] += near * weights[i][c];
      }
    }
    return scores;
  }

  /** Nearness by a squared distance in bytes' steps; all are near to some degree: the bias. */
  static float near(float distance, float width) {
    return BIAS + (float) StrictMath.exp(-distance * STEP * STEP / width);
  }

  /** Reads a model; closes the stream. */
  public static KernelModel read(InputStream stream) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16))) {
      if (in.readInt() != MAGIC) {
        throw new LexiconException("not a kernel model of this version; train it again");
      }
      byte[][] vectors = new byte[in.readInt()][in.readInt()];
      float[][] weights = new float[vectors.length][in.readInt()];
      float width = in.readFloat();
      float scale = in.readFloat();
      float[] mean = new float[vectors[0].length];
      float[] factor = new float[mean.length];
      for (int i = 0; i < mean.length; i++) {
        mean[i] = in.readFloat();
        factor[i] = in.readFloat();
      }
      for (int i = 0; i < vectors.length; i++) {
        in.readFully(vectors[i]);
        for (int c = 0; c < weights[i].length; c++) {
          weights[i][c] = in.readShort() * scale;
        }
      }
      return new KernelModel(mean, factor, vectors, weights, width);
    }
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeInt(vectors.length);
    out.writeInt(mean.length);
    out.writeInt(weights[0].length);
    out.writeFloat(width);
    float max = 1e-9f;
    for (float[] row : weights) {
      for (float w : row) {
        max = Math.max(max, Math.abs(w));
      }
    }
    float scale = max / Short.MAX_VALUE;
    out.writeFloat(scale);
    for (int i = 0; i < mean.length; i++) {
      out.writeFloat(mean[i]);
      out.writeFloat(factor[i]);
    }
    for (int i = 0; i < vectors.length; i++) {
      out.write(vectors[i]);
      for (float w : weights[i]) {
        out.writeShort(Math.round(w / scale));
      }
    }
    out.flush();
  }
}
