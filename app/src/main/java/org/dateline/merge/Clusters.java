package org.dateline.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Divides reports that hang together by likely pairs into incidents: the two groups with the
 * highest mean log-odds over their pairs are joined until no mean is positive (average linkage; the
 * same order of joins as greedy additive edge contraction, Keuper et al. 2015, with means for
 * sums). What speaks against a pair so counts as much as what speaks for another. In a component of
 * more than {@link #ALL_PAIRS} reports only likely pairs are known beforehand: the mean between two
 * groups that none of them ties is then estimated from a few reports of each.
 */
final class Clusters {
  private static final int ALL_PAIRS = 48;
  private static final int SAMPLE = 3;
  private static final double PINNED = 1e6;

  private final List<Report> reports;
  private final Pins pins;
  private final Similarity similarity;
  private final List<Map<Integer, Tie>> ties = new ArrayList<>();
  private final int[] version;
  private final boolean sampled;
  private final List<List<Integer>> samples = new ArrayList<>();
  private final List<List<Integer>> members = new ArrayList<>();
  private final List<List<Joined>> joins = new ArrayList<>();
  private final PriorityQueue<Step> queue = new PriorityQueue<>(Step.ORDER);

  /** What lies between two groups; {@code count} is how many pairs of reports they make. */
  private record Tie(double sum, long count, double best, int first, int second) {
    double mean() {
      return sum / count;
    }

    /** The same mean, over that many pairs. */
    Tie over(long pairs) {
      return new Tie(mean() * pairs, pairs, best, first, second);
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
    sampled = reports.size() > ALL_PAIRS;
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
      c.samples.add(List.of(i));
    }
    c.compare(known);
    c.join();
    return c.result();
  }

  /** Log-odds of the likely pairs of a report, by the other report. */
  interface Known {
    Map<Report, Double> of(Report r);
  }

  /** All pairs; in a large component the likely ones, and those that pins keep apart. */
  private void compare(Known known) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      index.put(reports.get(i).id(), i);
    }
    for (int i = 0; i < reports.size(); i++) {
      Map<Report, Double> likely = known.of(reports.get(i));
      if (sampled) {
        int own = i;
        likely.forEach((r, odds) -> tieBehind(own, index.get(r.id()), odds));
        pins.with(reports.get(i).id()).forEach(id -> tieBehind(own, index.get(id), 0));
      } else {
        for (int j = i + 1; j < reports.size(); j++) {
          Double odds = likely.get(reports.get(j));
          tie(i, j, odds == null ? similarity.logOdds(reports.get(i), reports.get(j)) : odds);
        }
      }
    }
  }

  /** Ties a pair once, from its first; the other may be null, of another component. */
  private void tieBehind(int i, Integer j, double odds) {
    if (j != null && j > i) {
      tie(i, j, odds);
    }
  }

  private void tie(int i, int j, double odds) {
    Tie tie = pair(i, j, odds);
    ties.get(i).put(j, tie);
    ties.get(j).put(i, tie);
    push(i, j, tie);
  }

  private Tie pair(int i, int j, double odds) {
    Boolean pin = pins.on(reports.get(i).id(), reports.get(j).id());
    double own = pin == null ? odds : pin ? PINNED : Double.NEGATIVE_INFINITY;
    return new Tie(own, 1, own, i, j);
  }

  /** The tie of two groups as some of their reports have it. */
  private Tie estimate(int a, int b) {
    Tie sum = null;
    for (int i : samples.get(a)) {
      for (int j : samples.get(b)) {
        Tie tie = pair(i, j, similarity.logOdds(reports.get(i), reports.get(j)));
        sum = sum == null ? tie : sum.plus(tie);
      }
    }
    return sum.over((long) members.get(a).size() * members.get(b).size());
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
    Set<Integer> neighbours = new TreeSet<>(ties.get(into).keySet());
    neighbours.addAll(ties.get(from).keySet());
    for (int n : neighbours) {
      Tie tie = known(into, n).plus(known(from, n));
      ties.get(n).remove(from);
      ties.get(n).put(into, tie);
      ties.get(into).put(n, tie);
    }
    ties.get(from).clear();
    members.get(into).addAll(members.get(from));
    members.get(from).clear();
    samples.set(into, sample(samples.get(into), samples.get(from)));
    joins.get(into).addAll(joins.get(from));
    joins.get(into).add(new Joined(reports.get(by.first), reports.get(by.second), by.mean()));
    version[into]++;
    version[from]++;
    neighbours.forEach(n -> keep(into, n, ties.get(into).get(n)));
  }

  private Tie known(int group, int neighbour) {
    Tie tie = ties.get(group).get(neighbour);
    return tie == null ? estimate(group, neighbour) : tie;
  }

  /** A tie that speaks against joining can be estimated anew when it is asked for again. */
  private void keep(int a, int b, Tie tie) {
    if (sampled && tie.mean() <= 0 && tie.sum > Double.NEGATIVE_INFINITY) {
      ties.get(a).remove(b);
      ties.get(b).remove(a);
    } else {
      push(a, b, tie);
    }
  }

  private static List<Integer> sample(List<Integer> a, List<Integer> b) {
    return Stream.concat(a.stream(), b.stream()).sorted().limit(SAMPLE).toList();
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
