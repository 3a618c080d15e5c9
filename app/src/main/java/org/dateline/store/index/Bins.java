package org.dateline.store.index;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.store.StoreException;

/** Days put into stretches of time. */
final class Bins {
  static final List<String> INTERVALS = List.of("day", "week", "month", "year");
  private static final int[] LENGTHS = {1, 7, 31, 366};
  private static final int FIRST = -800_000;
  private static final int LAST = 3_000_000;

  /** Counts by day for records of one interval's precision or finer. */
  private static final class Bin {
    private final long[] quads = new long[5];
    private double score;
    private long count;
  }

  private final Map<Long, Bin> days = new TreeMap<>();
  private final long total;
  private long dated;

  Bins(long total) {
    this.total = total;
  }

  /** Takes a record; one that spans several days is kept with its length. */
  void take(long day, long lastDay, int quad, double score) {
    if (day < FIRST || day > LAST) {
      return;
    }
    dated++;
    int length = (int) Math.min(lastDay - day + 1, 100_000);
    Bin bin = days.computeIfAbsent(day * 4 + width(length), k -> new Bin());
    bin.count++;
    bin.quads[Math.max(0, Math.min(4, quad))]++;
    bin.score += score;
  }

  private static int width(int length) {
    int width = 0;
    while (width < 3 && length > LENGTHS[width]) {
      width++;
    }
    return width;
  }

  Results.Timeline timeline(String asked) {
    String interval = asked == null || asked.isBlank() ? fitting() : asked;
    int width = INTERVALS.indexOf(interval);
    if (width < 0) {
      throw new StoreException(
          "interval:" + interval + " is none of " + String.join(", ", INTERVALS));
    }
    Map<LocalDate, Bin> bins = new TreeMap<>();
    long imprecise = 0;
    for (Map.Entry<Long, Bin> e : days.entrySet()) {
      if (Math.floorMod(e.getKey(), 4) > width) {
        imprecise += e.getValue().count;
      } else {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(e.getKey(), 4));
        add(bins.computeIfAbsent(start(day, width), k -> new Bin()), e.getValue());
      }
    }
    List<Results.Bin> result =
        bins.entrySet().stream().map(e -> bin(e.getKey(), e.getValue())).toList();
    return new Results.Timeline(interval, total, result, total - dated, imprecise);
  }

  private static void add(Bin to, Bin more) {
    to.count += more.count;
    to.score += more.score;
    for (int q = 0; q < 5; q++) {
      to.quads[q] += more.quads[q];
    }
  }

  private static Results.Bin bin(LocalDate start, Bin b) {
    List<Long> quads = java.util.Arrays.stream(b.quads).boxed().toList();
    double mean = b.count == 0 ? 0 : Math.rint(100 * b.score / b.count) / 100;
    return new Results.Bin(start.toString(), b.count, quads, mean);
  }

  private static LocalDate start(LocalDate day, int width) {
    return switch (width) {
      case 1 -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case 2 -> day.withDayOfMonth(1);
      case 3 -> day.withDayOfYear(1);
      default -> day;
    };
  }

  /** The finest interval that does not give more bins than a screen has room for. */
  private String fitting() {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (long key : days.keySet()) {
      first = Math.min(first, Math.floorDiv(key, 4));
      last = Math.max(last, Math.floorDiv(key, 4));
    }
    long span = last < first ? 0 : last - first + 1;
    return span <= 120 ? "day" : span <= 900 ? "week" : span <= 7000 ? "month" : "year";
  }
}
