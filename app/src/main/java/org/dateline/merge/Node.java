package org.dateline.merge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A report among others: its likely pairs, what it follows, the incident that it is in. */
final class Node {
  final Report report;
  final long[] keys;
  final Map<Report, Double> likely = new HashMap<>(4);
  final Set<Report> follows = new HashSet<>(2);
  final Set<Report> followed = new HashSet<>(2);
  Group group;

  Node(Report report, long[] keys) {
    this.report = report;
    this.keys = keys;
  }

  /** The nodes that hang together with this one by likely pairs. */
  Set<Node> component(Map<String, Node> nodes) {
    Set<Node> all = new LinkedHashSet<>(List.of(this));
    Deque<Node> open = new ArrayDeque<>(all);
    while (!open.isEmpty()) {
      for (Report o : open.remove().likely.keySet()) {
        Node node = nodes.get(o.id());
        if (all.add(node)) {
          open.add(node);
        }
      }
    }
    return all;
  }
}
