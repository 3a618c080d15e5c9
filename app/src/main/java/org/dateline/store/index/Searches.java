package org.dateline.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.dateline.store.Json;
import org.dateline.store.query.Field;
import org.dateline.store.query.Query;

/**
 * Answers questions from the index. What a method answers comes from one moment of the store.
 * Thread-safe.
 */
public final class Searches {
  private static final int CACHED = 256;
  private static final int BATCH = 10_000;

  private final Map<Kind, Index> indexes;
  private final Compiler compiler;
  private final Function<String, double[]> otherPlaces;
  private final Map<Object, Object> cache =
      new LinkedHashMap<>(CACHED, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
          return size() > CACHED;
        }
      };

  /** What one question reads: a searcher and the compiled question. */
  private record View(IndexSearcher searcher, org.apache.lucene.search.Query query) {
    List<LeafReaderContext> leaves() {
      return searcher.getIndexReader().leaves();
    }

    Object key() {
      return List.of(searcher.getIndexReader().getReaderCacheHelper().getKey(), query);
    }
  }

  private interface Work<T> {
    T on(View view) throws IOException;
  }

  Searches(Map<Kind, Index> indexes, Function<String, double[]> otherPlaces) {
    this.indexes = indexes;
    this.otherPlaces = otherPlaces;
    compiler = new Compiler(this::place, this::reports);
  }

  /** How many records match. */
  public long count(Kind kind, Query query) {
    return view(kind, query, v -> matches(v).total());
  }

  /** Records in an order, a page at a time. */
  public Results.Page page(Kind kind, Query query, String sort, int limit, String cursor) {
    return view(kind, query, v -> page(v, Order.parse(kind, sort), limit, cursor));
  }

  private Results.Page page(View v, Order order, int limit, String cursor) throws IOException {
    long total = matches(v).total();
    if (total == 0 || limit == 0) {
      return new Results.Page(List.of(), total, null);
    }
    int maxDoc = v.searcher.getIndexReader().maxDoc();
    FieldDoc after =
        cursor == null || cursor.isBlank() ? null : Cursor.after(cursor, order, maxDoc);
    TopDocs top =
        v.searcher.search(v.query, new TopFieldCollectorManager(order.sort(), limit + 1, after, 1));
    List<String> json = new ArrayList<>();
    StoredFields stored = v.searcher.storedFields();
    int shown = Math.min(limit, top.scoreDocs.length);
    for (int i = 0; i < shown; i++) {
      json.add(Index.json(stored, top.scoreDocs[i].doc));
    }
    boolean more = top.scoreDocs.length > limit;
    String next = more ? Cursor.of(order, (FieldDoc) top.scoreDocs[shown - 1]).text() : null;
    return new Results.Page(json, total, next);
  }

  /** The record of this id as JSON, or null. */
  public String byId(Kind kind, String id) {
    return indexes.get(kind).byId(id);
  }

  /**
   * All matching records in order, as JSON, one at a time.
   *
   * @param limit at most so many; 0 for all
   */
  public void each(Kind kind, Query query, String sort, int limit, Consumer<String> taker) {
    view(
        kind,
        query,
        v -> {
          each(v, Order.parse(kind, sort), limit == 0 ? Integer.MAX_VALUE : limit, taker);
          return null;
        });
  }

  private static void each(View v, Order order, int limit, Consumer<String> taker)
      throws IOException {
    FieldDoc after = null;
    StoredFields stored = v.searcher.storedFields();
    for (int left = limit; left > 0; left -= BATCH) {
      int batch = Math.min(BATCH, left);
      TopDocs top =
          v.searcher.search(v.query, new TopFieldCollectorManager(order.sort(), batch, after, 1));
      for (ScoreDoc doc : top.scoreDocs) {
        taker.accept(Index.json(stored, doc.doc));
      }
      if (top.scoreDocs.length < batch) {
        return;
      }
      after = (FieldDoc) top.scoreDocs[top.scoreDocs.length - 1];
    }
  }

  /**
   * Matching records that came after another, in order of arrival.
   *
   * @param after the other's number; 0 for all
   */
  public List<Results.Arrived> arrived(Kind kind, Query query, long after, int most) {
    return view(
        kind,
        query,
        v -> {
          org.apache.lucene.search.Query later =
              LongField.newRangeQuery(Names.NO, after + 1, Long.MAX_VALUE);
          BooleanQuery both =
              new BooleanQuery.Builder()
                  .add(v.query, BooleanClause.Occur.FILTER)
                  .add(later, BooleanClause.Occur.FILTER)
                  .build();
          List<Results.Arrived> found = new ArrayList<>();
          for (ScoreDoc doc :
              v.searcher.search(both, most, Order.parse(kind, "arrival").sort()).scoreDocs) {
            long no = (Long) ((FieldDoc) doc).fields[0];
            found.add(new Results.Arrived(no, Index.json(v.searcher.storedFields(), doc.doc)));
          }
          return found;
        });
  }

  /** Counts by field, the most frequent values first. */
  public Results.Facets facets(Kind kind, Query query, List<Field> fields, int most) {
    return view(
        kind,
        query,
        v -> {
          Map<Field, List<Results.Count>> counts = new EnumMap<>(Field.class);
          for (Field field : fields) {
            counts.put(field, most(counts(v, Names.column(field.label())), most));
          }
          return new Results.Facets(matches(v).total(), counts);
        });
  }

  private static List<Results.Count> most(Map<String, Long> counts, int most) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(e -> new Results.Count(e.getKey(), e.getValue()))
        .toList();
  }

  /**
   * Counts over time.
   *
   * @param interval day, week, month, year, or null for one that fits
   */
  public Results.Timeline timeline(Kind kind, Query query, String interval) {
    return view(kind, query, v -> bins(kind, v).timeline(interval));
  }

  private Bins bins(Kind kind, View v) throws IOException {
    return cached(
        List.of("bins", v.key()),
        () -> {
          Matches matches = matches(v);
          Bins bins = new Bins(matches.total());
          boolean published = kind == Kind.ARTICLES || kind == Kind.CLAIMS;
          String first = published ? Names.column("published") : Names.FIRST_DAY;
          Counts.days(v.leaves(), matches, first, published ? first : Names.LAST_DAY, bins::take);
          return bins;
        });
  }

  /** Who does what to whom. */
  public Results.Network network(Kind kind, Query query, int most) {
    return view(
        kind,
        query,
        v -> {
          List<Results.Edge> edges =
              counts(v, Names.DYAD_COUNT).entrySet().stream()
                  .map(e -> edge(e.getKey().split(">"), e.getValue()))
                  .sorted(
                      Comparator.comparingLong(Results.Edge::count)
                          .reversed()
                          .thenComparing(Results.Edge::actor)
                          .thenComparing(Results.Edge::recipient)
                          .thenComparing(Results.Edge::quad))
                  .toList();
          List<Results.Edge> shown = edges.subList(0, Math.min(most, edges.size()));
          return new Results.Network(matches(v).total(), shown, edges.size() - shown.size());
        });
  }

  private static Results.Edge edge(String[] parts, long count) {
    return new Results.Edge(parts[0], parts[1], Integer.parseInt(parts[2]), count);
  }

  /** The map at a zoom, 0 the whole world in one tile. */
  public Results.MapView map(Kind kind, Query query, int zoom) {
    return view(
        kind,
        query,
        v -> {
          Map<String, Long> places = counts(v, Names.PLACE_COUNT);
          long placed = places.values().stream().mapToLong(Long::longValue).sum();
          long total = matches(v).total();
          return new Results.MapView(total, Clusters.of(places, zoom), total - placed, zoom);
        });
  }

  private Map<String, Long> counts(View v, String column) throws IOException {
    return cached(List.of(column, v.key()), () -> Counts.of(v.leaves(), matches(v), column));
  }

  private Matches matches(View v) throws IOException {
    return cached(v.key(), () -> Matches.of(v.searcher, v.query));
  }

  private interface Making<T> {
    T make() throws IOException;
  }

  /** Results of one state of the index stay true; the least used go first. */
  @SuppressWarnings("unchecked")
  private <T> T cached(Object key, Making<T> making) throws IOException {
    synchronized (cache) {
      Object known = cache.get(key);
      if (known != null) {
        return (T) known;
      }
    }
    T made = making.make();
    synchronized (cache) {
      cache.put(key, made);
    }
    return made;
  }

  /** A number that changes whenever what is searched changes. */
  public long version(Kind kind) {
    return view(
        kind,
        new Query.All(),
        v -> ((org.apache.lucene.index.DirectoryReader) v.searcher.getIndexReader()).getVersion());
  }

  private <T> T view(Kind kind, Query query, Work<T> work) {
    org.apache.lucene.search.Query compiled = compiler.compile(query);
    return indexes
        .get(kind)
        .search(searcher -> work.on(new View(searcher, searcher.rewrite(compiled))));
  }

  /** The ids of an incident's events; none where it is not known. */
  private List<String> reports(String incident) {
    String json = byId(Kind.INCIDENTS, incident);
    List<String> ids = new ArrayList<>();
    if (json != null) {
      Json.tree(json).path("reports").forEach(r -> ids.add(r.path("event_id").asText()));
    }
    return ids;
  }

  /** Where a place lies that events of the store happened in; else where others say. */
  private double[] place(String name) {
    Query named = new Query.Match(Field.PLACE, name, true, 0, false);
    Map<String, Long> found = view(Kind.EVENTS, named, v -> counts(v, Names.PLACE_COUNT));
    PlaceKey best = null;
    long most = 0;
    for (Map.Entry<String, Long> e : found.entrySet()) {
      PlaceKey key = PlaceKey.parse(e.getKey());
      boolean fine = key.resolution() >= 3 && key.name().equalsIgnoreCase(name);
      if (fine && e.getValue() > most) {
        best = key;
        most = e.getValue();
      }
    }
    return best == null ? otherPlaces.apply(name) : new double[] {best.lat(), best.lon()};
  }
}
