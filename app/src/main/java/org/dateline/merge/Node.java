package org.dateline.merge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.record.Incident.Link;

/** A report among others: its likely pairs, what it follows, the incident that it is in. */
final class Node {
  final Report report;
  final long[] keys;
  final Map<Node, Double> likely = new HashMap<>(4);
  final Set<Node> follows = new HashSet<>(2);
  final Set<Node> followed = new HashSet<>(2);
  final Set<Link> past =
      new TreeSet<>(Comparator.comparing(Link::relation).thenComparing(Link::id));
  final Map<Node, Double> unlikely = new HashMap<>(2);
  Integer day;
  Group group;

  /** Where it stands while {@link Clusters} works on it. */
  int place;

  Node(Report report, long[] keys) {
    this.report = report;
    this.keys = keys;
  }

  /** The nodes of its incident; itself where it is in none yet. */
  List<Node> together() {
    return group == null ? List.of(this) : group.cluster.nodes();
  }

  /** Notes that this and another likely tell one happening. */
  void like(Node o, double odds) {
    likely.put(o, odds);
    o.likely.put(this, odds);
  }

  /** Notes that this one's event follows from another's; whether that is new. */
  boolean follow(Node o) {
    o.followed.add(this);
    return follows.add(o);
  }

  /** Nodes whose incidents are linked with this one's. */
  Stream<Node> linked() {
    return Stream.concat(follows.stream(), followed.stream());
  }

  static int byRank(Node a, Node b) {
    return Report.byRank(a.report, b.report);
  }

  static int byTime(Node a, Node b) {
    return Report.byTime(a.report, b.report);
  }

  /** The report's, so that sets of nodes have one order from run to run. */
  @Override
  public int hashCode() {
    return report.hashCode();
  }
}
