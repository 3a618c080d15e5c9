package org.dateline.lexicon;

import java.util.Arrays;

/**
 * A sparse vector of hashed features, gathered group by group; each group has length one in the
 * end, so that no group outweighs another by its number of features. Reused from one candidate to
 * the next; not thread-safe.
 */
public final class FeatureVector {
  private static final int PARTS = 4;
  private static final long BLANK = Joint.of(" ");

  private int[] keys = new int[256];
  private float[] values = new float[256];
  private String[] parts;
  private long[] stretches;
  private int[] found = new int[256];
  private int[] which = new int[256];
  private int size;
  private int group;
  private Probe finder;
  private int sought;
  private int known;

  /** A vector that keeps the features' names as well, for explanations. */
  public static FeatureVector named() {
    FeatureVector x = new FeatureVector();
    x.parts = new String[PARTS * 256];
    x.stretches = new long[256];
    return x;
  }

  /** Forgets all features. */
  public void clear() {
    size = 0;
    group = 0;
    finder = null;
  }

  /** Number of features. */
  public int size() {
    return size;
  }

  /** Hash of a feature; never 0. */
  public int key(int i) {
    return keys[i];
  }

  /** Value of a feature. */
  public float value(int i) {
    return values[i];
  }

  /** Name of a feature; null where names are not kept. */
  public String name(int i) {
    if (parts == null) {
      return null;
    }
    StringBuilder name = new StringBuilder(parts[PARTS * i]).append('=');
    if (stretches[i] != 0) {
      return name.append(parts[PARTS * i + 1], (int) (stretches[i] >>> 32), (int) stretches[i])
          .toString();
    }
    for (int k = 1; k < PARTS && parts[PARTS * i + k] != null; k++) {
      name.append(k == 1 ? "" : " ").append(parts[PARTS * i + k]);
    }
    return name.toString();
  }

  /** Adds a feature by its name part, a {@link Joint}; its name is not kept. */
  public void add(String kind, long a) {
    put(hash(hash(17, kind), a));
  }

  /** Adds a feature by its name parts, each a {@link Joint}; its name is not kept. */
  public void add(String kind, long a, long b) {
    put(hash(hash(hash(17, kind), a), b));
  }

  /** Adds a feature by its name part. */
  public void add(String kind, String a) {
    put(hash(hash(17, kind), Joint.of(a)));
    name(kind, a, null, null);
  }

  /** Adds a feature by its name parts. */
  public void add(String kind, String a, String b) {
    put(hash(hash(hash(17, kind), Joint.of(a)), Joint.of(b)));
    name(kind, a, b, null);
  }

  /** Adds a feature by its name parts, the first two of which are one with a blank between. */
  public void add(String kind, String a, String b, String c) {
    long both = Joint.of(Joint.of(a), BLANK, Joint.of(b));
    put(hash(hash(hash(17, kind), both), Joint.of(c)));
    name(kind, a, b, c);
  }

  /** Adds a feature that is a stretch of a string. */
  public void add(String kind, String s, int from, int to) {
    int h = hash(17, kind);
    for (int i = from; i < to; i++) {
      h = h * 31 + s.charAt(i);
    }
    put(mix(h));
    if (parts != null) {
      name(kind, s, null, null);
      stretches[size - 1] = (long) from << 32 | to;
    }
  }

  /** Adds a feature by a hash of its own. */
  public void add(int key) {
    put(key);
  }

  private void name(String kind, String a, String b, String c) {
    if (parts != null) {
      int at = PARTS * (size - 1);
      parts[at] = kind;
      parts[at + 1] = a;
      parts[at + 2] = b;
      parts[at + 3] = c;
      stretches[size - 1] = 0;
    }
  }

  /** Finds the features in a table; what {@link #found} and {@link #which} tell are so many. */
  int find(Probe probe) {
    finder = null;
    if (found.length < size) {
      found = new int[keys.length];
      which = new int[keys.length];
    }
    return probe.find(keys, size, found, which);
  }

  /** How many features a table is known to hold, none added since; -1 where that is not known. */
  int known(Probe probe) {
    return finder == probe && sought == size ? known : -1;
  }

  /** Lets the first so many of the features found be those that a table holds. */
  void known(Probe probe, int features) {
    finder = probe;
    sought = size;
    known = features;
  }

  /** Lets the k-th feature found be another, elsewhere. */
  void find(int k, int place, int feature) {
    found[k] = place;
    which[k] = feature;
  }

  /** The slot of the k-th feature that is in the table. */
  int found(int k) {
    return found[k];
  }

  /** Which feature is the k-th that is in the table. */
  int which(int k) {
    return which[k];
  }

  private void put(int key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      if (parts != null) {
        parts = Arrays.copyOf(parts, 2 * PARTS * size);
        stretches = Arrays.copyOf(stretches, 2 * size);
      }
    }
    keys[size] = key == 0 ? 1 : key;
    values[size++] = 1;
  }

  /** Ends a group: its features get equal values that make its length the given one. */
  public void endGroup(float length) {
    if (size > group) {
      float value = (float) (length / Math.sqrt(size - group));
      Arrays.fill(values, group, size, value);
    }
    group = size;
  }

  /**
   * Adds a group of its own that holds numbers, a feature each, brought to a length together; none
   * where all are 0. They share one name.
   */
  public void addGroup(String kind, String name, float[] numbers, float length) {
    double square = 0;
    for (float v : numbers) {
      square += (double) v * v;
    }
    if (square > 0) {
      int first = hash(17, kind);
      float by = (float) (length / Math.sqrt(square));
      for (int i = 0; i < numbers.length; i++) {
        put(mix(first + i));
        values[size - 1] = by * numbers[i];
        name(kind, name, null, null);
      }
    }
    group = size;
  }

  /** A copy of the keys. */
  public int[] keys() {
    return Arrays.copyOf(keys, size);
  }

  /** A copy of the values. */
  public float[] values() {
    return Arrays.copyOf(values, size);
  }

  private static int hash(int h, String s) {
    return hash(h, Joint.of(s));
  }

  private static int hash(int h, long joint) {
    return mix(Joint.after(h, joint) * 31 + 1);
  }

  private static int mix(int h) {
    h ^= h >>> 16;
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    return h ^ (h >>> 16);
  }
}
