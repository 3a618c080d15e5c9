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
 * as much as what speaks for another. Only likely pairs are known beforehand: the others count by
 * the mean of a few of them. The mean of two groups depends on what they hold and not on how they
 * came together.
 */
final class Clusters {
  private static final int SAMPLE = 3;
  private static final double PINNED = 1e6;
  private static final double LIKELY = Double.POSITIVE_INFINITY;

  private final Pins pins;
  private final Similarity similarity;
  private final Node[] nodes;
  private final int[][] members;
  private final int[] version;
  private final List<Map<Integer, Tie>> ties = new ArrayList<>();
  private final List<List<Joined>> joins = new ArrayList<>();
  private final PriorityQueue<Step> queue = new PriorityQueue<>();

  /**
   * The known pairs between two groups.
   *
   * @param sum of log-odds; a pin that keeps apart makes it infinite
   * @param count how many
   * @param best the highest of them, of the pair {@code first} and {@code second}
   */
  private record Tie(double sum, int count, double best, int first, int second) {
    Tie plus(Tie o) {
      Tie top = before(o) ? this : o;
      return new Tie(sum + o.sum, count + o.count, top.best, top.first, top.second);
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
      Tie tie = new Tie(own, 1, own, i, j);
      ties.get(i).put(j, tie);
      ties.get(j).put(i, tie);
      push(i, j, tie);
    }
  }

  private void push(int i, int j, Tie tie) {
    long all = pairs(i, j);
    if (tie.sum > 0) {
      int a = Math.min(i, j);
      int b = Math.max(i, j);
      queue.add(new Step(tie.sum / all, tie.count == all, a, b, version[a] + version[b]));
    }
  }

  private long pairs(int i, int j) {
    return (long) members[i].length * members[j].length;
  }

  private double mean(int i, int j) {
    Tie tie = ties.get(i).get(j);
    long all = pairs(i, j);
    return (tie.sum + (all - tie.count) * unlikely(members[i], members[j])) / all;
  }

  /** The mean of pairs that are not likely, those of least rank; 0 where all are. */
  private double unlikely(int[] a, int[] b) {
    double sum = 0;
    int count = 0;
    for (int k = 0; k < Math.max(a.length, b.length) && (k < SAMPLE || count == 0); k++) {
      for (int i = 0; i <= 2 * k; i++) {
        int p = Math.min(i, k);
        int q = Math.min(2 * k - i, k);
        double odds = p < a.length && q < b.length ? odds(a[p], b[q]) : LIKELY;
        if (odds != LIKELY) {
          sum += odds;
          count++;
        }
      }
    }
    return count == 0 ? 0 : Math.min(0, sum / count);
  }

  private double odds(int i, int j) {
    Node a = nodes[Math.min(i, j)];
    Node b = nodes[Math.max(i, j)];
    if (a.likely.containsKey(b)) {
      return LIKELY;
    }
    return a.unlikely.computeIfAbsent(b, n -> similarity.logOdds(a.report, n.report));
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
    double mean = mean(s.first, s.second);
    if (mean > 0) {
      queue.add(new Step(mean, true, s.first, s.second, s.versions));
    }
  }

  private void join(int into, int from, double mean) {
    Map<Integer, Tie> own = ties.get(into);
    Tie by = own.remove(from);
    ties.get(from).remove(into);
    ties.get(from)
        .forEach(
            (n, tie) -> {
              Tie both = own.merge(n, tie, Tie::plus);
              ties.get(n).remove(from);
              ties.get(n).put(into, both);
            });
    members[into] = merged(members[into], members[from]);
    joins.get(into).addAll(joins.get(from));
    joins.get(into).add(new Joined(nodes[by.first].report, nodes[by.second].report, mean));
    ties.set(from, null);
    joins.set(from, null);
    members[from] = null;
    version[into]++;
    own.forEach((n, tie) -> push(into, n, tie));
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
