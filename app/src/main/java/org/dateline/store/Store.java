package org.dateline.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dateline.record.Article;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.store.index.Indexes;
import org.dateline.store.index.Searches;

/**
 * A folder of articles and what was found in them. The record is a database that only the one
 * writer opens; the index beside it is derived from it, and all searches read the index, so any
 * number of processes may read while one writes. Thread-safe.
 */
public final class Store implements Closeable {
  private static final String INDEX = "index";
  private static final String DIRTY = "index.behind";
  private static final int CATCH_UP = 500;

  private final Path folder;
  private final WriterLock lock;
  private final Database database;
  private final Indexes indexes;
  private final Clock clock;
  private long indexed;
  private long committed = -1;

  private Store(Path folder, WriterLock lock, Database database, Indexes indexes) {
    this.folder = folder;
    this.lock = lock;
    this.database = database;
    this.indexes = indexes;
    clock = Clock.systemUTC();
  }

  /**
   * Opens a store to read and write; makes it where there is none.
   *
   * @param who what others are told of this process ("ingest")
   * @param places latitude and longitude of a place by its name, or null where it is not known
   * @throws StoreException where another process writes, or the folder is of a newer version
   */
  public static Store write(Path folder, String who, Function<String, double[]> places) {
    try {
      Files.createDirectories(folder);
      WriterLock lock = WriterLock.take(folder, who);
      try {
        return open(folder, lock, places);
      } catch (IOException | SQLException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException | SQLException e) {
      throw Failure.of(folder, e);
    }
  }

  private static Store open(Path folder, WriterLock lock, Function<String, double[]> places)
      throws IOException, SQLException {
    Database database = Database.open(folder);
    try {
      Indexes indexes = Indexes.write(folder.resolve(INDEX), places);
      Store store = new Store(folder, lock, database, indexes);
      store.catchUp();
      return store;
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
  public static Store read(Path folder, Function<String, double[]> places) {
    if (!Files.isDirectory(folder.resolve(INDEX))) {
      throw new StoreException(
          folder + ": no store; make one with 'dateline ingest INPUT --store " + folder + "'");
    }
    try {
      repair(folder, places);
      return new Store(folder, null, null, Indexes.read(folder.resolve(INDEX), places));
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
  }

  /** A writer that was killed may have left the index behind the record. */
  private static void repair(Path folder, Function<String, double[]> places) throws IOException {
    if (Files.exists(folder.resolve(DIRTY)) && Files.isWritable(folder)) {
      try {
        write(folder, "repair", places).close();
      } catch (StoreException e) {
        // Somebody writes, who catches up by himself; what is committed can be read.
      }
    }
  }

  /** Whether this process may change it. */
  public boolean writes() {
    return database != null;
  }

  /** The folder that it lies in. */
  public Path folder() {
    return folder;
  }

  /** The way to ask it. */
  public Searches searches() {
    return indexes.searches();
  }

  private synchronized void catchUp() throws IOException, SQLException {
    indexed = indexes.revision();
    if (indexed > database.revision()) {
      throw new StoreException(
          folder
              + ": the index is ahead of the record; delete "
              + folder.resolve(INDEX)
              + ", it will be made again");
    }
    List<Stored> changed = database.changedAfter(indexed, CATCH_UP);
    while (!changed.isEmpty()) {
      for (Stored stored : changed) {
        indexes.put(stored);
        indexed = stored.revision();
      }
      changed = database.changedAfter(indexed, CATCH_UP);
    }
    for (Map.Entry<String, String> e :
        database.incidents().changedAfter(indexes.revision()).entrySet()) {
      indexes.put(e.getKey(), e.getValue());
    }
    indexed = database.revision();
    database.rollback();
    commitIndex();
  }

  /**
   * Puts a coded article in, with its events and claims, in one transaction: it is in as a whole or
   * not at all, and stays when the process is killed after the method has ended.
   *
   * @param coder program and version
   * @param page the page as it was read, or null
   * @return what lies in the store now; null where the same was there already
   */
  public synchronized Stored put(Document d, String coder, byte[] page) {
    mustWrite();
    try {
      String content = content(d.article());
      if (database.seen(content)) {
        database.rollback();
        return null;
      }
      Files.writeString(folder.resolve(DIRTY), "");
      Stored stored = add(d, content, coder, page);
      database.commit();
      indexes.put(stored);
      indexed = stored.revision();
      return stored;
    } catch (IOException | SQLException | RuntimeException e) {
      database.rollback();
      throw Failure.of(folder, e);
    }
  }

  private Stored add(Document d, String content, String coder, byte[] page) throws SQLException {
    String old = database.articleAt(d.article().url());
    Article article = old == null ? d.article() : d.article().withId(old);
    String layers = layers(d).toString();
    String added = now();
    long no;
    if (old == null) {
      article = article.withId(free(article.id()));
      no = database.addArticle(article, content, added, coder, layers, page);
    } else {
      no = database.articleNo(old);
      database.replaceArticle(no, article, content, coder, layers, page);
    }
    List<Stored.Row> rows = database.addEvents(no, d.events());
    return new Stored(no, database.revision(), added, coder, article, Json.tree(layers), rows);
  }

  /**
   * Puts many coded articles in, in one transaction; for filling a store quickly.
   *
   * @param coder program and version
   */
  public synchronized void putAll(List<Document> documents, String coder) {
    mustWrite();
    try {
      Files.writeString(folder.resolve(DIRTY), "");
      List<Stored> all = new ArrayList<>();
      for (Document d : documents) {
        String content = content(d.article());
        if (!database.seen(content)) {
          all.add(add(d, content, coder, null));
        }
      }
      database.commit();
      for (Stored stored : all) {
        indexes.put(stored);
      }
      indexed = database.revision();
    } catch (IOException | SQLException | RuntimeException e) {
      database.rollback();
      throw Failure.of(folder, e);
    }
  }

  /** The id itself, or with "#2" behind it where another article has it. */
  private String free(String id) throws SQLException {
    String free = id;
    for (int n = 2; database.articleNo(free) != null; n++) {
      free = id + "#" + n;
    }
    return free;
  }

  /** What is kept of a document beside the article and its events. */
  static ObjectNode layers(Document d) {
    JsonNode all = Json.tree(Json.line(d));
    ObjectNode layers = Json.object();
    for (String layer : List.of("sentences", "entities", "places", "times", "claims")) {
      layers.set(layer, all.get(layer));
    }
    ObjectNode reasons = layers.putObject("reasons");
    for (Event e : d.events()) {
      if (e.origin() != null) {
        reasons.set(e.id(), Json.tree(Json.line(e.origin().reasons())));
      }
    }
    return layers;
  }

  /** What makes an article the same again: who published which words where. */
  static String content(Article a) {
    String id = a.id().replaceAll("#\\d+$", "");
    String all = String.join("\n", id, "" + a.url(), "" + a.title(), "" + a.source(), a.text());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Work on the record that is done as a whole or not at all. */
  interface Change<T> {
    T on(Database database) throws IOException, SQLException;
  }

  /** Does a piece of work in one transaction; an article that it gives is indexed anew. */
  synchronized <T> T change(Change<T> work) {
    mustWrite();
    try {
      Files.writeString(folder.resolve(DIRTY), "");
      T result = work.on(database);
      database.commit();
      if (result instanceof Stored stored) {
        indexes.put(stored);
      }
      indexed = database.revision();
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
    return ask(db -> db.after(after, CATCH_UP));
  }

  /** The article of this id, or null. */
  public Stored article(String id) {
    return ask(db -> db.article(id));
  }

  /** The page of an article as it was read, or null where none was kept. */
  public byte[] page(String id) {
    return ask(db -> db.page(id));
  }

  /** All incidents in the record by id, as JSON. */
  public Map<String, String> incidents() {
    return ask(
        db -> {
          Map<String, String> all = db.incidents().changedAfter(0);
          all.values().removeIf(json -> json == null);
          return all;
        });
  }

  /** Puts incidents, by id as JSON, in the place of what was known of them; null is no more. */
  public synchronized void putIncidents(Map<String, String> incidents) {
    if (incidents.isEmpty()) {
      return;
    }
    change(
        db -> {
          for (Map.Entry<String, String> e : incidents.entrySet()) {
            db.incidents().put(e.getKey(), db.nextRevision(), e.getValue());
          }
          return null;
        });
    try {
      for (Map.Entry<String, String> e : incidents.entrySet()) {
        indexes.put(e.getKey(), e.getValue());
      }
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
  }

  /** Shows searches of this process what was put in since; cheaper than {@link #flush}. */
  public synchronized void refresh() {
    try {
      indexes.refresh();
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
      boolean seen = database.seen(content(article));
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
        commitIndex();
      }
      indexes.refresh();
    } catch (IOException e) {
      throw Failure.of(folder, e);
    }
  }

  private void commitIndex() throws IOException {
    if (indexed != committed) {
      indexes.commit(indexed);
      committed = indexed;
      Files.deleteIfExists(folder.resolve(DIRTY));
    }
    indexes.refresh();
  }

  private void mustWrite() {
    if (!writes()) {
      throw new StoreException(
          folder
              + ": open for reading only, for another process writes; change it through that one");
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (writes()) {
        commitIndex();
      }
      indexes.close();
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
