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

  /** Sets the scores of the three moves from the first {@code n} features in the room given. */
  void score(int n, Scratch room) {
    int[] found = room.found;
    int[] scores = room.scores;
    int known = probe.find(room.features, n, found, room.which);
    int left = 0;
    int right = 0;
    for (int k = 0; k < known; k++) {
      int slot = slots[found[k]];
      left += slot << 8 >> 20;
      right += slot << 20 >> 20;
    }
    scores[State.SHIFT] = 0;
    scores[State.LEFT] = left;
    scores[State.RIGHT] = right;
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
