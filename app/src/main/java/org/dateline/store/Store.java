package org.dateline.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.dateline.record.Article;
import org.dateline.record.Document;
import org.dateline.record.Incident;
import org.dateline.store.index.Aids;
import org.dateline.store.index.Indexes;
import org.dateline.store.index.Searches;
import org.dateline.store.index.Surroundings;

/**
 * A folder of articles and what was found in them. The record is a database that only the one
 * writer opens; the index beside it is derived from it, and all searches read the index, so any
 * number of processes may read while one writes. Thread-safe.
 */
public final class Store implements Closeable {
  private static final String INDEX = "index";
  private static final int SOME = 500;
  private static final String TAKEN =
      "another process writes into this store; change it through that one";
  private static final String LAKE =
      "a lake is read only; 'dateline ingest' puts its inputs into a store that can be changed";

  private final Path folder;
  private final WriterLock lock;
  private final Database database;
  private final Follower index;
  private final Clock clock;
  private final String readOnly;

  private Store(Path folder, WriterLock lock, Database database, Follower index) {
    this(folder, lock, database, index, TAKEN);
  }

  private Store(Path folder, WriterLock lock, Database database, Follower index, String readOnly) {
    this.readOnly = readOnly;
    this.folder = folder;
    this.lock = lock;
    this.database = database;
    this.index = index;
    clock = Clock.systemUTC();
  }

