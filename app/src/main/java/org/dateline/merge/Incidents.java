package org.dateline.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.merge.Blocks.Pair;
import org.dateline.merge.Blocks.Pairs;
import org.dateline.merge.Clusters.Cluster;
import org.dateline.record.Incident;

/**
 * The incidents of the reports added so far. They are a function of the set of reports and of the
 * pins, whatever the order in which those came; adding one costs work in its neighbourhood only.
 * Not thread-safe.
 *
 * <p>An undo is a pin: {@code pin(new Pin(a, b, false))} gives what would have been, had the two
 * never been merged, also after any number of further reports.
 */
public final class Incidents {
  private final Merger merger;
  private final Blocks blocks = new Blocks();
  private final Pins pins = new Pins();
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Set<Report>> articles = new HashMap<>();
  private final Map<String, Group> groups = new TreeMap<>();
  private final Set<Node> dirty = new LinkedHashSet<>();
  private final Set<String> fresh = new TreeSet<>();
  private final Set<String> gone = new TreeSet<>();

  Incidents(Merger merger) {
    this.merger = merger;
  }

  /** Adds a report; one whose event id is known already takes the other's place. */
  public void add(Report r) {
    if (nodes.containsKey(r.id())) {
      remove(r.id());
    }
    Node node = new Node(r, Keys.of(r));
    nodes.put(r.id(), node);
    dirty.add(node);
    Pairs pairs = blocks.add(r, node.keys);
    articles
        .computeIfAbsent(r.publication().doc(), k -> new LinkedHashSet<>(4))
        .forEach(o -> pairs.meets().add(Pair.of(r, o)));
    articles.get(r.publication().doc()).add(r);
    pairs.meets().forEach(this::meet);
    pairs.parts().forEach(this::part);
    for (String other : pins.with(r.id())) {
      pinned(r.id(), other);
    }
  }

  /** Takes a report away; nothing happens where it is not known. */
  public void remove(String eventId) {
    Node node = nodes.remove(eventId);
    if (node == null) {
      return;
    }
    Report r = node.report;
    Pairs pairs = blocks.remove(r, node.keys);
    articles.get(r.publication().doc()).remove(r);
    if (articles.get(r.publication().doc()).isEmpty()) {
      articles.remove(r.publication().doc());
    }
    for (Report o : List.copyOf(node.likely.keySet())) {
      unlike(node, nodes.get(o.id()));
    }
    node.follows.forEach(o -> nodes.get(o.id()).followed.remove(r));
    node.followed.forEach(o -> nodes.get(o.id()).follows.remove(r));
    dirty.remove(node);
    dissolve(node);
    pairs.meets().forEach(this::meet);
  }

  /** Sets a pin; the last one on a pair counts. The reports may come later. */
  public void pin(Pin pin) {
    pins.add(pin);
    pinned(pin.first(), pin.second());
  }

  /** Takes the pin on a pair away. */
  public void unpin(String first, String second) {
    pins.remove(first, second);
    pinned(first, second);
  }

  private boolean near(Node a, Node b) {
    return a.report.publication().doc().equals(b.report.publication().doc())
        || blocks.meet(a.report, a.keys, b.report, b.keys);
  }

  private void pinned(String first, String second) {
    Node a = nodes.get(first);
    Node b = nodes.get(second);
    if (a == null || b == null) {
      return;
    }
    unlike(a, b);
    if (Boolean.TRUE.equals(pins.on(first, second))) {
      like(a, b, merger.logOdds(a.report, b.report));
    } else if (near(a, b)) {
      meet(Pair.of(a.report, b.report));
    }
  }

  private void meet(Pair pair) {
    Node a = nodes.get(pair.first().id());
    Node b = nodes.get(pair.second().id());
    if (a.likely.containsKey(b.report)) {
      return;
    }
    double odds = merger.logOdds(a.report, b.report);
    if (odds > 0) {
      like(a, b, odds);
    } else {
      follow(a, b);
      follow(b, a);
    }
  }

  private void follow(Node a, Node b) {
    if (FollowUps.follows(a.report, b.report) && a.follows.add(b.report)) {
      b.followed.add(a.report);
      dirty.add(a);
      dirty.add(b);
    }
  }

  private void like(Node a, Node b, double odds) {
    a.likely.put(b.report, odds);
    b.likely.put(a.report, odds);
    dirty.add(a);
    dirty.add(b);
  }

  private void unlike(Node a, Node b) {
    a.likely.remove(b.report);
    b.likely.remove(a.report);
    dirty.add(a);
    dirty.add(b);
  }

  /** A report that represents a block no longer: pairs that met only there part. */
  private void part(Report r) {
    Node a = nodes.get(r.id());
    for (Report o : List.copyOf(a.likely.keySet())) {
      Node b = nodes.get(o.id());
      boolean held = Boolean.TRUE.equals(pins.on(a.report.id(), o.id()));
      if (!held && !near(a, b)) {
        unlike(a, b);
      }
    }
    List.copyOf(a.follows).forEach(o -> partFollowing(a, nodes.get(o.id())));
    List.copyOf(a.followed).forEach(o -> partFollowing(nodes.get(o.id()), a));
  }

  private void partFollowing(Node a, Node b) {
    if (!near(a, b)) {
      a.follows.remove(b.report);
      b.followed.remove(a.report);
      dirty.add(a);
      dirty.add(b);
    }
  }

  /** What changed since this was last asked. */
  public Change settle() {
    resolve();
    Set<String> changed = new TreeSet<>(fresh);
    changed.retainAll(groups.keySet());
    List<Incident> now = new ArrayList<>();
    for (String id : changed) {
      now.add(linked(groups.get(id)));
    }
    gone.removeAll(groups.keySet());
    Change change = new Change(now, List.copyOf(gone));
    fresh.clear();
    gone.clear();
    return change;
  }

