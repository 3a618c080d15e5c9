package org.dateline.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.merge.Clusters.Cluster;

/**
 * Divides reports into incidents around a change, as dividing all of them would, but looks no
 * further than the change reaches: at the incidents of the changed reports and those that hang
 * together with them by likely pairs; where one of these comes out otherwise, at those around it,
 * too. Average linkage joins groups that are each other's nearest, so an incident all of whose
 * neighbours come out as before would come out as before itself (Murtagh 1983 on reducible
 * linkages). Not thread-safe; made for one change.
 */
final class Division {
  private final Pins pins;
  private final Similarity similarity;
  private final Consumer<Node> opener;
  private final Set<Node> region = new LinkedHashSet<>();
  private final Map<Node, Cluster> clusters = new HashMap<>();

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
    Collection<Node> next = changed;
    while (!next.isEmpty()) {
      next = divide(grow(next));
    }
    Set<Cluster> all = new LinkedHashSet<>();
    region.stream().map(clusters::get).filter(c -> !stands(c)).forEach(all::add);
    return List.copyOf(all);
  }

  private static boolean stands(Cluster c) {
    Group group = c.nodes().get(0).group;
    return group != null && group.cluster.equals(c);
  }

  /** Takes the incidents of some nodes in, and those around the nodes; gives what is new. */
  private List<Node> grow(Collection<Node> nodes) {
    List<Node> fresh = new ArrayList<>();
    for (Node node : nodes) {
      take(node, fresh);
      node.likely.keySet().forEach(n -> take(n, fresh));
    }
    return fresh;
  }

  private void take(Node node, List<Node> fresh) {
    opener.accept(node);
    for (Node n : node.together()) {
      if (region.add(n)) {
        opener.accept(n);
        fresh.add(n);
      }
    }
  }

  /** Divides what the fresh nodes are part of; gives the nodes of what comes out otherwise. */
  private List<Node> divide(List<Node> fresh) {
    Set<Node> done = new LinkedHashSet<>();
    List<Node> changed = new ArrayList<>();
    for (Node node : fresh) {
      if (!done.contains(node)) {
        List<Node> component = component(node);
        done.addAll(component);
        component.sort(Node::byRank);
        for (Cluster c : Clusters.of(component, pins, similarity)) {
          c.nodes().forEach(n -> clusters.put(n, c));
          if (!stands(c)) {
            changed.addAll(c.nodes());
          }
        }
      }
    }
    return changed;
  }

  /** What hangs together with a node by likely pairs within the region. */
  private List<Node> component(Node start) {
    Set<Node> all = new LinkedHashSet<>(List.of(start));
    Deque<Node> open = new ArrayDeque<>(all);
    while (!open.isEmpty()) {
      for (Node n : open.remove().likely.keySet()) {
        if (region.contains(n) && all.add(n)) {
          open.add(n);
        }
      }
    }
    return new ArrayList<>(all);
  }
}
