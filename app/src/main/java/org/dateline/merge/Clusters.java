package org.dateline.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Divides reports into incidents: the two groups with the highest mean log-odds over their pairs
 * are joined until no mean is positive (average linkage; the same order of joins as greedy additive
 * edge contraction, Keuper et al. 2015, with means for sums). What speaks against a pair so counts
 * as much as what speaks for another. Only likely pairs are known beforehand; of the others, which
 * count at most 0, as many are asked for as it takes to see that they outweigh the likely ones. So
 * a group is never nearer to the union of two others than to the nearer of them.
 */
final class Clusters {
  private static final double PINNED = 1e6;

  private final Pins pins;
  private final Similarity similarity;
  private final Node[] nodes;
  private final int[][] members;
  private final int[] version;
  private final List<Map<Integer, Tie>> ties = new ArrayList<>();
  private final List<List<Joined>> joins = new ArrayList<>();
  private final PriorityQueue<Step> queue = new PriorityQueue<>();

  /**
   * What two groups have to do with each other.
   *
   * @param sum of the likely pairs' log-odds; a pin that keeps apart makes it infinite
   * @param most what the sum over all pairs is at most
   * @param known whether it is that
   * @param best the highest of them, of the pair {@code first} and {@code second}
   */
  private record Tie(double sum, double most, boolean known, double best, int first, int second) {
    Tie plus(Tie o) {
      Tie top = before(o) ? this : o;
      return new Tie(sum + o.sum, most + o.most, known && o.known, top.best, top.first, top.second);
    }

    Tie with(double most, boolean known) {
      return new Tie(sum, most, known, best, first, second);
    }

    Tie unknown() {
      return with(most, false);
    }

    private boolean before(Tie o) {
      if (best != o.best) {
        return best > o.best;
      }
      return first != o.first ? first < o.first : second < o.second;
    }
  }

