package org.dateline.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dateline.store.index.Indexes;
import org.dateline.store.index.Searches;
import org.dateline.store.index.Surroundings;

/** The index as it follows the record; used under the store's lock. */
final class Follower implements Closeable {
  /** A file that lies there while the index may be behind the record. */
  static final String BEHIND = "index.behind";

  private static final int SOME = 500;

  private final Path folder;
  private final Indexes indexes;
  private final Undisturbed thread = new Undisturbed();
  private long reached;
  private long committed = -1;

  Follower(Path folder, Indexes indexes) {
    this.folder = folder;
    this.indexes = indexes;
  }

  Searches searches() {
    return indexes.searches();
  }

  Surroundings surroundings() {
    return indexes.surroundings();
  }

  /** Puts in what the record has and the index has not. */
  void catchUp(Database database) throws IOException, SQLException {
    long from = indexes.revision();
    if (from > database.revision()) {
      throw new StoreException(
          folder
              + ": the index is ahead of the record; delete "
              + folder.resolve("index")
              + ", it will be made again");
    }
    long at = from;
    List<Stored> changed = database.changedAfter(at, SOME);
    while (!changed.isEmpty()) {
      for (Stored stored : changed) {
        indexes.put(stored);
        at = stored.revision();
      }
      changed = database.changedAfter(at, SOME);
    }
    put(database.incidents().changedAfter(from));
    reached = database.revision();
    database.rollback();
    commit();
  }

  /** Says that the record is about to be ahead. */
  void behind() throws IOException {
    thread.run(() -> Files.writeString(folder.resolve(BEHIND), ""));
  }

  void put(Stored stored) throws IOException {
    thread.run(() -> indexes.put(stored));
  }

  void put(Map<String, String> incidents) throws IOException {
    thread.run(
        () -> {
          for (Map.Entry<String, String> e : incidents.entrySet()) {
            indexes.put(e.getKey(), e.getValue());
          }
        });
  }

  /** Says which of the record's changes was put in last. */
  void reached(long revision) {
    reached = revision;
  }

  /** Shows other processes what was put in. */
  void commit() throws IOException {
    thread.run(this::committing);
  }

  private void committing() throws IOException {
    if (reached != committed) {
      indexes.commit(reached);
      committed = reached;
      Files.deleteIfExists(folder.resolve(BEHIND));
    }
    indexes.refresh();
  }

  void refresh() throws IOException {
    thread.run(indexes::refresh);
  }

  @Override
  public void close() throws IOException {
    try (thread) {
      thread.run(indexes::close);
    }
  }
}
