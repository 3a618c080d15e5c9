package org.dateline.merge;

import java.util.List;
import org.dateline.record.Incident.Conflict;

/**
 * The day that reports agree on.
 *
 * @param best ISO 8601, or null
 * @param precision of it, or null
 * @param conflict null where nobody differs
 */
record Dates(String best, String precision, Conflict conflict) {
  static Dates of(List<List<Report>> sources) {
    for (String precision : List.of("day", "week", "month", "year")) {
      Votes<String> fine =
          Votes.count(
              sources, r -> precision.equals(r.event.datePrecision()) ? r.event.date() : null);
      if (fine.best() != null) {
        Moment best = moment(sources, fine.best());
        Votes<String> others =
            Votes.count(sources, r -> agrees(r, best, fine.best()) ? null : r.event.date());
        return new Dates(
            fine.best(), precision, others.best() == null ? null : all(sources, best, fine.best()));
      }
    }
    return new Dates(null, null, null);
  }

  private static Moment moment(List<List<Report>> sources, String date) {
    return sources.stream()
        .flatMap(List::stream)
        .filter(r -> date.equals(r.event.date()))
        .map(r -> r.moment)
        .findFirst()
        .orElseThrow();
  }

  /** A coarser date that holds the day does not differ from it. */
  private static boolean agrees(Report r, Moment best, String date) {
    return r.event.date() == null || r.event.date().equals(date) || r.moment.gap(best) == 0;
  }

  private static Conflict all(List<List<Report>> sources, Moment best, String date) {
    return Votes.count(
            sources,
            r -> r.event.date() == null ? null : agrees(r, best, date) ? date : r.event.date())
        .conflict("date", v -> v);
  }
}
