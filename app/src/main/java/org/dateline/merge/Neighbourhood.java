package org.dateline.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.merge.Clusters.Cluster;
import org.dateline.merge.Clusters.Joined;
import org.dateline.record.Incident;
import org.dateline.record.Incident.Link;

/**
 * Brings incidents that lie elsewhere up to a change by reading only what it may reach: the
 * incidents of the changed reports and those that likely pairs tie to them; where one of these
 * comes out otherwise, those around it, too. The incidents are those that {@link Incidents} would
 * give of all reports, but for one case: where a report goes out of a block of more than 24, pairs
 * of the one that then represents the block are seen when one of their reports next changes. Not
 * thread-safe; made for one change.
 */
public final class Neighbourhood {
  private final Merger merger;
  private final Known known;
  private final Pins pins = new Pins();
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<Long, List<String>> blocks = new HashMap<>();
  private final Set<Node> opened = new HashSet<>();
  private final Set<Node> seeds = new LinkedHashSet<>();
  private final Set<String> before = new TreeSet<>();
  private final Map<String, Group> groups = new TreeMap<>();

  /** What is known already, the change included. */
  public interface Known {
    /** The ids of the reports that stand under a key of {@link Merger#keys}. */
    Collection<String> under(long key);

    /** A report; null where it is no more. */
    Report report(String id);

    /** The ids of an article's reports. */
    Collection<String> of(String article);

    /** The incident that a report was in before the change, or null. */
    Standing of(Report report);

    /** An incident as it was before the change; null where there is none. */
    Standing incident(String id);
  }

  /**
   * An incident as it was written last.
   *
   * @param merges how its reports came together
   */
  public record Standing(Incident incident, List<Merge> merges) {}

  /**
   * An incident as it is now.
   *
   * @param reports its reports
   * @param merges how they came together
   */
  public record Now(Incident incident, List<Report> reports, List<Merge> merges) {}

  /**
   * What became of the incidents.
   *
   * @param now all that the change may have touched, changed or not, by id
   * @param gone ids of those that are no more
   * @param links by the id of an incident that was not touched its links to those that were; all
   *     other links to them and to those gone are no more
   */
  public record Result(List<Now> now, Set<String> gone, Map<String, List<Link>> links) {}

  Neighbourhood(Merger merger, Known known, Collection<Pin> pins) {
    this.merger = merger;
    this.known = known;
    pins.forEach(this.pins::add);
  }

  /**
   * Looks around what changed.
   *
   * @param reports ids of the reports that came or changed, or were pinned
   * @param incidents ids of incidents whose reports may have gone
   */
  public Result around(Collection<String> reports, Collection<String> incidents) {
    incidents.forEach(id -> dissolve(known.incident(id)));
    for (String id : reports) {
      Node node = node(id);
      if (node != null) {
        dissolve(known.of(node.report));
        seeds.add(node);
        displaced(node);
      }
    }
    divide();
    return result();
  }

  /** What it says of its reports no longer holds: all of them are looked at anew. */
  private void dissolve(Standing old) {
    if (old != null && before.add(old.incident().id())) {
      old.incident().reports().stream()
          .map(t -> node(t.eventId()))
          .filter(Objects::nonNull)
          .forEach(seeds::add);
    }
  }

  private Node node(String id) {
    return nodes.computeIfAbsent(
        id,
        k -> {
          Report r = known.report(k);
          return r == null ? null : new Node(r, Keys.of(r));
        });
  }

  /** One that represents a block no longer loses pairs. */
  private void displaced(Node node) {
    for (long key : node.keys) {
      List<String> block = block(key);
      int at = block.indexOf(node.report.id());
      if (block.size() > Blocks.REPRESENTATIVES && at >= 0 && at < Blocks.REPRESENTATIVES) {
        Node other = node(block.get(Blocks.REPRESENTATIVES));
        if (other != null) {
          seeds.add(other);
        }
      }
    }
  }

  private List<String> block(long key) {
    return blocks.computeIfAbsent(key, k -> Report.ranked(known.under(k)));
  }

  /** Finds the incident that a report is in and its pairs. */
  private void open(Node node) {
    if (opened.add(node)) {
      stand(node);
      for (String other : met(node.report.id(), node)) {
        Node b = node(other);
        if (b != null && !b.equals(node)) {
          compare(node, b);
        }
      }
    }
  }

