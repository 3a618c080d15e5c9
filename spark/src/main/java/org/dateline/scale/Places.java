package org.dateline.scale;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where keys meet: each place has the keys of some stretches of days, or, where one stretch alone
 * has too many, a share of its keys. So a report goes to few places, and no place has more keys
 * than fit into a task's memory.
 */
final class Places implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] first;
  private final int[] place;
  private final int[] shares;

  private Places(int[] first, int[] place, int[] shares) {
    this.first = first;
    this.place = place;
    this.shares = shares;
  }

  /**
   * Lays places out.
   *
   * @param keys how many keys reports have in each slice, each report's counted
   * @param most how many a place has at most
   */
  static Places of(Map<Integer, Long> keys, long most) {
    List<int[]> areas = new ArrayList<>();
    long sum = Long.MAX_VALUE;
    int places = 0;
    for (Map.Entry<Integer, Long> slice : new TreeMap<>(keys).entrySet()) {
      long own = slice.getValue();
      if (sum + own > most || sum == Long.MAX_VALUE) {
        int shares = (int) Math.max(1, (own + most - 1) / most);
        areas.add(new int[] {slice.getKey(), places, shares});
        places += shares;
        sum = shares > 1 ? Long.MAX_VALUE : own;
      } else {
        sum += own;
      }
    }
    return new Places(column(areas, 0), column(areas, 1), column(areas, 2));
  }

  private static int[] column(List<int[]> areas, int column) {
    return areas.stream().mapToInt(a -> a[column]).toArray();
  }

  /** How many there are. */
  int count() {
    int last = first.length - 1;
    return last < 0 ? 0 : place[last] + shares[last];
  }

  /** The place of a key of a slice; whatever the key where the slice is whole. */
  int of(int slice, long key) {
    int area = area(slice);
    return place[area] + (int) Long.remainderUnsigned(key, shares[area]);
  }

  private int area(int slice) {
    int found = Arrays.binarySearch(first, slice);
    return found >= 0 ? found : -found - 2;
  }
}
