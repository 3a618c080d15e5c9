package org.dateline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The incidents in the record; works in the open transaction. */
final class IncidentTable {
  private final Connection connection;

  IncidentTable(Connection connection) {
    this.connection = connection;
  }

  /** Puts an incident in the place of what was known of it; null JSON where it is no more. */
  void put(String id, long revision, String json) throws SQLException {
    try (PreparedStatement delete =
            connection.prepareStatement("DELETE FROM incident WHERE id = ?");
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO incident VALUES (?, ?, ?)")) {
      delete.setString(1, id);
      delete.execute();
      insert.setString(1, id);
      insert.setLong(2, revision);
      insert.setString(3, json);
      insert.execute();
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
