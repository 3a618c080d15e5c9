package org.dateline.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.merge.Clusters.Cluster;
import org.dateline.record.Incident;
import org.dateline.record.Incident.Link;

/** One incident with what it was made of. */
final class Group {
  static final String FOLLOWED = "follow-up";
  static final String FOLLOWS = "follows";
  final Cluster cluster;
  final Incident incident;

  Group(Cluster cluster, Incident incident) {
    this.cluster = cluster;
    this.incident = incident;
  }

  /** Links to incidents that follow it and to those that it follows; the first win. */
  static List<Link> links(Set<String> after, Set<String> before) {
    before.removeAll(after);
    List<Link> links = new ArrayList<>();
    after.forEach(id -> links.add(new Link(id, FOLLOWED)));
    before.forEach(id -> links.add(new Link(id, FOLLOWS)));
    return links;
  }

  String id() {
    return incident.id();
  }
}
