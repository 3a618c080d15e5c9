package org.dateline.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** Questions that people keep, and where they are told of new answers. Thread-safe. */
public final class Views {
  private final Store store;

  Views(Store store) {
    this.store = store;
  }

  /**
   * A question that is kept.
   *
   * @param made ISO 8601 instant
   * @param page what was shown of it: the page's address behind "/?"; null where it is not known
   * @param alert "file", the address of a webhook, or null
   * @param told number of the last event that was told of
   */
  public record View(
      String id, String name, String question, String page, String made, String alert, long told) {}

  /** All, by name. */
  public List<View> all() {
    return store.ask(
        db -> {
          List<View> all = new ArrayList<>();
          PreparedStatement s =
              db.prepare(
                  "SELECT id, name, question, page, made, alert, coalesce(told, 0) FROM saved_view"
                      + " ORDER BY name, id");
          try (s;
              ResultSet r = s.executeQuery()) {
            while (r.next()) {
              all.add(
                  new View(
                      r.getString(1),
                      r.getString(2),
                      r.getString(3),
                      r.getString(4),
                      r.getString(5),
                      r.getString(6),
                      r.getLong(7)));
            }
          }
          return all;
        });
  }

  /** The view of this id, or null. */
  public View of(String id) {
    return all().stream().filter(v -> v.id().equals(id)).findFirst().orElse(null);
  }

  /** Keeps a question; what comes from now on is told. */
  public View add(String id, String name, String question, String page, String alert) {
    return store.change(
        db -> {
          View view = new View(id, name, question, page, store.now(), alert, db.lastEvent());
          db.run(
              "INSERT INTO saved_view (id, name, question, page, made, alert, told) VALUES"
                  + " (?, ?, ?, ?, ?, ?, ?)",
              id,
              name,
              question,
              page,
              view.made(),
              alert,
              view.told());
          return view;
        });
  }

  /** Keeps it no longer; false where there is none. */
  public boolean remove(String id) {
    return store.change(db -> db.run("DELETE FROM saved_view WHERE id = ?", id)) > 0;
  }

  /** Up to which event was told of it. */
  public void told(String id, long event) {
    store.change(db -> db.run("UPDATE saved_view SET told = ? WHERE id = ?", event, id));
  }
}
