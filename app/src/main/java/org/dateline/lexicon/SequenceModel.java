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
  /** More than all features together say, at most 32,767 each. */
  private static final int SETTLED = 1 << 24;

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

  /** Room for the sums of a sequence of so many items. */
  public int[] room(int length) {
    return new int[length * labels().size() + 1];
  }

  /** The sums of one item's features. */
  public int[] sums(FeatureVector x) {
    int[] sums = room(1);
    items.sum(x, sums, 0);
    return sums;
  }

  /** Adds the sums of one item of a sequence to those of an item of another. */
  public void add(int[] own, int from, int[] sums, int item) {
    int n = labels().size();
    for (int c = 0; c < n; c++) {
      sums[item * n + c] += own[from * n + c];
    }
  }

  /** Adds the weights of features to the sums of an item. */
  public void add(FeatureVector x, int[] sums, int item) {
    items.sum(x, sums, item * labels().size());
  }

  /** Makes a label the best of an item, whatever its features say. */
  public void settle(int[] sums, int item, int label) {
    sums[item * labels().size() + label] += SETTLED;
  }

  /** The score that an item's sum gives a label. */
  public float score(int[] sums, int item, int label) {
    return items.score(sums[item * labels().size() + label], label);
  }

  /** The labels of the best sequence for the scores of its items, as numbers. */
  public int[] best(float[] scores) {
    return best(scores, pairs, labels().size());
  }

  /** The scores of the sums of so many items. */
  public float[] scores(int[] sums, int length) {
    int n = labels().size();
    float[] scores = new float[length * n];
    for (int i = 0; i < scores.length; i += n) {
      for (int c = 0; c < n; c++) {
        scores[i + c] = items.score(sums[i + c], c);
      }
    }
    return scores;
  }

  /** The best sequence for the scores of its items, one a label and item after the other. */
  static int[] best(float[] scores, float[] pairs, int labels) {
    int n = scores.length / labels;
    if (n == 0) {
      return new int[0];
    }
    byte[] from = new byte[scores.length];
    float[] score = Arrays.copyOf(scores, labels);
    float[] next = new float[labels];
    for (int i = 1; i < n; i++) {
      for (int b = 0; b < labels; b++) {
        int best = 0;
        float most = score[0] + pairs[b];
        for (int a = 1; a < labels; a++) {
          float sum = score[a] + pairs[a * labels + b];
          if (sum > most) {
            best = a;
            most = sum;
          }
        }
        from[i * labels + b] = (byte) best;
        next[b] = most + scores[i * labels + b];
      }
      float[] spare = score;
      score = next;
      next = spare;
    }
    int[] path = new int[n];
    for (int b = 1; b < labels; b++) {
      path[n - 1] = score[b] > score[path[n - 1]] ? b : path[n - 1];
    }
    for (int i = n - 1; i > 0; i--) {
      path[i - 1] = from[i * labels + path[i]];
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
