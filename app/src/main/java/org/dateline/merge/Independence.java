package org.dateline.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.lexicon.Camps;
import org.dateline.record.Actor;
import org.dateline.record.EventClaim;
import org.dateline.record.Speaker;

/**
 * Which reports of an incident come from one source: copies and rewrites, articles of one paper or
 * one agency, a paper that relays another, and an organ of a party beside that party's own word.
 * Immutable and thread-safe.
 */
final class Independence {
  private static final int LIKELY = 40;
  private static final int LEAST = 6;
  private static final double SENTENCE = 0.8;

  private final Camps camps;
  private final Credits credits;

  Independence(Camps camps, Credits credits) {
    this.camps = camps;
    this.credits = credits;
  }

  /**
   * The reports in groups of one source each, in order of time; the first of each is its origin.
   */
  List<List<Report>> groups(List<Report> reports) {
    Groups groups = new Groups(reports.size());
    Map<String, Integer> seen = new HashMap<>();
    List<Integer> heads = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      for (String mark : marks(reports.get(i))) {
        Integer other = seen.putIfAbsent(mark, i);
        if (other != null) {
          groups.join(other, i);
        }
      }
    }
    for (int i = 0; i < reports.size(); i++) {
      like(reports, i, heads, groups);
    }
    return groups.of(reports);
  }

  /** Texts and sides are compared with a number of groups' first reports, not with all. */
  private void like(List<Report> reports, int i, List<Integer> heads, Groups groups) {
    boolean first = true;
    for (int head : heads) {
      boolean known = groups.root(head) == groups.root(i);
      if (!known && alike(reports.get(head), reports.get(i))) {
        groups.join(head, i);
        known = true;
      }
      first &= !known;
    }
    if (first && heads.size() < LIKELY) {
      heads.add(i);
    }
  }

  /** What two reports of one source share: the article, the paper, an agency, what they relay. */
  private Set<String> marks(Report r) {
    Set<String> marks = new TreeSet<>();
    Publication p = r.publication;
    marks.add("article " + p.doc());
    if (p.plain() != null) {
      marks.add("voice " + credits.name(p.plain()));
    }
    p.agencies().forEach(a -> marks.add("voice " + a));
    String relayed = relayed(r);
    if (relayed != null) {
      marks.add("voice " + relayed);
    }
    return marks;
  }

  /**
   * "Reuters reported": the medium that is all of a report's claimants; null where there is none.
   */
  private String relayed(Report r) {
    String name = null;
    for (EventClaim c : r.event.claims()) {
      Speaker s = c.source();
      if (s == null || s.sector().isEmpty() || !s.sector().get(0).equals("JRN")) {
        return null;
      }
      String own = credits.name(s.name() == null ? s.text() : s.name());
      if (name != null && !name.equals(own)) {
        return null;
      }
      name = own;
    }
    return name;
  }

  private boolean alike(Report a, Report b) {
    return a.publication.copies(b.publication) || copied(a, b) || sameSide(a, b) || sameSide(b, a);
  }

  /** Where the articles are not at hand the sentences tell. */
  private static boolean copied(Report a, Report b) {
    return Math.min(a.sentence.count(), b.sentence.count()) >= LEAST
        && a.sentence.containment(b.sentence) >= SENTENCE;
  }

  /** A state's or a party's own paper beside a report whose only word is that side's. */
  private boolean sameSide(Report a, Report b) {
    String outlet = a.publication.outlet();
    List<EventClaim> claims = b.event.claims();
    if (outlet == null || claims.isEmpty() || !camps.stateMedium(outlet)) {
      return false;
    }
    return claims.stream().allMatch(c -> c.source() != null && ownSide(a, c.source()));
  }

  private boolean ownSide(Report a, Speaker speaker) {
    for (EventClaim own : a.event.claims()) {
      if (own.source() != null && !camps.independentAcross(own.source(), speaker)) {
        return true;
      }
    }
    boolean party = false;
    for (Actor p : a.event.actor()) {
      party |= camps.speaksFor(speaker, p);
    }
    return party;
  }

  /** Union and find. */
  private static final class Groups {
    private final int[] parent;

    Groups(int n) {
      parent = new int[n];
      for (int i = 0; i < n; i++) {
        parent[i] = i;
      }
    }

    int root(int i) {
      int r = i;
      while (parent[r] != r) {
        parent[r] = parent[parent[r]];
        r = parent[r];
      }
      return r;
    }

    /** The earlier report stays the root. */
    void join(int i, int j) {
      int a = root(i);
      int b = root(j);
      parent[Math.max(a, b)] = Math.min(a, b);
    }

    List<List<Report>> of(List<Report> reports) {
      Map<Integer, List<Report>> all = new java.util.LinkedHashMap<>();
      for (int i = 0; i < parent.length; i++) {
        all.computeIfAbsent(root(i), k -> new ArrayList<>()).add(reports.get(i));
      }
      return List.copyOf(all.values());
    }
  }
}
