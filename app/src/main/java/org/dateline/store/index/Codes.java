package org.dateline.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * A column of codes, of which a record may have several: each set of them has a number.
 * Thread-safe.
 */
final class Codes<V> extends Column {
  private final String name;
  private final Function<String, V> reading;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<V> values = new ArrayList<>();
  private final Map<List<Integer>, Integer> setNumbers = new HashMap<>();
  private final List<int[]> sets = new ArrayList<>();

  /**
   * A column of this name.
   *
   * @param reading what a value's text stands for
   */
  Codes(String name, Function<String, V> reading) {
    this.name = name;
    this.reading = reading;
    setNumbers.put(List.of(), 0);
    sets.add(new int[0]);
  }

  String name() {
    return name;
  }

  /** The value of a number. */
  synchronized V value(int number) {
    return values.get(number);
  }

  /** How many of the matching records have each value, by its number. */
  int[] count(List<LeafReaderContext> leaves, Matches matches) throws IOException {
    return ofValues(counts(leaves, matches));
  }

  private synchronized int[] ofValues(int[] found) {
    int[] counts = new int[values.size()];
    for (int n = 0; n < found.length; n++) {
      if (found[n] > 0) {
        for (int value : sets.get(n)) {
          counts[value] += found[n];
        }
      }
    }
    return counts;
  }

  @Override
  int size() {
    return sets.size();
  }

  @Override
  int[] read(LeafReader reader) throws IOException {
    return read(DocValues.getSortedSet(reader, name), reader.maxDoc());
  }

  private int[] read(SortedSetDocValues column, int size) throws IOException {
    int[] found = new int[size];
    int[] known = new int[(int) column.getValueCount()];
    for (int doc = column.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = column.nextDoc()) {
      int many = column.docValueCount();
      int first = (int) column.nextOrd();
      if (many > 1) {
        found[doc] = set(rest(column, first, many));
      } else {
        if (known[first] == 0) {
          known[first] = set(List.of(number(column.lookupOrd(first).utf8ToString())));
        }
        found[doc] = known[first];
      }
    }
    return found;
  }

  private List<Integer> rest(SortedSetDocValues column, int first, int many) throws IOException {
    List<Integer> set = new ArrayList<>();
    set.add(number(column.lookupOrd(first).utf8ToString()));
    for (int i = 1; i < many; i++) {
      set.add(number(column.lookupOrd(column.nextOrd()).utf8ToString()));
    }
    return set;
  }

  private int number(String text) {
    return numbers.computeIfAbsent(
        text,
        t -> {
          values.add(reading.apply(t));
          return values.size() - 1;
        });
  }

  private int set(List<Integer> of) {
    return setNumbers.computeIfAbsent(
        List.copyOf(of),
        s -> {
          sets.add(s.stream().mapToInt(Integer::intValue).toArray());
          return sets.size() - 1;
        });
  }
}
