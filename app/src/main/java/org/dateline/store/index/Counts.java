package org.dateline.store.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** How many of the matching records have each value of a column. */
final class Counts {
  private Counts() {}

  /** Counts the values of a column; values that no record has are left out. */
  static Map<String, Long> of(List<LeafReaderContext> leaves, Matches matches, String column)
      throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (LeafReaderContext leaf : leaves) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), column);
      long[] found = count(values, matches.sets().get(leaf.ord));
      for (int ord = 0; ord < found.length; ord++) {
        if (found[ord] > 0) {
          counts.merge(values.lookupOrd(ord).utf8ToString(), found[ord], Long::sum);
        }
      }
    }
    return counts;
  }

  private static long[] count(SortedSetDocValues values, FixedBitSet set) throws IOException {
    long[] found = new long[(int) values.getValueCount()];
    SortedDocValues single = DocValues.unwrapSingleton(values);
    if (found.length == 0) {
      return found;
    }
    DocIdSetIterator both = both(single == null ? values : single, set);
    while (both.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (single != null) {
        found[single.ordValue()]++;
      } else {
        for (int i = values.docValueCount(); i > 0; i--) {
          found[(int) values.nextOrd()]++;
        }
      }
    }
    return found;
  }

  /** A column's values with a set, both moved together. */
  private static DocIdSetIterator both(DocIdSetIterator values, FixedBitSet set) {
    return org.apache.lucene.search.ConjunctionUtils.intersectIterators(
        List.of(values, new BitSetIterator(set, set.approximateCardinality())));
  }

  /** Takes a record's day, quad class (0 for none) and score (0 for none). */
  interface DayTaker {
    void take(long day, long lastDay, int quad, double score);
  }

  /** Goes through the days of the matching records; those without a day are left out. */
  static void days(
      List<LeafReaderContext> leaves, Matches matches, String day, String last, DayTaker taker)
      throws IOException {
    for (LeafReaderContext leaf : leaves) {
      LeafReader reader = leaf.reader();
      NumericDocValues first = number(reader, day);
      NumericDocValues ends = number(reader, last);
      NumericDocValues score = DocValues.getNumeric(reader, Names.column("score"));
      Quads quads = new Quads(reader);
      DocIdSetIterator both = both(first, matches.sets().get(leaf.ord));
      for (int doc = both.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = both.nextDoc()) {
        long end = ends.advanceExact(doc) ? ends.longValue() : first.longValue();
        double scored =
            score.advanceExact(doc)
                ? org.apache.lucene.util.NumericUtils.sortableLongToDouble(score.longValue())
                : 0;
        taker.take(first.longValue(), end, quads.of(doc), scored);
      }
    }
  }

  private static NumericDocValues number(LeafReader reader, String column) throws IOException {
    NumericDocValues plain = reader.getNumericDocValues(column);
    if (plain != null) {
      return plain;
    }
    NumericDocValues one = DocValues.unwrapSingleton(DocValues.getSortedNumeric(reader, column));
    return one == null ? DocValues.emptyNumeric() : one;
  }

  /** The quad class of a record, from the column of codes. */
  private static final class Quads {
    private final SortedSetDocValues values;
    private final int[] byOrd;

    Quads(LeafReader reader) throws IOException {
      values = DocValues.getSortedSet(reader, Names.column("quad"));
      byOrd = new int[(int) values.getValueCount()];
      for (int ord = 0; ord < byOrd.length; ord++) {
        byOrd[ord] = Integer.parseInt(values.lookupOrd(ord).utf8ToString());
      }
    }

    int of(int doc) throws IOException {
      return values.advanceExact(doc) ? byOrd[(int) values.nextOrd()] : 0;
    }
  }
}
