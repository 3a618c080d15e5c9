package org.dateline.store;

import java.io.Closeable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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

  /** Whether the same was ever read before. */
  boolean seen(String content) throws SQLException {
    return text("SELECT article FROM seen WHERE content = ?", content) != null;
  }

  /** The id of the article that has this address, or null. */
  String articleAt(String url) throws SQLException {
    return url == null ? null : text("SELECT id FROM article WHERE url = ?", url);
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

  /** Puts a new article in; its events follow by {@link #addEvents}. Gives its number. */
  long addArticle(Article a, String content, String added, String coder, String layers, byte[] page)
      throws SQLException {
    long no = ++lastArticle;
    PreparedStatement s = statement("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.setString(1, a.id());
    s.setLong(2, no);
    s.setLong(3, nextRevision());
    s.setString(4, content);
    s.setString(5, a.url());
    s.setString(6, added);
    s.setString(7, coder);
    s.setString(8, Json.line((Object) a));
    s.setBytes(9, Packed.pack(layers));
    s.setBytes(10, Packed.pack(page));
    s.execute();
    run("INSERT INTO seen VALUES (?, ?)", content, a.id());
    return no;
  }

  void saw(String content, String article) throws SQLException {
    run("INSERT OR IGNORE INTO seen VALUES (?, ?)", content, article);
  }

  /** Puts another version in an article's place; its events go. A null page leaves the old one. */
  void replaceArticle(long no, Article a, String content, String coder, String layers, byte[] page)
      throws SQLException {
    try (PreparedStatement s =
        connection.prepareStatement(
            "UPDATE article SET revision = ?, content = ?, coder = ?, json = ?, layers = ?,"
                + " page = coalesce(?, page) WHERE id = ?")) {
      s.setLong(1, nextRevision());
      s.setString(2, content);
      s.setString(3, coder);
      s.setString(4, Json.line((Object) a));
      s.setBytes(5, Packed.pack(layers));
      s.setBytes(6, Packed.pack(page));
      s.setString(7, a.id());
      s.execute();
    }
    saw(content, a.id());
    deleteEvents(no);
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

  /** Numbers new events and puts them in. */
  List<Stored.Row> addEvents(long articleNo, List<Event> events) throws SQLException {
    List<Stored.Row> rows = new ArrayList<>();
    for (Event event : events) {
      rows.add(Stored.Row.fresh(++lastEvent, event));
    }
    putEvents(articleNo, rows);
    return rows;
  }

  /** Puts events in that have their numbers. */
  void putEvents(long articleNo, List<Stored.Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (DuckDBAppender to = connection.createAppender("main", "event")) {
      for (Stored.Row row : rows) {
        to.beginRow();
        to.append(row.no()).append(articleNo).append(row.event().id());
        to.append(Json.line(row.coded()));
        boolean same = row.coded().equals(row.event());
        to.append(same ? null : Json.line(row.event()));
        to.append(row.review()).append(row.reviewer());
        to.endRow();
      }
      to.flush();
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
