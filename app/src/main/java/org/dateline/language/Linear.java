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

  /**
   * Adds the weights of the first {@code n} features to the scores of their classes; {@code found}
   * is room for as many numbers.
   */
  void score(int[] features, int n, int[] found, int[] scores) {
    fetch(slots, features, n, found);
    for (int k = 0; k < n; k++) {
      int slot = found[k];
      if (slot != 0 && slot >>> 24 != check(features[k])) {
        slot = further(slots, features[k]);
      }
      if (slot != 0) {
        add(slot & 0xFFFFFF, scores);
      }
    }
  }

  /** Reads what stands at the first place of each feature: many reads under way at once. */
  static void fetch(int[] slots, int[] features, int n, int[] found) {
    for (int k = 0; k < n; k++) {
      found[k] = slots[place(features[k], slots.length)];
    }
  }

  /** The slot of a feature whose first place another has taken, or 0. */
  static int further(int[] slots, int feature) {
    int size = slots.length;
    int check = check(feature);
    int i = place(feature, size);
    do {
      i = i + 1 == size ? 0 : i + 1;
    } while (slots[i] != 0 && slots[i] >>> 24 != check);
    return slots[i];
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
