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
 * stand in like contexts; and the tags that a tagger gave them there. Immutable and thread-safe.
 */
final class Clusters {
  /** Of no words at all. */
  static final Clusters NONE = pack(Map.of(), Map.of());

  private final WordTable leaves;
  private final int[] paths;
  private final WordTable usual;

  private Clusters(WordTable leaves, int[] paths, WordTable usual) {
    this.leaves = leaves;
    this.paths = paths;
    this.usual = usual;
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
  static Clusters pack(Map<String, String> pathOf, Map<String, String> tagsOf) {
    List<String> leaves = List.copyOf(new TreeSet<>(pathOf.values()));
    int[] paths = new int[leaves.size() + 1];
    paths[0] = 1;
    for (int i = 0; i < leaves.size(); i++) {
      paths[i + 1] = Integer.parseInt("1" + leaves.get(i), 2);
    }
    return new Clusters(number(pathOf), paths, number(tagsOf));
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
    return new Clusters(WordTable.read(in), Packed.ints(in), WordTable.read(in));
  }

  void write(DataOutputStream out) throws IOException {
    leaves.write(out);
    Packed.ints(out, paths);
    usual.write(out);
  }
}
