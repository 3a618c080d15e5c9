package org.dateline.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dateline.lexicon.Data;
import org.dateline.record.Incident;

/** Looking around each change gives what looking at all would. */
class NeighbourhoodProperties {
  private static final Merger MERGER = Merger.load(Data.builtIn());

  /** Incidents kept elsewhere, as a store keeps them. */
  private static final class Kept implements Neighbourhood.Known {
    final Map<String, Report> reports = new HashMap<>();
    final Map<Long, Set<String>> keys = new HashMap<>();
    final Map<String, Neighbourhood.Standing> standing = new TreeMap<>();
    int read;

    void put(Report r) {
      reports.put(r.id(), r);
      for (long key : MERGER.keys(r)) {
        keys.computeIfAbsent(key, k -> new HashSet<>()).add(r.id());
      }
    }

    void take(Report r) {
      reports.remove(r.id());
      for (long key : MERGER.keys(r)) {
        keys.get(key).remove(r.id());
      }
    }

    @Override
    public Collection<String> under(long key) {
      return keys.getOrDefault(key, Set.of());
    }

    @Override
    public Report report(String id) {
      read++;
      return reports.get(id);
    }

    @Override
    public Collection<String> of(String article) {
      return reports.values().stream()
          .filter(r -> r.publication().doc().equals(article))
          .map(Report::id)
          .toList();
    }

    @Override
    public Neighbourhood.Standing of(Report report) {
      return standing.values().stream()
          .filter(s -> reports(s).contains(report.id()))
          .findFirst()
          .orElse(null);
    }

    @Override
    public Neighbourhood.Standing incident(String id) {
      return standing.get(id);
    }

    private static List<String> reports(Neighbourhood.Standing s) {
      return s.incident().reports().stream().map(Incident.Telling::eventId).toList();
    }

    Map<String, Incident> incidents() {
      Map<String, Incident> all = new TreeMap<>();
      standing.forEach((id, s) -> all.put(id, s.incident()));
      return all;
    }

    void around(List<String> changed, Set<String> touched, List<Pin> pins) {
      Neighbourhood.Result result = MERGER.neighbourhood(this, pins).around(changed, touched);
      Set<String> mine = new HashSet<>(result.gone());
      result.now().forEach(n -> mine.add(n.incident().id()));
      standing.replaceAll(
          (id, s) ->
              new Neighbourhood.Standing(
                  relinked(s.incident(), mine, result.links().get(id)), s.merges()));
      standing.keySet().removeAll(result.gone());
      result.now().forEach(n -> put(n.incident(), n.merges()));
    }

    private void put(Incident i, List<Merge> merges) {
      standing.put(i.id(), new Neighbourhood.Standing(i, merges));
    }

    private static Incident relinked(Incident i, Set<String> touched, List<Incident.Link> now) {
      Map<String, Incident.Link> links = new LinkedHashMap<>();
      i.linked().stream().filter(l -> !touched.contains(l.id())).forEach(l -> links.put(l.id(), l));
      (now == null ? List.<Incident.Link>of() : now).forEach(l -> links.put(l.id(), l));
      List<Incident.Link> sorted = new ArrayList<>(links.values());
      sorted.sort(
          java.util.Comparator.comparing(Incident.Link::relation).thenComparing(Incident.Link::id));
      return i.withLinked(sorted);
    }
  }

  private static Map<String, Incident> all(Collection<Report> reports) {
    Map<String, Incident> all = new TreeMap<>();
    MERGER.incidents(reports).forEach(i -> all.put(i.id(), i));
    return all;
  }

  @Property(tries = 6, seed = "7")
  void addingInPiecesGivesTheSame(@ForAll @IntRange(max = 1000) int seed) {
    List<Report> reports = SyntheticReports.world(MERGER, seed, 4, 30);
    Collections.shuffle(reports, new Random(seed));
    Kept kept = new Kept();
    for (int i = 0; i < reports.size(); i += 10) {
      List<Report> some = reports.subList(i, Math.min(i + 10, reports.size()));
      some.forEach(kept::put);
      kept.around(some.stream().map(Report::id).toList(), Set.of(), List.of());
    }
    assertEquals(all(reports), kept.incidents());
  }

  @Property(tries = 4, seed = "7")
  void takingAwayAndPinningToo(@ForAll @IntRange(max = 1000) int seed) {
    List<Report> reports = SyntheticReports.world(MERGER, seed, 3, 15);
    Kept kept = new Kept();
    reports.forEach(kept::put);
    kept.around(reports.stream().map(Report::id).toList(), Set.of(), List.of());
    Report gone = reports.remove(seed % reports.size());
    String touched = kept.of(gone).incident().id();
    kept.take(gone);
    kept.around(List.of(), Set.of(touched), List.of());
    assertEquals(all(reports), kept.incidents());
    Pin pin = new Pin(reports.get(0).id(), reports.get(reports.size() - 1).id(), true);
    kept.around(List.of(pin.first(), pin.second()), Set.of(), List.of(pin));
    assertEquals(kept.of(reports.get(0)), kept.of(reports.get(reports.size() - 1)));
    kept.around(List.of(pin.first(), pin.second()), Set.of(), List.of());
    assertEquals(all(reports), kept.incidents());
  }

  @Property(tries = 1, seed = "7")
  void littleIsRead() {
    List<Report> reports = SyntheticReports.world(MERGER, 3, 40, 15);
    Kept kept = new Kept();
    reports.forEach(kept::put);
    Incidents open = MERGER.open();
    reports.forEach(open::add);
    open.all().forEach(i -> kept.put(i, open.log(i.id())));
    kept.read = 0;
    kept.around(List.of(reports.get(0).id()), Set.of(), List.of());
    assertTrue(kept.read < reports.size() / 2, kept.read + " of " + reports.size());
  }
}
