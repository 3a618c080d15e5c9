package org.dateline.language;

import java.util.Arrays;
import java.util.Comparator;
import org.dateline.lexicon.Probe;

/**
 * An averaged perceptron over hashed features, as it is trained; {@link #pack} gives what is used
 * at run time. Rows come into being when an update first touches a feature. Not thread-safe.
 */
final class Perceptron {
  private static final class Row {
    int feature;
    short[] label = new short[4];
    float[] weight = new float[4];
    double[] total = new double[4];
    int[] when = new int[4];
    int n;

    int find(int c) {
      for (int i = 0; i < n; i++) {
        if (label[i] == c) {
          return i;
        }
      }
      if (n == label.length) {
        label = Arrays.copyOf(label, n * 2);
        weight = Arrays.copyOf(weight, n * 2);
        total = Arrays.copyOf(total, n * 2);
        when = Arrays.copyOf(when, n * 2);
      }
      label[n] = (short) c;
      return n++;
    }

    void add(int c, float amount, int step) {
      int i = find(c);
      total[i] += (double) weight[i] * (step - when[i]);
      when[i] = step;
      weight[i] += amount;
    }

    double mean(int i, int step) {
      return (total[i] + (double) weight[i] * (step - when[i])) / step;
    }

    double size(int step) {
      double size = 0;
      for (int i = 0; i < n; i++) {
        size += Math.abs(mean(i, step));
      }
      return size;
    }
  }

  private final int classes;
  private Row[] table = new Row[1 << 16];
  private int used;
  private int step = 1;

  Perceptron(int classes) {
    this.classes = classes;
  }

  int classes() {
    return classes;
  }

  /** Counts one decision; averages are taken over these. */
  void tick() {
    step++;
  }

  /** Adds the present weights of the features to the scores of their classes. */
  void score(int[] features, int n, float[] scores) {
    for (int k = 0; k < n; k++) {
      Row row = table[slot(features[k])];
      if (row != null) {
        for (int i = 0; i < row.n; i++) {
          scores[row.label[i]] += row.weight[i];
        }
      }
    }
  }

  /** Adds to the weight that every feature has for a class. */
  void add(int[] features, int n, int c, float amount) {
    for (int k = 0; k < n; k++) {
      int at = slot(features[k]);
      if (table[at] == null) {
        table[at] = new Row();
        table[at].feature = features[k];
        if (++used * 2 > table.length) {
          grow();
          at = slot(features[k]);
        }
      }
      table[at].add(c, amount, step);
    }
  }

  private int slot(int feature) {
    int mask = table.length - 1;
    int i = feature & mask;
    while (table[i] != null && table[i].feature != feature) {
      i = i + 1 & mask;
    }
    return i;
  }

  private void grow() {
    Row[] old = table;
    table = new Row[old.length * 2];
    for (Row row : old) {
      if (row != null) {
        table[slot(row.feature)] = row;
      }
    }
  }

  /** The averaged weights of at most so many features, those that weigh most, in whole numbers. */
  Linear pack(int features) {
    Row[] rows = heaviest(features);
    return new Packer(rows, Probe.slots(rows.length), scale(rows)).pack();
  }

  private Row[] heaviest(int features) {
    return Arrays.stream(table)
        .filter(r -> r != null)
        .sorted(
            Comparator.comparingDouble((Row r) -> -r.size(step)).thenComparingInt(r -> r.feature))
        .limit(features)
        .toArray(Row[]::new);
  }

  private double scale(Row[] rows) {
    double largest = 1e-9;
    for (Row row : rows) {
      for (int i = 0; i < row.n; i++) {
        largest = Math.max(largest, Math.abs(row.mean(i, step)));
      }
    }
    return 127 / largest;
  }

  private final class Packer {
    private final Row[] kept;
    private final int[] slots;
    private final double scale;
    private byte[] bytes = new byte[1 << 16];
    private int end;

    Packer(Row[] kept, int slots, double scale) {
      this.kept = kept;
      this.slots = new int[slots];
      this.scale = scale;
    }

    Linear pack() {
      for (Row row : kept) {
        int at = end;
        if (append(row)) {
          Linear.put(slots, row.feature, at);
        }
      }
      return new Linear(classes, slots, Arrays.copyOf(bytes, end));
    }

    private boolean append(Row row) {
      if (end + 2 * row.n + 1 > bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2 + 2 * row.n);
      }
      int count = 0;
      for (int i = 0; i < row.n && count < 127; i++) {
        long w = Math.round(row.mean(i, step) * scale);
        if (w != 0) {
          bytes[end + 1 + 2 * count] = (byte) row.label[i];
          bytes[end + 2 + 2 * count] = (byte) Math.max(-127, Math.min(127, w));
          count++;
        }
      }
      bytes[end] = (byte) count;
      end += count == 0 ? 0 : 1 + 2 * count;
      return count > 0;
    }
  }
}
