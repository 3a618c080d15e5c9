package org.dateline.store.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which records a question meets, for every part of the index.
 *
 * @param sets one for each leaf of the reader, in its order
 */
record Matches(List<FixedBitSet> sets, long total) {
  static Matches of(IndexSearcher searcher, Query query) throws IOException {
    List<FixedBitSet> sets = searcher.search(query, new Collecting(searcher));
    return new Matches(sets, sets.stream().mapToLong(FixedBitSet::cardinality).sum());
  }

  /** About how many bytes it takes. */
  long bytes() {
    return 100 + sets.stream().mapToLong(FixedBitSet::ramBytesUsed).sum();
  }

  /** Parts may be searched at once: each collector fills the sets of its own leaves. */
  private record Collecting(IndexSearcher searcher)
      implements CollectorManager<Collector, List<FixedBitSet>> {
    @Override
    public Collector newCollector() {
      return new Collector(searcher);
    }

    @Override
    public List<FixedBitSet> reduce(Collection<Collector> collectors) {
      List<FixedBitSet> sets = List.of(new Collector(searcher).sets);
      for (Collector one : collectors) {
        for (int i = 0; i < sets.size(); i++) {
          sets.get(i).or(one.sets[i]);
        }
      }
      return sets;
    }
  }

  private static final class Collector extends SimpleCollector {
    private final FixedBitSet[] sets;
    private FixedBitSet current;

    Collector(IndexSearcher searcher) {
      sets =
          searcher.getIndexReader().leaves().stream()
              .map(leaf -> new FixedBitSet(leaf.reader().maxDoc()))
              .toArray(FixedBitSet[]::new);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      current = sets[context.ord];
    }

    @Override
    public void collect(int doc) {
      current.set(doc);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
