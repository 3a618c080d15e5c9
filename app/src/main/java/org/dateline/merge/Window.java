package org.dateline.merge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Reports by the day of their publication, so that those that are over are found. */
final class Window {
  private final TreeMap<Integer, Set<Node>> days = new TreeMap<>();
  private final Set<Node> undated = new LinkedHashSet<>();
  private int end = Integer.MIN_VALUE;

  void add(Node node) {
    node.day = node.report.publication().day();
    if (node.day == null) {
      undated.add(node);
    } else {
      days.computeIfAbsent(node.day, k -> new LinkedHashSet<>()).add(node);
    }
  }

  void remove(Node node) {
    if (!undated.remove(node)) {
      Set<Node> day = days.get(node.day);
      day.remove(node);
      if (day.isEmpty()) {
        days.remove(node.day);
      }
    }
  }

  /** The reports published more than some days before a day. */
  List<Node> before(int day, int window) {
    undated.forEach(n -> n.day = day);
    undated.forEach(n -> days.computeIfAbsent(day, k -> new LinkedHashSet<>()).add(n));
    undated.clear();
    end = day - window;
    List<Node> all = new ArrayList<>();
    days.headMap(end).values().forEach(all::addAll);
    return all;
  }

  /** Whether that is so of all reports of an incident. */
  boolean over(Group group) {
    return group.cluster.nodes().stream().allMatch(this::over);
  }

  private boolean over(Node node) {
    return node.day != null && node.day < end;
  }
}
