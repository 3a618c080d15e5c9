package org.dateline.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings reports together under some keys, as {@link Incidents} does under all of them, for the
 * many machines that hold a part of the keys each. A block keeps its representatives only, and the
 * reports come in the order of their ranks, so that memory does not grow with a large block. Not
 * thread-safe.
 */
public final class Meeting {
  private final Merger merger;
  private final Map<Long, List<Seat>> blocks = new HashMap<>();
  private long turn;

  /** A report under its keys, which is compared once with one that shares several of them. */
  private static final class Seat {
    private final Report report;
    private long turn;

    private Seat(Report report) {
      this.report = report;
    }
  }

  Meeting(Merger merger) {
    this.merger = merger;
  }

  /**
   * Compares a report with those before it.
   *
   * @param r of no lower {@link Report#rank} than those before it, as unsigned numbers
   * @param keys those of its keys that belong here
   * @param sink takes each pair that is likely one or of which one follows from the other
   */
  public void add(Report r, long[] keys, Consumer<Met> sink) {
    Seat own = new Seat(r);
    own.turn = ++turn;
    for (long key : keys) {
      List<Seat> block = blocks.computeIfAbsent(key, k -> new ArrayList<>(1));
      for (Seat seat : block) {
        if (seat.turn != turn) {
          seat.turn = turn;
          compare(merger, seat.report, r, sink);
        }
      }
      if (block.size() < Blocks.REPRESENTATIVES) {
        block.add(own);
      }
    }
  }

  static void compare(Merger merger, Report one, Report other, Consumer<Met> sink) {
    Met met = merger.met(one, other);
    if (met.likely() || met.follows() || met.followed()) {
      sink.accept(met);
    }
  }
}
