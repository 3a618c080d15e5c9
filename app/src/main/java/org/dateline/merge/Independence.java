package org.dateline.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.lexicon.Camps;
import org.dateline.record.Actor;
import org.dateline.record.EventClaim;
import org.dateline.record.Speaker;

/**
 * Which reports of an incident come from one source: copies and rewrites, articles of one paper or
 * one agency, a paper that relays another, and an organ of a party beside that party's own word.
 * Immutable and thread-safe.
 */
final class Independence {
  private final Camps camps;
  private final Credits credits;

  Independence(Camps camps, Credits credits) {
    this.camps = camps;
    this.credits = credits;
  }

  /**
   * The reports in groups of one source each, in order of time; the first of each is its origin.
   */
  List<List<Report>> groups(List<Report> reports) {
    List<List<Report>> groups = new ArrayList<>();
    for (Report r : reports) {
      List<Report> joined = new ArrayList<>(List.of(r));
      groups.removeIf(g -> g.stream().anyMatch(o -> oneSource(o, r)) && joined.addAll(g));
      joined.sort(Report::byTime);
      groups.add(joined);
    }
    groups.sort((g, h) -> Report.byTime(g.get(0), h.get(0)));
    return groups;
  }

  /** Whether two reports are one source. */
  boolean oneSource(Report a, Report b) {
    return a.publication.oneSource(b.publication)
        || copied(a, b)
        || relays(a, b)
        || relays(b, a)
        || sameSide(a, b)
        || sameSide(b, a);
  }

  /** Where the articles are not at hand the sentences tell. */
  private static boolean copied(Report a, Report b) {
    return Math.min(a.sentence.count(), b.sentence.count()) >= 6
        && a.sentence.containment(b.sentence) >= 0.8;
  }

  /** "Reuters reported": a's only word is that of b's paper or agency. */
  private boolean relays(Report a, Report b) {
    List<EventClaim> claims = a.event.claims();
    return !claims.isEmpty() && claims.stream().allMatch(c -> from(c.source(), b.publication));
  }

  private boolean from(Speaker source, Publication p) {
    if (source == null) {
      return false;
    }
    String name = credits.name(source.name() == null ? source.text() : source.name());
    Set<String> agencies = p.agencies();
    return agencies.contains(name) || (p.outlet() != null && name.equals(credits.name(p.outlet())));
  }

  /** A state's or a party's own paper beside a report whose only word is that side's. */
  private boolean sameSide(Report a, Report b) {
    String outlet = a.publication.outlet();
    List<EventClaim> claims = b.event.claims();
    if (outlet == null || claims.isEmpty() || !camps.stateMedium(outlet)) {
      return false;
    }
    return claims.stream().allMatch(c -> c.source() != null && ownSide(a, c.source()));
  }

  private boolean ownSide(Report a, Speaker speaker) {
    for (EventClaim own : a.event.claims()) {
      if (own.source() != null && !camps.independentAcross(own.source(), speaker)) {
        return true;
      }
    }
    boolean party = false;
    for (Actor p : a.event.actor()) {
      party |= camps.speaksFor(speaker, p);
    }
    return party;
  }
}
