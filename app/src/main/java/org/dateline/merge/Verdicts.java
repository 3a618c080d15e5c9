package org.dateline.merge;

import java.util.ArrayList;
import java.util.List;
import org.dateline.lexicon.Camps;
import org.dateline.record.EventClaim;
import org.dateline.record.Speaker;

/**
 * Verification over all reports of an incident. In order: a source that denies makes it disputed; a
 * confirmation in one article, or the words of two independent sources in two independent reports,
 * make it confirmed; a report in its paper's own voice makes it stated; then claimed, then
 * suspected. Immutable and thread-safe.
 */
final class Verdicts {
  private static final int ENOUGH = 50;

  private final Camps camps;

  Verdicts(Camps camps) {
    this.camps = camps;
  }

  /**
   * The verification.
   *
   * @param sources reports in groups of one source each
   */
  String of(List<List<Report>> sources) {
    List<Report> all = sources.stream().flatMap(List::stream).toList();
    if (any(all, "disputed") || all.stream().anyMatch(r -> says(r, "denies"))) {
      return "disputed";
    }
    if (any(all, "confirmed") || confirmed(sources)) {
      return "confirmed";
    }
    for (String verification : List.of("stated", "claimed")) {
      if (any(all, verification)) {
        return verification;
      }
    }
    return "suspected";
  }

  private static boolean any(List<Report> all, String verification) {
    return all.stream().anyMatch(r -> verification.equals(r.event.verification()));
  }

  private static boolean says(Report r, String stance) {
    return r.event.claims().stream().anyMatch(c -> c.stance().equals(stance));
  }

  /** A claim in one paper that an independent source confirms or tells as well in another. */
  private boolean confirmed(List<List<Report>> sources) {
    List<Speaker> before = new ArrayList<>();
    for (List<Report> source : sources) {
      List<Speaker> here = speakers(source);
      for (Speaker s : here) {
        if (before.stream().limit(ENOUGH).anyMatch(o -> camps.independentAcross(s, o))) {
          return true;
        }
      }
      before.addAll(here);
    }
    return false;
  }

  private static List<Speaker> speakers(List<Report> reports) {
    return reports.stream()
        .flatMap(r -> r.event.claims().stream())
        .filter(c -> c.source() != null)
        .filter(c -> c.stance().equals("asserts") || c.stance().equals("confirms"))
        .map(EventClaim::source)
        .distinct()
        .toList();
  }
}
