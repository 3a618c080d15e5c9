package org.dateline.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains a {@link SequenceModel} as a linear-chain conditional random field (Lafferty et al. 2001):
 * AdaGrad over sequences in an order of a fixed seed, each time with a share of each item's
 * features left out (Hinton et al. 2012). The same examples give the same bytes.
 */
public final class FieldTrainer {
  private static final int SEED = 20161;
  private static final float BEGIN = .01f;
  private static final double LEAST_STEP = 1e-4;

  private record Example(int[][] keys, int[] gold, float weight) {}

  /**
   * How to train.
   *
   * @param rate of learning in the first epoch; it falls to nothing
   * @param dropout share of the features that are left out
   * @param least features seen less often are left out
   * @param most so many features are kept in the end, those of the greatest weight
   */
  public record Settings(int epochs, float rate, float dropout, int least, int most) {}

  private final List<String> labels;
  private final List<Example> examples = new ArrayList<>();
  private final FeatureCounts counts = new FeatureCounts();

  public FieldTrainer(List<String> labels) {
    this.labels = List.copyOf(labels);
  }

  /** Adds a sequence: each item's feature keys, its label's number, and how much it counts. */
  public void add(int[][] keys, int[] gold, float weight) {
    for (int[] item : keys) {
      counts.add(item);
    }
    examples.add(new Example(keys, gold, weight));
  }

  /** Trains on what was added; what is labelled 0 loses {@code modesty} of its score. */
  public SequenceModel train(Settings settings, float modesty) {
    Run run = new Run(settings);
    run.train();
    float[] bias = new float[labels.size()];
    bias[0] = -modesty;
    float keep = 1 - settings.dropout;
    for (int i = 0; i < run.weight.length; i++) {
      run.weight[i] *= keep;
    }
    return SequenceModel.pack(labels, bias, run.keys, run.weight, run.pair, settings.most);
  }

  private final class Run {
    private final int n = labels.size();
    private final Settings settings;
    private final int[] keys;
    private final float[] weight;
    private final float[] past;
    private final float[] pair = new float[n * n];
    private final float[] pastPair = new float[n * n];
    private final Random random = new Random(SEED);
    private float rate;

    Run(Settings settings) {
      this.settings = settings;
      keys = counts.table(settings.least);
      weight = new float[keys.length * n];
      past = new float[keys.length * n];
      Arrays.fill(past, BEGIN);
      Arrays.fill(pastPair, BEGIN);
    }

    void train() {
      List<int[][]> slots = examples.stream().map(e -> FeatureCounts.slots(keys, e.keys)).toList();
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < slots.size(); i++) {
        order.add(i);
      }
      for (int epoch = 0; epoch < settings.epochs; epoch++) {
        Collections.shuffle(order, random);
        rate = settings.rate * (1 - (float) epoch / settings.epochs);
        for (int i : order) {
          if (slots.get(i).length > 0) {
            learn(some(slots.get(i)), examples.get(i));
          }
        }
      }
    }

    private int[][] some(int[][] items) {
      int[][] some = new int[items.length][];
      for (int i = 0; i < items.length; i++) {
        int[] item = new int[items[i].length];
        int size = 0;
        for (int slot : items[i]) {
          if (random.nextFloat() >= settings.dropout) {
            item[size++] = slot;
          }
        }
        some[i] = Arrays.copyOf(item, size);
      }
      return some;
    }

    private void learn(int[][] items, Example example) {
      double[][] score = new double[items.length][n];
      for (int i = 0; i < items.length; i++) {
        for (int slot : items[i]) {
          for (int c = 0, w = slot * n; c < n; c++, w++) {
            score[i][c] += weight[w];
          }
        }
      }
      double[][] ahead = forward(score);
      double[][] behind = backward(score);
      double all = logSum(ahead[items.length - 1]);
      int[] gold = example.gold;
      for (int i = 0; i < items.length; i++) {
        for (int c = 0; c < n; c++) {
          double expected = Math.exp(ahead[i][c] + behind[i][c] - all);
          double step = (expected - (gold[i] == c ? 1 : 0)) * example.weight;
          if (Math.abs(step) > LEAST_STEP) {
            for (int slot : items[i]) {
              update(weight, past, slot * n + c, step);
            }
          }
        }
      }
      for (int i = 1; i < items.length; i++) {
        pairs(ahead[i - 1], score[i], behind[i], all, gold[i - 1] * n + gold[i], example.weight);
      }
    }

    private void pairs(
        double[] ahead, double[] score, double[] behind, double all, int gold, float by) {
      double[] step = new double[n * n];
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          step[a * n + b] = by * Math.exp(ahead[a] + pair[a * n + b] + score[b] + behind[b] - all);
        }
      }
      step[gold] -= by;
      for (int p = 0; p < step.length; p++) {
        if (Math.abs(step[p]) > LEAST_STEP) {
          update(pair, pastPair, p, step[p]);
        }
      }
    }

    private void update(float[] now, float[] squares, int at, double step) {
      squares[at] += (float) (step * step);
      now[at] -= (float) (rate * step / Math.sqrt(squares[at]));
    }

    private double[][] forward(double[][] score) {
      double[][] ahead = new double[score.length][];
      ahead[0] = score[0].clone();
      double[] sum = new double[n];
      for (int i = 1; i < score.length; i++) {
        ahead[i] = new double[n];
        for (int b = 0; b < n; b++) {
          for (int a = 0; a < n; a++) {
            sum[a] = ahead[i - 1][a] + pair[a * n + b];
          }
          ahead[i][b] = logSum(sum) + score[i][b];
        }
      }
      return ahead;
    }

    private double[][] backward(double[][] score) {
      double[][] behind = new double[score.length][n];
      double[] sum = new double[n];
      for (int i = score.length - 2; i >= 0; i--) {
        for (int a = 0; a < n; a++) {
          for (int b = 0; b < n; b++) {
            sum[b] = pair[a * n + b] + score[i + 1][b] + behind[i + 1][b];
          }
          behind[i][a] = logSum(sum);
        }
      }
      return behind;
    }
  }

  private static double logSum(double[] x) {
    double max = Double.NEGATIVE_INFINITY;
    for (double v : x) {
      max = Math.max(max, v);
    }
    double sum = 0;
    for (double v : x) {
      sum += Math.exp(v - max);
    }
    return max + Math.log(sum);
  }
}
