package org.dateline.merge;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.merge.Clusters.Cluster;

/**
 * Divides reports into incidents around a change, as dividing all of them would, but looks no
 * further than the change reaches: at the incidents of the changed reports and those that likely
 * pairs tie to them; where one of these comes out otherwise, at those around it, too. Average
 * linkage joins groups that are each other's nearest, so an incident all of whose neighbours come
 * out as before would come out as before itself (Murtagh 1983 on reducible linkages). Not
 * thread-safe; made for one change.
 */
final class Division {
  private final Pins pins;
  private final Similarity similarity;
  private final Consumer<Node> opener;
  private final Set<Node> region = new LinkedHashSet<>();

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
    List<Cluster> now = List.of();
    boolean grown = changed.stream().filter(this::grow).count() > 0;
    while (grown) {
      List<Node> all = region.stream().sorted(Node::byRank).toList();
      now = Clusters.of(all, pins, similarity).stream().filter(c -> !c.stands()).toList();
      grown = now.stream().flatMap(c -> c.nodes().stream()).filter(this::grow).count() > 0;
    }
    region.forEach(n -> n.unlikely.clear());
    return now;
  }

  /** Takes the incident of a node in, and those around the node; whether any is new. */
  private boolean grow(Node node) {
    int before = region.size();
    take(node);
    node.likely.keySet().forEach(this::take);
    return region.size() > before;
  }

  private void take(Node node) {
    opener.accept(node);
    for (Node n : node.together()) {
      if (region.add(n)) {
        opener.accept(n);
      }
    }
  }
}
