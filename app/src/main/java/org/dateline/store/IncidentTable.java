package org.dateline.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The incidents in the record; works in the open transaction. */
final class IncidentTable {
  private static final int AT_ONCE = 500;

  private final DuckDBConnection connection;

  IncidentTable(DuckDBConnection connection) {
    this.connection = connection;
  }

  /**
   * Puts incidents in the place of what was known of them.
   *
   * @param json by id; null where one is no more
   * @param revision gives each its number
   */
  void put(Map<String, String> json, LongSupplier revision) throws SQLException {
    List<String> ids = List.copyOf(json.keySet());
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      delete(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
    }
    try (DuckDBAppender to = connection.createAppender("main", "incident")) {
      for (Map.Entry<String, String> e : json.entrySet()) {
        to.beginRow();
        to.append(e.getKey()).append(revision.getAsLong()).append(e.getValue());
        to.endRow();
      }
    }
  }

  private void delete(List<String> ids) throws SQLException {
    String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
    try (PreparedStatement s =
        connection.prepareStatement("DELETE FROM incident WHERE id IN (" + marks + ")")) {
      for (int i = 0; i < ids.size(); i++) {
        s.setString(i + 1, ids.get(i));
      }
      s.execute();
    }
  }

  /** Incidents that changed after a revision, those that are no more with null. */
  Map<String, String> changedAfter(long revision) throws SQLException {
    Map<String, String> found = new LinkedHashMap<>();
    try (PreparedStatement s =
        connection.prepareStatement(
            "SELECT id, json FROM incident WHERE revision > ? ORDER BY revision")) {
      s.setLong(1, revision);
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          found.put(r.getString(1), r.getString(2));
        }
      }
    }
    return found;
  }
}
