package org.dateline.merge;

import java.util.HashMap;
import java.util.HashSet;
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
}