  /** Two groups to join; {@code mean} is what theirs is at most, unless it is known. */
  private record Step(double mean, boolean known, int first, int second, int versions)
      implements Comparable<Step> {
    /** The highest mean first; then by rank, when all that may be as high are known. */
    @Override
    public int compareTo(Step o) {
      if (mean != o.mean) {
        return mean > o.mean ? -1 : 1;
      }
      if (known != o.known) {
        return known ? 1 : -1;
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

    /** Whether it is an incident as it stands. */
    boolean stands() {
      Group group = nodes.get(0).group;
      return group != null && group.cluster.equals(this);
    }
  }

  private Clusters(List<Node> all, Pins pins, Similarity similarity) {
    this.pins = pins;
    this.similarity = similarity;
    nodes = all.toArray(Node[]::new);
    members = new int[nodes.length][];
    version = new int[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i].place = i;
      members[i] = new int[] {i};
      ties.add(new HashMap<>());
      joins.add(new ArrayList<>(0));
    }
  }

  /**
   * Divides reports.
   *
   * @param nodes in the order of their ranks; pairs with others do not count
   */
  static List<Cluster> of(List<Node> nodes, Pins pins, Similarity similarity) {
    Clusters c = new Clusters(nodes, pins, similarity);
    c.tie();
    c.join();
    return c.result();
  }

  /** Ties likely pairs, and those that pins keep apart. */
  private void tie() {
    Map<String, Integer> pinned = new HashMap<>();
    for (int i = 0; i < nodes.length; i++) {
      if (!pins.with(id(i)).isEmpty()) {
        pinned.put(id(i), i);
      }
    }
    for (int i = 0; i < nodes.length; i++) {
      int own = i;
      nodes[i].likely.forEach((n, odds) -> tieBehind(own, place(n), odds));
      pins.with(id(i)).forEach(id -> tieBehind(own, pinned.getOrDefault(id, -1), 0));
    }
  }

  private String id(int i) {
    return nodes[i].report.id();
  }

  /** Where a node stands among these; -1 where it is none of them. */
  private int place(Node n) {
    return n.place < nodes.length && nodes[n.place] == n ? n.place : -1;
  }

  /** Ties a pair once, from its first. */
  private void tieBehind(int i, int j, double odds) {
    if (j > i) {
      Boolean pin = pins.on(id(i), id(j));
      double own = pin == null ? odds : pin ? PINNED : Double.NEGATIVE_INFINITY;
      Tie tie = new Tie(own, own, true, own, i, j);
      ties.get(i).put(j, tie);
      ties.get(j).put(i, tie);
      push(i, j, tie);
    }
  }

  private void push(int i, int j, Tie tie) {
    if (tie.most > 0) {
      int a = Math.min(i, j);
      int b = Math.max(i, j);
      queue.add(new Step(tie.most / pairs(i, j), tie.known, a, b, version[a] + version[b]));
    }
  }

  private long pairs(int i, int j) {
    return (long) members[i].length * members[j].length;
  }

  /** The tie with all pairs counted, or as many as it takes to see that they speak against it. */
  private Tie counted(Tie tie, int[] a, int[] b) {
    double sum = tie.sum;
    for (int i : a) {
      for (int j : b) {
        sum += unlikely(Math.min(i, j), Math.max(i, j));
        if (sum <= 0) {
          return tie.with(sum, false);
        }
      }
    }
    return tie.with(sum, true);
  }

  /** What a pair that is not known to be likely says: nothing or against, never for joining. */
  private double unlikely(int i, int j) {
    Node a = nodes[i];
    Node b = nodes[j];
    if (a.likely.containsKey(b)) {
      return 0;
    }
    return a.unlikely.computeIfAbsent(b, n -> Math.min(0, similarity.logOdds(a.report, n.report)));
  }

  private void join() {
    while (!queue.isEmpty()) {
      Step s = queue.remove();
      if (members[s.first] != null
          && members[s.second] != null
          && s.versions == version[s.first] + version[s.second]) {
        step(s);
      }
    }
  }

  private void step(Step s) {
    if (s.known) {
      join(s.first, s.second, s.mean);
      return;
    }
    Tie tie = counted(ties.get(s.first).get(s.second), members[s.first], members[s.second]);
    ties.get(s.first).put(s.second, tie);
    ties.get(s.second).put(s.first, tie);
    push(s.first, s.second, tie);
  }

  private void join(int into, int from, double mean) {
    Map<Integer, Tie> own = ties.get(into);
    Map<Integer, Tie> others = ties.get(from);
    Tie by = own.remove(from);
    others.remove(into);
    members[into] = merged(members[into], members[from]);
    joins.get(into).addAll(joins.get(from));
    joins.get(into).add(new Joined(nodes[by.first].report, nodes[by.second].report, mean));
    ties.set(from, null);
    joins.set(from, null);
    members[from] = null;
    version[into]++;
    own.replaceAll((n, tie) -> others.containsKey(n) ? tie : tie.unknown());
    others.forEach(
        (n, tie) -> {
          Tie old = own.get(n);
          own.put(n, old == null ? tie.unknown() : old.plus(tie));
          ties.get(n).remove(from);
        });
    own.forEach(
        (n, tie) -> {
          ties.get(n).put(into, tie);
          push(into, n, tie);
        });
  }

  private static int[] merged(int[] a, int[] b) {
    int[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    Arrays.sort(all);
    return all;
  }

  private List<Cluster> result() {
    List<Cluster> all = new ArrayList<>();
    for (int i = 0; i < members.length; i++) {
      if (members[i] != null) {
        all.add(cluster(i));
      }
    }
    return all;
  }

  private Cluster cluster(int group) {
    List<Node> of = new ArrayList<>();
    Arrays.stream(members[group]).forEach(i -> of.add(nodes[i]));
    of.sort(Node::byTime);
    return new Cluster(List.copyOf(of), List.copyOf(joins.get(group)));
  }
}
