package org.dateline.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dateline.record.Incident.Conflict;
import org.dateline.record.Incident.Version;

/**
 * Versions of one field over reports. A source has one vote however many copies of it there are;
 * among equals the version told first wins.
 */
final class Votes<T> {
  private record Ballot<T>(T value, List<String> reports, List<Integer> sources) {}

  private final Map<T, Ballot<T>> ballots = new LinkedHashMap<>();

  /** Counts; a report whose value is null does not vote. */
  static <T> Votes<T> count(List<List<Report>> sources, Function<Report, T> field) {
    Votes<T> votes = new Votes<>();
    for (int source = 0; source < sources.size(); source++) {
      for (Report r : sources.get(source)) {
        T value = field.apply(r);
        if (value != null) {
          votes.add(value, r.id(), source);
        }
      }
    }
    return votes;
  }

  private void add(T value, String report, int source) {
    Ballot<T> b =
        ballots.computeIfAbsent(value, v -> new Ballot<>(v, new ArrayList<>(), new ArrayList<>()));
    b.reports.add(report);
    if (!b.sources.contains(source)) {
      b.sources.add(source);
    }
  }

  private List<Ballot<T>> ranked() {
    return ballots.values().stream()
        .sorted(
            java.util.Comparator.<Ballot<T>>comparingInt(b -> -b.sources.size())
                .thenComparingInt(b -> -b.reports.size()))
        .toList();
  }

  /** The version that most sources have; null where none has one. */
  T best() {
    return ballots.isEmpty() ? null : ranked().get(0).value;
  }

  /** All versions, the best first. */
  List<T> values() {
    return ranked().stream().map(Ballot::value).toList();
  }

  /** The versions as a conflict; null where there are not two. */
  Conflict conflict(String field, Function<T, Object> written) {
    if (ballots.size() < 2) {
      return null;
    }
    List<Version> versions =
        ranked().stream().map(b -> new Version(written.apply(b.value), b.reports)).toList();
    return new Conflict(field, versions);
  }
}
