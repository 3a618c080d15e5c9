package org.dateline.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.dateline.record.Article;
import org.dateline.record.Event;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The record: one DuckDB file. Only the process that holds the writer's lock opens it. All methods
 * work in the open transaction; used under the store's lock.
 */
final class Database implements Closeable {
  private static final String FILE = "record.duckdb";
  private static final String MEMORY = "512MB";

  private final DuckDBConnection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private long revision;
  private long lastArticle;
  private long lastEvent;

  private Database(DuckDBConnection connection) throws SQLException {
    this.connection = connection;
    revision =
        Math.max(
            number("SELECT coalesce(max(revision), 0) FROM article"),
            number("SELECT coalesce(max(revision), 0) FROM incident"));
    lastArticle = number("SELECT coalesce(max(no), 0) FROM article");
    lastEvent = number("SELECT coalesce(max(no), 0) FROM event");
    connection.rollback();
  }

  /**
   * Opens the record in a folder and brings it up to this version; makes it where there is none.
   */
  static Database open(Path folder) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("memory_limit", MEMORY);
    settings.setProperty("threads", "2");
    settings.setProperty("preserve_insertion_order", "true");
    Connection opened =
        DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(FILE), settings);
    try {
      opened.setAutoCommit(false);
      Schema.migrate(opened, folder.toString());
      return new Database(opened.unwrap(DuckDBConnection.class));
    } catch (SQLException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /** Whether there is a record in a folder. */
  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  private long number(String sql) throws SQLException {
    try (PreparedStatement s = connection.prepareStatement(sql);
        ResultSet r = s.executeQuery()) {
      r.next();
      return r.getLong(1);
    }
  }

  /** The last change that was made, committed or not. */
  long revision() {
    return revision;
  }

  long nextRevision() {
    return ++revision;
  }

  void commit() throws SQLException {
    connection.commit();
  }

  /** Undoes what was not committed. */
  void rollback() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // The failure that led here is the one to tell.
    }
  }

  /** Which of these digests were ever read before. */
  Set<String> seen(Collection<String> contents) throws SQLException {
    return pairs("SELECT content, article FROM seen WHERE content", contents).keySet();
  }

  /** The ids of the articles that have these addresses, by address. */
  Map<String, String> articlesAt(Collection<String> urls) throws SQLException {
    return pairs("SELECT url, id FROM article WHERE url", urls);
  }

  /** Which of these ids articles have. */
  Set<String> articles(Collection<String> ids) throws SQLException {
    return pairs("SELECT id, id FROM article WHERE id", ids).keySet();
  }

  /** The first two columns of the rows whose column at the end of the question has these values. */
  private Map<String, String> pairs(String sql, Collection<String> values) throws SQLException {
    Map<String, String> found = new HashMap<>();
    if (values.isEmpty()) {
      return found;
    }
    String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
    try (PreparedStatement s = connection.prepareStatement(sql + " IN (" + marks + ")")) {
      int n = 0;
      for (String value : values) {
        s.setString(++n, value);
      }
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          found.put(r.getString(1), r.getString(2));
        }
      }
    }
    return found;
  }

  /** The number of the article of this id, or null. */
  Long articleNo(String id) throws SQLException {
    String no = text("SELECT CAST(no AS VARCHAR) FROM article WHERE id = ?", id);
    return no == null ? null : Long.valueOf(no);
  }

  private String text(String sql, String value) throws SQLException {
    PreparedStatement s = statement(sql);
    s.setString(1, value);
    try (ResultSet r = s.executeQuery()) {
      return r.next() ? r.getString(1) : null;
    }
  }

  /** A statement that is asked often; it is prepared once and stays open. */
  private PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement known = statements.get(sql);
    if (known == null) {
      known = connection.prepareStatement(sql);
      statements.put(sql, known);
    }
    return known;
  }

  /**
   * Something that is about to lie in the store.
   *
   * @param content digest of what was read
   * @param added ISO 8601 instant
   * @param coder program and version
   * @param page as it was read, or null
   */
  record Arrival(
      Article article,
      String content,
      String added,
      String coder,
      JsonNode layers,
      byte[] page,
      List<Event> events) {}

  /** Puts new articles in with their events, all of which get their numbers. */
  List<Stored> addArticles(List<Arrival> arrivals) throws SQLException {
    List<Stored> all = new ArrayList<>();
    try (DuckDBAppender articles = connection.createAppender("main", "article");
        DuckDBAppender seen = connection.createAppender("main", "seen");
        DuckDBAppender events = connection.createAppender("main", "event")) {
      for (Arrival a : arrivals) {
        Stored stored = stored(++lastArticle, a);
        all.add(stored);
        articles.beginRow();
        articles.append(a.article.id()).append(stored.no()).append(stored.revision());
        articles.append(a.content).append(a.article.url()).append(a.added).append(a.coder);
        articles.append(Json.line((Object) a.article));
        articles.append(Packed.pack(a.layers.toString())).append(Packed.pack(a.page));
        articles.endRow();
        seen.beginRow().append(a.content).append(a.article.id()).endRow();
        append(events, stored.no(), stored.events());
      }
      articles.flush();
      seen.flush();
      events.flush();
    }
    return all;
  }

  /** As it will lie there: the change and the events get their numbers. */
  private Stored stored(long no, Arrival a) {
    List<Stored.Row> rows = new ArrayList<>();
    for (Event event : a.events) {
      rows.add(Stored.Row.fresh(++lastEvent, event));
    }
    return new Stored(no, nextRevision(), a.added, a.coder, a.article, a.layers, rows);
  }

  void saw(String content, String article) throws SQLException {
    run("INSERT OR IGNORE INTO seen VALUES (?, ?)", content, article);
  }

  /** Puts another version in an article's place; its events go. A null page leaves the old one. */
  Stored replaceArticle(long no, Arrival a) throws SQLException {
    Stored stored = stored(no, a);
    try (PreparedStatement s =
        connection.prepareStatement(
            "UPDATE article SET revision = ?, content = ?, coder = ?, json = ?, layers = ?,"
                + " page = coalesce(?, page) WHERE id = ?")) {
      s.setLong(1, stored.revision());
      s.setString(2, a.content);
      s.setString(3, a.coder);
      s.setString(4, Json.line((Object) a.article));
      s.setBytes(5, Packed.pack(a.layers.toString()));
      s.setBytes(6, Packed.pack(a.page));
      s.setString(7, a.article.id());
      s.execute();
    }
    saw(a.content, a.article.id());
    deleteEvents(no);
    putEvents(no, stored.events());
    return stored;
  }

  /** Marks an article as changed, for the index to follow. */
  void touch(long no) throws SQLException {
    try (PreparedStatement s =
        connection.prepareStatement("UPDATE article SET revision = ? WHERE no = ?")) {
      s.setLong(1, nextRevision());
      s.setLong(2, no);
      s.execute();
    }
  }

  void deleteEvents(long articleNo) throws SQLException {
    try (PreparedStatement s =
        connection.prepareStatement("DELETE FROM event WHERE article_no = ?")) {
      s.setLong(1, articleNo);
      s.execute();
    }
  }

  /** Puts events in that have their numbers. */
  void putEvents(long articleNo, List<Stored.Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (DuckDBAppender to = connection.createAppender("main", "event")) {
      append(to, articleNo, rows);
      to.flush();
    }
  }

  private static void append(DuckDBAppender to, long articleNo, List<Stored.Row> rows)
      throws SQLException {
    for (Stored.Row row : rows) {
      to.beginRow();
      to.append(row.no()).append(articleNo).append(row.event().id());
      to.append(Json.line(row.coded()));
      boolean same = row.coded().equals(row.event());
      to.append(same ? null : Json.line(row.event()));
      to.append(row.review()).append(row.reviewer());
      to.endRow();
    }
  }

  /** The page of an article as it was read, or null where none was kept. */
  byte[] page(String id) throws SQLException {
    try (PreparedStatement s =
        connection.prepareStatement("SELECT page FROM article WHERE id = ?")) {
      s.setString(1, id);
      try (ResultSet r = s.executeQuery()) {
        return r.next() ? Packed.unpack(r.getBytes(1)) : null;
      }
    }
  }

  /** The article of this id with its events, or null. */
  Stored article(String id) throws SQLException {
    Long no = articleNo(id);
    List<Stored> found = no == null ? List.of() : articles("no = ?", no, 1);
    return found.isEmpty() ? null : found.get(0);
  }

  /** Articles changed after a revision, in order of change. */
  List<Stored> changedAfter(long after, int most) throws SQLException {
    return articles("revision > ?", after, most);
  }

  /** Articles after a number, in order of arrival. */
  List<Stored> after(long no, int most) throws SQLException {
    return articles("no > ?", no, most);
  }

  private List<Stored> articles(String where, long value, int most) throws SQLException {
    String order = where.startsWith("revision") ? "revision" : "no";
    String sql =
        "SELECT no, revision, added, coder, json, layers FROM article WHERE "
            + where
            + " ORDER BY "
            + order
            + " LIMIT "
            + most;
    List<Stored> found = new ArrayList<>();
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setLong(1, value);
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          Article article = Json.read(r.getString(5), Article.class);
          found.add(
              new Stored(
                  r.getLong(1),
                  r.getLong(2),
                  r.getString(3),
                  r.getString(4),
                  article,
                  Json.tree(Packed.text(r.getBytes(6))),
                  events(r.getLong(1))));
        }
      }
    }
    return found;
  }

  private List<Stored.Row> events(long articleNo) throws SQLException {
    List<Stored.Row> rows = new ArrayList<>();
    PreparedStatement s =
        statement(
            "SELECT no, json, corrected, review, reviewer FROM event WHERE article_no = ?"
                + " ORDER BY no");
    s.setLong(1, articleNo);
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        Event coded = Json.read(r.getString(2), Event.class);
        String corrected = r.getString(3);
        rows.add(
            new Stored.Row(
                r.getLong(1),
                coded,
                corrected == null ? coded : Json.read(corrected, Event.class),
                r.getString(4),
                r.getString(5)));
      }
    }
    return rows;
  }

  /** Prepares a statement for a table that is kept elsewhere. */
  PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  /** Runs a statement; gives how many rows it changed. */
  int run(String sql, Object... values) throws SQLException {
    PreparedStatement s = statement(sql);
    for (int i = 0; i < values.length; i++) {
      s.setObject(i + 1, values[i]);
    }
    return s.executeUpdate();
  }

  /** What was noted under a name, or null. */
  String note(String key) throws SQLException {
    return text("SELECT value FROM note WHERE key = ?", key);
  }

  /** Notes something in the place of what was noted before. */
  void note(String key, String value) throws SQLException {
    run("INSERT OR REPLACE INTO note VALUES (?, ?)", key, value);
  }

  CorrectionTable corrections() {
    return new CorrectionTable(connection);
  }

  IncidentTable incidents() {
    return new IncidentTable(connection);
  }

  /** The id of the article that has an event, or null. */
  String articleOfEvent(String event) throws SQLException {
    return text(
        "SELECT a.id FROM event e JOIN article a ON a.no = e.article_no WHERE e.id = ?", event);
  }

  /** Puts other events in the place of an article's, which counts as changed. */
  void replaceEvents(long articleNo, List<Stored.Row> rows) throws SQLException {
    deleteEvents(articleNo);
    putEvents(articleNo, rows);
    touch(articleNo);
  }

  long lastEvent() {
    return lastEvent;
  }

  long nextEvent() {
    return ++lastEvent;
  }

  @Override
  public void close() {
    try {
      connection.rollback();
      for (PreparedStatement s : statements.values()) {
        s.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw new StoreException("the record could not be closed: " + e.getMessage(), e);
    }
  }
}
