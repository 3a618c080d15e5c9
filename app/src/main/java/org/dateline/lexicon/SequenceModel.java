package org.dateline.lexicon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * A linear model that labels the items of a sequence: each item's features score its labels, and
 * each pair of neighbouring labels has a score of its own. Immutable and thread-safe.
 */
public final class SequenceModel {
  private final LinearModel items;
  private final float[] pairs;

  /** Takes the array: row {@code a}, column {@code b} is the score of {@code b} after {@code a}. */
  SequenceModel(LinearModel items, float[] pairs) {
    this.items = items;
    this.pairs = pairs;
  }

  /** The labels, in the order of scores. */
  public List<String> labels() {
    return items.classes();
  }

  /** Scores of all labels for one item. */
  public float[] scores(FeatureVector x) {
    return items.scores(x);
  }

  /** The labels of the best sequence for the scores of its items, as numbers. */
  public int[] best(float[][] scores) {
    return best(scores, pairs, labels().size());
  }

  static int[] best(float[][] scores, float[] pairs, int labels) {
    int n = scores.length;
    if (n == 0) {
      return new int[0];
    }
    int[][] from = new int[n][labels];
    float[] score = scores[0].clone();
    for (int i = 1; i < n; i++) {
      float[] next = new float[labels];
      for (int b = 0; b < labels; b++) {
        int best = 0;
        for (int a = 1; a < labels; a++) {
          if (score[a] + pairs[a * labels + b] > score[best] + pairs[best * labels + b]) {
            best = a;
          }
        }
        from[i][b] = best;
        next[b] = score[best] + pairs[best * labels + b] + scores[i][b];
      }
      score = next;
    }
    int[] path = new int[n];
    for (int b = 1; b < labels; b++) {
      path[n - 1] = score[b] > score[path[n - 1]] ? b : path[n - 1];
    }
    for (int i = n - 1; i > 0; i--) {
      path[i - 1] = from[i][path[i]];
    }
    return path;
  }

  /** Reads a model that {@link #write} wrote; leaves the stream open after it. */
  public static SequenceModel read(DataInputStream in) throws IOException {
    byte[] own = in.readNBytes(in.readInt());
    LinearModel items = LinearModel.read(new ByteArrayInputStream(own));
    float[] pairs = new float[items.classes().size() * items.classes().size()];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = in.readFloat();
    }
    return new SequenceModel(items, pairs);
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(DataOutputStream out) throws IOException {
    ByteArrayOutputStream own = new ByteArrayOutputStream();
    items.write(own);
    out.writeInt(own.size());
    own.writeTo(out);
    for (float p : pairs) {
      out.writeFloat(p);
    }
  }
}