  /** All incidents, by first publication, then by id. */
  public List<Incident> all() {
    resolve();
    Comparator<Incident> order =
        Comparator.comparing(Incident::firstSeen, Comparator.nullsLast(Comparator.naturalOrder()));
    return groups.values().stream()
        .map(this::linked)
        .sorted(order.thenComparing(Incident::id))
        .toList();
  }

  /** The incident that a report is in; null where the report is not known. */
  public Incident of(String eventId) {
    resolve();
    Node node = nodes.get(eventId);
    return node == null ? null : linked(node.group);
  }

  /** How the incident's reports came together, the surest first; empty where it is not known. */
  public List<Merge> log(String incidentId) {
    resolve();
    Group group = groups.get(incidentId);
    if (group == null) {
      return List.of();
    }
    return group.cluster.joins().stream().map(j -> merger.merge(j, pins)).toList();
  }

  /**
   * The incident's nearest neighbours: pairs of a report of it and one of another incident that
   * were compared, the likeliest of each other incident, the likeliest first. As a log of what was
   * not merged.
   *
   * @param most how many
   */
  public List<Merge> near(String incidentId, int most) {
    resolve();
    Group group = groups.get(incidentId);
    Map<String, Merge> best = new TreeMap<>();
    for (Report r : group == null ? List.<Report>of() : group.cluster.reports()) {
      Node node = nodes.get(r.id());
      for (Report o : blocks.met(r, node.keys)) {
        String other = nodes.get(o.id()).group.id();
        if (!other.equals(incidentId)) {
          Merge m = merger.merge(new Clusters.Joined(r, o, merger.logOdds(r, o)), pins);
          best.merge(other, m, (x, y) -> y.mean() > x.mean() ? y : x);
        }
      }
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(m -> -m.mean()))
        .limit(most)
        .toList();
  }

  /** How many reports are held. */
  public int size() {
    return nodes.size();
  }

  /**
   * Closes what can no longer change: components all of whose reports were published more than the
   * window before the given day. They leave the memory. The result is the same as without closing,
   * as long as no later report is published before the given day.
   *
   * @param day days since 1970-01-01
   * @return the closed incidents, by id
   */
  public List<Incident> advance(int day) {
    resolve();
    Map<String, Incident> closed = new LinkedHashMap<>();
    Set<Node> seen = new LinkedHashSet<>();
    for (Node node : List.copyOf(nodes.values())) {
      if (!seen.contains(node)) {
        Set<Node> component = node.component(nodes);
        seen.addAll(component);
        if (component.stream().allMatch(n -> over(n, day))) {
          component.forEach(n -> closed.put(n.group.id(), linked(n.group)));
        }
      }
    }
    closed.values().stream().flatMap(i -> i.reports().stream()).forEach(t -> remove(t.eventId()));
    gone.removeAll(closed.keySet());
    return closed.values().stream().sorted(Comparator.comparing(Incident::id)).toList();
  }

  private boolean over(Node n, int day) {
    Integer published = n.report.publication().day();
    return published != null && published < day - merger.window();
  }

  private void resolve() {
    Set<Node> seen = new LinkedHashSet<>();
    List<Node> begin = new ArrayList<>(dirty);
    for (Node node : List.copyOf(dirty)) {
      begin.addAll(dissolve(node));
    }
    dirty.clear();
    for (Node node : begin) {
      if (!seen.contains(node)) {
        Set<Node> component = node.component(nodes);
        seen.addAll(component);
        divide(component);
      }
    }
  }

  private void divide(Collection<Node> component) {
    component.forEach(this::dissolve);
    List<Report> reports = component.stream().map(n -> n.report).sorted(Report::byRank).toList();
    for (Cluster c :
        Clusters.of(reports, pins, merger.similarity(), r -> nodes.get(r.id()).likely)) {
      Group group = new Group(c, merger.consensus().of(c.reports()));
      c.reports().forEach(r -> nodes.get(r.id()).group = group);
      groups.put(group.id(), group);
      fresh.add(group.id());
      neighbours(c.reports()).forEach(n -> fresh.add(n.group.id()));
    }
  }

  /** Incidents that follow or are followed are told of, for their links change. */
  private List<Node> neighbours(List<Report> reports) {
    return reports.stream()
        .map(r -> nodes.get(r.id()))
        .flatMap(n -> java.util.stream.Stream.concat(n.follows.stream(), n.followed.stream()))
        .map(r -> nodes.get(r.id()))
        .filter(n -> n.group != null)
        .toList();
  }

  private List<Node> dissolve(Node node) {
    Group group = node.group;
    if (group == null) {
      return List.of();
    }
    groups.remove(group.id(), group);
    gone.add(group.id());
    List<Node> members = new ArrayList<>();
    for (Report r : group.cluster.reports()) {
      Node member = nodes.get(r.id());
      if (member != null && member.group == group) {
        member.group = null;
        members.add(member);
      }
    }
    node.group = null;
    dirty.addAll(members);
    return members;
  }

  private Incident linked(Group group) {
    Set<String> after = new TreeSet<>();
    Set<String> before = new TreeSet<>();
    for (Report r : group.cluster.reports()) {
      Node n = nodes.get(r.id());
      n.followed.forEach(o -> after.add(nodes.get(o.id()).group.id()));
      n.follows.forEach(o -> before.add(nodes.get(o.id()).group.id()));
    }
    after.remove(group.id());
    before.remove(group.id());
    return group.incident.withLinked(Group.links(after, before));
  }
}
