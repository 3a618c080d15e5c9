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

  /** Days and widths that lie side by side: records of a time fall into few of them. */
  private static final int CHUNK = 1024;

  private final Map<Long, Bin[]> days = new TreeMap<>();
  private final long total;
  private long chunk = Long.MIN_VALUE;
  private Bin[] last;
  private int size;
  private long dated;

  Bins(long total) {
    this.total = total;
  }

  /** Takes some records of a kind; those that span several days are kept with their length. */
  void take(long day, long lastDay, int quad, double score, int many) {
    if (day < FIRST || day > LAST) {
      return;
    }
    dated += many;
    int length = (int) Math.min(lastDay - day + 1, 100_000);
    Bin bin = bin(day * 4 + width(length));
    bin.count += many;
    bin.quads[Math.max(0, Math.min(4, quad))] += many;
    bin.score += score * many;
  }

  private Bin bin(long key) {
    long at = Math.floorDiv(key, CHUNK);
    if (at != chunk) {
      last = days.computeIfAbsent(at, k -> new Bin[CHUNK]);
      chunk = at;
    }
    int slot = Math.floorMod(key, CHUNK);
    if (last[slot] == null) {
      last[slot] = new Bin();
      size++;
    }
    return last[slot];
  }

  private interface Taker {
    void take(long key, Bin bin);
  }

  /** All that hold something, in order of time. */
  private void each(Taker taker) {
    days.forEach(
        (at, bins) -> {
          for (int slot = 0; slot < CHUNK; slot++) {
            if (bins[slot] != null) {
              taker.take(at * CHUNK + slot, bins[slot]);
            }
          }
        });
  }

  /** About how many bytes it takes. */
  long bytes() {
    return 200 + 8L * CHUNK * days.size() + 96L * size;
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
    Bin imprecise = new Bin();
    each(
        (key, bin) -> {
          LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(key, 4));
          boolean precise = Math.floorMod(key, 4) <= width;
          add(precise ? bins.computeIfAbsent(start(day, width), k -> new Bin()) : imprecise, bin);
        });
    List<Results.Bin> result =
        bins.entrySet().stream().map(e -> bin(e.getKey(), e.getValue())).toList();
    return new Results.Timeline(interval, total, result, total - dated, imprecise.count);
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
    long[] ends = {Long.MAX_VALUE, Long.MIN_VALUE};
    each(
        (key, bin) -> {
          ends[0] = Math.min(ends[0], Math.floorDiv(key, 4));
          ends[1] = Math.max(ends[1], Math.floorDiv(key, 4));
        });
    long span = ends[1] < ends[0] ? 0 : ends[1] - ends[0] + 1;
    return span <= 120 ? "day" : span <= 900 ? "week" : span <= 7000 ? "month" : "year";
  }
}
