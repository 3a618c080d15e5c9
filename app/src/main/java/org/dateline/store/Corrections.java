package org.dateline.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.dateline.record.Actor;
import org.dateline.record.Event;
import org.dateline.record.Quote;
import org.dateline.record.Span;

/** What corrections make of a coded event. */
final class Corrections {
  private static final Set<String> FIELDS =
      Set.of(
          "event",
          "mode",
          "context",
          "auxiliary",
          "quad_code",
          "event_scale",
          "cameo",
          "date",
          "date_end",
          "date_precision",
          "date_evidence",
          "actor",
          "recipient",
          "event_loc",
          "size");

  private Corrections() {}

  /** The event as it counts after these corrections of it, in their order; undone ones are none. */
  static Stored.Row apply(Stored.Row row, List<Correction> corrections) {
    Event event = row.coded();
    String review = null;
    String reviewer = null;
    for (Correction c : corrections) {
      if (!c.undone()) {
        review = c.action().equals("correct") ? "corrected" : c.action() + "ed";
        reviewer = c.reviewer();
        event = c.action().equals("correct") ? changed(event, c.change()) : event;
      }
    }
    return new Stored.Row(row.no(), row.coded(), event, review, reviewer);
  }

  /**
   * An event with some fields changed.
   *
   * @throws StoreException where a field cannot be changed or its value is none
   */
  static Event changed(Event event, JsonNode change) {
    ObjectNode node = Json.node(event);
    for (var entry : change.properties()) {
      if (!FIELDS.contains(entry.getKey())) {
        throw new StoreException(
            "change: '" + entry.getKey() + "' is no field that can be corrected");
      }
      boolean actors = entry.getKey().equals("actor") || entry.getKey().equals("recipient");
      node.set(entry.getKey(), actors ? actors(entry.getValue()) : entry.getValue());
    }
    try {
      return Json.event(node.toString());
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new StoreException(
          "change: a value is not of the record's shape; see /openapi.json", e);
    }
  }

  /** Actors as people give them, with what the record needs besides. */
  private static ArrayNode actors(JsonNode given) {
    ArrayNode all = Json.object().arrayNode();
    for (JsonNode one : given) {
      ObjectNode whole = Json.node(new Actor(null, List.of(), null, null, null, null, 0, 0, null));
      whole.setAll((ObjectNode) one.deepCopy());
      all.add(whole);
    }
    return all;
  }

  /** Whether a newly coded event is the one that a correction was made on. */
  static boolean same(Event before, Event now) {
    if (before.id().equals(now.id())) {
      return true;
    }
    Quote a = before.evidence().trigger();
    Quote b = now.evidence().trigger();
    return new Span(a.start(), a.end()).overlaps(new Span(b.start(), b.end()));
  }
}
