package org.dateline.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.merge.Clusters.Cluster;
import org.dateline.record.Incident;
import org.dateline.record.Incident.Link;

/**
 * Brings incidents that lie elsewhere up to a change by reading only what hangs together with it:
 * the reports that share a block with a changed one, theirs as far as pairs are likely, and the
 * incidents that any of them is in. The incidents are those that {@link Incidents} would give of
 * all reports, but for one case: where a report goes out of a block of more than 24, pairs of the
 * one that then represents the block are seen when one of their reports next changes. Not
 * thread-safe; made for one change.
 */
public final class Neighbourhood {
  private final Merger merger;
  private final Known known;
  private final Pins pins = new Pins();
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<Long, List<String>> blocks = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> opened = new LinkedHashSet<>();
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

    /** The id of the incident that a report was in before the change, or null. */
    String incident(String report);

    /** The ids of the reports that an incident had before the change. */
    Collection<String> in(String incident);
  }

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
    incidents.forEach(this::incident);
    for (String id : reports) {
      enqueue(id);
      displaced(id);
    }
    while (!open.isEmpty()) {
      look(open.remove());
    }
    divide();
    return result();
  }

  private void enqueue(String id) {
    if (opened.add(id)) {
      open.add(id);
    }
  }

  private void incident(String id) {
    if (id != null && before.add(id)) {
      known.in(id).forEach(this::enqueue);
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
  private void displaced(String id) {
    Node node = node(id);
    if (node != null) {
      for (long key : node.keys) {
        List<String> block = block(key);
        int at = block.indexOf(id);
        if (block.size() > Blocks.REPRESENTATIVES && at >= 0 && at < Blocks.REPRESENTATIVES) {
          enqueue(block.get(Blocks.REPRESENTATIVES));
        }
      }
    }
  }

  private List<String> block(long key) {
    return blocks.computeIfAbsent(key, k -> Report.ranked(known.under(k)));
  }

  /** Finds all pairs of a report; the likely ones are looked at in their turn. */
  private void look(String id) {
    Node a = node(id);
    incident(known.incident(id));
    if (a == null) {
      return;
    }
    for (String other : met(id, a)) {
      Node b = node(other);
      if (b != null && b != a) {
        compare(a, b);
      }
    }
    a.likely.keySet().forEach(r -> enqueue(r.id()));
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

  private void compare(Node a, Node b) {
    boolean held = Boolean.TRUE.equals(pins.on(a.report.id(), b.report.id()));
    double odds = merger.logOdds(a.report, b.report);
    if (odds > 0 || held) {
      a.likely.put(b.report, odds);
      b.likely.put(a.report, odds);
      return;
    }
    if (FollowUps.follows(a.report, b.report)) {
      a.follows.add(b.report);
      b.followed.add(a.report);
    }
    if (FollowUps.follows(b.report, a.report)) {
      b.follows.add(a.report);
      a.followed.add(b.report);
    }
  }

  private void divide() {
    for (String id : opened) {
      Node start = nodes.get(id);
      if (start != null && start.group == null) {
        List<Report> component =
            start.component(nodes).stream().map(n -> n.report).sorted(Report::byRank).toList();
        for (Cluster c :
            Clusters.of(component, pins, merger.similarity(), r -> nodes.get(r.id()).likely)) {
          Group group = new Group(c, merger.consensus().of(c.reports()));
          c.reports().forEach(r -> nodes.get(r.id()).group = group);
          groups.put(group.id(), group);
        }
      }
    }
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
    for (Report r : group.cluster.reports()) {
      Node node = nodes.get(r.id());
      for (Report o : later ? node.followed : node.follows) {
        Group other = nodes.get(o.id()).group;
        String id = other == null ? known.incident(o.id()) : other.id();
        if (id != null) {
          ids.add(id);
        }
      }
    }
    ids.remove(group.id());
    return ids;
  }
}
