package org.dateline.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reports by their keys. In a block of many reports each is compared only with the block's
 * representatives, those of least rank, so that cost grows with the reports and not with their
 * square; which pairs are compared depends on the reports alone, not on their order. Not
 * thread-safe.
 */
final class Blocks {
  /** How many of a large block stand for it. */
  static final int REPRESENTATIVES = 24;

  private final Map<Long, List<Report>> blocks = new HashMap<>();

  /**
   * What a change of the blocks changes in the pairs.
   *
   * @param meets pairs that are now to be compared
   * @param parts reports whose pairs are to be checked by {@link #meet}: some may be no more
   */
  record Pairs(Set<Pair> meets, Set<Report> parts) {
    Pairs() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }
  }

  /** Two reports in the order of their ranks. */
  record Pair(Report first, Report second) {
    static Pair of(Report a, Report b) {
      return Report.byRank(a, b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  Pairs add(Report r, long[] keys) {
    Pairs pairs = new Pairs();
    for (long key : keys) {
      List<Report> block = blocks.computeIfAbsent(key, k -> new ArrayList<>(2));
      int at = -Collections.binarySearch(block, r, Report::byRank) - 1;
      meet(r, at, block, pairs);
      block.add(at, r);
      if (at < REPRESENTATIVES && block.size() > REPRESENTATIVES) {
        pairs.parts.add(block.get(REPRESENTATIVES));
      }
    }
    return pairs;
  }

  Pairs remove(Report r, long[] keys) {
    Pairs pairs = new Pairs();
    for (long key : keys) {
      List<Report> block = blocks.get(key);
      int at = Collections.binarySearch(block, r, Report::byRank);
      block.remove(at);
      if (block.isEmpty()) {
        blocks.remove(key);
      } else if (at < REPRESENTATIVES && block.size() >= REPRESENTATIVES) {
        Report risen = block.get(REPRESENTATIVES - 1);
        block.stream()
            .filter(o -> !o.equals(risen))
            .forEach(o -> pairs.meets.add(Pair.of(risen, o)));
      }
    }
    return pairs;
  }

  /** Takes a report out of memory; who represents a block is not looked at anew. */
  void close(Report r, long[] keys) {
    for (long key : keys) {
      List<Report> block = blocks.get(key);
      block.remove(Collections.binarySearch(block, r, Report::byRank));
      if (block.isEmpty()) {
        blocks.remove(key);
      }
    }
  }

  private static void meet(Report r, int at, List<Report> block, Pairs pairs) {
    int end = at < REPRESENTATIVES ? block.size() : Math.min(REPRESENTATIVES, block.size());
    for (int i = 0; i < end; i++) {
      pairs.meets.add(Pair.of(r, block.get(i)));
    }
  }

  /** The reports that a report is compared with. */
  Set<Report> met(Report r, long[] keys) {
    Set<Report> all = new TreeSet<>(Report::byRank);
    for (long key : keys) {
      List<Report> block = blocks.get(key);
      int end = represents(block, r) ? block.size() : REPRESENTATIVES;
      all.addAll(block.subList(0, end));
    }
    all.remove(r);
    return all;
  }

  /** Whether two reports stand in one block of which one is a representative. */
  boolean meet(Report a, long[] keys, Report b, long[] others) {
    for (int i = 0, j = 0; i < keys.length && j < others.length; ) {
      if (keys[i] == others[j]) {
        List<Report> block = blocks.get(keys[i]);
        if (represents(block, a) || represents(block, b)) {
          return true;
        }
        i++;
        j++;
      } else if (keys[i] < others[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  private static boolean represents(List<Report> block, Report r) {
    return block.size() <= REPRESENTATIVES || Report.byRank(r, block.get(REPRESENTATIVES - 1)) <= 0;
  }
}
