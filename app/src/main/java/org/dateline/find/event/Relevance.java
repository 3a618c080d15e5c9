package org.dateline.find.event;

import java.util.List;
import java.util.Set;
import org.dateline.record.Entity;

/** Tells events from figures, names and private matters by where a trigger stands. Immutable. */
final class Relevance {
  private static final Set<String> NOT_PERSONAL =
      Set.of("CONSULT", "SUPPORT", "AID", "COOPERATE", "AGREE", "REJECT", "CONCEDE");

  private static final Set<String> MATERIAL =
      Set.of("ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "SANCTION", "RETREAT");

  /** "a region threatened by militants", "a banker backed by the army". */
  private static final Set<String> HABITS = Set.of("THREATEN", "SUPPORT");

  private static final Set<String> TOLD_ALONE = Set.of("PROTEST");

  /** Those who go about without consulting anybody. */
  private static final Set<String> PRIVATE =
      Set.of("MIL", "CVL", "LAB", "EDU", "JRN", "BUS", "MED");

  private static final Set<String> HELD = Set.of("suspect", "accuse");

  private Relevance() {}

  /** Why the trigger's place in the sentence rules an event out, or null. */
  static String standing(Scene scene, Match match) {
    int trigger = match.trigger();
    String relation = scene.clause.relation(trigger);
    String pos = scene.text.pos(trigger);
    if (relation.equals("compound") || relation.equals("flat")) {
      return "only part of another noun";
    }
    if (scene.clause.attributive(trigger)) {
      return "only an attribute";
    }
    boolean reduced = relation.equals("acl") && scene.clause.passive(trigger);
    if (reduced && HABITS.contains(match.frame().type())) {
      return "only tells what its noun is like";
    }
    Entity over = scene.entityOver(trigger);
    boolean inName =
        pos.equals("PROPN") && over != null && !over.span().equals(token(scene, trigger));
    return inName ? "part of the name '" + over.text() + "'" : null;
  }

  private static org.dateline.record.Span token(Scene scene, int t) {
    return scene.text.span(t, t + 1);
  }

  /** Why its parties make it no event of politics, or null. */
  static String parties(Scene scene, Candidate c) {
    boolean nominal = !scene.clause.verbal(c.trigger());
    boolean verbal = !MATERIAL.contains(c.type);
    if (c.actors.isEmpty() && nominal && verbal) {
      return "a noun of which nobody is said to be the author";
    }
    if (c.type.equals("ACCUSE") && c.actors.isEmpty() && aside(scene, c.trigger())) {
      return "only tells what its noun is suspected of";
    }
    if (c.type.equals("CONSULT") && c.recipients.isEmpty() && alone(c.actors)) {
      return "one who is no politician, and nobody who was met";
    }
    boolean known = political(c.actors) || political(c.recipients);
    boolean nobody = c.actors.isEmpty() && c.recipients.isEmpty();
    if (!known && nobody && !unrest(scene, c)) {
      return "nobody takes part in it";
    }
    if (!known && NOT_PERSONAL.contains(c.type)) {
      return "no political actor takes part in it";
    }
    return null;
  }

  /** "Arrested a man suspected of spying". */
  private static boolean aside(Scene scene, int trigger) {
    int noun = scene.text.head(trigger);
    return scene.clause.relation(trigger).equals("acl")
        && HELD.contains(scene.text.lemma(trigger))
        && scene.clause.children(trigger, "obj").isEmpty()
        && (scene.clause.relation(noun).equals("obj")
            || scene.text.relation(noun).equals("nsubj:pass"));
  }

  /** "Riots erupted in Leicester": of unrest that a sentence is about, its crowd may go untold. */
  private static boolean unrest(Scene scene, Candidate c) {
    boolean about =
        scene.clause.verbal(c.trigger())
            || scene.text.relation(c.trigger()).startsWith("nsubj")
            || scene.text.head(c.trigger()) < 0;
    return about && TOLD_ALONE.contains(c.type);
  }

  private static boolean alone(List<Entity> actors) {
    return actors.size() == 1
        && !actors.get(0).sector().isEmpty()
        && PRIVATE.contains(actors.get(0).sector().get(0));
  }

  private static boolean political(List<Entity> players) {
    return players.stream().anyMatch(e -> e.code() != null || !e.sector().isEmpty());
  }
}
