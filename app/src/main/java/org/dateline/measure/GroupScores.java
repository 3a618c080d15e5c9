package org.dateline.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups found against gold groups of the same items: B-cubed (Bagga and Baldwin 1998), CEAF-e (Luo
 * 2005), pairs. Not thread-safe.
 */
public final class GroupScores {
  /** Precision, recall and their harmonic mean. */
  public record Score(double precision, double recall) {
    /** The harmonic mean. */
    public double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  private final Map<String, Set<Integer>> gold = new LinkedHashMap<>();
  private final Map<String, Set<Integer>> found = new LinkedHashMap<>();
  private final List<String> golds = new ArrayList<>();
  private final List<String> founds = new ArrayList<>();

  /** Adds an item with its gold group and the group that it was found in. */
  public void add(String goldGroup, String foundGroup) {
    int item = golds.size();
    golds.add(goldGroup);
    founds.add(foundGroup);
    gold.computeIfAbsent(goldGroup, k -> new HashSet<>()).add(item);
    found.computeIfAbsent(foundGroup, k -> new HashSet<>()).add(item);
  }

  /** Number of items. */
  public int items() {
    return golds.size();
  }

  /** B-cubed, averaged over items. */
  public Score bCubed() {
    double precision = 0;
    double recall = 0;
    for (int i = 0; i < golds.size(); i++) {
      Set<Integer> own = gold.get(golds.get(i));
      Set<Integer> here = found.get(founds.get(i));
      double both = here.stream().filter(own::contains).count();
      precision += both / here.size();
      recall += both / own.size();
    }
    double n = Math.max(1, golds.size());
    return new Score(precision / n, recall / n);
  }

  /** Pairs that are in one group. */
  public Score pairs() {
    long both = 0;
    long inGold = 0;
    long inFound = 0;
    for (int i = 0; i < golds.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean g = golds.get(i).equals(golds.get(j));
        boolean f = founds.get(i).equals(founds.get(j));
        both += g && f ? 1 : 0;
        inGold += g ? 1 : 0;
        inFound += f ? 1 : 0;
      }
    }
    return new Score(both / (double) Math.max(1, inFound), both / (double) Math.max(1, inGold));
  }

  /** CEAF with the entity-based similarity: the best one-to-one alignment of groups. */
  public Score ceafE() {
    List<Set<Integer>> rows = List.copyOf(gold.values());
    List<String> names = List.copyOf(found.keySet());
    Map<String, Integer> column = new HashMap<>();
    names.forEach(n -> column.put(n, column.size()));
    int n = Math.max(rows.size(), names.size());
    double[][] cost = new double[n][n];
    for (int g = 0; g < rows.size(); g++) {
      for (int item : rows.get(g)) {
        int f = column.get(founds.get(item));
        cost[g][f] -= 2.0 / (rows.get(g).size() + found.get(founds.get(item)).size());
      }
    }
    double total = -Assignment.least(cost);
    return new Score(total / Math.max(1, names.size()), total / Math.max(1, rows.size()));
  }

  /** The Hungarian method: rows to columns, one to one, at the least sum of costs. */
  private static final class Assignment {
    private Assignment() {}

    static double least(double[][] cost) {
      int n = cost.length;
      double[] u = new double[n + 1];
      double[] v = new double[n + 1];
      int[] row = new int[n + 1];
      for (int i = 1; i <= n; i++) {
        augment(cost, i, u, v, row);
      }
      double sum = 0;
      for (int j = 1; j <= n; j++) {
        sum += cost[row[j] - 1][j - 1];
      }
      return sum;
    }

    private static void augment(double[][] cost, int i, double[] u, double[] v, int[] row) {
      int n = cost.length;
      double[] least = new double[n + 1];
      int[] way = new int[n + 1];
      boolean[] used = new boolean[n + 1];
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      row[0] = i;
      int j = 0;
      do {
        used[j] = true;
        int next = 0;
        double delta = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= n; k++) {
          if (!used[k]) {
            double c = cost[row[j] - 1][k - 1] - u[row[j]] - v[k];
            if (c < least[k]) {
              least[k] = c;
              way[k] = j;
            }
            if (least[k] < delta) {
              delta = least[k];
              next = k;
            }
          }
        }
        for (int k = 0; k <= n; k++) {
          if (used[k]) {
            u[row[k]] += delta;
            v[k] -= delta;
          } else {
            least[k] -= delta;
          }
        }
        j = next;
      } while (row[j] != 0);
      while (j != 0) {
        row[j] = row[way[j]];
        j = way[j];
      }
    }
  }
}
