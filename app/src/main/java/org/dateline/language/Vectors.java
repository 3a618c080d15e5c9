package org.dateline.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words as points: those that stand in like contexts lie near each other (word2vec, Mikolov et al.
 * 2013). A word is kept as a hash and {@value #SIZE} numbers of four bits, its point moved by the
 * mean of all and brought to length one. Immutable and thread-safe.
 */
final class Vectors {
  /** Numbers a word. */
  static final int SIZE = 50;

  /** Of no words at all. */
  static final Vectors NONE = new Vectors(new int[0], new byte[0]);

  private static final int BYTES = SIZE / 2;
  private static final int MOST = 7;

  /** What the largest step stands for; a number that is larger, one in eighty, is cut to it. */
  private static final double LARGEST = 2.5 / Math.sqrt(SIZE);

  private final int[] hashes;
  private final byte[] points;

  private Vectors(int[] hashes, byte[] points) {
    this.hashes = hashes;
    this.points = points;
  }

  /** Adds a word's point, by the hash of its lower case, to a sum; nothing where it has none. */
  void add(int hash, float[] sum) {
    int at = Arrays.binarySearch(hashes, hash);
    if (at >= 0) {
      for (int i = 0, p = at * BYTES; i < SIZE; i += 2, p++) {
        sum[i] += points[p] >> 4;
        sum[i + 1] += (byte) (points[p] << 4) >> 4;
      }
    }
  }

  /** Packs words in lower case with their points; of two with one hash the first in order stays. */
  static Vectors pack(Map<String, float[]> pointOf) {
    TreeMap<Integer, float[]> byHash = new TreeMap<>();
    new TreeMap<>(pointOf)
        .forEach((word, p) -> byHash.putIfAbsent(Hash.of(word, 0, word.length()), p));
    float[] mean = new float[SIZE];
    byHash.values().forEach(p -> plus(mean, p, 1f / byHash.size()));
    byte[] points = new byte[byHash.size() * BYTES];
    int at = 0;
    for (float[] p : byHash.values()) {
      float[] moved = p.clone();
      plus(moved, mean, -1);
      double length = length(moved);
      for (int i = 0; i < SIZE; i += 2) {
        points[at++] = (byte) (step(moved[i] / length) << 4 | (step(moved[i + 1] / length) & 0xF));
      }
    }
    return new Vectors(byHash.keySet().stream().mapToInt(Integer::intValue).toArray(), points);
  }

  private static void plus(float[] to, float[] p, float by) {
    for (int i = 0; i < SIZE; i++) {
      to[i] += by * p[i];
    }
  }

  private static double length(float[] p) {
    double square = 1e-12;
    for (float x : p) {
      square += (double) x * x;
    }
    return Math.sqrt(square);
  }

  private static int step(double x) {
    return (int) Math.max(-MOST, Math.min(MOST, Math.round(x / LARGEST * MOST)));
  }

  static Vectors read(DataInputStream in) throws IOException {
    return new Vectors(Packed.ints(in), Packed.bytes(in));
  }

  void write(DataOutputStream out) throws IOException {
    Packed.ints(out, hashes);
    Packed.bytes(out, points);
  }
}
