package org.dateline.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.merge.Merge;
import org.dateline.record.Incident;
import org.dateline.record.Incident.Conflict;
import org.dateline.record.Incident.Link;
import org.dateline.record.Incident.Range;
import org.dateline.record.Incident.Telling;
import org.dateline.record.Incident.Version;

/** Incidents as a person reads them: what, who says so, who differs. */
final class IncidentSummary {
  private static final int REASONS = 6;

  private final Summary words;

  IncidentSummary(boolean colour) {
    words = new Summary(colour);
  }

  /** An incident's block, with why its reports are one and why its neighbours are not. */
  String of(Incident i, List<Merge> log, List<Merge> near) {
    StringBuilder s = new StringBuilder(words.happening(i));
    Summary.line(s, Summary.place(i.eventLoc()));
    Summary.line(s, numbers(i.size()));
    Summary.line(s, counts(i));
    for (Telling t : i.reports()) {
      Summary.line(s, "· " + telling(t));
    }
    for (Conflict c : i.conflicts()) {
      Summary.line(s, "≠ " + conflict(c, i));
    }
    for (Link l : i.linked()) {
      Summary.line(s, "→ " + l.relation() + " " + l.id());
    }
    log.forEach(m -> Summary.line(s, "one: " + pair(m)));
    near.forEach(m -> Summary.line(s, "not one: " + pair(m)));
    return s.append('\n').toString();
  }

  private static String counts(Incident i) {
    int reports = i.sources().reports();
    int own = i.sources().independent();
    String seen =
        i.firstSeen() == null
            ? ""
            : i.firstSeen().equals(i.lastSeen())
                ? ", seen " + i.firstSeen()
                : ", seen " + i.firstSeen() + " to " + i.lastSeen();
    return String.format(
        "%s, %s of %s%s (%s)",
        i.verification(),
        reports == 1 ? "1 report" : reports + " reports",
        own == 1 ? "1 source" : own + " independent sources",
        seen,
        i.id());
  }

  private static String numbers(Incident.Numbers n) {
    List<String> all = new ArrayList<>();
    add(all, n.dead(), "dead");
    add(all, n.injured(), "injured");
    add(all, n.arrested(), "arrested");
    add(all, n.participants(), "taking part");
    return String.join(", ", all);
  }

  private static void add(List<String> all, Range r, String what) {
    if (r != null) {
      String span = r.low() == r.high() ? "" : " (" + r.low() + " to " + r.high() + ")";
      all.add(r.best() + span + " " + what);
    }
  }

  private static String telling(Telling t) {
    String where = t.publication() == null ? t.doc() : t.publication() + " (" + t.doc() + ")";
    String when = t.published() == null ? "" : ", " + t.published();
    String says = Summary.claims(t.claims());
    String copy = t.copyOf() == null ? "" : ", same source as " + t.copyOf();
    return where + when + ": " + (says.isEmpty() ? t.verification() : says) + copy;
  }

  private static String conflict(Conflict c, Incident i) {
    Map<String, String> names = new HashMap<>();
    i.reports().forEach(t -> names.put(t.eventId(), t.doc()));
    List<String> versions = new ArrayList<>();
    for (Version v : c.versions()) {
      List<String> docs = v.reports().stream().map(names::get).distinct().toList();
      versions.add(v.value() + " (" + String.join(", ", docs) + ")");
    }
    return c.field() + ": " + String.join(" | ", versions);
  }

  private static String pair(Merge m) {
    List<String> reasons = m.reasons().subList(0, Math.min(REASONS, m.reasons().size()));
    String why = m.pinned() ? "pinned" : String.join(", ", reasons);
    return String.format(
        Locale.ROOT, "%s and %s, %.3f: %s", m.first(), m.second(), m.probability(), why);
  }
}
