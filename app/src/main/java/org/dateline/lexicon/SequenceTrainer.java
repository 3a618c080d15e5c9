package org.dateline.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

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
  private final FeatureCounts counts = new FeatureCounts();

  public SequenceTrainer(List<String> labels) {
    this.labels = List.copyOf(labels);
  }

  /** Adds a sequence: each item's feature keys and its label's number. Takes the arrays. */
  public void add(int[][] keys, int[] gold) {
    for (int[] item : keys) {
      counts.add(item);
    }
    examples.add(new Example(keys, gold));
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
      keys = counts.table(settings.least);
      weight = new float[keys.length * n];
      past = new float[keys.length * n];
    }

    SequenceModel train() {
      List<int[][]> slots = examples.stream().map(e -> FeatureCounts.slots(keys, e.keys)).toList();
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
      for (int i = 0; i < mean.length; i++) {
        mean[i] = weight[i] - past[i] / step;
      }
      float[] pairs = new float[pair.length];
      for (int i = 0; i < pairs.length; i++) {
        pairs[i] = pair[i] - pastPair[i] / step;
      }
      return SequenceModel.pack(labels, new float[n], keys, mean, pairs, settings.most);
    }
  }
}
