package org.dateline.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dateline.record.Article;
import org.dateline.record.Event;

/**
 * An article as it lies in the store.
 *
 * @param no counts from 1 in order of arrival
 * @param revision the store's change that it last came from
 * @param added ISO 8601 instant
 * @param coder program and version that coded it last
 * @param layers sentences, entities, places, times, claims, and reasons by event id
 */
public record Stored(
    long no,
    long revision,
    String added,
    String coder,
    Article article,
    JsonNode layers,
    List<Row> events) {
  public Stored {
    events = List.copyOf(events);
  }

  /**
   * An event of it.
   *
   * @param no counts from 1 in the whole store
   * @param coded as the program coded it
   * @param event as it counts: corrected where people corrected it
   * @param review accepted, corrected, rejected, or null while nobody has
   * @param reviewer who did, or null
   */
  public record Row(long no, Event coded, Event event, String review, String reviewer) {
    /** An event that nobody has reviewed. */
    static Row fresh(long no, Event event) {
      return new Row(no, event, event, null, null);
    }
  }
}
