package org.dateline.lexicon;

import java.util.Arrays;

/**
 * A sparse vector of hashed features, gathered group by group; each group has length one in the
 * end, so that no group outweighs another by its number of features. Reused from one candidate to
 * the next; not thread-safe.
 */
public final class FeatureVector {
  private int[] keys = new int[256];
  private float[] values = new float[256];
  private String[] names;
  private int size;
  private int group;

  /** A vector that keeps the features' names as well, for explanations. */
  public static FeatureVector named() {
    FeatureVector x = new FeatureVector();
    x.names = new String[256];
    return x;
  }

  /** Forgets all features. */
  public void clear() {
    size = 0;
    group = 0;
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
    return names == null ? null : names[i];
  }

  /** Adds a feature by its name parts. */
  public void add(String kind, String a) {
    put(hash(hash(17, kind), a));
    name(kind, a);
  }

  /** Adds a feature by its name parts. */
  public void add(String kind, String a, String b) {
    put(hash(hash(hash(17, kind), a), b));
    if (names != null) {
      name(kind, a + " " + b);
    }
  }

  /** Adds a feature that is a stretch of a string. */
  public void add(String kind, String s, int from, int to) {
    int h = hash(17, kind);
    for (int i = from; i < to; i++) {
      h = h * 31 + s.charAt(i);
    }
    put(mix(h));
    if (names != null) {
      name(kind, s.substring(from, to));
    }
  }

  /** Adds a feature by a hash of its own. */
  public void add(int key) {
    put(key);
  }

  private void name(String kind, String a) {
    if (names != null) {
      names[size - 1] = kind + "=" + a;
    }
  }

  private void put(int key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      if (names != null) {
        names = Arrays.copyOf(names, 2 * size);
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

  /** A copy of the keys. */
  public int[] keys() {
    return Arrays.copyOf(keys, size);
  }

  /** A copy of the values. */
  public float[] values() {
    return Arrays.copyOf(values, size);
  }

  private static int hash(int h, String s) {
    for (int i = 0; i < s.length(); i++) {
      h = h * 31 + s.charAt(i);
    }
    return mix(h * 31 + 1);
  }

  private static int mix(int h) {
    h ^= h >>> 16;
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    return h ^ (h >>> 16);
  }
}
