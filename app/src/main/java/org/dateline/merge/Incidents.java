package org.dateline.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.merge.Blocks.Pair;
import org.dateline.merge.Blocks.Pairs;
import org.dateline.merge.Clusters.Cluster;
import org.dateline.record.Incident;
import org.dateline.record.Incident.Link;

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
  private final Window open = new Window();
  private final Set<Node> dirty = new LinkedHashSet<>();
  private final Set<Node> relinked = new LinkedHashSet<>();
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
    open.add(node);
    dirty.add(node);
    Pairs pairs = blocks.add(r, node.keys);
    Set<Report> article =
        articles.computeIfAbsent(r.publication().doc(), k -> new LinkedHashSet<>(4));
    article.forEach(o -> pairs.meets().add(Pair.of(r, o)));
    article.add(r);
    pairs.meets().forEach(this::meet);
    pairs.parts().forEach(this::part);
    for (String other : pins.with(r.id())) {
      pinned(r.id(), other);
    }
  }

  /** Takes a report away; nothing happens where it is not known. */
  public void remove(String eventId) {
    Node node = nodes.get(eventId);
    if (node == null) {
      return;
    }
    dirty.addAll(node.together());
    if (node.group != null) {
      dissolve(node.group);
    }
    Pairs pairs = blocks.remove(node.report, node.keys);
    List.copyOf(node.likely.keySet()).forEach(o -> unlike(node, o));
    node.linked().forEach(relinked::add);
    forget(node);
    pairs.meets().forEach(this::meet);
  }

  private void forget(Node node) {
    Report r = node.report;
    nodes.remove(r.id());
    open.remove(node);
    Set<Report> article = articles.get(r.publication().doc());
    article.remove(r);
    if (article.isEmpty()) {
      articles.remove(r.publication().doc());
    }
    node.likely.keySet().forEach(o -> o.likely.remove(node));
    node.follows.forEach(o -> o.followed.remove(node));
    node.followed.forEach(o -> o.follows.remove(node));
    dirty.remove(node);
    relinked.remove(node);
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

  /** A pin bears on the means of whole incidents, so all that lies around both is looked at. */
  private void pinned(String first, String second) {
    Node a = nodes.get(first);
    Node b = nodes.get(second);
    if (a == null || b == null) {
      return;
    }
    dirty.addAll(a.together());
    dirty.addAll(b.together());
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
    if (a.likely.containsKey(b)) {
      return;
    }
    Met met = merger.met(a.report, b.report);
    if (met.likely()) {
      like(a, b, met.odds());
    }
    if (met.follows()) {
      follow(a, b);
    }
    if (met.followed()) {
      follow(b, a);
    }
  }

  private void follow(Node a, Node b) {
    if (a.follow(b)) {
      relinked.add(a);
      relinked.add(b);
    }
  }

  private void like(Node a, Node b, double odds) {
    a.like(b, odds);
    if (!dirty.contains(b)) {
      dirty.add(a);
    }
  }

  /** Less that speaks for joining two incidents changes neither. */
  private void unlike(Node a, Node b) {
    a.likely.remove(b);
    b.likely.remove(a);
    if (a.group == b.group) {
      dirty.add(a);
      dirty.add(b);
    }
  }

  /** A report that represents a block no longer: pairs that met only there part. */
  private void part(Report r) {
    Node a = nodes.get(r.id());
    for (Node b : List.copyOf(a.likely.keySet())) {
      boolean held = Boolean.TRUE.equals(pins.on(r.id(), b.report.id()));
      if (!held && !near(a, b)) {
        unlike(a, b);
      }
    }
    List.copyOf(a.follows).forEach(b -> partFollowing(a, b));
    List.copyOf(a.followed).forEach(b -> partFollowing(b, a));
  }

  private void partFollowing(Node a, Node b) {
    if (!near(a, b)) {
      a.follows.remove(b);
      b.followed.remove(a);
      relinked.add(a);
      relinked.add(b);
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
    for (Node node : group == null ? List.<Node>of() : group.cluster.nodes()) {
      Report r = node.report;
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
   * Closes what is over: incidents whose last report was published more than the window before the
   * given day. They leave the memory, and nothing changes them any more. A report without a day
   * counts as of the day that is given first after it came. As long as no later report is published
   * before the given day or without a day, no later report would have been likely one with what is
   * closed; but it may change an incident that is open, this another, and so on to one that is
   * closed. Reports that are likely one are told of days less than a fortnight apart, so the longer
   * the window, the more incidents such a change must go through, and the rarer it is.
   *
   * @param day days since 1970-01-01
   * @return the closed incidents, by id
   */
  public List<Incident> advance(int day) {
    resolve();
    Map<String, Group> over = new TreeMap<>();
    for (Node node : open.before(day, merger.window())) {
      if (!over.containsKey(node.group.id()) && open.over(node.group)) {
        over.put(node.group.id(), node.group);
      }
    }
    List<Incident> closed = over.values().stream().map(this::linked).toList();
    over.values().forEach(this::close);
    return closed;
  }

  private void close(Group group) {
    groups.remove(group.id());
    for (Node node : group.cluster.nodes()) {
      blocks.close(node.report, node.keys);
      node.followed.forEach(o -> o.past.add(new Link(group.id(), Group.FOLLOWS)));
      node.follows.forEach(o -> o.past.add(new Link(group.id(), Group.FOLLOWED)));
      forget(node);
    }
  }

  private void resolve() {
    Division division = new Division(pins, merger.similarity(), n -> {});
    List<Cluster> changed = division.around(dirty);
    dirty.clear();
    changed.forEach(
        c -> c.nodes().stream().map(n -> n.group).filter(Objects::nonNull).forEach(this::dissolve));
    List<Group> now = changed.stream().map(this::group).toList();
    for (Group group : now) {
      groups.put(group.id(), group);
      group.cluster.nodes().forEach(n -> n.group = group);
    }
    now.forEach(g -> told(g.cluster.nodes()));
    told(relinked);
    relinked.clear();
  }

  private Group group(Cluster c) {
    return new Group(c, merger.consensus().of(c.reports()));
  }

  /** Incidents that follow or are followed are told of as well, for their links change. */
  private void told(Collection<Node> changed) {
    for (Node node : changed) {
      fresh.add(node.group.id());
      node.linked().forEach(n -> fresh.add(n.group.id()));
    }
  }

  private void dissolve(Group group) {
    if (groups.remove(group.id(), group)) {
      gone.add(group.id());
      group.cluster.nodes().forEach(n -> n.group = null);
    }
  }

  private Incident linked(Group group) {
    Set<String> after = new TreeSet<>();
    Set<String> before = new TreeSet<>();
    for (Node n : group.cluster.nodes()) {
      n.followed.forEach(o -> after.add(o.group.id()));
      n.follows.forEach(o -> before.add(o.group.id()));
      n.past.forEach(l -> (l.relation().equals(Group.FOLLOWED) ? after : before).add(l.id()));
    }
    after.remove(group.id());
    before.remove(group.id());
    return group.incident.withLinked(Group.links(after, before));
  }
}
