package org.dateline.merge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.merge.Clusters.Cluster;

/**
 * Divides reports into incidents around a change, as dividing all of them would, but looks no
 * further than the change reaches: at the incidents of the changed reports and those that likely
 * pairs tie to them; where one of these comes out otherwise, at it and those around it that were
 * not looked at with it. Groups are joined that are each other's nearest (Murtagh 1983 on reducible
 * linkages), so if dividing all gave otherwise than what stands, the first join that differs would
 * be of parts of two incidents, and dividing these two alone would show it. Not thread-safe; made
 * for one change.
 */
final class Division {
  private final Pins pins;
  private final Similarity similarity;
  private final Consumer<Node> opener;
  private final Map<Node, Cluster> now = new LinkedHashMap<>();
  private final Set<Node> touched = new LinkedHashSet<>();

  /**
   * A division.
   *
   * @param opener is given each node before its incident and its likely pairs are asked for, and
   *     again
   */
  Division(Pins pins, Similarity similarity, Consumer<Node> opener) {
    this.pins = pins;
    this.similarity = similarity;
    this.opener = opener;
  }

  /** The incidents that came out otherwise than they stand; they replace those of their nodes. */
  List<Cluster> around(Collection<Node> changed) {
    Set<Node> region = new LinkedHashSet<>();
    for (Node node : changed) {
      take(node, region);
      node.likely.keySet().forEach(n -> take(n, region));
    }
    divide(region);
    touched.forEach(n -> n.unlikely.clear());
    return now.values().stream().distinct().filter(c -> !c.stands()).toList();
  }

  private void divide(Set<Node> first) {
    Set<Node> region = first;
    while (!region.isEmpty()) {
      List<Node> all = region.stream().sorted(Node::byRank).toList();
      Set<Node> next = new LinkedHashSet<>();
      for (Cluster c : Clusters.of(all, pins, similarity)) {
        if (!c.equals(standing(c.nodes().get(0)))) {
          c.nodes().forEach(n -> now.put(n, c));
          beyond(c, region, next);
        }
      }
      region = next;
    }
  }

  /**
   * Takes an incident that came out otherwise, and those around it that were not looked at with it.
   */
  private void beyond(Cluster c, Set<Node> region, Set<Node> next) {
    for (Node node : c.nodes()) {
      for (Node other : node.likely.keySet()) {
        if (!region.contains(other)) {
          take(node, next);
          take(other, next);
        }
      }
    }
  }

  private Cluster standing(Node node) {
    Cluster own = now.get(node);
    return own != null || node.group == null ? own : node.group.cluster;
  }

  private void take(Node node, Set<Node> region) {
    opener.accept(node);
    Cluster own = standing(node);
    for (Node n : own == null ? List.of(node) : own.nodes()) {
      if (region.add(n)) {
        opener.accept(n);
        touched.add(n);
      }
    }
  }
}
