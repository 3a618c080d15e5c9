package org.dateline.find.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;
import org.dateline.record.Entity;

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

  private static final Set<String> DEEP =
      Set.of("with", "to", "against", "on", "for", "from", "at", "between", "by");

  /** "Opened an inquiry into the killing": what is looked into is not done by who looks. */
  private static final List<String> TOPIC = List.of("into", "over", "about", "after");

  private static final Set<String> ARGUMENTS = Set.of("obj", "obl", "nsubj");
  private static final Slot SUBJECT = Slot.of("subj");
  private static final Set<String> STRUCK =
      Set.of("ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT", "SANCTION");

  private final Players players;
  private final Set<String> blows;
  private final Set<String> idle;
  private final Set<String> light;
  private final Map<String, Role> usual = new HashMap<>();
  private final Map<String, String> charges = new HashMap<>();

  Casting(Data data, Frames frames, Words words) {
    for (Row row : data.rows("lang/en/events/recipients.tsv")) {
      usual.put(row.get("type"), Role.of(row.get("slots")));
    }
    players = new Players(frames, words);
    for (String charge : words.of("charging")) {
      String[] parts = charge.split(" ");
      charges.put(parts[0], parts[1]);
    }
    idle = words.of("thing");
    light = words.of("light");
    Set<String> violence = new HashSet<>(players.instruments());
    violence.addAll(frames.wordClass("operation"));
    frames.deeds().stream().filter(d -> "ASSAULT".equals(frames.named(d))).forEach(violence::add);
    blows = Set.copyOf(violence);
  }

  /** Who plays a role of a match: known actors, wherever the frame lets them be, before others. */
  Cast cast(Scene scene, Match match, Role role) {
    for (boolean named : new boolean[] {true, false}) {
      for (List<Slot> group : role.choices()) {
        Cast cast = cast(scene, match, group, named);
        if (!cast.players().isEmpty()) {
          return named ? cast(scene, match, group, false) : cast;
        }
      }
      Cast deep = named ? deep(scene, match, role) : Cast.NOBODY;
      if (!deep.players().isEmpty()) {
        return deep;
      }
    }
    boolean done = role.choices().stream().anyMatch(group -> group.contains(SUBJECT));
    return done && scene.clause.passive(match.trigger()) ? agent(scene, match) : Cast.NOBODY;
  }

  /** "Was led away in handcuffs by the police": who does it, hung on another's phrase. */
  private Cast agent(Scene scene, Match match) {
    Map<Entity, String> cast = new LinkedHashMap<>();
    for (int t : scene.slots.loose(match.trigger(), "by")) {
      players.add(scene, t, cast, "by", true);
    }
    return cast.isEmpty() ? Cast.NOBODY : cast(scene, cast);
  }

  /**
   * Whose deed it was that somebody was killed in; "in their car" and "in a Baghdad market" tell of
   * nobody who acts.
   */
  Cast means(Scene scene, Match match, Role role) {
    Cast cast = cast(scene, match, role);
    boolean all =
        cast.players().stream()
            .map(e -> scene.text.headOf(e.span()))
            .allMatch(t -> t >= 0 && !scene.text.pos(t).equals("PRON") && ofBlow(scene.text, t));
    return all ? cast : Cast.NOBODY;
  }

  /** "A strike blamed on the rebels killed …", "the bombing, claimed by the group, …". */
  Cast charged(Scene scene, Match match) {
    List<Integer> blows = new ArrayList<>(List.of(match.trigger()));
    blows.addAll(scene.clause.subjects(match.trigger()));
    Map<Entity, String> cast = new LinkedHashMap<>();
    for (int blow : blows) {
      boolean noun = scene.text.pos(blow).equals("NOUN") && ofBlows(scene.text, blow);
      for (int clause : noun ? scene.clause.children(blow, "acl") : List.<Integer>of()) {
        charged(scene, clause, cast);
      }
      // A parser may take "blamed" for the verb of what was blamed.
      int verb = scene.text.head(blow);
      if (noun && verb >= 0 && verb == scene.text.head(match.trigger())) {
        charged(scene, verb, cast);
      }
    }
    return cast(scene, cast);
  }

  private void charged(Scene scene, int participle, Map<Entity, String> cast) {
    String by = charges.get(scene.text.lemma(participle));
    for (int t : by == null ? List.<Integer>of() : scene.clause.children(participle, "obl")) {
      if (scene.clause.marked(t, by)) {
        players.add(scene, t, cast, scene.text.form(participle) + " " + by, true);
      }
    }
  }

  private boolean ofBlows(Text text, int t) {
    return Lemmas.of(text, t).stream().anyMatch(blows::contains);
  }

  private boolean ofBlow(Text text, int t) {
    int over = text.head(t);
    // "In Sudan's North Kordofan": whose a place is.
    boolean place = over >= 0 && text.pos(over).equals("PROPN");
    for (int i = 0; i < 2 && over >= 0 && !place && !text.pos(over).equals("VERB"); i++) {
      if (ofBlows(text, over)) {
        return true;
      }
      over = text.head(over);
    }
    return false;
  }

  /** Those to whom a verb's deed is done by the ways of its type, where its frame tells nobody. */
  Cast usual(Scene scene, Match match) {
    Role role = usual.getOrDefault(match.frame().type(), Role.NONE);
    if (!scene.clause.verbal(match.trigger())) {
      return Cast.NOBODY;
    }
    for (List<Slot> group : role.choices()) {
      Cast cast =
          cast(
              scene,
              match,
              group,
              true,
              t -> !condition(scene, match, t) && !victim(scene, match, t));
      if (!cast.players().isEmpty()) {
        return cast;
      }
    }
    return Cast.NOBODY;
  }

  /** "Condemned the killing of the mayor": blames somebody else than him. */
  private static boolean victim(Scene scene, Match match, int t) {
    int deed = scene.text.head(t);
    return match.frame().type().equals("ACCUSE")
        && deed >= 0
        && scene.suffered(deed)
        && scene.clause.marked(t, "of");
  }

  /**
   * Whether a noun is what the frame asks for, and so nobody: the law of "declared martial law".
   */
  private static boolean condition(Scene scene, Match match, int t) {
    return match.hits().containsValue(t) && scene.text.pos(t).equals("NOUN");
  }

  private Cast cast(Scene scene, Match match, List<Slot> group, boolean named) {
    return cast(scene, match, group, named, t -> true);
  }

  private Cast cast(Scene scene, Match match, List<Slot> group, boolean named, IntPredicate may) {
    Map<Entity, String> cast = new LinkedHashMap<>();
    for (Slot slot : group) {
      for (int t : scene.slots.fill(match.trigger(), match.rest(), slot)) {
        if (may.test(t) && !notOwn(scene, match, slot) && !idle(scene, match, slot, t)) {
          players.add(scene, t, cast, slot.toString(), named);
        }
      }
    }
    return cast(scene, cast);
  }

  /**
   * "An attack would", "called the move": what neither acts nor can be spoken to, but be struck.
   */
  private boolean idle(Scene scene, Match match, Slot slot, int t) {
    boolean struck = STRUCK.contains(match.frame().type()) && !slot.steps().get(0).equals("subj");
    return !struck
        && idle.contains(scene.text.lemma(t))
        && scene.entityAt(t) == null
        && Players.attribute(scene, t) == null;
  }

  private static Cast cast(Scene scene, Map<Entity, String> cast) {
    if (cast.isEmpty()) {
      return Cast.NOBODY;
    }
    List<Entity> kept = Partners.with(scene, outermost(new ArrayList<>(cast.keySet())));
    return kept.isEmpty() ? Cast.NOBODY : new Cast(kept, String.join("; ", cast.values()));
  }

  /** Known actors in a phrase of the right preposition that hangs too low in the tree. */
  private Cast deep(Scene scene, Match match, Role role) {
    for (List<Slot> group : role.choices()) {
      String last = group.get(group.size() - 1).steps().get(0);
      if (!DEEP.contains(last) || group.get(0).steps().size() > 1) {
        continue;
      }
      Map<Entity, String> cast = new LinkedHashMap<>();
      for (int t : scene.slots.loose(match.trigger(), last)) {
        players.add(scene, t, cast, last, true);
      }
      if (!cast.isEmpty()) {
        return cast(scene, cast);
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
    boolean object = ARGUMENTS.contains(scene.clause.relation(match.trigger()));
    if (head < 0
        || !object
        || TOPIC.stream().anyMatch(p -> scene.clause.marked(match.trigger(), p))
        || scene.clause.verbal(match.trigger())
        || !light.contains(scene.text.lemma(head))) {
      return Cast.NOBODY;
    }
    Map<Entity, String> cast = new LinkedHashMap<>();
    for (int t : scene.slots.fill(head, List.of(), SUBJECT)) {
      if (t != match.trigger()) {
        players.add(scene, t, cast, "subject of '" + scene.text.form(head) + "'", true);
      }
    }
    return cast(scene, cast);
  }

  /**
   * "Crowds are there to show their support": whoever owns the object of a bare infinitive acts.
   */
  Cast ofOwner(Scene scene, Match match) {
    int t = match.trigger();
    if (!scene.clause.marked(t, "to") || !scene.clause.subjects(t).isEmpty()) {
      return Cast.NOBODY;
    }
    for (int object : scene.clause.children(t, "obj")) {
      for (int owner : scene.clause.children(object, "nmod:poss")) {
        if (scene.text.pos(owner).equals("PRON") && scene.entityAt(owner) != null) {
          Entity e = scene.entityAt(owner);
          return new Cast(List.of(e), "owner of the object: '" + e.text() + "'");
        }
      }
    }
    return Cast.NOBODY;
  }

  /** Whether a verb has a subject that can do nothing by itself and is no weapon: "hunger". */
  boolean lifeless(Scene scene, Match match) {
    int t = match.trigger();
    boolean active = scene.clause.verbal(t) && !scene.clause.passive(t);
    List<Integer> subjects = active ? scene.slots.fill(t, List.of(), SUBJECT) : List.<Integer>of();
    if (match.hits().entrySet().stream().anyMatch(hit -> asked(hit, subjects))) {
      return false;
    }
    return !subjects.isEmpty() && subjects.stream().noneMatch(s -> players.mayAct(scene, s));
  }

  /** "Clashes broke out": the frame itself asks for such a subject. */
  private static boolean asked(Map.Entry<String, Integer> hit, List<Integer> subjects) {
    return subjects.contains(hit.getValue())
        && hit.getKey().startsWith("subj")
        && !hit.getKey().endsWith("=*");
  }

  /** Without those that lie inside others. */
  private static List<Entity> outermost(List<Entity> players) {
    if (players.size() < 2) {
      return players;
    }
    List<Entity> kept = new ArrayList<>();
    for (Entity e : players) {
      boolean inside = players.stream().anyMatch(o -> !o.equals(e) && o.code() != null && of(o, e));
      if (!inside && kept.stream().noneMatch(k -> same(k, e))) {
        kept.add(e);
      }
    }
    return kept;
  }

  /** "Turkish" of "Turkish President Erdogan": a part of how somebody is called. */
  private static boolean of(Entity whole, Entity part) {
    boolean before = part.end() + 1 == whole.start() && whole.code().equals(part.code());
    return whole.span().contains(part.span()) || (before && whole.kind().equals("person"));
  }

  /** Whether two mentions are known to be of one and the same. */
  static boolean same(Entity a, Entity b) {
    return a.span().equals(b.span()) || (a.chain() >= 0 && a.chain() == b.chain());
  }
}
