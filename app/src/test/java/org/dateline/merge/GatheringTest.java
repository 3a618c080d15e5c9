package org.dateline.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.lexicon.Data;
import org.dateline.record.Event;
import org.dateline.record.Incident;
import org.dateline.store.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that wait in files become the incidents that those in memory become. */
class GatheringTest {
  private static final Merger MERGER = Merger.load(Data.builtIn());

  private static byte[] bytes(Event event) {
    return Json.line(event).getBytes(StandardCharsets.UTF_8);
  }

  private static Event event(byte[] bytes) {
    return Json.event(new String(bytes, StandardCharsets.UTF_8));
  }

  private static List<String> gathered(List<Report> reports, int threads) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Gathering all = MERGER.gather(threads, GatheringTest::bytes, GatheringTest::event)) {
      reports.forEach(all::add);
      all.each(i -> lines.add(Json.line(i)));
    }
    return lines;
  }

  private static List<String> held(List<Report> reports) {
    return MERGER.incidents(reports).stream().map(i -> Json.line(i)).toList();
  }

  /** So many a day that blocks are crowded, and keys do not fit into what is written at once. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void manyReportsInAnyOrderByAnyThreads(int seed) throws IOException {
    List<Report> reports = SyntheticReports.world(MERGER, seed, 6, 400);
    Map<Long, Integer> blocks = new HashMap<>();
    reports.forEach(r -> Arrays.stream(Keys.of(r)).forEach(k -> blocks.merge(k, 1, Integer::sum)));
    assertTrue(Collections.max(blocks.values()) > 2 * Blocks.REPRESENTATIVES);
    List<String> expected = held(reports);
    Collections.shuffle(reports, new Random(seed));
    assertEquals(expected, gathered(reports, 1 + seed % 3));
  }

  @Test
  void reportsOfOneArticleMeetWhateverTheirKeysAndFollowUpsAreLinked() throws IOException {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String doc = "d" + i % 20;
      boolean bombed = i < 20;
      reports.add(
          MERGER.report(
              Told.in(
                      doc,
                      bombed ? "Rebels bombed Kidal." : "Mali arrested rebels over bombed Kidal.")
                  .id("e" + i)
                  .type(bombed ? "ASSAULT" : "COERCE")
                  .verb(bombed ? "bombed" : "arrested")
                  .on(bombed ? "2022-01-0" + (1 + i % 9) : "2022-03-01")
                  .published("2022-03-0" + (1 + i % 9), "Paper" + i % 7)
                  .by("MLI", bombed ? "REB" : "GOV", bombed ? "rebels" : "Mali")
                  .to("MLI", bombed ? "CVL" : "REB", bombed ? "Kidal" : "rebels")
                  .event()));
    }
    List<String> expected = held(reports);
    assertTrue(expected.stream().anyMatch(l -> l.contains(Group.FOLLOWED)), expected::toString);
    assertEquals(expected, gathered(reports, 2));
  }

  @Test
  void aLaterReportOfAnEventTakesTheOthersPlaceAndUndatedOnesComeLast() throws IOException {
    List<Report> reports = SyntheticReports.world(MERGER, 5, 2, 50);
    List<Report> twice = new ArrayList<>(reports.subList(0, 20));
    for (Report r : reports.subList(20, 40)) {
      twice.add(
          MERGER.report(Told.in(r.publication().doc(), "Rebels fled Gao.").id(r.id()).event()));
    }
    twice.addAll(reports);
    twice.add(MERGER.report(Told.in("x", "Rebels fled Gao.").id(reports.get(3).id()).event()));
    twice.add(MERGER.report(Told.in("y", "Soldiers left Gao.").event()));
    Incidents open = MERGER.open();
    twice.forEach(open::add);
    List<Incident> all = open.all();
    assertEquals(null, all.get(all.size() - 1).firstSeen());
    assertEquals(all.stream().map(i -> Json.line(i)).toList(), gathered(twice, 2));
  }

  @Test
  void nothingGivesNothing() throws IOException {
    assertEquals(List.of(), gathered(List.of(), 2));
  }
}
