package org.dateline.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains a {@link SequenceModel} as an averaged structured perceptron (Collins 2002) that must beat
 * every wrong label by a margin. A fixed seed orders the examples: the same examples give the same
 * bytes.
 */
public final class SequenceTrainer {
  private static final int SEED = 20161;

  private record Example(int[][] keys, int[] gold) {}

  private final List<String> labels;
  private final List<Example> examples = new ArrayList<>();
  private int[] table = new int[1 << 16];
  private int[] count = new int[1 << 16];
  private int used;

  public SequenceTrainer(List<String> labels) {
    this.labels = List.copyOf(labels);
  }

  /** Adds a sequence: each item's feature keys and its label's number. Takes the arrays. */
  public void add(int[][] keys, int[] gold) {
    for (int[] item : keys) {
      for (int key : item) {
        seen(key);
      }
    }
    examples.add(new Example(keys, gold));
  }

  private void seen(int key) {
    if (used * 2 > table.length) {
      grow();
    }
    int slot = LinearModel.slot(table, key);
    used += table[slot] == 0 ? 1 : 0;
    table[slot] = key;
    count[slot]++;
  }

  private void grow() {
    int[] old = table;
    int[] counts = count;
    table = new int[old.length * 2];
    count = new int[old.length * 2];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        int slot = LinearModel.slot(table, old[i]);
        table[slot] = old[i];
        count[slot] = counts[i];
      }
    }
  }

  /** Trains on what was added. */
  public SequenceModel train(Settings settings) {
    return new Run(settings).train();
  }

  /**
   * How to train.
   *
   * @param least features seen less often are left out
   * @param most so many features are kept in the end, those of the greatest weight
   * @param margin by how much a right label has to beat each wrong one
   */
  public record Settings(int epochs, int least, int most, float margin) {}

  private final class Run {
    private final int n = labels.size();
    private final int[] keys;
    private final Settings settings;
    private final float[] weight;
    private final float[] past;
    private final float[] pair = new float[n * n];
    private final float[] pastPair = new float[n * n];
    private int step = 1;

    Run(Settings settings) {
      this.settings = settings;
      int least = settings.least;
      int kept = (int) Arrays.stream(count).filter(c -> c >= least).count();
      keys = new int[Integer.highestOneBit(Math.max(16, kept)) * 4];
      for (int i = 0; i < table.length; i++) {
        if (table[i] != 0 && count[i] >= least) {
          keys[LinearModel.slot(keys, table[i])] = table[i];
        }
      }
      weight = new float[keys.length * n];
      past = new float[keys.length * n];
    }

    SequenceModel train() {
      List<int[][]> slots = examples.stream().map(e -> slots(e.keys)).toList();
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < slots.size(); i++) {
        order.add(i);
      }
      Random random = new Random(SEED);
      for (int epoch = 0; epoch < settings.epochs; epoch++) {
        Collections.shuffle(order, random);
        for (int i : order) {
          learn(slots.get(i), examples.get(i).gold);
          step++;
        }
      }
      return packed();
    }

    private int[][] slots(int[][] items) {
      int[][] slots = new int[items.length][];
      for (int i = 0; i < items.length; i++) {
        slots[i] =
            Arrays.stream(items[i])
                .map(k -> LinearModel.slot(keys, k))
                .filter(s -> keys[s] != 0)
                .toArray();
      }
      return slots;
    }

    private void learn(int[][] items, int[] gold) {
      float[] scores = new float[items.length * n];
      Arrays.fill(scores, settings.margin);
      for (int i = 0; i < items.length; i++) {
        scores[i * n + gold[i]] = 0;
        for (int slot : items[i]) {
          for (int c = 0, w = slot * n; c < n; c++, w++) {
            scores[i * n + c] += weight[w];
          }
        }
      }
      int[] found = SequenceModel.best(scores, pair, n);
      for (int i = 0; i < items.length; i++) {
        if (found[i] != gold[i]) {
          for (int slot : items[i]) {
            add(weight, past, slot * n + gold[i], 1);
            add(weight, past, slot * n + found[i], -1);
          }
        }
        if (i > 0 && (found[i] != gold[i] || found[i - 1] != gold[i - 1])) {
          add(pair, pastPair, gold[i - 1] * n + gold[i], 1);
          add(pair, pastPair, found[i - 1] * n + found[i], -1);
        }
      }
    }

    private void add(float[] now, float[] before, int at, int by) {
      now[at] += by;
      before[at] += (float) by * step;
    }

    private SequenceModel packed() {
      float[] mean = new float[weight.length];
      float[] size = new float[keys.length];
      for (int i = 0; i < mean.length; i++) {
        mean[i] = weight[i] - past[i] / step;
        size[i / n] = Math.max(size[i / n], Math.abs(mean[i]));
      }
      int[] kept = strongest(size);
      int[] small = new int[Integer.highestOneBit(Math.max(16, kept.length)) * 4];
      short[] weights = new short[small.length * n];
      float max = 1e-9f;
      for (float s : size) {
        max = Math.max(max, s);
      }
      float scale = max / Short.MAX_VALUE;
      for (int i : kept) {
        int slot = LinearModel.slot(small, keys[i]);
        small[slot] = keys[i];
        for (int c = 0; c < n; c++) {
          weights[slot * n + c] = (short) Math.round(mean[i * n + c] / scale);
        }
      }
      float[] pairs = new float[pair.length];
      for (int i = 0; i < pairs.length; i++) {
        pairs[i] = pair[i] - pastPair[i] / step;
      }
      LinearModel items = new LinearModel(labels, new float[n], 1, scale, small, weights);
      return new SequenceModel(items, pairs);
    }

    /** The slots of the features with the greatest weights, in order. */
    private int[] strongest(float[] size) {
      float[] sorted = size.clone();
      Arrays.sort(sorted);
      float least = sorted[Math.max(0, sorted.length - settings.most)];
      return IntStream.range(0, size.length)
          .filter(i -> keys[i] != 0 && size[i] > 0 && size[i] >= least)
          .toArray();
    }
  }
}
