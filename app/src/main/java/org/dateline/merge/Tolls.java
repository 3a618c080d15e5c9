package org.dateline.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.dateline.record.Incident.Conflict;
import org.dateline.record.Incident.Numbers;
import org.dateline.record.Incident.Range;
import org.dateline.record.Incident.Version;

/**
 * Numbers over the reports of an incident, in order of time: tolls change as they are corrected.
 */
final class Tolls {
  private static final int FRESH = 1;

  private final List<Report> reports;

  /** Tolls of reports in order of time. */
  Tolls(List<Report> reports) {
    this.reports = reports;
  }

  Numbers numbers() {
    return new Numbers(
        range(r -> r.event.size().dead()),
        range(r -> r.event.size().injured()),
        range(r -> r.event.size().arrested()),
        range(Tolls::participants));
  }

  private static Integer participants(Report r) {
    return Digits.of(r.event.size().participants());
  }

  List<Conflict> conflicts() {
    List<Conflict> all = new ArrayList<>();
    all.add(conflict("size.dead", r -> r.event.size().dead()));
    all.add(conflict("size.injured", r -> r.event.size().injured()));
    all.add(conflict("size.arrested", r -> r.event.size().arrested()));
    all.add(conflict("size.participants", Tolls::participants));
    all.removeIf(Objects::isNull);
    return all;
  }

  private Range range(Function<Report, Integer> number) {
    List<Report> telling = reports.stream().filter(r -> number.apply(r) != null).toList();
    if (telling.isEmpty()) {
      return null;
    }
    List<Integer> values = telling.stream().map(number).sorted().toList();
    return new Range(best(telling, number), values.get(0), values.get(values.size() - 1));
  }

  /** What most of the last day's reports have, the last of equals. */
  private static int best(List<Report> telling, Function<Report, Integer> number) {
    Integer last = telling.get(telling.size() - 1).publication.day();
    Map<Integer, Integer> count = new LinkedHashMap<>();
    int best = 0;
    int most = 0;
    for (Report r : telling) {
      Integer day = r.publication.day();
      if (last == null || day == null || last - day <= FRESH) {
        int n = count.merge(number.apply(r), 1, Integer::sum);
        best = n >= most ? number.apply(r) : best;
        most = Math.max(n, most);
      }
    }
    return best;
  }

  private Conflict conflict(String field, Function<Report, Integer> number) {
    Map<Integer, List<String>> versions = new LinkedHashMap<>();
    for (Report r : reports) {
      Integer value = number.apply(r);
      if (value != null) {
        versions.computeIfAbsent(value, k -> new ArrayList<>()).add(r.id());
      }
    }
    if (versions.size() < 2) {
      return null;
    }
    List<Version> all = new ArrayList<>();
    versions.forEach((value, ids) -> all.add(new Version(value, ids)));
    return new Conflict(field, all);
  }
}
