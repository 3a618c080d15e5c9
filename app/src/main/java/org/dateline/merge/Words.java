package org.dateline.merge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/**
 * Words of a sentence weighted by how rare they are in news, and its names. Immutable and
 * thread-safe.
 */
final class Words {
  private static final int STEM = 6;
  private static final Map<String, Float> LEVELS = Map.of("none", 0f, "common", 1f, "known", 2.2f);
  private static final float RARE = 3.5f;
  private static final float NAME = 2.2f;

  /** By hashes of stems. */
  private final Map<Long, Float> weights = new HashMap<>();

  /**
   * A sentence's words.
   *
   * @param words sorted hashes of stems, each once
   * @param weights one a word
   * @param norm the vector's length
   * @param names sorted hashes of stems that are not common and stand in capitals
   */
  record Bag(long[] words, float[] weights, float norm, long[] names) {
    /** Cosine of the two bags; 0 to 1. */
    double cosine(Bag o) {
      double sum = 0;
      for (int i = 0, j = 0; i < words.length && j < o.words.length; ) {
        if (words[i] == o.words[j]) {
          sum += weights[i++] * o.weights[j++];
        } else if (words[i] < o.words[j]) {
          i++;
        } else {
          j++;
        }
      }
      return norm == 0 || o.norm == 0 ? 0 : sum / norm / o.norm;
    }

    void write(DataOutput out) throws IOException {
      Wire.write(words, out);
      Wire.write(weights, out);
      out.writeFloat(norm);
      Wire.write(names, out);
    }

    static Bag read(DataInput in) throws IOException {
      long[] words = Wire.longs(in);
      float[] weights = Wire.floats(words.length, in);
      return new Bag(words, weights, in.readFloat(), Wire.longs(in));
    }

    int namesShared(Bag o) {
      return shared(names, o.names);
    }
  }

  Words(Data data) {
    for (Row row : data.rows("lang/en/incidents/words.tsv")) {
      Float weight = LEVELS.get(row.get("level"));
      if (weight == null) {
        throw row.error("'" + row.get("level") + "' is no level; levels are none, common, known");
      }
      row.list("words").forEach(w -> weights.put(Hash.of(w), weight));
    }
  }

  Bag bag(String text) {
    Map<Long, Float> found = new HashMap<>();
    LongStream.Builder names = LongStream.builder();
    Runs.of(
        text,
        (start, end) -> {
          String stem = stem(text.substring(start, end));
          long hash = Hash.of(stem);
          float weight = stem.length() < 2 ? 0 : weights.getOrDefault(hash, RARE);
          if (weight > 0) {
            found.put(hash, weight);
          }
          boolean capital = Character.isUpperCase(text.charAt(start));
          if (capital && (weight == RARE || (weight == NAME && start > 0))) {
            names.add(hash);
          }
        });
    return bag(found, names.build().sorted().distinct().toArray());
  }

  private static Bag bag(Map<Long, Float> found, long[] names) {
    long[] words = found.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    float[] weights = new float[words.length];
    double square = 0;
    for (int i = 0; i < words.length; i++) {
      weights[i] = found.get(words[i]);
      square += weights[i] * weights[i];
    }
    return new Bag(words, weights, (float) Math.sqrt(square), names);
  }

  static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.length() > STEM ? lower.substring(0, STEM) : lower;
  }

  /** How many numbers two sorted arrays share. */
  static int shared(long[] a, long[] b) {
    int n = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        n++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return n;
  }
}
