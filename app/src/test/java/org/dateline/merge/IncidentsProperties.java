package org.dateline.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dateline.lexicon.Data;
import org.dateline.record.Incident;

/** Incidents are a function of reports and pins: order, undone steps and windows do not show. */
class IncidentsProperties {
  private static final Merger MERGER = Merger.load(Data.builtIn());
  private static final int FIRST = 18262;

  @Property(tries = 6, seed = "7")
  void orderDoesNotShow(@ForAll @IntRange(max = 1000) int seed) {
    List<Report> reports = SyntheticReports.world(MERGER, seed, 4, 40);
    List<Incident> expected = MERGER.incidents(reports);
    Collections.shuffle(reports, new Random(seed));
    Incidents open = MERGER.open();
    for (int i = 0; i < reports.size(); i++) {
      open.add(reports.get(i));
      if (i % 17 == 0) {
        open.settle();
      }
    }
    assertEquals(expected, open.all());
  }

  /** So many reports a day that most hang together, of which each change touches a part. */
  @Property(tries = 2, seed = "7")
  void whatIsToldOfChangesAddsUp(@ForAll @IntRange(max = 1000) int seed) {
    List<Report> reports = SyntheticReports.world(MERGER, seed, 3, 250);
    Collections.shuffle(reports, new Random(seed));
    Incidents open = MERGER.open();
    Map<String, Incident> told = new TreeMap<>();
    for (int i = 0; i < reports.size(); i++) {
      open.add(reports.get(i));
      if (i % 25 == 0 || i == reports.size() - 1) {
        Change change = open.settle();
        told.keySet().removeAll(change.gone());
        change.now().forEach(n -> told.put(n.id(), n));
      }
    }
    Map<String, Incident> expected = new TreeMap<>();
    MERGER.incidents(reports).forEach(n -> expected.put(n.id(), n));
    assertEquals(expected, told);
  }

  @Property(tries = 6, seed = "7")
  void whatIsTakenAwayWasNeverThere(@ForAll @IntRange(max = 1000) int seed) {
    List<Report> reports = SyntheticReports.world(MERGER, seed, 4, 40);
    List<Report> half = reports.subList(0, reports.size() / 2);
    Incidents open = MERGER.open();
    reports.forEach(open::add);
    open.settle();
    reports.subList(half.size(), reports.size()).forEach(r -> open.remove(r.id()));
    assertEquals(MERGER.incidents(half), open.all());
  }

  /** The pin comes after all further reports, or before any of them. */
  @Property(tries = 3, seed = "7")
  void anUndoIsAsIfThePairHadNeverBeenMerged(@ForAll @IntRange(max = 1000) int seed) {
    List<Report> reports = SyntheticReports.world(MERGER, seed, 5, 40);
    Incidents late = MERGER.open();
    reports.forEach(late::add);
    Incident large =
        late.all().stream().filter(i -> i.reports().size() > 1).findFirst().orElseThrow();
    Merge merge = late.log(large.id()).get(0);
    Pin never = new Pin(merge.first(), merge.second(), false);
    late.pin(never);
    Incidents early = MERGER.open();
    early.pin(never);
    reports.forEach(early::add);
    assertEquals(early.all(), late.all());
  }

  /** Large: the incident with most reports is divided after ten thousand further ones. */
  @Example
  void anUndoHoldsAfterTenThousandFurtherReports() {
    List<Report> reports = SyntheticReports.world(MERGER, 7, 42, 250);
    Incidents late = MERGER.open();
    reports.subList(0, 500).forEach(late::add);
    Incident large =
        late.all().stream().max(Comparator.comparingInt(i -> i.reports().size())).orElseThrow();
    Merge merge = late.log(large.id()).get(0);
    reports.subList(500, reports.size()).forEach(late::add);
    late.settle();
    Pin never = new Pin(merge.first(), merge.second(), false);
    late.pin(never);
    Incidents early = MERGER.open();
    early.pin(never);
    reports.forEach(early::add);
    assertEquals(10_000, reports.size() - 500);
    assertNotEquals(late.of(never.first()), late.of(never.second()));
    assertEquals(early.all(), late.all());
  }

  @Property(tries = 3, seed = "7")
  void closingWhatIsOverChangesNothing(@ForAll @IntRange(max = 1000) int seed) {
    Merger narrow = Merger.load(Data.builtIn(), 5);
    SyntheticReports world = new SyntheticReports(seed, 4);
    List<Report> all = new ArrayList<>();
    List<Incident> closed = new ArrayList<>();
    Incidents open = narrow.open();
    for (int day = 0; day < 30; day++) {
      for (Told told : world.day(day)) {
        Report r = narrow.report(told.event());
        all.add(r);
        open.add(r);
      }
      closed.addAll(open.advance(FIRST + day));
    }
    closed.addAll(open.all());
    assertEquals(ids(narrow.incidents(all)), ids(closed));
  }

  private static List<String> ids(List<Incident> all) {
    return all.stream().map(i -> i.id() + " " + i.sources()).sorted().toList();
  }
}
