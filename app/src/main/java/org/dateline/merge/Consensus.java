package org.dateline.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.dateline.record.Actor;
import org.dateline.record.Incident;
import org.dateline.record.Incident.Conflict;
import org.dateline.record.Incident.Sources;
import org.dateline.record.Incident.Telling;
import org.dateline.record.Location;
import org.dateline.record.Span;

/**
 * What the reports of one incident agree on, at the best precision, with the minority's versions.
 * Immutable and thread-safe.
 */
final class Consensus {
  private final Independence independence;
  private final Verdicts verdicts;

  Consensus(Independence independence, Verdicts verdicts) {
    this.independence = independence;
    this.verdicts = verdicts;
  }

  /** The incident of some reports, which are in order of time; without links. */
  Incident of(List<Report> reports) {
    List<List<Report>> sources = independence.groups(reports);
    Votes<String> types = Votes.count(sources, r -> r.type());
    Votes<List<String>> modes = Votes.count(sources, r -> unlessEmpty(r.event.mode()));
    Dates dates = Dates.of(sources);
    Places places = Places.of(sources);
    Votes<String> actors = Votes.count(sources, r -> sides(r.event.actor()));
    Votes<String> recipients = Votes.count(sources, r -> sides(r.event.recipient()));
    Tolls tolls = new Tolls(reports);
    List<Conflict> conflicts = new ArrayList<>();
    conflicts.add(types.conflict("event", v -> v));
    conflicts.add(modes.conflict("mode", v -> String.join(" ", v)));
    conflicts.add(dates.conflict());
    conflicts.add(places.conflict());
    conflicts.add(actors.conflict("actor", v -> v));
    conflicts.add(recipients.conflict("recipient", v -> v));
    conflicts.addAll(tolls.conflicts());
    conflicts.add(denial(sources));
    conflicts.removeIf(Objects::isNull);
    return new Incident(
        id(reports.get(0)),
        List.of(types.best()),
        modes.best() == null ? List.of() : modes.best(),
        dates.best(),
        dates.precision(),
        reports.get(0).publication.published(),
        lastSeen(reports),
        told(reports, actors.best(), r -> r.event.actor()),
        told(reports, recipients.best(), r -> r.event.recipient()),
        places.best(),
        tolls.numbers(),
        verdicts.of(sources),
        new Sources(reports.size(), sources.size()),
        tellings(reports, sources),
        conflicts,
        List.of());
  }

  static String id(Report first) {
    return id(hash(first));
  }

  /** The id that its hash is. */
  static String id(long hash) {
    return String.format("%016x", hash);
  }

  static long hash(Report first) {
    return Hash.mix(Hash.of("incident " + first.id()));
  }

  private static String lastSeen(List<Report> reports) {
    return reports.stream()
        .map(r -> r.publication.published())
        .filter(Objects::nonNull)
        .max(String::compareTo)
        .orElse(null);
  }

  private static List<String> unlessEmpty(List<String> list) {
    return list.isEmpty() ? null : list;
  }

  /** "PAK REB": who they are whatever a paper calls them; null where that is not known. */
  private static String sides(List<Actor> actors) {
    TreeSet<String> sides = new TreeSet<>();
    for (Actor a : actors) {
      String side = a.sector().isEmpty() ? a.code() : Party.side(a);
      if (side != null) {
        sides.add(a.name() == null ? side : side + " " + a.name());
      }
    }
    return sides.isEmpty() ? null : String.join(", ", sides);
  }

  /** The actors as the first report has them that has the version agreed on. */
  private static List<Actor> told(
      List<Report> reports, String version, Function<Report, List<Actor>> field) {
    List<Actor> any = List.of();
    for (Report r : reports) {
      List<Actor> own = field.apply(r);
      if (version != null && version.equals(sides(own))) {
        return own;
      }
      any = any.isEmpty() ? own : any;
    }
    return any;
  }

  private static Conflict denial(List<List<Report>> sources) {
    Votes<String> votes =
        Votes.count(sources, r -> "disputed".equals(r.event.verification()) ? "disputed" : "told");
    return votes.conflict("verification", v -> v);
  }

  private static List<Telling> tellings(List<Report> reports, List<List<Report>> sources) {
    Map<Report, Report> origins = new HashMap<>();
    sources.forEach(g -> g.forEach(r -> origins.put(r, g.get(0))));
    return reports.stream().map(r -> telling(r, origins.get(r))).toList();
  }

  private static Telling telling(Report r, Report origin) {
    Span evidence = new Span(r.event.evidence().start(), r.event.evidence().end());
    String doc = r.publication.doc();
    return new Telling(
        doc,
        r.id(),
        evidence.start(),
        evidence.end(),
        origin.publication.doc().equals(doc) ? null : origin.publication.doc(),
        r.publication.outlet(),
        r.publication.published(),
        r.event.verification(),
        r.event.claims());
  }

  /** Places by how precise they are. */
  private record Places(Location best, Conflict conflict) {
    private static final int APART = 15;

    static Places of(List<List<Report>> sources) {
      for (int least = 4; least >= 0; least--) {
        int resolution = least;
        Votes<String> votes =
            Votes.count(sources, r -> fine(r, resolution) ? name(r.event.eventLoc()) : null);
        if (votes.best() != null) {
          return new Places(
              place(sources, votes.best(), resolution),
              apart(sources, votes) ? votes.conflict("event_loc", v -> v) : null);
        }
      }
      return new Places(null, null);
    }

    private static boolean fine(Report r, int resolution) {
      Location l = r.event.eventLoc();
      return l != null && (l.resolution() == null ? 0 : l.resolution()) >= resolution;
    }

    private static String name(Location l) {
      return l.resolvedPlace() == null ? l.extractedPlace() : l.resolvedPlace();
    }

    /** The most precise of those of the name. */
    private static Location place(List<List<Report>> sources, String name, int resolution) {
      return sources.stream()
          .flatMap(List::stream)
          .filter(r -> fine(r, resolution))
          .map(r -> r.event.eventLoc())
          .filter(l -> name.equals(name(l)))
          .reduce((l, m) -> resolution(m) > resolution(l) ? m : l)
          .orElse(null);
    }

    private static int resolution(Location l) {
      return l.resolution() == null ? 0 : l.resolution();
    }

    private static boolean apart(List<List<Report>> sources, Votes<String> votes) {
      List<Spot> spots = votes.values().stream().map(v -> Spot.of(place(sources, v, 0))).toList();
      Spot best = spots.get(0);
      return best == null
          || spots.stream().anyMatch(s -> s != null && s.precise() && s.km(best) > APART);
    }
  }
}
