package org.dateline.merge;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/**
 * Keys under which reports meet: two that share none are not compared. Each joins a stretch of days
 * with a country, a province, a town, a side or a rare name. Days are laid out in two grids that
 * overlap, so that near days share a stretch.
 */
final class Keys {
  private static final int FINE = 4;
  private static final int COARSE = 16;
  private static final int WIDEST = 100;
  private static final int NAMES = 6;

  private final Report r;
  private final Map<Long, Integer> keys = new TreeMap<>();

  private Keys(Report r) {
    this.r = r;
  }

  /** The keys of a report, sorted. */
  static long[] of(Report r) {
    return array(all(r).keySet());
  }

  /** The keys of a report, sorted, by the coarse stretch that each begins in. */
  static Map<Integer, long[]> slices(Report r) {
    Map<Integer, Set<Long>> slices = new TreeMap<>();
    all(r).forEach((key, slice) -> slices.computeIfAbsent(slice, s -> new TreeSet<>()).add(key));
    Map<Integer, long[]> arrays = new TreeMap<>();
    slices.forEach((slice, keys) -> arrays.put(slice, array(keys)));
    return arrays;
  }

  private static long[] array(Set<Long> keys) {
    return keys.stream().mapToLong(Long::longValue).toArray();
  }

  private static Map<Long, Integer> all(Report r) {
    Keys k = new Keys(r);
    int[] days = k.days();
    if (days[1] - days[0] < COARSE) {
      k.fine(days[0], days[1]);
    }
    k.coarse(days[0], days[1]);
    return k.keys;
  }

  /**
   * The days to stand under: those of the event, or those of publication where they are too many.
   */
  private int[] days() {
    Integer p = r.publication.day();
    boolean narrow = r.moment.told() && r.moment.last() - r.moment.first() <= WIDEST;
    if (narrow || p == null) {
      return r.moment.told() && narrow
          ? new int[] {r.moment.first(), r.moment.last()}
          : new int[] {0, 0};
    }
    return new int[] {p - WIDEST / 4, p};
  }

  private void fine(int from, int to) {
    Set<String> lands = new TreeSet<>();
    if (r.spot != null) {
      lands.add(String.valueOf(r.spot.country()));
      each(FINE, from, to, Hash.of("in " + r.spot.province()));
    }
    r.event.actor().forEach(a -> lands.add(String.valueOf(a.code())));
    r.event.recipient().forEach(a -> lands.add(String.valueOf(a.code())));
    lands.remove("null");
    lands.forEach(land -> each(FINE, from, to, Hash.of("of " + r.type() + land)));
    names(r.words.names(), name -> each(FINE, from, to, Hash.with(1, name)));
    names(r.title.names(), name -> each(FINE, from, to, Hash.with(1, name)));
  }

  private static void names(long[] names, LongConsumer sink) {
    for (int i = 0; i < Math.min(NAMES, names.length); i++) {
      sink.accept(names[i]);
    }
  }

  private void coarse(int from, int to) {
    String type = r.type();
    if (r.spot != null && r.spot.precise()) {
      each(COARSE, from, to, Hash.of("at " + type + r.spot.province()));
    }
    for (long name : r.actor.names()) {
      each(COARSE, from, to, Hash.with(Hash.of(type), name));
    }
    long named = Hash.of("name " + type);
    names(r.words.names(), name -> each(COARSE, from, to, Hash.with(named, name)));
  }

  private void each(int width, int from, int to, long what) {
    for (int grid = 0; grid < 2; grid++) {
      int shift = grid * width / 2;
      int first = Math.floorDiv(from + shift, width);
      int last = Math.floorDiv(to + shift, width);
      for (int stretch = first; stretch <= last; stretch++) {
        int slice = Math.floorDiv(stretch * width - shift, COARSE);
        keys.put(Hash.with(Hash.with(what, 2L * width + grid), stretch), slice);
      }
    }
  }
}
