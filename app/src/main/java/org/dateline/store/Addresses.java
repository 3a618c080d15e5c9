package org.dateline.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Map;

/** What a store knows of the documents of the web that were read into it. Thread-safe. */
public final class Addresses {
  private final Store store;

  Addresses(Store store) {
    this.store = store;
  }

  /**
   * What a server told a version of a document by.
   *
   * @param etag or null
   * @param modified as the server wrote it, or null
   */
  public record Known(String etag, String modified) {}

  /** What is known of the document at an address, or null. */
  public Known of(String address) {
    return store.ask(
        db -> {
          try (PreparedStatement s =
              db.prepare("SELECT etag, modified FROM visited WHERE address = ?")) {
            s.setString(1, address);
            try (ResultSet r = s.executeQuery()) {
              return r.next() ? new Known(r.getString(1), r.getString(2)) : null;
            }
          }
        });
  }

  /** Keeps what is known by address, in the place of what was known before. */
  public void put(Map<String, Known> known) {
    store.change(
        db -> {
          for (Map.Entry<String, Known> e : known.entrySet()) {
            db.run(
                "INSERT OR REPLACE INTO visited VALUES (?, ?, ?)",
                e.getKey(),
                e.getValue().etag(),
                e.getValue().modified());
          }
          return null;
        });
  }
}
