package org.dateline.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.NumericUtils;

/** The days of records, with what a timeline shows of them. Thread-safe. */
final class Dates extends Column {
  private final String first;
  private final String last;
  private final Map<When, Integer> numbers = new HashMap<>();
  private final List<When> all = new ArrayList<>();

  /**
   * When something was.
   *
   * @param quad 0 for none
   * @param score 0 for none
   */
  private record When(long day, long lastDay, int quad, double score) {}

  /**
   * The days in two columns.
   *
   * @param last of a record's last day
   */
  Dates(String first, String last) {
    this.first = first;
    this.last = last;
    all.add(null);
  }

  /** The matching records by day; those without a day are left out. */
  Bins bins(List<LeafReaderContext> leaves, Matches matches) throws IOException {
    Bins bins = new Bins(matches.total());
    int[] counts = counts(leaves, matches);
    synchronized (this) {
      for (int n = 1; n < counts.length; n++) {
        if (counts[n] > 0) {
          When when = all.get(n);
          bins.take(when.day, when.lastDay, when.quad, when.score, counts[n]);
        }
      }
    }
    return bins;
  }

  @Override
  int size() {
    return all.size();
  }

  @Override
  int[] read(LeafReader reader) throws IOException {
    int[] found = new int[reader.maxDoc()];
    NumericDocValues days = number(reader, first);
    NumericDocValues ends = number(reader, last);
    NumericDocValues scores = DocValues.getNumeric(reader, Names.column("score"));
    Quads quads = new Quads(reader);
    for (int doc = days.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = days.nextDoc()) {
      long day = days.longValue();
      long end = ends.advanceExact(doc) ? ends.longValue() : day;
      boolean scored = scores.advanceExact(doc);
      double score = scored ? NumericUtils.sortableLongToDouble(scores.longValue()) : 0;
      found[doc] = numbers.computeIfAbsent(new When(day, end, quads.of(doc), score), this::next);
    }
    return found;
  }

  private int next(When when) {
    all.add(when);
    return all.size() - 1;
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
