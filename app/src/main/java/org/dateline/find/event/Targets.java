package org.dateline.find.event;

import java.util.List;
import java.util.Set;
import org.dateline.record.Entity;

/**
 * Tells whom a deed is done to where its own frame does not. A protest is against those before
 * whose house it stands, whose resignation, law or release it demands; violence and coercion strike
 * those whose thing it is, by {@code lang/en/events/targets.tsv}. Immutable.
 */
final class Targets {
  private static final Set<String> ORGANS =
      Set.of("GOV", "LEG", "JUD", "COP", "MIL", "SPY", "PTY", "BUS", "PRM");

  private static final List<String> BEFORE =
      List.of("outside", "at", "of", "to", "on", "against", "over", "with", "from", "near");

  /** Deeds that are done to things. */
  private static final Set<String> STRIKING = Set.of("ASSAULT", "PROTEST", "COERCE");

  private final Scene scene;
  private final Homeland homeland;
  private final Possessions possessions;

  Targets(Scene scene, Homeland homeland, Possessions possessions) {
    this.scene = scene;
    this.homeland = homeland;
    this.possessions = possessions;
  }

  /** Adds a target to a deed that has none. */
  void fill(Candidate c) {
    if (!c.recipients.isEmpty() || !STRIKING.contains(c.type)) {
      return;
    }
    boolean protest = c.type.equals("PROTEST");
    Entity target = protest ? demanded(c) : null;
    target = protest && target == null ? standing(c) : target;
    if (target != null) {
      c.recipients.add(target);
      c.because("recipient", "the aim of a protest", "'" + target.text() + "'");
      return;
    }
    if (c.actors.isEmpty()) {
      return;
    }
    Entity struck = possessions.struck(scene, c.trigger(), homeland.of(c.trigger()));
    if (struck != null) {
      c.recipients.add(struck);
      c.because("recipient", Possessions.TABLE, "'" + struck.text() + "'");
    }
  }

  /** "to demand the minister's resignation", "demanding that the government resign". */
  private Entity demanded(Candidate c) {
    int t = c.trigger();
    for (int child : scene.clause.children(t, "advcl", "xcomp", "acl", "conj")) {
      for (int aim : scene.clause.children(child, "obj", "ccomp", "obl")) {
        Entity found = under(c, aim, 0);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private Entity under(Candidate c, int t, int depth) {
    Entity own = scene.entityAt(t);
    if (own != null && organ(c, own)) {
      return own;
    }
    if (depth > 1) {
      return null;
    }
    for (int child : scene.text.children(t)) {
      String relation = scene.clause.relation(child);
      boolean owner =
          Set.of("nmod:poss", "compound", "amod").contains(scene.text.relation(child))
              || relation.equals("nsubj")
              || (relation.equals("nmod") && scene.clause.marked(child, "of"));
      Entity found = owner ? under(c, child, depth + 1) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** "outside parliament", "in front of the commission's office". */
  private Entity standing(Candidate c) {
    for (int child : scene.text.children(c.trigger())) {
      if (!scene.clause.relation(child).equals("obl")) {
        continue;
      }
      if (BEFORE.stream().anyMatch(p -> scene.clause.marked(child, p))) {
        Entity found = under(c, child, 0);
        if (found != null) {
          return found;
        }
      }
      for (int inner : scene.clause.children(child, "nmod")) {
        boolean front = scene.text.lower(child).equals("front");
        Entity found = front ? under(c, inner, 0) : null;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static boolean organ(Candidate c, Entity e) {
    return !e.sector().isEmpty()
        && !e.kind().equals("place")
        && ORGANS.contains(e.sector().get(0))
        && c.actors.stream().noneMatch(a -> Casting.same(a, e));
  }
}
