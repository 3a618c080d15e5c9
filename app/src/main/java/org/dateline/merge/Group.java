package org.dateline.merge;

import org.dateline.merge.Clusters.Cluster;
import org.dateline.record.Incident;

/** One incident with what it was made of. */
final class Group {
  final Cluster cluster;
  final Incident incident;

  Group(Cluster cluster, Incident incident) {
    this.cluster = cluster;
    this.incident = incident;
  }

  String id() {
    return incident.id();
  }
}
