package org.dateline.merge;

import java.util.ArrayList;
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
 * sums). What speaks against a pair so counts as much as what speaks for another. Only likely pairs
 * are known beforehand: the mean between two groups that none of them ties is that of a few reports
 * of each, of all where they are few.
 */
final class Clusters {
  private static final int SAMPLE = 3;
  private static final double PINNED = 1e6;

  private final List<Node> nodes;
  private final Pins pins;
  private final Similarity similarity;
  private final List<Map<Integer, Tie>> ties = new ArrayList<>();
  private final int[] version;
  private final List<List<Integer>> samples = new ArrayList<>();
  private final List<List<Integer>> members = new ArrayList<>();
  private final List<List<Joined>> joins = new ArrayList<>();
  private final PriorityQueue<Step> queue = new PriorityQueue<>();

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

  private record Step(double mean, int first, int second, int versions)
      implements Comparable<Step> {
    /** The highest mean first; then by rank. */
    @Override
    public int compareTo(Step o) {
      if (mean != o.mean) {
        return mean > o.mean ? -1 : 1;
      }
      return first != o.first ? Integer.compare(first, o.first) : Integer.compare(second, o.second);
    }
  }

  /** Two reports by which two groups were joined. */
  record Joined(Report first, Report second, double mean) {}

  /** The reports of one incident in order of time, and how they came together. */
  record Cluster(List<Node> nodes, List<Joined> joins) {
    List<Report> reports() {
      return nodes.stream().map(n -> n.report).toList();
    }
  }

  private Clusters(List<Node> nodes, Pins pins, Similarity similarity) {
    this.nodes = nodes;
    this.pins = pins;
    this.similarity = similarity;
    version = new int[nodes.size()];
  }

  /**
   * Divides reports that hang together.
   *
   * @param nodes in the order of their ranks; pairs with others do not count
   */
  static List<Cluster> of(List<Node> nodes, Pins pins, Similarity similarity) {
    Clusters c = new Clusters(nodes, pins, similarity);
    for (int i = 0; i < nodes.size(); i++) {
      c.ties.add(new HashMap<>());
      c.members.add(new ArrayList<>(List.of(i)));
      c.joins.add(new ArrayList<>());
      c.samples.add(List.of(i));
    }
    c.tie();
    c.join();
    return c.result();
  }

  /** Ties likely pairs, and those that pins keep apart. */
  private void tie() {
    Map<Node, Integer> index = new HashMap<>();
    Map<String, Integer> pinned = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      index.put(nodes.get(i), i);
      if (!pins.with(id(i)).isEmpty()) {
        pinned.put(id(i), i);
      }
    }
    for (int i = 0; i < nodes.size(); i++) {
      int own = i;
      nodes.get(i).likely.forEach((n, odds) -> tieBehind(own, index.get(n), odds));
      pins.with(id(i)).forEach(id -> tieBehind(own, pinned.get(id), 0));
    }
  }

  private String id(int i) {
    return nodes.get(i).report.id();
  }

  /** Ties a pair once, from its first; the other may be null, of another component. */
  private void tieBehind(int i, Integer j, double odds) {
    if (j != null && j > i) {
      Tie tie = pair(i, j, odds);
      ties.get(i).put(j, tie);
      ties.get(j).put(i, tie);
      push(i, j, tie);
    }
  }

  private Tie pair(int i, int j, double odds) {
    Boolean pin = pins.on(id(i), id(j));
    double own = pin == null ? odds : pin ? PINNED : Double.NEGATIVE_INFINITY;
    return new Tie(own, 1, own, i, j);
  }

  /** The tie of two groups as some of their reports have it. */
  private Tie estimate(int a, int b) {
    Tie sum = null;
    for (int i : samples.get(a)) {
      for (int j : samples.get(b)) {
        Tie tie = pair(i, j, similarity.logOdds(nodes.get(i).report, nodes.get(j).report));
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
    joins
        .get(into)
        .add(new Joined(nodes.get(by.first).report, nodes.get(by.second).report, by.mean()));
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
    if (tie.mean() <= 0 && tie.sum > Double.NEGATIVE_INFINITY) {
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
        List<Node> of = members.get(i).stream().map(nodes::get).sorted(Node::byTime).toList();
        all.add(new Cluster(of, List.copyOf(joins.get(i))));
      }
    }
    return all;
  }
}
