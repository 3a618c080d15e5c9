package org.dateline.desk;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.lexicon.Codebook;
import org.dateline.lexicon.Data;
import org.dateline.merge.Merger;
import org.dateline.read.Item;
import org.dateline.record.Article;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.store.Json;
import org.dateline.store.Store;
import org.dateline.store.StoreException;
import org.dateline.store.Stored;
import org.dateline.store.format.EventWriter;
import org.dateline.store.format.Formats;
import org.dateline.store.imported.Imports;
import org.dateline.store.index.Aids;
import org.dateline.store.index.Kind;
import org.dateline.store.query.Field;
import org.dateline.store.query.Query;
import org.dateline.store.query.QueryParser;
import org.dateline.store.query.Vocabulary;

/** A store with all that is needed to fill it and to ask it. Thread-safe. */
public final class Desk implements Closeable {
  private static final int MERGE_EVERY = 100;

  private final Store store;
  private final QueryParser parser;
  private final Late<Merger> merger;
  private final Codebook codebook;
  private final PlaceBook places;
  private final Late<Formats> formats;
  private final Object merges = new Object();
  private final Late<Coder> coder;
  private Merging merging;

  private Desk(Store store, Settings settings, Data data, Late<Merger> merger, PlaceBook places) {
    this.places = places;
    this.store = store;
    coder = new Late<>(() -> Coder.load(settings));
    this.merger = merger;
    codebook = Codebook.load(data);
    formats = new Late<>(() -> Formats.load(data));
    parser = new QueryParser(vocabulary(codebook));
  }

  /**
   * Opens a store to read and write; makes it where there is none.
   *
   * @param who what others are told of this process ("ingest")
   * @throws StoreException where it cannot be
   */
  public static Desk write(Path folder, String who, Settings settings) {
    Data data = Data.load(settings.packs());
    Late<Merger> merger = new Late<>(() -> Merger.load(data));
    // Every article that is put in asks for it: a table that is wrong is told before.
    merger.get();
    PlaceBook places = new PlaceBook(data);
    return new Desk(Store.write(folder, who, aids(places, merger)), settings, data, merger, places);
  }

  /**
   * Opens a store to read.
   *
   * @throws StoreException where there is none
   */
  public static Desk read(Path folder, Settings settings) {
    Data data = Data.load(settings.packs());
    Late<Merger> merger = new Late<>(() -> Merger.load(data));
    PlaceBook places = new PlaceBook(data);
    return new Desk(Store.read(folder, aids(places, merger)), settings, data, merger, places);
  }

  /**
   * Opens a lake to read, as {@code dateline spark} wrote it.
   *
   * @param each told of every article that is indexed, where there is no index of it yet
   * @throws StoreException where there is none
   */
  public static Desk lake(Path folder, Settings settings, Runnable each) {
    Data data = Data.load(settings.packs());
    Codebook book = Codebook.load(data);
    PlaceBook places = new PlaceBook(data);
    Store store =
        Store.lake(
            folder,
            new Aids(places::point, e -> new long[0]),
            (incident, told) -> IncidentRecord.of(incident, told, List.of(), book),
            each);
    return new Desk(store, settings, data, new Late<>(() -> Merger.load(data)), places);
  }

  private static Aids aids(PlaceBook places, Late<Merger> merger) {
    return new Aids(places::point, e -> keys(e, merger));
  }

  /** What others coded meets nothing: it is there to be compared, not to be merged. */
  private static long[] keys(Event event, Late<Merger> merger) {
    boolean imported = Imports.imported(event.citeInfo().coder());
    return imported ? new long[0] : merger.get().keys(merger.get().report(event));
  }

  private static Vocabulary vocabulary(Codebook book) {
    Map<Field, List<String>> values = new EnumMap<>(Field.class);
    values.put(Field.TYPE, book.types().stream().map(Codebook.Type::code).toList());
    TreeSet<String> modes = new TreeSet<>();
    book.types().forEach(t -> book.modes(t.code()).forEach(m -> modes.add(m.code())));
    values.put(Field.MODE, List.copyOf(modes));
    values.put(Field.CONTEXT, book.contexts().stream().map(Codebook.Context::code).toList());
    List<String> sectors = new ArrayList<>(book.sectors());
    values.put(Field.SECTOR, sectors);
    values.put(Field.ACTOR_SECTOR, sectors);
    values.put(Field.RECIPIENT_SECTOR, sectors);
    return new Vocabulary(values);
  }

  /** Program and version. */
  public String version() {
    return Version.CODER;
  }

  /** The store itself. */
  public Store store() {
    return store;
  }

