package org.dateline.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Versions of the record's tables: {@code dateline/store/NNN.sql} leads from one to the next. */
final class Schema {
  /** The version that this program writes. */
  static final int VERSION = 4;

  private Schema() {}

  /**
   * Brings the record up to this program's version, each step in a transaction of its own.
   *
   * @throws StoreException where a newer program has written it
   */
  static void migrate(Connection connection, String name) throws SQLException {
    int found = version(connection);
    if (found > VERSION) {
      throw new StoreException(
          name
              + ": written by a newer dateline (store version "
              + found
              + ", this one knows "
              + VERSION
              + "); update dateline, or open a copy made before");
    }
    for (int next = found + 1; next <= VERSION; next++) {
      step(connection, next);
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement s = connection.createStatement();
        ResultSet tables =
            s.executeQuery(
                "SELECT count(*) FROM information_schema.tables WHERE table_name = 'note'")) {
      tables.next();
      if (tables.getInt(1) == 0) {
        return 0;
      }
    }
    try (Statement s = connection.createStatement();
        ResultSet r = s.executeQuery("SELECT value FROM note WHERE key = 'version'")) {
      return r.next() ? Integer.parseInt(r.getString(1)) : 0;
    }
  }

  private static void step(Connection connection, int version) throws SQLException {
    try (Statement s = connection.createStatement()) {
      for (String sql : script(version).replaceAll("--[^\n]*", "").split(";")) {
        if (!sql.isBlank()) {
          s.execute(sql);
        }
      }
      s.execute("INSERT OR REPLACE INTO note VALUES ('version', '" + version + "')");
    }
    connection.commit();
  }

  private static String script(int version) {
    String name = String.format("/dateline/store/%03d.sql", version);
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StoreException(name + ": not in the program; build it again", e);
    }
  }
}
