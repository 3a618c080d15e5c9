package org.dateline.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a store knows of the feeds that fill it. Thread-safe. */
public final class Feeds {
  private static final String BESIDE = "feeds.json";

  private final Store store;

  Feeds(Store store) {
    this.store = store;
  }

  /**
   * An item of a feed that was tried.
   *
   * @param failures how often in vain
   * @param done true where it is not to be tried again: it is in, or given up
   */
  public record Followed(int failures, boolean done) {}

  /**
   * The states of all feeds as JSON, by address in order; where another process writes, as it left
   * them last.
   */
  public Map<String, String> states() {
    return store.writes() ? recorded() : beside();
  }

  /** What the writer laid beside the record for others to read. */
  private Map<String, String> beside() {
    Map<String, String> all = new LinkedHashMap<>();
    try {
      for (JsonNode state : Json.tree(Files.readString(store.folder().resolve(BESIDE)))) {
        all.put(state.path("address").asText(), state.toString());
      }
    } catch (NoSuchFileException e) {
      return all;
    } catch (IOException e) {
      throw Failure.of(store.folder(), e);
    }
    return all;
  }

  private void layBeside() {
    Path file = store.folder().resolve(BESIDE);
    try {
      Path fresh = Files.createTempFile(store.folder(), BESIDE, ".new");
      Files.writeString(fresh, recorded().values().toString());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Failure.of(store.folder(), e);
    }
  }

  private Map<String, String> recorded() {
    return store.ask(
        db -> {
          Map<String, String> all = new LinkedHashMap<>();
          try (PreparedStatement s =
                  db.prepare("SELECT address, state FROM feed ORDER BY address");
              ResultSet r = s.executeQuery()) {
            while (r.next()) {
              all.put(r.getString(1), r.getString(2));
            }
          }
          return all;
        });
  }

  /** Keeps a feed's state in the place of what was known of it. */
  public synchronized void put(String address, String state) {
    store.change(db -> db.run("INSERT OR REPLACE INTO feed VALUES (?, ?)", address, state));
    layBeside();
  }

  /** What became of an item, or null where it was never tried. */
  public Followed followed(String item) {
    return store.ask(
        db -> {
          try (PreparedStatement s =
              db.prepare("SELECT failures, done FROM followed WHERE item = ?")) {
            s.setString(1, item);
            return first(s);
          }
        });
  }

  private static Followed first(PreparedStatement s) throws SQLException {
    try (ResultSet r = s.executeQuery()) {
      return r.next() ? new Followed(r.getInt(1), r.getBoolean(2)) : null;
    }
  }

  /** Keeps what became of an item. */
  public void follow(String item, String feed, Followed how) {
    store.change(
        db ->
            db.run(
                "INSERT OR REPLACE INTO followed VALUES (?, ?, ?, ?, ?)",
                item,
                feed,
                store.now(),
                how.failures(),
                how.done()));
  }
}