  private void stand(Node node) {
    Standing old = node.group == null ? known.of(node.report) : null;
    if (old != null && !before.contains(old.incident().id())) {
      List<Node> all = old.incident().reports().stream().map(t -> node(t.eventId())).toList();
      if (!all.contains(null)) {
        Cluster cluster = new Cluster(all, old.merges().stream().map(this::joined).toList());
        Group group = new Group(cluster, old.incident());
        all.forEach(n -> n.group = group);
      }
    }
  }

  private Joined joined(Merge m) {
    return new Joined(nodes.get(m.first()).report, nodes.get(m.second()).report, m.mean());
  }

  private Set<String> met(String id, Node node) {
    Set<String> met = new LinkedHashSet<>(known.of(node.report.publication().doc()));
    for (long key : node.keys) {
      List<String> block = block(key);
      int at = block.indexOf(id);
      boolean all = block.size() <= Blocks.REPRESENTATIVES || at < Blocks.REPRESENTATIVES;
      met.addAll(all ? block : block.subList(0, Blocks.REPRESENTATIVES));
    }
    met.addAll(pins.with(id));
    return met;
  }

  private void compare(Node one, Node other) {
    Met met = merger.met(one.report, other.report);
    Node a = met.first().equals(one.report) ? one : other;
    Node b = a == one ? other : one;
    if (met.likely() || Boolean.TRUE.equals(pins.on(a.report.id(), b.report.id()))) {
      a.like(b, met.odds());
      return;
    }
    if (met.follows()) {
      a.follow(b);
    }
    if (met.followed()) {
      b.follow(a);
    }
  }

  private void divide() {
    List<Cluster> changed = new Division(pins, merger.similarity(), this::open).around(seeds);
    for (Cluster c : changed) {
      c.nodes().stream()
          .map(n -> n.group)
          .filter(Objects::nonNull)
          .forEach(g -> before.add(g.id()));
    }
    for (Cluster c : changed) {
      Group group = new Group(c, merger.consensus().of(c.reports()));
      c.nodes().forEach(n -> n.group = group);
    }
    changed.forEach(c -> groups.put(c.nodes().get(0).group.id(), c.nodes().get(0).group));
    seeds.forEach(n -> groups.put(n.group.id(), n.group));
  }

  private Result result() {
    List<Now> now = new ArrayList<>();
    Map<String, Set<String>> after = new TreeMap<>();
    Map<String, Set<String>> follows = new TreeMap<>();
    for (Group group : groups.values()) {
      Set<String> later = ids(group, true);
      Set<String> earlier = ids(group, false);
      List<Merge> merges = group.cluster.joins().stream().map(j -> merger.merge(j, pins)).toList();
      now.add(
          new Now(
              group.incident.withLinked(Group.links(later, earlier)),
              group.cluster.reports(),
              merges));
      later.forEach(id -> follows.computeIfAbsent(id, k -> new TreeSet<>()).add(group.id()));
      earlier.forEach(id -> after.computeIfAbsent(id, k -> new TreeSet<>()).add(group.id()));
    }
    Set<String> gone = new TreeSet<>(before);
    gone.removeAll(groups.keySet());
    return new Result(now, gone, linksOfOthers(after, follows));
  }

  private Map<String, List<Link>> linksOfOthers(
      Map<String, Set<String>> after, Map<String, Set<String>> follows) {
    Map<String, List<Link>> links = new LinkedHashMap<>();
    Set<String> others = new TreeSet<>(after.keySet());
    others.addAll(follows.keySet());
    others.removeAll(groups.keySet());
    for (String id : others) {
      links.put(
          id,
          Group.links(
              new TreeSet<>(after.getOrDefault(id, Set.of())),
              new TreeSet<>(follows.getOrDefault(id, Set.of()))));
    }
    return links;
  }

  /** Incidents of reports that follow a group's, or that it follows. */
  private Set<String> ids(Group group, boolean later) {
    Set<String> ids = new TreeSet<>();
    for (Node node : group.cluster.nodes()) {
      for (Node o : later ? node.followed : node.follows) {
        stand(o);
        if (o.group != null) {
          ids.add(o.group.id());
        }
      }
    }
    ids.remove(group.id());
    return ids;
  }
}
