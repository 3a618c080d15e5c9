package org.dateline.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dateline.record.Article;
import org.dateline.record.Incident;
import org.dateline.store.format.TableColumns;
import org.duckdb.DuckDBConnection;

/**
 * A lake as {@code dateline spark} writes it: Parquet, a folder a day, read through DuckDB's views
 * without being copied into a database. Used by one thread.
 */
public final class Lake implements Closeable {
  private static final String WHOLE = "lake.json";
  private static final String MEMORY = "1GB";

  private final Path folder;
  private final JsonNode whole;
  private final DuckDBConnection connection;
  private final String at;
  private String coder;

  private Lake(Path folder, DuckDBConnection connection) throws IOException {
    this.folder = folder;
    this.connection = connection;
    Path file = folder.resolve(WHOLE);
    whole = Json.tree(Files.readString(file));
    at = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /**
   * Opens a lake.
   *
   * @throws StoreException where the folder is none, or the job that writes it has not ended
   */
  public static Lake open(Path folder) {
    Path file = folder.resolve(WHOLE);
    if (!Files.exists(file)) {
      String why =
          Files.isDirectory(folder.resolve("_work"))
              ? "the job that makes this lake has not ended; run it again, it goes on"
              : "no lake; make one with 'dateline spark INPUT --out " + folder + "'";
      throw new StoreException(folder + ": " + why);
    }
    try {
      Properties settings = new Properties();
      settings.setProperty("memory_limit", MEMORY);
      settings.setProperty("threads", "2");
      settings.setProperty("temp_directory", System.getProperty("java.io.tmpdir"));
      settings.setProperty("jdbc_stream_results", "true");
      Connection opened = DriverManager.getConnection("jdbc:duckdb:", settings);
      Lake lake = new Lake(folder, opened.unwrap(DuckDBConnection.class));
      for (String table : List.of("articles", "events", "claims", "incidents")) {
        lake.view(table);
      }
      lake.coder = lake.first("SELECT any_value(cite_info.coder), NULL FROM events");
      return lake;
    } catch (IOException | SQLException | RuntimeException e) {
      throw Failure.of(folder, e);
    }
  }

  /** What tells its contents from those of another run of the job. */
  public String made() {
    return whole.path("made").asText();
  }

  /** How many articles it holds. */
  public long articles() {
    return whole.path("articles").asLong();
  }

  private void view(String table) throws SQLException {
    Path days = folder.resolve(table);
    try (Statement s = connection.createStatement()) {
      s.execute(
          "CREATE VIEW "
              + table
              + " AS "
              + (whole.path(table).asLong() > 0
                  ? "SELECT * EXCLUDE day FROM read_parquet('"
                      + days.toString().replace("'", "''")
                      + "/*/*.parquet', hive_partitioning = true)"
                  : nothing(table)));
    }
  }

  /** A table without rows has no files. */
  private static String nothing(String table) {
    return TableColumns.of(table).entrySet().stream()
        .map(c -> "CAST(NULL AS " + c.getValue() + ") AS \"" + c.getKey() + "\"")
        .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
  }

  /** Articles with their events and claims, by id. */
  public void articles(Consumer<Stored> sink) {
    try (Rows articles = rows("SELECT id, to_json(a) FROM articles a ORDER BY id");
        Rows events =
            rows(
                "SELECT cite_info.id, to_json(e) FROM events e"
                    + " ORDER BY cite_info.id, evidence.trigger.\"start\", id");
        Rows claims =
            rows(
                "SELECT article, to_json(c) FROM claims c"
                    + " ORDER BY article, CAST(regexp_extract(id, '[0-9]+$') AS INTEGER)")) {
      long event = 0;
      for (long no = 1; articles.key != null; no++, articles.next()) {
        List<Stored.Row> rows = new ArrayList<>();
        for (String json : events.of(articles.key)) {
          rows.add(Stored.Row.fresh(++event, Json.event(json)));
        }
        sink.accept(stored(no, articles.json, rows, claims.of(articles.key)));
      }
    } catch (SQLException e) {
      throw Failure.of(folder, e);
    }
  }

  private Stored stored(long no, String json, List<Stored.Row> events, List<String> claims) {
    ObjectNode layers = Json.object();
    for (String layer : List.of("sentences", "entities", "places", "times")) {
      layers.putArray(layer);
    }
    ArrayNode said = layers.putArray("claims");
    for (String claim : claims) {
      ObjectNode node = (ObjectNode) Json.tree(claim);
      said.add(node.remove(List.of("id", "article", "text", "title", "publication", "published")));
    }
    layers.putObject("reasons");
    Article article = Json.read(json, Article.class);
    return new Stored(no, no, at, coder, article, layers, events);
  }

  /** Takes an incident. */
  @FunctionalInterface
  public interface Incidents {
    /**
     * Takes one.
     *
     * @param sentences what its reports' events say, by event id
     */
    void take(Incident incident, Map<String, String> sentences);
  }

  /** Incidents, in no order. */
  public void incidents(Incidents sink) {
    String sql =
        "SELECT any_value(to_json(i)), to_json(list({'id': e.id, 'text': e.evidence.text}))"
            + " FROM incidents i, unnest(i.reports) AS r(report)"
            + " JOIN events e ON e.id = r.report.event_id GROUP BY i.id";
    try (Rows rows = rows(sql)) {
      for (; rows.key != null; rows.next()) {
        ObjectNode incident = (ObjectNode) Json.tree(rows.key);
        incident.path("conflicts").forEach(Lake::numbers);
        Map<String, String> sentences = new HashMap<>();
        Json.tree(rows.json)
            .forEach(e -> sentences.put(e.path("id").asText(), e.path("text").asText()));
        sink.take(Json.read(incident.toString(), Incident.class), sentences);
      }
    } catch (SQLException e) {
      throw Failure.of(folder, e);
    }
  }

  /** A column has one type: what are numbers in an incident's record are words in it. */
  private static void numbers(JsonNode conflict) {
    if (conflict.path("field").asText().startsWith("size.")) {
      for (JsonNode version : conflict.path("versions")) {
        ((ObjectNode) version).put("value", version.path("value").asInt());
      }
    }
  }

  private String first(String sql) throws SQLException {
    try (Rows rows = rows(sql)) {
      return rows.key;
    }
  }

  private Rows rows(String sql) throws SQLException {
    return new Rows(connection.duplicate(), sql);
  }

  /** Rows of two columns, one at a time. */
  private static final class Rows implements AutoCloseable {
    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;
    private String key;
    private String json;

    Rows(Connection connection, String sql) throws SQLException {
      this.connection = connection;
      statement = connection.createStatement();
      rows = statement.executeQuery(sql);
      next();
    }

    void next() throws SQLException {
      boolean more = rows.next();
      key = more ? rows.getString(1) : null;
      json = more ? rows.getString(2) : null;
    }

    /** What follows under a key. */
    List<String> of(String wanted) throws SQLException {
      List<String> all = new ArrayList<>();
      while (wanted.equals(key)) {
        all.add(json);
        next();
      }
      return all;
    }

    @Override
    public void close() throws SQLException {
      rows.close();
      statement.close();
      connection.close();
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Failure.of(folder, e);
    }
  }
}
