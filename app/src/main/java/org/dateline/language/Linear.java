package org.dateline.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear classifier over hashed features, packed flat: an open-addressed table of features, each
 * with a check byte and the place of its row; a row holds pairs of class and weight. A feature that
 * is not in the table counts for nothing. Immutable and thread-safe.
 */
final class Linear {
  private final int classes;
  private final int[] slots;
  private final byte[] rows;

  Linear(int classes, int[] slots, byte[] rows) {
    this.classes = classes;
    this.slots = slots;
    this.rows = rows;
  }

  /** Number of classes. */
  int classes() {
    return classes;
  }

  /** Adds the weights of the first {@code n} features to the scores of their classes. */
  void score(int[] features, int n, int[] scores) {
    int size = slots.length;
    for (int k = 0; k < n; k++) {
      int feature = features[k];
      int check = check(feature);
      int i = place(feature, size);
      for (int slot = slots[i]; slot != 0; slot = slots[i]) {
        if (slot >>> 24 == check) {
          add(slot & 0xFFFFFF, scores);
          break;
        }
        i = i + 1 == size ? 0 : i + 1;
      }
    }
  }

  private void add(int row, int[] scores) {
    int end = row + 1 + 2 * rows[row];
    for (int p = row + 1; p < end; p += 2) {
      scores[rows[p] & 0xFF] += rows[p + 1];
    }
  }

  /** The byte that tells features of one place apart; never 0. */
  static int check(int feature) {
    int c = feature & 0xFF;
    return c == 0 ? 1 : c;
  }

  /** The first place where a feature is looked for in a table of so many slots. */
  static int place(int feature, int slots) {
    return (int) (((feature & 0xFFFFFFFFL) * slots) >>> 32);
  }

  /** Slots enough for so many features. */
  static int slots(int features) {
    return features / 7 * 10 + 16;
  }

  /** The class with the highest score; the first of equals. */
  static int best(int[] scores, int n) {
    int best = 0;
    for (int c = 1; c < n; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }

  static Linear read(DataInputStream in) throws IOException {
    int classes = in.readInt();
    int[] slots = Packed.ints(in);
    return new Linear(classes, slots, Packed.bytes(in));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(classes);
    Packed.ints(out, slots);
    Packed.bytes(out, rows);
  }
}
