package org.dateline.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.record.Document;
import org.dateline.record.Event;

/** Corrections: made, undone, and kept when articles are coded again. Thread-safe. */
public final class Review {
  private static final Set<String> ACTIONS = Set.of("accept", "reject", "correct");

  private final Store store;

  Review(Store store) {
    this.store = store;
  }

  /**
   * What a correction led to.
   *
   * @param article the article as it is now, or null where the correction was of an incident
   */
  public record Done(Correction correction, Stored article) {}

  /**
   * Accepts, rejects or corrects an event.
   *
   * @param change for "correct" the fields that change, each whole; else null
   * @param reason in the reviewer's words, or null
   * @throws StoreException where there is no such event or the change is none
   */
  public Done review(String event, String action, String reviewer, JsonNode change, String reason) {
    if (!ACTIONS.contains(action)) {
      throw new StoreException("action: '" + action + "' is none of accept, reject, correct");
    }
    boolean corrects = action.equals("correct");
    if (corrects && (change == null || !change.isObject() || change.isEmpty())) {
      throw new StoreException("change: names no field; give the fields that change");
    }
    Correction[] made = new Correction[1];
    Stored stored =
        store.change(
            db -> {
              Stored before = expect(db, event);
              Stored.Row row = row(before, event);
              made[0] =
                  new Correction(
                      db.corrections().next(),
                      store.now(),
                      reviewer(reviewer),
                      action,
                      before.article().id(),
                      event,
                      corrects ? change : null,
                      reason,
                      false);
              db.corrections().add(made[0], row.event());
              return again(db, before, event);
            });
    return new Done(made[0], stored);
  }

  private static String reviewer(String name) {
    if (name == null || name.isBlank() || name.length() > 80) {
      throw new StoreException("reviewer: give a name of at most 80 characters");
    }
    return name.strip();
  }

  /** Puts on record that events were merged into one incident, or taken out of one. */
  public Correction pinned(String action, String reviewer, JsonNode events, String reason) {
    return store.change(
        db -> {
          Correction c =
              new Correction(
                  db.corrections().next(),
                  store.now(),
                  reviewer(reviewer),
                  action,
                  null,
                  null,
                  events,
                  reason,
                  false);
          db.corrections().add(c, null);
          return c;
        });
  }

  /**
   * Takes a correction back; what was made on the same event before and after it stays.
   *
   * @param no its number, or null for the reviewer's last
   */
  public Done undo(Long no, String reviewer) {
    Correction[] undone = new Correction[1];
    Stored stored =
        store.change(
            db -> {
              CorrectionTable table = db.corrections();
              Correction c = no == null ? table.lastOf(reviewer(reviewer)) : table.of(no);
              if (c == null || c.undone()) {
                throw new StoreException("there is nothing to undo");
              }
              table.undo(c.no());
              undone[0] = table.of(c.no());
              return c.event() == null ? null : again(db, expect(db, c.event()), c.event());
            });
    return new Done(undone[0], stored);
  }

  /** All corrections, the newest first. */
  public List<Correction> all() {
    return store.ask(db -> db.corrections().all());
  }

  private static Stored expect(Database db, String event) throws SQLException {
    String article = db.articleOfEvent(event);
    if (article == null) {
      throw new StoreException("event: there is no event '" + event + "' in the store");
    }
    return db.article(article);
  }

  private static Stored.Row row(Stored stored, String event) {
    return stored.events().stream()
        .filter(r -> r.coded().id().equals(event))
        .findFirst()
        .orElseThrow(() -> new StoreException("event: there is no event '" + event + "'"));
  }

  /** Works an event out anew from what was coded and all its corrections. */
  private static Stored again(Database db, Stored stored, String event) throws SQLException {
    List<Correction> corrections = db.corrections().ofEvent(event);
    List<Stored.Row> rows = new ArrayList<>();
    for (Stored.Row row : stored.events()) {
      rows.add(row.coded().id().equals(event) ? Corrections.apply(row, corrections) : row);
    }
    db.replaceEvents(stored.no(), rows);
    return db.article(stored.article().id());
  }

  /**
   * Puts a newly coded document of the same id in the place of what was coded before; corrections
   * stay, found again by their event's id or trigger. An event that people accepted or corrected
   * and that is coded no more stays as it was.
   *
   * @param coder program and version
   * @return the article as it is now
   */
  public Stored recode(Stored old, Document coded, String coder) {
    return store.change(
        db -> {
          List<Correction> all = db.corrections().ofArticle(old.article().id());
          List<Stored.Row> rows = new ArrayList<>();
          for (Event e : Contents.of(old.article().id(), coded.events())) {
            rows.add(Stored.Row.fresh(number(db, old, e), e));
          }
          for (Correction c : all) {
            keep(db, c, old, rows);
          }
          List<Stored.Row> corrected = new ArrayList<>();
          for (Stored.Row row : rows) {
            corrected.add(Corrections.apply(row, db.corrections().ofEvent(row.coded().id())));
          }
          db.replaceArticle(
              old.no(),
              new Database.Arrival(
                  coded.article(),
                  Contents.digest(coded.article()),
                  old.added(),
                  coder,
                  Contents.layers(coded),
                  null,
                  List.of()));
          db.putEvents(old.no(), corrected);
          return db.article(old.article().id());
        });
  }

  private static long number(Database db, Stored old, Event e) {
    return old.events().stream()
        .filter(r -> r.coded().id().equals(e.id()))
        .mapToLong(Stored.Row::no)
        .findFirst()
        .orElseGet(db::nextEvent);
  }

  /** Finds the event of a correction among the new ones, or brings it back. */
  private static void keep(Database db, Correction c, Stored old, List<Stored.Row> rows)
      throws SQLException {
    boolean known = rows.stream().anyMatch(r -> r.coded().id().equals(c.event()));
    if (known || c.undone()) {
      return;
    }
    Event before = db.corrections().before(c.no());
    for (Stored.Row row : rows) {
      if (Corrections.same(before, row.coded())) {
        db.corrections().move(c.event(), row.coded().id());
        return;
      }
    }
    if (!c.action().equals("reject")) {
      old.events().stream().filter(r -> r.coded().id().equals(c.event())).forEach(rows::add);
    }
  }
}
