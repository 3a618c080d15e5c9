package org.dateline.find.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.record.Entity;
import org.dateline.record.Span;

/** Finds who plays a frame's roles. Immutable and thread-safe. */
final class Casting {
  /**
   * Who plays a role.
   *
   * @param how the slot that gave it and the word that filled it; empty where nobody does
   */
  record Cast(List<Entity> players, String how) {
    static final Cast NOBODY = new Cast(List.of(), "");

    Cast {
      players = List.copyOf(players);
    }
  }

  private final Set<String> people;
  private final Set<String> light;

  Casting(Frames frames, Words words) {
    Set<String> all = new java.util.HashSet<>(words.of("people"));
    for (String name :
        List.of(
            "person", "vip", "official", "protester", "police", "militia", "troops", "leader")) {
      all.addAll(frames.wordClass(name));
    }
    people = Set.copyOf(all);
    light = words.of("light");
  }

  /** Who plays a role of a match. */
  Cast cast(Scene scene, Match match, Role role) {
    for (List<Slot> group : role.choices()) {
      Map<Entity, String> players = new LinkedHashMap<>();
      for (Slot slot : group) {
        for (int t : scene.slots.fill(match.trigger(), match.rest(), slot)) {
          if (!notOwn(scene, match, slot)) {
            player(scene, t, players, slot.toString());
          }
        }
      }
      List<Entity> kept = outermost(new ArrayList<>(players.keySet()));
      if (!kept.isEmpty()) {
        return new Cast(kept, String.join("; ", new ArrayList<>(players.values())));
      }
    }
    return Cast.NOBODY;
  }

  /** A noun has the subject of a verb above it only where that verb adds nothing of its own. */
  private boolean notOwn(Scene scene, Match match, Slot slot) {
    int t = match.trigger();
    if (!slot.steps().get(0).equals("subj") || scene.clause.verbal(t)) {
      return false;
    }
    int head = scene.text.head(t);
    return head >= 0
        && scene.clause.children(t, "nsubj").isEmpty()
        && !light.contains(scene.text.lemma(head));
  }

  /** The subject of a light verb above a nominal trigger that names no actor itself. */
  Cast ofLightVerb(Scene scene, Match match) {
    int head = scene.text.head(match.trigger());
    boolean object = Set.of("obj", "obl", "nsubj").contains(scene.clause.relation(match.trigger()));
    if (head < 0
        || !object
        || scene.clause.verbal(match.trigger())
        || !light.contains(scene.text.lemma(head))) {
      return Cast.NOBODY;
    }
    Map<Entity, String> players = new LinkedHashMap<>();
    for (int t : scene.slots.fill(head, List.of(), Slot.of("subj"))) {
      if (t != match.trigger()) {
        player(scene, t, players, "subject of '" + scene.text.form(head) + "'");
      }
    }
    List<Entity> kept = outermost(new ArrayList<>(players.keySet()));
    return kept.isEmpty() ? Cast.NOBODY : new Cast(kept, String.join("; ", players.values()));
  }

  private void player(Scene scene, int t, Map<Entity, String> players, String slot) {
    Text text = scene.text;
    Entity own = scene.entityAt(t);
    if (own != null) {
      players.putIfAbsent(own, slot + ": '" + own.text() + "'");
      return;
    }
    if (!text.pos(t).equals("NOUN") && !text.pos(t).equals("PROPN")) {
      Entity over = text.pos(t).equals("ADJ") ? scene.entityOver(t) : null;
      if (over != null) {
        players.putIfAbsent(over, slot + ": '" + over.text() + "'");
      }
      return;
    }
    Entity owner = attribute(scene, t);
    if (owner != null) {
      players.putIfAbsent(owner, slot + ": '" + text.form(t) + "', of '" + owner.text() + "'");
    } else if (people.contains(text.lemma(t))) {
      Entity unnamed = unnamed(scene, t);
      players.putIfAbsent(unnamed, slot + ": '" + unnamed.text() + "', not known");
    }
  }

  /** Whose the thing is: "Israeli strikes", "the decision by Belgrade". */
  private static Entity attribute(Scene scene, int t) {
    for (String relation : List.of("nmod:poss", "compound", "amod")) {
      for (int child : scene.clause.children(t, relation)) {
        if (scene.entityAt(child) != null) {
          return scene.entityAt(child);
        }
      }
    }
    for (String preposition : List.of("by", "of", "from")) {
      for (int child : scene.clause.children(t, "nmod")) {
        if (scene.clause.marked(child, preposition) && scene.entityAt(child) != null) {
          return scene.entityAt(child);
        }
      }
    }
    return null;
  }

  private static Entity unnamed(Scene scene, int t) {
    int from = t;
    int to = t + 1;
    for (int child : scene.text.children(t)) {
      String relation = scene.clause.relation(child);
      if (child < t && Set.of("det", "amod", "nummod", "compound").contains(relation)) {
        from = Math.min(from, scene.text.left(child));
      }
    }
    Span span = scene.text.span(from, to);
    return new Entity(
        span.start(),
        span.end(),
        scene.text.quote(span).text(),
        "group",
        -1,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        "a word for people");
  }

  /** Without those that lie inside others. */
  private static List<Entity> outermost(List<Entity> players) {
    List<Entity> kept = new ArrayList<>();
    for (Entity e : players) {
      boolean inside =
          players.stream()
              .anyMatch(o -> !o.equals(e) && o.span().contains(e.span()) && o.code() != null);
      if (!inside && kept.stream().noneMatch(k -> same(k, e))) {
        kept.add(e);
      }
    }
    return kept;
  }

  /** Whether two mentions are known to be of one and the same. */
  static boolean same(Entity a, Entity b) {
    return a.span().equals(b.span()) || (a.chain() >= 0 && a.chain() == b.chain());
  }
}
