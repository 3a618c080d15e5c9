package org.dateline.scale;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dateline.merge.Bunches;
import scala.Tuple2;

/**
 * Pairs of reports that likely tell one happening.
 *
 * @param ranks two for each pair, one after the other
 * @param odds the log-odds of each
 */
record Likely(long[] ranks, double[] odds) implements Serializable {
  private static final int AT_ONCE = 1 << 20;

  static Likely of(List<Likely> all) {
    return new Likely(
        all.stream().flatMapToLong(l -> Arrays.stream(l.ranks)).toArray(),
        all.stream().flatMapToDouble(l -> Arrays.stream(l.odds)).toArray());
  }

  int size() {
    return odds.length;
  }

  /** Some of the pairs, by their numbers. */
  Likely only(int[] some) {
    return new Likely(
        Arrays.stream(some)
            .flatMap(i -> IntStream.of(2 * i, 2 * i + 1))
            .mapToLong(i -> ranks[i])
            .toArray(),
        Arrays.stream(some).mapToDouble(i -> odds[i]).toArray());
  }

  /**
   * Of many pairs those that decide which reports come into one bunch, whatever others there are.
   */
  static Likely needed(Iterator<Likely> all) {
    List<Likely> held = new ArrayList<>();
    long size = 0;
    while (all.hasNext()) {
      Likely more = all.next();
      held.add(more);
      size += more.size();
      if (size > AT_ONCE) {
        held = new ArrayList<>(List.of(of(held).needed()));
        size = 0;
      }
    }
    return of(held).needed();
  }

  private Likely needed() {
    long[] ids = ids();
    return only(Bunches.forest(ids.length, among(ids)));
  }

  /** The pairs within each bunch, under what names it. */
  Iterator<Tuple2<Long, Likely>> within(Components components) {
    Map<Long, IntStream.Builder> numbers = new HashMap<>();
    for (int i = 0; i < size(); i++) {
      long bunch = components.of(ranks[2 * i]);
      if (bunch == components.of(ranks[2 * i + 1])) {
        numbers.computeIfAbsent(bunch, b -> IntStream.builder()).add(i);
      }
    }
    return numbers.entrySet().stream()
        .map(e -> new Tuple2<>(e.getKey(), only(e.getValue().build().toArray())))
        .iterator();
  }

  /** All their reports in the order of their ranks: the ranks, turned. */
  long[] ids() {
    return Arrays.stream(ranks).map(Likely::turned).sorted().distinct().toArray();
  }

  /** Ranks are ordered as numbers without a sign; turned, that is their order with one. */
  static long turned(long rank) {
    return rank ^ Long.MIN_VALUE;
  }

  /** Where a rank stands among {@link #ids}; below 0 where it is none of them. */
  static int place(long[] ids, long rank) {
    return Arrays.binarySearch(ids, turned(rank));
  }

  /** The same pairs by where their reports stand. */
  Bunches.Pairs among(long[] ids) {
    int[] places = Arrays.stream(ranks).mapToInt(rank -> place(ids, rank)).toArray();
    return new Bunches.Pairs() {
      @Override
      public int size() {
        return odds.length;
      }

      @Override
      public int first(int pair) {
        return places[2 * pair];
      }

      @Override
      public int second(int pair) {
        return places[2 * pair + 1];
      }

      @Override
      public double odds(int pair) {
        return odds[pair];
      }
    };
  }
}
