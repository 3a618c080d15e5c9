package org.dateline.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What large texts tell about words: their Brown clusters, leaves of a binary tree over words that
 * stand in like contexts; the tags that a tagger gave them there; what names of an encyclopedia
 * they are parts of; and which capitalised words are near each other. Immutable and thread-safe.
 */
final class Clusters {
  /** Of no words at all. */
  static final Clusters NONE = pack(Map.of(), Map.of(), Names.NONE);

  private final WordTable leaves;
  private final int[] paths;
  private final WordTable usual;
  private final Names names;
  private final Vectors vectors;

  /**
   * What is known of names.
   *
   * @param parts words in lower case: how often they are which part of whose names
   * @param kinds capitalised words: the group of their neighbours
   * @param groups the larger group of each group; number 0 stands for no group
   * @param phrases whole names but those of persons and places: bits of what they name
   */
  record Names(WordTable parts, WordTable kinds, int[] groups, WordTable phrases) {
    private static final WordTable EMPTY = WordTable.pack(Map.of());
    static final Names NONE = new Names(EMPTY, EMPTY, new int[1], EMPTY);

    static Names read(DataInputStream in) throws IOException {
      return new Names(WordTable.read(in), WordTable.read(in), Packed.ints(in), WordTable.read(in));
    }

    void write(DataOutputStream out) throws IOException {
      parts.write(out);
      kinds.write(out);
      Packed.ints(out, groups);
      phrases.write(out);
    }
  }

  private Clusters(WordTable leaves, int[] paths, WordTable usual, Names names, Vectors vectors) {
    this.leaves = leaves;
    this.paths = paths;
    this.usual = usual;
    this.names = names;
    this.vectors = vectors;
  }

  /** The same with the points of words. */
  Clusters with(Vectors points) {
    return new Clusters(leaves, paths, usual, names, points);
  }

  /** Words as points. */
  Vectors vectors() {
    return vectors;
  }

  /** How names use a word in lower case, by its hash; 0 where none does. */
  int part(int hash) {
    return names.parts.get(hash);
  }

  /** The group of a capitalised word, by its hash, from 1; 0 where it has none. */
  int kind(int hash) {
    return names.kinds.get(hash);
  }

  /** The larger group that a group belongs to. */
  int group(int kind) {
    return names.groups[kind];
  }

  /** What a whole name names, by the hash of its {@code PlaceKey}: see {@link NamePacker}. */
  int phrase(int hash) {
    return names.phrases.get(hash);
  }

  /** The leaf of a word in lower case, by its hash, from 1; 0 where it has none. */
  int leaf(int hash) {
    return leaves.get(hash);
  }

  /** The word's usual tags, as a number of their own; 0 where they are not known. */
  int usual(int hash) {
    return usual.get(hash);
  }

  /**
   * The first bits of the path to a leaf, as a number that differs for other depths; 1 for leaf 0.
   */
  int prefix(int leaf, int bits) {
    int path = paths[leaf];
    int length = 31 - Integer.numberOfLeadingZeros(path);
    return length <= bits ? path : path >>> (length - bits);
  }

  /** Packs a table of words and the bit strings of their leaves, and one of their usual tags. */
  static Clusters pack(Map<String, String> pathOf, Map<String, String> tagsOf, Names names) {
    List<String> leaves = List.copyOf(new TreeSet<>(pathOf.values()));
    int[] paths = new int[leaves.size() + 1];
    paths[0] = 1;
    for (int i = 0; i < leaves.size(); i++) {
      paths[i + 1] = Integer.parseInt("1" + leaves.get(i), 2);
    }
    return new Clusters(number(pathOf), paths, number(tagsOf), names, Vectors.NONE);
  }

  private static WordTable number(Map<String, String> values) {
    List<String> sorted = new ArrayList<>(new TreeSet<>(values.values()));
    Map<String, Integer> numberOf = new HashMap<>();
    for (String value : sorted) {
      numberOf.put(value, numberOf.size() + 1);
    }
    Map<String, Integer> numbers = new HashMap<>();
    values.forEach((word, value) -> numbers.put(word, numberOf.get(value)));
    return WordTable.pack(numbers);
  }

  static Clusters read(DataInputStream in) throws IOException {
    return new Clusters(
        WordTable.read(in), Packed.ints(in), WordTable.read(in), Names.read(in), Vectors.NONE);
  }

  void write(DataOutputStream out) throws IOException {
    leaves.write(out);
    Packed.ints(out, paths);
    usual.write(out);
    names.write(out);
  }
}