  /**
   * Writes the events that a question finds.
   *
   * @param limit at most so many; 0 for all
   * @param before called before each; what it throws ends the writing
   */
  public void write(Query query, String sort, int limit, EventWriter to, Runnable before) {
    store
        .searches()
        .each(
            Kind.EVENTS,
            query,
            sort,
            limit,
            json -> {
              before.run();
              try {
                to.write(Json.event(json));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** How events can be written. */
  public Formats formats() {
    return formats.get();
  }

  /**
   * A question as people write it.
   *
   * @throws org.dateline.store.query.QueryException with the place and the remedy
   */
  public Query parse(String question) {
    return parser.parse(question);
  }

  /** What codes; loaded when it is first needed. */
  public Coder coder() {
    return coder.get();
  }

  /** What people change. */
  public Editor editor() {
    return new Editor(this, codebook, places);
  }

  /**
   * What people decided, as sentences in the mark-up that {@code train} reads; see {@link
   * CorrectionCorpus}.
   */
  public List<String> correctionCorpus() {
    return new CorrectionCorpus(store).lines();
  }

  /** What a run that reads from the web is to know and to tell. */
  public Visited visited() {
    return new Visited(store.addresses());
  }

  /** Work that changes incidents, too. */
  interface Work<T> {
    T on(Merging merging);
  }

  /** Does a piece of work, brings the incidents up to it and shows it to searches. */
  <T> T merged(Work<T> work) {
    synchronized (merges) {
      if (merging == null) {
        merging = new Merging(store, merger.get(), codebook);
      }
      T result = work.on(merging);
      merging.settle();
      store.refresh();
      return result;
    }
  }

  /**
   * Codes articles and puts them in with their pages; those that are there already are passed over.
   *
   * @param listener told of each article as it is done
   * @param stopped asked before each article; what is done stays
   */
  public void ingest(
      Stream<Item> articles, int threads, Listener listener, BooleanSupplier stopped) {
    Stream<Item> fresh =
        articles.takeWhile(a -> !stopped.getAsBoolean()).filter(a -> fresh(a.article(), listener));
    AtomicInteger waiting = new AtomicInteger();
    Parallel.run(
        fresh,
        threads,
        item -> new Store.Coded(coder().code(item.article(), listener::failed), item.bytes()),
        coded -> {
          Article article = coded.document().article();
          Stored stored = store.put(coded.document(), Version.CODER, coded.page());
          listener.done(article, stored == null ? 0 : stored.events().size(), stored != null);
          if (stored != null && waiting.incrementAndGet() >= MERGE_EVERY) {
            waiting.set(0);
            merge();
          }
        });
    merge();
    store.flush();
  }

  /**
   * Puts documents in that were coded elsewhere, as one change; for filling a store quickly.
   *
   * @param merge whether incidents are brought up to them; else they are taken to be
   */
  public void put(List<Document> documents, boolean merge) {
    store.putAll(documents.stream().map(d -> new Store.Coded(d, null)).toList(), Version.CODER);
    if (merge) {
      merge();
    } else {
      store.merges().skip();
    }
  }

  /**
   * Puts events in that others coded, as one change. They are merged with nothing, so incidents
   * stay true without being looked at.
   *
   * @param coder "imported gdelt" and the like
   */
  public void putImported(List<Document> documents, String coder) {
    merge();
    store.putAll(documents.stream().map(d -> new Store.Coded(d, null)).toList(), coder);
    store.merges().skip();
  }

  private boolean fresh(Article article, Listener listener) {
    boolean known = store.has(article);
    if (known) {
      listener.done(article, 0, false);
    }
    return !known;
  }

  /** Brings incidents up to what was put in; also to what a killed process left undone. */
  private void merge() {
    merged(m -> null);
  }

  /**
   * Codes all that lies in the store again; corrections stay.
   *
   * @param differences takes a line for every event that came ("+"), went ("-") or changed ("~")
   * @param each told of each article that is done
   * @param stopped asked before each article
   */
  public void recode(Consumer<String> differences, Runnable each, BooleanSupplier stopped) {
    new Recoding(store, coder()).run(differences, each, this::merge, stopped);
    store.flush();
  }

  /** Is told how far an ingest has come. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Takes an article that is done.
     *
     * @param events how many events were added with it
     * @param added false where it was there already
     */
    void done(Article article, int events, boolean added);

    /**
     * Takes what to tell of an article that was put in without having been coded, for a mistake of
     * the coder's own. From any thread.
     */
    default void failed(String problem) {}
  }

  @Override
  public void close() {
    store.close();
  }
}
