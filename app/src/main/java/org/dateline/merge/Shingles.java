package org.dateline.merge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Sketch of a text: the smallest hashes of its shingles (four words in a row), which estimate how
 * much of one text stands in another (Broder 1997, bottom-k MinHash). Immutable.
 *
 * @param least sorted, at most {@link #SIZE}
 * @param count distinct shingles of the text
 */
record Shingles(long[] least, int count) {
  private static final int SIZE = 128;
  private static final int WIDTH = 4;
  static final Shingles NONE = new Shingles(new long[0], 0);

  static Shingles of(String text) {
    long[] words = words(text);
    long[] all = new long[Math.max(0, words.length - WIDTH + 1)];
    for (int i = 0; i < all.length; i++) {
      long h = 0;
      for (int w = i; w < i + WIDTH; w++) {
        h = Hash.with(h, words[w]);
      }
      all[i] = h;
    }
    all = Arrays.stream(all).sorted().distinct().toArray();
    return new Shingles(Arrays.copyOf(all, Math.min(SIZE, all.length)), all.length);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(count);
    Wire.write(least, out);
  }

  static Shingles read(DataInput in) throws IOException {
    int count = in.readInt();
    return new Shingles(Wire.longs(in), count);
  }

  private static long[] words(String text) {
    LongStream.Builder words = LongStream.builder();
    Runs.of(
        text,
        (start, end) -> words.add(Hash.of(text.substring(start, end).toLowerCase(Locale.ROOT))));
    return words.build().toArray();
  }

  /** Estimated share of the shorter text's shingles that the longer one has; 0 to 1. */
  double containment(Shingles other) {
    if (least.length == 0 || other.least.length == 0) {
      return 0;
    }
    double jaccard = jaccard(other);
    double common = jaccard * (count + other.count) / (1 + jaccard);
    return Math.min(1, common / Math.min(count, other.count));
  }

  /** Share of the two texts' shingles that both have, over the smallest of their union. */
  private double jaccard(Shingles other) {
    int i = 0;
    int j = 0;
    int union = 0;
    int both = 0;
    while (union < SIZE && (i < least.length || j < other.least.length)) {
      int order =
          i == least.length
              ? 1
              : j == other.least.length ? -1 : Long.compare(least[i], other.least[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
      union++;
    }
    return both / (double) union;
  }
}
