package org.dateline.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.dateline.lexicon.Probe;

/**
 * A linear classifier that chooses between shift, left and right. Each place of its open-addressed
 * table is one int: a check byte and, in 12 bits each, by how much the feature prefers left and
 * right to shift. A feature that is not there counts for nothing. Immutable and thread-safe.
 */
final class Moves {
  private static final int LARGEST = 2047;

  private final int[] slots;
  private final Probe probe;

  private Moves(int[] slots) {
    this.slots = slots;
    probe = new Probe(checks(slots));
  }

  private static byte[] checks(int[] slots) {
    byte[] checks = new byte[slots.length];
    for (int i = 0; i < slots.length; i++) {
      checks[i] = (byte) (slots[i] >>> 24);
    }
    return checks;
  }

  /**
   * How much groups of the features in the room given prefer left and right to shift, each group in
   * one number; such numbers can be added.
   *
   * @param ends where each group ends, the last of them being the number of features
   */
  void sum(int[] ends, long[] sums, Scratch room) {
    int[] which = room.which;
    int[] found = room.found;
    int n = ends[ends.length - 1];
    Hash.mix(room.features, n);
    int known = probe.find(room.features, n, found, which);
    int k = 0;
    for (int group = 0; group < ends.length; group++) {
      int left = 0;
      int right = 0;
      for (; k < known && which[k] < ends[group]; k++) {
        int slot = slots[found[k]];
        left += slot << 8 >> 20;
        right += slot << 20 >> 20;
      }
      sums[group] = ((long) left << 32) + right;
    }
  }

  static int left(long sum) {
    return (int) ((sum - (int) sum) >> 32);
  }

  static int right(long sum) {
    return (int) sum;
  }

  static Moves read(DataInputStream in) throws IOException {
    return new Moves(Packed.ints(in));
  }

  void write(DataOutputStream out) throws IOException {
    Packed.ints(out, slots);
  }

  /** Lays weights into a table. */
  static final class Packer {
    private final int[] slots;
    private final double scale;

    /** For so many features, none of whose preferences is larger than the largest. */
    Packer(int features, double largest) {
      slots = new int[Probe.slots(features)];
      scale = LARGEST / largest;
    }

    void add(int feature, double left, double right) {
      int l = (int) Math.round(left * scale);
      int r = (int) Math.round(right * scale);
      if (l == 0 && r == 0) {
        return;
      }
      Linear.put(slots, feature, (l & 0xFFF) << 12 | (r & 0xFFF));
    }

    Moves pack() {
      return new Moves(slots);
    }
  }
}
