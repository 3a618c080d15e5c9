package org.dateline.scale;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.dateline.store.Json;

/** A lake as DuckDB reads it. */
final class Duck {
  private final Path lake;

  Duck(Path lake) {
    this.lake = lake;
  }

  private static List<String> ask(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement s = duck.createStatement();
        ResultSet r = s.executeQuery(sql)) {
      while (r.next()) {
        rows.add(r.getString(1));
      }
    }
    return rows;
  }

  private String table(String name) {
    return "read_parquet('" + lake.resolve(name) + "/*/*.parquet', hive_partitioning = true)";
  }

  /** A table's records as JSON, sorted. */
  List<String> rows(String table) throws SQLException {
    return ask("SELECT to_json(t) FROM (SELECT * EXCLUDE day FROM " + table(table) + ") t").stream()
        .map(l -> Json.tree(l).toString())
        .sorted()
        .toList();
  }

  List<String> problems() throws SQLException {
    return ask(
        "SELECT problem FROM read_parquet('"
            + lake.resolve("problems/*.parquet")
            + "') ORDER BY 1");
  }

  /** How many events a day has. */
  long on(String day) throws SQLException {
    String where = " WHERE day = DATE '" + day + "' AND date_precision = 'day'";
    return Long.parseLong(ask("SELECT count(*) FROM " + table("events") + where).get(0));
  }

  /** Names and types of the columns of events. */
  List<String> columns() throws SQLException {
    return described("SELECT * EXCLUDE day FROM " + table("events"));
  }

  static List<String> columns(String file) throws SQLException {
    return described("SELECT * FROM read_parquet('" + file + "')");
  }

  private static List<String> described(String query) throws SQLException {
    return ask("SELECT column_name || ' ' || column_type FROM (DESCRIBE " + query + ")");
  }

  /** An incident whose values that are numbers in some fields are words in all. */
  static String plain(String incident) {
    ObjectNode json = (ObjectNode) Json.tree(incident);
    for (var conflict : json.path("conflicts")) {
      for (var version : conflict.path("versions")) {
        ((ObjectNode) version).put("value", version.path("value").asText());
      }
    }
    return json.toString();
  }
}
