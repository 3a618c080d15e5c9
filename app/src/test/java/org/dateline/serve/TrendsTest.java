package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.dateline.store.index.Results;
import org.junit.jupiter.api.Test;

/** Weekly counts, what is to be expected, and where the level changes. */
class TrendsTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 4);

  private static Trends.Series weeks(int n, IntUnaryOperator count) {
    List<Results.Bin> bins = new ArrayList<>();
    long total = 0;
    for (int i = 0; i < n; i++) {
      int c = count.applyAsInt(i);
      total += c;
      if (c > 0) {
        bins.add(
            new Results.Bin(
                FIRST.plusWeeks(i).toString(), c, List.of(0L, 0L, 0L, 0L, (long) c), 0));
      }
    }
    return Trends.of("A", "B", new Results.Timeline("week", total, bins, 0, 0));
  }

  @Test
  void aSteadyLevelIsNeitherUnusualNorChanging() {
    Trends.Series s = weeks(60, i -> 10 + i % 2);
    assertEquals(60, s.bins().size());
    assertTrue(s.bins().stream().noneMatch(Trends.Week::unusual));
    assertEquals(List.of(), s.changes());
    assertEquals(List.of(), s.notes());
    assertNull(s.bins().get(0).expected());
  }

  @Test
  void aBurstIsUnusualAndItsNoteCitesItsWeek() {
    Trends.Series s = weeks(40, i -> i == 30 ? 60 : 5);
    assertTrue(s.bins().get(30).unusual());
    assertEquals(5.0, s.bins().get(30).expected(), 0.01);
    assertEquals(1, s.bins().stream().filter(Trends.Week::unusual).count());
    String start = FIRST.plusWeeks(30).toString();
    Trends.Note note = s.notes().get(s.notes().size() - 1);
    assertEquals("Week of " + start + ": 60 events, 5.0 expected.", note.text());
    assertEquals(start, note.from());
    assertEquals(FIRST.plusWeeks(30).plusDays(6).toString(), note.to());
  }

  @Test
  void aNewLevelIsFoundWhereItBegins() {
    Trends.Series s = weeks(60, i -> i < 36 ? 4 : 20);
    assertEquals(1, s.changes().size());
    Trends.Change c = s.changes().get(0);
    assertEquals(FIRST.plusWeeks(36).toString(), c.start());
    assertEquals(4, c.before(), 0.01);
    assertEquals(20, c.after(), 0.01);
  }

  @Test
  void theSeasonIsExpected() {
    Trends.Series s = weeks(110, i -> i % 52 >= 20 && i % 52 < 24 ? 30 : 15);
    assertTrue(s.bins().get(20).unusual(), "the first year knows no season");
    assertFalse(s.bins().get(72).unusual(), "the second does");
  }

  @Test
  void weeksWithoutEventsCount() {
    Trends.Series s = weeks(30, i -> i % 10 == 0 ? 3 : 0);
    assertEquals(21, s.bins().size());
    assertEquals(0, s.bins().get(5).count());
    assertNull(s.bins().get(5).score());
    assertEquals(0, s.bins().get(10).score());
    assertEquals(0, weeks(0, i -> 0).bins().size());
  }
}
