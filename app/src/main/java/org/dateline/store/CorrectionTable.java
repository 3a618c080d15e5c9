package org.dateline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.record.Event;

/** The corrections in the record; works in the open transaction. */
final class CorrectionTable {
  private static final String COLUMNS =
      "SELECT no, made, reviewer, action, article, event, change, reason, undone FROM correction ";

  private final Connection connection;

  CorrectionTable(Connection connection) {
    this.connection = connection;
  }

  long next() throws SQLException {
    try (PreparedStatement s =
            connection.prepareStatement("SELECT coalesce(max(no), 0) + 1 FROM correction");
        ResultSet r = s.executeQuery()) {
      r.next();
      return r.getLong(1);
    }
  }

  /** Puts a correction in; {@code before} is the event then, or null. */
  void add(Correction c, Event before) throws SQLException {
    try (PreparedStatement s =
        connection.prepareStatement(
            "INSERT INTO correction (no, made, reviewer, action, article, event, before, change,"
                + " reason, undone) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, false)")) {
      s.setLong(1, c.no());
      s.setString(2, c.made());
      s.setString(3, c.reviewer());
      s.setString(4, c.action());
      s.setString(5, c.article());
      s.setString(6, c.event());
      s.setString(7, before == null ? null : Json.line(before));
      s.setString(8, c.change() == null ? null : c.change().toString());
      s.setString(9, c.reason());
      s.execute();
    }
  }

  List<Correction> ofEvent(String event) throws SQLException {
    return list("WHERE event = ? ORDER BY no", event);
  }

  List<Correction> ofArticle(String article) throws SQLException {
    return list("WHERE article = ? ORDER BY no", article);
  }

  /** A reviewer's last that is not undone, or null. */
  Correction lastOf(String reviewer) throws SQLException {
    List<Correction> found =
        list("WHERE reviewer = ? AND NOT undone ORDER BY no DESC LIMIT 1", reviewer);
    return found.isEmpty() ? null : found.get(0);
  }

  Correction of(long no) throws SQLException {
    List<Correction> found = list("WHERE CAST(no AS VARCHAR) = ?", Long.toString(no));
    return found.isEmpty() ? null : found.get(0);
  }

  /** All, the newest first. */
  List<Correction> all() throws SQLException {
    return list("WHERE ? IS NOT NULL ORDER BY no DESC", "");
  }

  private List<Correction> list(String where, String value) throws SQLException {
    List<Correction> found = new ArrayList<>();
    try (PreparedStatement s = connection.prepareStatement(COLUMNS + where)) {
      s.setString(1, value);
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          String change = r.getString(7);
          found.add(
              new Correction(
                  r.getLong(1),
                  r.getString(2),
                  r.getString(3),
                  r.getString(4),
                  r.getString(5),
                  r.getString(6),
                  change == null ? null : Json.tree(change),
                  r.getString(8),
                  r.getBoolean(9)));
        }
      }
    }
    return found;
  }

  void undo(long no) throws SQLException {
    try (PreparedStatement s =
        connection.prepareStatement("UPDATE correction SET undone = true WHERE no = ?")) {
      s.setLong(1, no);
      s.execute();
    }
  }

  /** The event that a correction was made on, as it was then. */
  Event before(long no) throws SQLException {
    try (PreparedStatement s =
        connection.prepareStatement("SELECT before FROM correction WHERE no = ?")) {
      s.setLong(1, no);
      try (ResultSet r = s.executeQuery()) {
        return r.next() && r.getString(1) != null ? Json.event(r.getString(1)) : null;
      }
    }
  }

  /** The event is known by another id since it was coded again. */
  void move(String from, String to) throws SQLException {
    try (PreparedStatement s =
        connection.prepareStatement("UPDATE correction SET event = ? WHERE event = ?")) {
      s.setString(1, to);
      s.setString(2, from);
      s.execute();
    }
  }
}
