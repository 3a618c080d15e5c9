package org.dateline.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * A column of the index, held in memory to be counted quickly: what a record has in it is numbered
 * when it is first seen, so a record takes one number, of a byte or two as a rule. Numbers stay
 * when parts of the index come and go. Thread-safe.
 */
abstract class Column {
  private final Map<Object, Numbers> parts = new HashMap<>();

  /** The numbers of a part's records; called by one thread at a time. */
  abstract int[] read(LeafReader reader) throws IOException;

  /** How many numbers there are; called by one thread at a time. */
  abstract int size();

  /** How many of the matching records have each number. */
  final int[] counts(List<LeafReaderContext> leaves, Matches matches) throws IOException {
    List<Numbers> all = new ArrayList<>();
    int[] counts;
    synchronized (this) {
      for (LeafReaderContext leaf : leaves) {
        all.add(numbers(leaf.reader()));
      }
      counts = new int[size()];
    }
    for (LeafReaderContext leaf : leaves) {
      all.get(leaf.ord).count(matches.sets().get(leaf.ord), counts);
    }
    return counts;
  }

  private Numbers numbers(LeafReader reader) throws IOException {
    IndexReader.CacheHelper part = reader.getCoreCacheHelper();
    Numbers known = parts.get(part.getKey());
    if (known == null) {
      known = Numbers.of(read(reader));
      parts.put(part.getKey(), known);
      part.addClosedListener(this::forget);
    }
    return known;
  }

  private synchronized void forget(Object part) {
    parts.remove(part);
  }
}