  /**
   * Opens a store to read and write; makes it where there is none.
   *
   * @param who what others are told of this process ("ingest")
   * @param aids what the index asks of others
   * @throws StoreException where another process writes, or the folder is of a newer version
   */
  public static Store write(Path folder, String who, Aids aids) {
    try {
      Files.createDirectories(folder);
      WriterLock lock = WriterLock.take(folder, who);
      try {
        return open(folder, lock, aids);
      } catch (IOException | SQLException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException | SQLException e) {
      throw Failure.of(folder, e);
    }
  }

  private static Store open(Path folder, WriterLock lock, Aids aids)
      throws IOException, SQLException {
    Database database = Database.open(folder);
    try {
      Follower index = new Follower(folder, Indexes.write(folder.resolve(INDEX), aids));
      index.catchUp(database);
      return new Store(folder, lock, database, index);
    } catch (IOException | SQLException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Opens a store to read only, as its writer left it last.
   *
   * @throws StoreException where there is none
   */
  public static Store read(Path folder, Aids aids) {
    if (!Database.isIn(folder) && !Files.isDirectory(folder.resolve(INDEX))) {
      throw new StoreException(
          folder + ": no store; make one with 'dateline ingest INPUT --store " + folder + "'");
    }
    try {
      repair(folder, aids);
      return new Store(
          folder, null, null, new Follower(folder, Indexes.read(folder.resolve(INDEX), aids)));
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
  }

  /**
   * Opens a lake to read only, as {@code dateline spark} wrote it; an index of it is made beside it
   * where there is none yet.
   *
   * @param incidents an incident's record as pages show it, with its sentences by event id
   * @param each told of every article that is indexed
   * @throws StoreException where there is no lake, or its job has not ended
   */
  public static Store lake(
      Path folder,
      Aids aids,
      BiFunction<Incident, Map<String, String>, String> incidents,
      Runnable each) {
    try {
      Indexes indexes = new LakeIndex(folder, aids, incidents, each).open();
      return new Store(folder, null, null, new Follower(folder, indexes), LAKE);
    } catch (IOException | UncheckedIOException e) {
      throw Failure.of(folder, e);
    }
  }

  /**
   * A writer that was killed may have left the index behind the record; one that was damaged may
   * have been deleted.
   */
  private static void repair(Path folder, Aids aids) throws IOException {
    boolean lost = !Files.isDirectory(folder.resolve(INDEX));
    if (lost && !Files.isWritable(folder)) {
      throw new StoreException(
          folder + ": its index is missing; let somebody who may write there make it again");
    } else if ((lost || Files.exists(folder.resolve(Follower.BEHIND)))
        && Files.isWritable(folder)) {
      try {
        write(folder, "repair", aids).close();
      } catch (StoreException e) {
        // Somebody writes, who catches up by himself; what is committed can be read.
      }
    }
  }

  /** Whether this process may change it. */
  public boolean writes() {
    return database != null;
  }

  /** Why this process may not change it, and what to do. */
  public String readOnly() {
    return readOnly;
  }

  /** The folder that it lies in. */
  public Path folder() {
    return folder;
  }

  /** The way to ask it. */
  public Searches searches() {
    return index.searches();
  }

  /**
   * Puts a coded article in, with its events and claims, in one transaction: it is in as a whole or
   * not at all, and stays when the process is killed after the method has ended.
   *
   * @param coder program and version
   * @param page the page as it was read, or null
   * @return what lies in the store now; null where the same was there already
   */
  public Stored put(Document d, String coder, byte[] page) {
    List<Stored> put = putAll(List.of(new Coded(d, page)), coder);
    return put.isEmpty() ? null : put.get(0);
  }

  /**
   * An article with what was found in it.
   *
   * @param page as it was read, or null
   */
  public record Coded(Document document, byte[] page) {}

  /**
   * Puts many coded articles in, in one transaction; for filling a store quickly. All is looked up
   * before anything is written, for the database looks things up slowly beside open changes.
   *
   * @param arrivals of different ids and addresses
   * @param coder program and version
   * @return what lies in the store now, without those that were there already
   */
  public synchronized List<Stored> putAll(List<Coded> arrivals, String coder) {
    mustWrite();
    try {
      List<Place> places = places(arrivals);
      if (places.isEmpty()) {
        database.rollback();
        return List.of();
      }
      index.behind();
      List<Stored> all = add(places, coder);
      database.commit();
      for (Stored stored : all) {
        index.put(stored);
      }
      index.reached(database.revision());
      return all;
    } catch (IOException | SQLException | RuntimeException e) {
      database.rollback();
      throw Failure.of(folder, e);
    }
  }

  /**
   * Where an article goes.
   *
   * @param content digest of what was read
   * @param old the article whose place it takes, or null
   * @param id of the article
   */
  private record Place(Coded coded, String content, String old, String id) {}

  /** Looks up where articles go; those that are there already go nowhere. */
  private List<Place> places(List<Coded> arrivals) throws SQLException {
    Map<String, Coded> fresh = new LinkedHashMap<>();
    arrivals.forEach(c -> fresh.putIfAbsent(Contents.digest(c.document.article()), c));
    fresh.keySet().removeAll(database.seen(fresh.keySet()));
    List<Article> articles = fresh.values().stream().map(c -> c.document.article()).toList();
    Map<String, String> at =
        database.articlesAt(articles.stream().map(Article::url).filter(Objects::nonNull).toList());
    Set<String> taken = database.articles(articles.stream().map(Article::id).toList());
    List<Place> places = new ArrayList<>();
    for (Map.Entry<String, Coded> e : fresh.entrySet()) {
      Article article = e.getValue().document.article();
      String old = at.get(article.url());
      String id = taken.contains(article.id()) ? free(article.id()) : article.id();
      places.add(new Place(e.getValue(), e.getKey(), old, old == null ? id : old));
    }
    return places;
  }

  private List<Stored> add(List<Place> places, String coder) throws SQLException {
    String added = now();
    List<Database.Arrival> fresh = new ArrayList<>();
    List<Stored> all = new ArrayList<>();
    for (Place place : places) {
      Database.Arrival arrival = arrival(place, added, coder);
      if (place.old == null) {
        fresh.add(arrival);
      } else {
        all.add(database.replaceArticle(database.articleNo(place.old), arrival));
      }
    }
    all.addAll(database.addArticles(fresh));
    return all;
  }

  private static Database.Arrival arrival(Place place, String added, String coder) {
    Document d = place.coded.document;
    return new Database.Arrival(
        d.article().withId(place.id),
        place.content,
        added,
        coder,
        Contents.layers(d),
        place.coded.page,
        Contents.of(place.id, d.events()));
  }

  /** The id with "#2" or more behind it, which no article has. */
  private String free(String id) throws SQLException {
    String free = id;
    for (int n = 2; database.articleNo(free) != null; n++) {
      free = id + "#" + n;
    }
    return free;
  }

  /** Work on the record that is done as a whole or not at all. */
  interface Change<T> {
    T on(Database database) throws IOException, SQLException;
  }

  /** Does a piece of work in one transaction; what it gives is indexed anew. */
  synchronized <T> T change(Change<T> work) {
    mustWrite();
    try {
      index.behind();
      T result = work.on(database);
      database.commit();
      if (result instanceof Stored stored) {
        index.put(stored);
      } else if (result instanceof Merges.Incidents incidents) {
        index.put(incidents.json());
      }
      index.reached(database.revision());
      return result;
    } catch (IOException | SQLException | RuntimeException e) {
      database.rollback();
      throw Failure.of(folder, e);
    }
  }

  /** Asks the record. */
  synchronized <T> T ask(Change<T> question) {
    mustWrite();
    try {
      T answer = question.on(database);
      database.rollback();
      return answer;
    } catch (IOException | SQLException | RuntimeException e) {
      database.rollback();
      throw Failure.of(folder, e);
    }
  }

  /** The way to correct what lies in it. */
  public Review review() {
    return new Review(this);
  }

  /**
   * Articles in order of arrival, some at a time.
   *
   * @param after the number of the last one of the time before; 0 to begin
   */
  public List<Stored> articles(long after) {
    return ask(db -> db.after(after, SOME));
  }

  /** The article of this id, or null. */
  public Stored article(String id) {
    return ask(db -> db.article(id));
  }

  /** The page of an article as it was read, or null where none was kept. */
  public byte[] page(String id) {
    return ask(db -> db.page(id));
  }

  /** The questions that people keep. */
  public Views views() {
    return new Views(this);
  }

  /** What is known of the feeds that fill it. */
  public Feeds feeds() {
    return new Feeds(this);
  }

  /** What is known of the documents of the web that were read into it. */
  public Addresses addresses() {
    return new Addresses(this);
  }

  /** The way to keep incidents true to what lies in it. */
  public Merges merges() {
    return new Merges(this);
  }

  /** Shows searches of this process what was put in since; cheaper than {@link #flush}. */
  public synchronized void refresh() {
    try {
      index.refresh();
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
  }

  /** Now, to the second. */
  String now() {
    return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Whether the same article was ever put in. */
  public synchronized boolean has(Article article) {
    mustWrite();
    try {
      boolean seen = !database.seen(List.of(Contents.digest(article))).isEmpty();
      database.rollback();
      return seen;
    } catch (SQLException e) {
      throw Failure.of(folder, e);
    }
  }

  /** Shows searches, here and in other processes, what was put in since. */
  public synchronized void flush() {
    try {
      if (writes()) {
        index.commit();
      } else {
        index.refresh();
      }
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
  }

  Surroundings surroundings() {
    return index.surroundings();
  }

  private void mustWrite() {
    if (!writes()) {
      throw new StoreException(folder + ": " + readOnly);
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (writes()) {
        index.commit();
      }
      index.close();
    } catch (IOException e) {
      throw Failure.of(folder, e);
    } finally {
      release();
    }
  }

  private void release() {
    try {
      if (writes()) {
        database.close();
        lock.close();
      }
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
  }
}
