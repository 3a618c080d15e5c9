package org.dateline.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
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
  private static final int BATCH = 10_000;

  /** What part of the heap answers may take that are kept, and how many bytes at most. */
  private static final int KEPT = 16;

  private static final long KEPT_BYTES = 96 << 20;

  private static final long RESULT_BYTES = 120;

  private final Map<Kind, Index> indexes;
  private final Compiler compiler;
  private final Function<String, double[]> otherPlaces;
  private final Answers answers =
      new Answers(Math.min(KEPT_BYTES, Runtime.getRuntime().maxMemory() / KEPT));
  private final Map<Object, Codes<String>> columns = new ConcurrentHashMap<>();
  private final Map<Kind, Codes<PlaceKey>> placed = new EnumMap<>(Kind.class);
  private final Map<Kind, Dates> dates = new EnumMap<>(Kind.class);

  /** More at once than there are cores would only make all of them late. */
  private final Semaphore turns =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  /** What one question reads: a searcher and the compiled question. */
  private record View(Kind kind, IndexSearcher searcher, org.apache.lucene.search.Query query) {
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
    for (Kind kind : indexes.keySet()) {
      boolean published = kind == Kind.ARTICLES || kind == Kind.CLAIMS;
      String day = published ? Names.column("published") : Names.FIRST_DAY;
      dates.put(kind, new Dates(day, published ? day : Names.LAST_DAY));
      placed.put(kind, new Codes<>(Names.PLACE_COUNT, PlaceKey::parse));
    }
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
    open(
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
            counts.put(field, most(v, column(kind, Names.column(field.label())), most));
          }
          return new Results.Facets(matches(v).total(), counts);
        });
  }

  private List<Results.Count> most(View v, Codes<String> column, int most) throws IOException {
    return answers.of(
        List.of(column.name(), most, v.key()),
        () ->
            all(column, column.count(v.leaves(), matches(v))).stream()
                .sorted(
                    Comparator.comparingLong(Results.Count::count)
                        .reversed()
                        .thenComparing(Results.Count::value))
                .limit(most)
                .toList(),
        found -> RESULT_BYTES * (1 + found.size()));
  }

  /** The values that records have. */
  private static List<Results.Count> all(Codes<String> column, int[] counts) {
    List<Results.Count> all = new ArrayList<>();
    for (int n = 0; n < counts.length; n++) {
      if (counts[n] > 0) {
        all.add(new Results.Count(column.value(n), counts[n]));
      }
    }
    return all;
  }

  private Codes<String> column(Kind kind, String name) {
    return columns.computeIfAbsent(List.of(kind, name), k -> new Codes<>(name, text -> text));
  }

  /**
   * Counts over time.
   *
   * @param interval day, week, month, year, or null for one that fits
   */
  public Results.Timeline timeline(Kind kind, Query query, String interval) {
    return view(kind, query, v -> bins(v).timeline(interval));
  }

  private Bins bins(View v) throws IOException {
    return answers.of(
        List.of("bins", v.key()),
        () -> dates.get(v.kind).bins(v.leaves(), matches(v)),
        Bins::bytes);
  }

  /** Who does what to whom. */
  public Results.Network network(Kind kind, Query query, int most) {
    return view(
        kind,
        query,
        v -> {
          List<Results.Edge> edges =
              dyads(v).stream()
                  .map(c -> edge(c.value().split(">"), c.count()))
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

  private List<Results.Count> dyads(View v) throws IOException {
    return most(v, column(v.kind, Names.DYAD_COUNT), Integer.MAX_VALUE);
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
          int[] places = places(v);
          long found = Arrays.stream(places).asLongStream().sum();
          long total = matches(v).total();
          return new Results.MapView(total, clusters(v, zoom), total - found, zoom);
        });
  }

  private List<Results.Cluster> clusters(View v, int zoom) throws IOException {
    return answers.of(
        List.of("map", zoom, v.key()),
        () -> Clusters.of(placed.get(v.kind), places(v), zoom),
        found -> 2 * RESULT_BYTES * (1 + found.size()));
  }

  private int[] places(View v) throws IOException {
    return answers.of(
        List.of("places", v.key()),
        () -> placed.get(v.kind).count(v.leaves(), matches(v)),
        counts -> 100 + 4L * counts.length);
  }

  private Matches matches(View v) throws IOException {
    return answers.of(v.key(), () -> Matches.of(v.searcher, v.query), Matches::bytes);
  }

  /** A number that changes whenever what is searched changes. */
  public long version(Kind kind) {
    return view(
        kind,
        new Query.All(),
        v -> ((org.apache.lucene.index.DirectoryReader) v.searcher.getIndexReader()).getVersion());
  }

  /** Does work that is soon over, in its turn. */
  private <T> T view(Kind kind, Query query, Work<T> work) {
    return open(
        kind,
        query,
        v -> {
          turns.acquireUninterruptibly();
          try {
            return work.on(v);
          } finally {
            turns.release();
          }
        });
  }

  private <T> T open(Kind kind, Query query, Work<T> work) {
    org.apache.lucene.search.Query compiled = compiler.compile(query);
    return indexes
        .get(kind)
        .search(searcher -> work.on(new View(kind, searcher, searcher.rewrite(compiled))));
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
    int[] found = view(Kind.EVENTS, named, this::places);
    PlaceKey best = null;
    long most = 0;
    for (int n = 0; n < found.length; n++) {
      if (found[n] > most) {
        PlaceKey key = placed.get(Kind.EVENTS).value(n);
        if (key.resolution() >= 3 && key.name().equalsIgnoreCase(name)) {
          best = key;
          most = found[n];
        }
      }
    }
    return best == null ? otherPlaces.apply(name) : new double[] {best.lat(), best.lon()};
  }
}
