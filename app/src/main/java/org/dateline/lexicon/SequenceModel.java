package org.dateline.lexicon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

  /**
   * Packs a trained model.
   *
   * @param keys a table of features, 0 where a slot is free; {@code weights} has one weight a slot
   *     and label
   * @param most so many features are kept, those of the greatest weight
   */
  static SequenceModel pack(
      List<String> labels, float[] bias, int[] keys, float[] weights, float[] pairs, int most) {
    int n = labels.size();
    float[] size = new float[keys.length];
    float max = 1e-9f;
    for (int i = 0; i < weights.length; i++) {
      size[i / n] = Math.max(size[i / n], Math.abs(weights[i]));
      max = Math.max(max, size[i / n]);
    }
    int[] kept = strongest(keys, size, most);
    int[] small = new int[Integer.highestOneBit(Math.max(16, kept.length)) * 4];
    short[] packed = new short[small.length * n];
    float scale = max / Short.MAX_VALUE;
    for (int i : kept) {
      int slot = LinearModel.slot(small, keys[i]);
      small[slot] = keys[i];
      for (int c = 0; c < n; c++) {
        packed[slot * n + c] = (short) Math.round(weights[i * n + c] / scale);
      }
    }
    return new SequenceModel(new LinearModel(labels, bias, 1, scale, small, packed), pairs);
  }

  /** The slots of the features with the greatest weights, in order. */
  private static int[] strongest(int[] keys, float[] size, int most) {
    float[] sorted = size.clone();
    Arrays.sort(sorted);
    float least = sorted[Math.max(0, sorted.length - most)];
    return IntStream.range(0, size.length)
        .filter(i -> keys[i] != 0 && size[i] > 0 && size[i] >= least)
        .toArray();
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
