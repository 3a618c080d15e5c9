package org.dateline.find;

import java.util.ArrayList;
import java.util.List;
import org.dateline.record.Actor;
import org.dateline.record.Event;
import org.dateline.record.Span;

/** What the frames made of a sentence, in words for the learned model. */
final class Hints {
  private Hints() {}

  /** For each event its type and which of the two given actors it has in which role. */
  static List<String> of(List<Event> events, Span actor, Span recipient) {
    List<String> hints = new ArrayList<>();
    for (Event e : events) {
      String roles =
          (has(e.actor(), actor) ? "a" : "")
              + (has(e.recipient(), recipient) ? "r" : "")
              + (has(e.actor(), recipient) || has(e.recipient(), actor) ? "x" : "");
      for (String type : e.event()) {
        hints.add(type + " " + roles);
      }
    }
    return hints;
  }

  private static boolean has(List<Actor> actors, Span span) {
    return span != null
        && actors.stream().anyMatch(a -> a.start() < span.end() && span.start() < a.end());
  }
}
