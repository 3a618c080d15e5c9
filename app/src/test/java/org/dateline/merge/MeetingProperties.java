package org.dateline.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.dateline.record.Incident;

/** Reports that meet part by part make the incidents that they make in one memory. */
class MeetingProperties {
  private static final Merger MERGER = Merger.load(Data.builtIn());

  private final List<Met> met = new ArrayList<>();
  private final Map<String, String> above = new HashMap<>();

  @Property(tries = 6, seed = "7")
  void partsGiveWhatTheWholeGives(
      @ForAll @IntRange(max = 1000) int seed, @ForAll @IntRange(min = 1, max = 3) int parts) {
    List<Report> reports = new ArrayList<>(SyntheticReports.world(MERGER, seed, 6, 60));
    List<Incident> whole = MERGER.incidents(reports);
    met.clear();
    above.clear();
    reports.sort((a, b) -> Long.compareUnsigned(a.rank(), b.rank()));
    meet(reports, parts);
    List<Incident> parted = linked(divided(reports));
    assertEquals(List.of(), whole.stream().filter(i -> !parted.contains(i)).toList());
    assertEquals(whole.size(), parted.size());
    assertTrue(largestBlock(reports) > Blocks.REPRESENTATIVES);
  }

  private static int largestBlock(List<Report> reports) {
    Map<Long, Integer> sizes = new HashMap<>();
    for (Report r : reports) {
      Arrays.stream(MERGER.keys(r)).forEach(key -> sizes.merge(key, 1, Integer::sum));
    }
    return Collections.max(sizes.values());
  }

  /** Each slice's keys are shared out, and each share has a place of its own. */
  private void meet(List<Report> reports, int parts) {
    Map<List<Integer>, Meeting> places = new HashMap<>();
    Map<String, List<Report>> articles = new TreeMap<>();
    for (Report r : reports) {
      articles.computeIfAbsent(r.publication().doc(), k -> new ArrayList<>()).add(r);
      MERGER
          .slices(r)
          .forEach(
              (slice, keys) -> {
                for (int p = 0; p < parts; p++) {
                  int part = p;
                  long[] own =
                      LongStream.of(keys).filter(k -> Math.floorMod(k, parts) == part).toArray();
                  places
                      .computeIfAbsent(List.of(slice, p), k -> MERGER.meeting())
                      .add(r, own, met::add);
                }
              });
    }
    articles.values().forEach(a -> MERGER.meet(a, met::add));
  }

  private List<Incident> divided(List<Report> reports) {
    met.stream().filter(Met::likely).forEach(m -> join(m.first().id(), m.second().id()));
    Map<String, List<Report>> components = new TreeMap<>();
    reports.forEach(r -> components.computeIfAbsent(top(r.id()), k -> new ArrayList<>()).add(r));
    List<Incident> all = new ArrayList<>();
    for (List<Report> component : components.values()) {
      Set<Report> own = Set.copyOf(component);
      Collection<Met> likely =
          met.stream().filter(Met::likely).filter(m -> own.contains(m.first())).toList();
      all.addAll(MERGER.divide(component, likely));
    }
    return all;
  }

  private void join(String a, String b) {
    above.put(top(a), top(b));
  }

  private String top(String id) {
    String at = id;
    while (!above.getOrDefault(at, at).equals(at)) {
      at = above.get(at);
    }
    return at;
  }

  private List<Incident> linked(List<Incident> incidents) {
    Map<String, String> of = new HashMap<>();
    incidents.forEach(i -> i.reports().forEach(t -> of.put(t.eventId(), i.id())));
    Map<String, Set<String>> after = new HashMap<>();
    Map<String, Set<String>> before = new HashMap<>();
    for (Met m : met) {
      String first = of.get(m.first().id());
      String second = of.get(m.second().id());
      if (m.follows()) {
        before.computeIfAbsent(first, k -> new TreeSet<>()).add(second);
        after.computeIfAbsent(second, k -> new TreeSet<>()).add(first);
      }
      if (m.followed()) {
        before.computeIfAbsent(second, k -> new TreeSet<>()).add(first);
        after.computeIfAbsent(first, k -> new TreeSet<>()).add(second);
      }
    }
    return incidents.stream()
        .map(
            i ->
                Merger.linked(
                    i, after.getOrDefault(i.id(), Set.of()), before.getOrDefault(i.id(), Set.of())))
        .sorted(Comparator.comparing(Incident::firstSeen).thenComparing(Incident::id))
        .toList();
  }

  @Property(tries = 3, seed = "7")
  void slicesHoldTheKeys(@ForAll @IntRange(max = 1000) int seed) {
    for (Report r : SyntheticReports.world(MERGER, seed, 2, 20)) {
      long[] all =
          MERGER.slices(r).values().stream().flatMapToLong(Arrays::stream).sorted().toArray();
      assertEquals(Arrays.toString(MERGER.keys(r)), Arrays.toString(all));
    }
  }

  @Property(tries = 1)
  void publicationsTravel() throws IOException {
    Article a =
        Article.of("a", "GOMA (Reuters) - Police fired at a crowd near the river, witnesses said.")
            .withPublished("2022-01-09", "given");
    Publication p = MERGER.publication(a);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    p.write(new DataOutputStream(out));
    Publication read =
        Publication.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
    assertEquals(p.doc(), read.doc());
    assertEquals(p.outlet(), read.outlet());
    assertEquals(p.day(), read.day());
    assertEquals(Set.of("reuters"), read.agencies());
    assertEquals(1, read.copied(p));
  }
}
