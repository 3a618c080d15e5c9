package org.dateline.store;

import java.util.List;
import java.util.Map;
import org.dateline.store.index.Surroundings;

/** What keeps a store's incidents true to its articles. Thread-safe. */
public final class Merges {
  private static final String MERGED = "merged";
  private static final int SOME = 200;

  private final Store store;

  Merges(Store store) {
    this.store = store;
  }

  /**
   * Articles that changed since incidents were last brought up to them, in order of change.
   *
   * @param articles some of them; empty where there are none
   * @param upTo what to say to {@link #put} when incidents are true to these
   */
  public record Pending(List<Stored> articles, long upTo) {}

  /** Incidents by id as JSON, null where one is no more. */
  record Incidents(Map<String, String> json) {}

  /** Articles that incidents are behind of. */
  public Pending pending() {
    return store.ask(
        db -> {
          String known = db.note(MERGED);
          long after = known == null ? 0 : Long.parseLong(known);
          List<Stored> some = db.changedAfter(after, SOME);
          return new Pending(some, some.isEmpty() ? after : some.get(some.size() - 1).revision());
        });
  }

  /**
   * Puts incidents in the place of what was known of them, in one transaction.
   *
   * @param json by id; null is no more
   * @param upTo up to which change of articles incidents are now true
   */
  public void put(Map<String, String> json, long upTo) {
    store.change(
        db -> {
          db.note(MERGED, Long.toString(upTo));
          db.incidents().put(json, db::nextRevision);
          return new Incidents(json);
        });
  }

  /** Takes incidents to be true to all that is there. */
  public void skip() {
    store.change(
        db -> {
          db.note(MERGED, Long.toString(db.revision()));
          return null;
        });
  }

  /** What lies around a report, as far as it was shown by {@link Store#refresh}. */
  public Surroundings surroundings() {
    return store.surroundings();
  }
}
