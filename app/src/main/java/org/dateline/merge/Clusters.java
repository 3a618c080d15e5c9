package org.dateline.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Divides reports that hang together by likely pairs into incidents: the two groups with the
 * highest mean log-odds over their pairs are joined until no mean is positive (average linkage; the
 * same order of joins as greedy additive edge contraction, Keuper et al. 2015, with means for
 * sums). What speaks against a pair so counts as much as what speaks for another.
 */
final class Clusters {
  private static final int ALL_PAIRS = 48;
  private static final double PINNED = 1e6;

  private final List<Report> reports;
  private final Pins pins;
  private final Similarity similarity;
  private final List<Map<Integer, Tie>> ties = new ArrayList<>();
  private final int[] version;
  private final List<List<Integer>> members = new ArrayList<>();
  private final List<List<Joined>> joins = new ArrayList<>();
  private final PriorityQueue<Step> queue = new PriorityQueue<>(Step.ORDER);

  /** What lies between two groups. */
  private record Tie(double sum, int count, double best, int first, int second) {
    double mean() {
      return sum / count;
    }

    Tie plus(Tie o) {
      boolean own = best > o.best || (best == o.best && first <= o.first);
      return new Tie(
          sum + o.sum,
          count + o.count,
          own ? best : o.best,
          own ? first : o.first,
          own ? second : o.second);
    }
  }

  private record Step(double mean, int first, int second, int versions) {
    static final Comparator<Step> ORDER =
        Comparator.<Step>comparingDouble(s -> -s.mean)
            .thenComparingInt(s -> s.first)
            .thenComparingInt(s -> s.second);
  }

  /** Two reports by which two groups were joined. */
  record Joined(Report first, Report second, double mean) {}

  /** The reports of one incident, and how they came together. */
  record Cluster(List<Report> reports, List<Joined> joins) {}

  private Clusters(List<Report> reports, Pins pins, Similarity similarity) {
    this.reports = reports;
    this.pins = pins;
    this.similarity = similarity;
    version = new int[reports.size()];
  }

  /**
   * Divides a component.
   *
   * @param reports in the order of their ranks; the result depends on nothing else
   */
  static List<Cluster> of(List<Report> reports, Pins pins, Similarity similarity, Known known) {
    Clusters c = new Clusters(reports, pins, similarity);
    for (int i = 0; i < reports.size(); i++) {
      c.ties.add(new HashMap<>());
      c.members.add(new ArrayList<>(List.of(i)));
      c.joins.add(new ArrayList<>());
    }
    c.compare(known);
    c.join();
    return c.result();
  }

  /** Log-odds of the likely pairs of a report, by the other report. */
  interface Known {
    Map<Report, Double> of(Report r);
  }

  /** In a large component only pairs with the reports of least rank, and the likely ones. */
  private void compare(Known known) {
    Map<Report, Integer> index = new HashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      index.put(reports.get(i), i);
    }
    for (int i = 0; i < reports.size(); i++) {
      Map<Report, Double> likely = known.of(reports.get(i));
      for (int j = i + 1; i < ALL_PAIRS && j < reports.size(); j++) {
        Double odds = likely.get(reports.get(j));
        tie(i, j, odds == null ? similarity.logOdds(reports.get(i), reports.get(j)) : odds);
      }
      if (i >= ALL_PAIRS) {
        for (Map.Entry<Report, Double> e : likely.entrySet()) {
          int j = index.getOrDefault(e.getKey(), -1);
          if (j > i) {
            tie(i, j, e.getValue());
          }
        }
      }
    }
  }

  private void tie(int i, int j, double odds) {
    Boolean pin = pins.on(reports.get(i).id(), reports.get(j).id());
    double own = pin == null ? odds : pin ? PINNED : Double.NEGATIVE_INFINITY;
    Tie tie = new Tie(own, 1, own, i, j);
    ties.get(i).put(j, tie);
    ties.get(j).put(i, tie);
    push(i, j, tie);
  }

  private void push(int i, int j, Tie tie) {
    if (tie.mean() > 0) {
      int a = Math.min(i, j);
      int b = Math.max(i, j);
      queue.add(new Step(tie.mean(), a, b, version[a] + version[b]));
    }
  }

  private void join() {
    while (!queue.isEmpty()) {
      Step s = queue.remove();
      if (s.versions == version[s.first] + version[s.second]
          && ties.get(s.first).containsKey(s.second)) {
        join(s.first, s.second);
      }
    }
  }

  private void join(int into, int from) {
    Tie by = ties.get(into).remove(from);
    ties.get(from).remove(into);
    members.get(into).addAll(members.get(from));
    members.get(from).clear();
    joins.get(into).addAll(joins.get(from));
    joins.get(into).add(new Joined(reports.get(by.first), reports.get(by.second), by.mean()));
    version[into]++;
    version[from]++;
    List<Integer> neighbours = new ArrayList<>(ties.get(from).keySet());
    neighbours.sort(null);
    for (int n : neighbours) {
      Tie tie = ties.get(n).remove(from);
      ties.get(into).merge(n, tie, Tie::plus);
      ties.get(n).put(into, ties.get(into).get(n));
    }
    ties.get(from).clear();
    ties.get(into).forEach((n, tie) -> push(into, n, tie));
  }

  private List<Cluster> result() {
    List<Cluster> all = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      if (!members.get(i).isEmpty()) {
        List<Report> of = members.get(i).stream().map(reports::get).sorted(Report::byTime).toList();
        all.add(new Cluster(of, List.copyOf(joins.get(i))));
      }
    }
    return all;
  }
}
