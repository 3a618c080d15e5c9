package org.dateline.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.dateline.lexicon.Probe;

/**
 * A linear classifier over hashed features, packed flat: an open-addressed table of features, each
 * with a check byte and the place of its row; a row holds pairs of class and weight, or, where it
 * has many, a weight for every class, which are added many at a time. A feature that is not in the
 * table counts for nothing. Immutable and thread-safe.
 */
final class Linear {
  /** From how many pairs on a row is laid out in full. */
  private static final int MANY = 16;

  private static final int FULL = 1 << 23;
  private static final int PLACE = FULL - 1;

  private final int classes;
  private final int[] slots;
  private final byte[] rows;
  private final int longs;
  private final long[] full;
  private final int[] pairs;

  /** Takes the arrays. */
  Linear(int classes, int[] slots, byte[] rows) {
    this.classes = classes;
    this.slots = slots;
    this.rows = rows;
    pairs =
        Arrays.stream(slots)
            .map(s -> s & PLACE)
            .filter(r -> rows[r] >= MANY)
            .distinct()
            .sorted()
            .toArray();
    longs = Votes.longs(classes);
    full = new long[(pairs.length + 1) * longs];
    Votes row = new Votes();
    for (int i = 0; i < pairs.length; i++) {
      row.begin(classes);
      addPairs(pairs[i], row.few);
      row.pack(full, i * longs, Votes.ONE);
    }
    lead(slots);
  }

  /** Leads the table's slots to full rows instead of pairs. */
  private void lead(int[] slots) {
    for (int i = 0; i < slots.length; i++) {
      int at = slots[i] == 0 ? -1 : Arrays.binarySearch(pairs, slots[i] & PLACE);
      if (at >= 0) {
        slots[i] = (slots[i] & 0xFF000000) | FULL | at;
      }
    }
  }

  /** Number of classes. */
  int classes() {
    return classes;
  }

  /**
   * Adds the weights of the first {@code n} features; {@code found} is room for one number more.
   */
  void score(int[] features, int n, int[] found, Votes votes) {
    fetch(slots, features, n, found);
    found[n] = touch(found, n);
    for (int k = 0; k < n; k++) {
      int slot = found[k];
      if (slot != 0 && slot >>> 24 != Probe.check(features[k])) {
        slot = further(slots, features[k]);
      }
      if ((slot & FULL) != 0) {
        votes.add(full, (slot & PLACE) * longs, Votes.ONE);
      } else if (slot != 0) {
        addPairs(slot & PLACE, votes.few);
      }
    }
  }

  /**
   * Reads the beginnings of rows, so that they come into the cache all at once: where a row ends is
   * guessed wrong so often that the processor would wait for each before it asks for the next.
   */
  private int touch(int[] found, int n) {
    int all = 0;
    for (int k = 0; k < n; k++) {
      int at = found[k] & PLACE;
      all += (found[k] & FULL) != 0 ? (int) full[at * longs] : rows[at];
    }
    return all;
  }

  /** Reads what stands at the first place of each feature: many reads under way at once. */
  private static void fetch(int[] slots, int[] features, int n, int[] found) {
    for (int k = 0; k < n; k++) {
      found[k] = slots[Probe.place(features[k], slots.length)];
    }
  }

  /** The slot of a feature whose first place another has taken, or 0. */
  private static int further(int[] slots, int feature) {
    int size = slots.length;
    int check = Probe.check(feature);
    int i = Probe.place(feature, size);
    do {
      i = i + 1 == size ? 0 : i + 1;
    } while (slots[i] != 0 && slots[i] >>> 24 != check);
    return slots[i];
  }

  private void addPairs(int row, int[] scores) {
    int end = row + 1 + 2 * rows[row];
    for (int p = row + 1; p < end; p += 2) {
      scores[rows[p] & 0xFF] += rows[p + 1];
    }
  }

  /** Lays a row's number, its feature's check byte on top, where the feature is looked for. */
  static void put(int[] slots, int feature, int row) {
    int i = Probe.place(feature, slots.length);
    while (slots[i] != 0) {
      i = i + 1 == slots.length ? 0 : i + 1;
    }
    slots[i] = Probe.check(feature) << 24 | row;
  }

  static Linear read(DataInputStream in) throws IOException {
    int classes = in.readInt();
    int[] slots = Packed.ints(in);
    return new Linear(classes, slots, Packed.bytes(in));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(classes);
    Packed.ints(out, Arrays.stream(slots).map(this::written).toArray());
    Packed.bytes(out, rows);
  }

  private int written(int slot) {
    return (slot & FULL) == 0 ? slot : (slot & 0xFF000000) | pairs[slot & PLACE];
  }
}
