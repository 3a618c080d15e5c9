package org.dateline.find.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.record.Entity;

/**
 * Fills roles that a clause leaves open from what was told before: who condemns "the raid" condemns
 * those who made it, and who is arrested is arrested by the police that the article spoke of.
 */
final class Discourse {
  private static final int SENTENCES = 4;

  /** What each of these answers. */
  private static final Map<String, Set<String>> ANSWERS =
      Map.of(
          "ACCUSE",
              Set.of("ASSAULT", "MOBILIZE", "COERCE", "SANCTION", "THREATEN", "PROTEST", "REJECT"),
          "REJECT", Set.of("ACCUSE", "REQUEST", "AGREE", "THREATEN", "SANCTION", "CONSULT"),
          "CONCEDE", Set.of("REQUEST", "ACCUSE", "PROTEST"),
          "AGREE", Set.of("REQUEST"),
          "SUPPORT", Set.of("AGREE", "CONCEDE", "RETREAT", "AID", "COERCE", "SANCTION"));

  private static final int REACH = 3;
  private static final Set<String> PEOPLE = Set.of("him", "her", "them", "us", "me", "you");

  /** What is done in words or deeds to somebody who may hit back. */
  private static final Set<String> HOSTILE =
      Set.of("ACCUSE", "THREATEN", "REJECT", "SANCTION", "REQUEST");

  /** What is done to somebody, said or not. */
  private static final Set<String> DIRECTED =
      Set.of("SANCTION", "THREATEN", "ACCUSE", "REJECT", "AGREE", "AID", "SUPPORT", "REQUEST");

  private static final List<Slot> THING =
      Stream.of("obj", "over", "at", "on", "for", "about", "as").map(Slot::of).toList();

  private static final Set<String> POLICE = Set.of("COP", "MIL", "PRM", "SPY");

  private final Scene scene;
  private final Frames frames;
  private final Sides sides;
  private final Targets targets;
  private final Homeland homeland;
  private final List<Set<String>> feelings;
  private final Set<String> courts;
  private final Set<String> judged;
  private final Set<String> releases;
  private final Set<String> takers;

  Discourse(Scene scene, Frames frames, Words words, Homeland homeland, Possessions possessions) {
    this.scene = scene;
    this.frames = frames;
    this.homeland = homeland;
    feelings = List.of(frames.wordClass("criticism"), frames.wordClass("praise"));
    courts = words.of("court");
    judged = words.of("judged");
    releases = words.of("release");
    takers = words.of("takers");
    sides = new Sides(scene);
    targets = new Targets(scene, homeland, possessions);
  }

  /** Fills what can be filled; candidates are in the order of the text. */
  void fill(List<Candidate> candidates) {
    for (int i = 0; i < candidates.size(); i++) {
      Candidate c = candidates.get(i);
      sides(c);
      captors(c, candidates.subList(0, i));
      takers(c.actors, candidates.subList(0, i));
      takers(c.recipients, candidates.subList(0, i));
      targets.fill(c);
      if (c.recipients.isEmpty() && answers(c)) {
        answered(c, candidates.subList(0, i));
      }
      if (c.recipients.isEmpty()) {
        reciprocal(c);
      }
      if (c.recipients.isEmpty()) {
        together(c, candidates.subList(0, i));
      }
      if (c.recipients.isEmpty() && c.frame().type().equals("AID")) {
        helped(c);
      }
      if (c.recipients.isEmpty() && HOSTILE.contains(c.type)) {
        back(c, candidates.subList(0, i));
      }
      boolean held = c.modes.contains("arrest") || c.modes.contains("release");
      if (held && !c.recipients.isEmpty() && (c.actors.isEmpty() || crowd(c))) {
        police(c, candidates.subList(0, i));
      }
      if (c.actors.isEmpty() && c.modes.contains("convict")) {
        court(c);
      }
    }
  }

  /** "Demanded the release of the crew": of those who hold it, if they are told. */
  private void captors(Candidate c, List<Candidate> before) {
    boolean release =
        scene.clause.children(c.trigger(), "obj", "obl").stream()
            .anyMatch(t -> releases.contains(scene.text.lemma(t)));
    if (!release || !c.type.equals("REQUEST") || !c.recipients.stream().allMatch(this::freed)) {
      return;
    }
    c.recipients.clear();
    Candidate taking =
        last(
            before,
            b -> (b.type.equals("COERCE") || b.modes.contains("abduct")) && !b.actors.isEmpty());
    if (taking != null) {
      c.recipients.addAll(taking.actors);
      because(c, "recipient", taking);
    }
  }

  /** The nearest of what was told before that a test admits; or null. */
  private static Candidate last(List<Candidate> before, Predicate<Candidate> fits) {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (fits.test(before.get(i))) {
        return before.get(i);
      }
    }
    return null;
  }

  /** "The captors": those who were said to have taken somebody. */
  private void takers(List<Entity> players, List<Candidate> before) {
    for (int i = 0; i < players.size(); i++) {
      Entity e = players.get(i);
      int head = scene.text.headOf(e.span());
      boolean so = head >= 0 && e.name() == null && takers.contains(scene.text.lemma(head));
      Entity known = so ? taker(before) : null;
      if (known != null) {
        String why = e.why() + "; those who took somebody before, '" + known.text() + "'";
        players.set(
            i, e.coded(e.kind(), known.code(), known.sector(), e.office(), known.country(), why));
      }
    }
  }

  /** The one known actor of the last abduction that has any; or null. */
  private static Entity taker(List<Candidate> before) {
    Candidate taking =
        last(
            before,
            b ->
                b.modes.contains("abduct")
                    && b.actors.size() == 1
                    && b.actors.get(0).code() != null
                    && !b.actors.get(0).sector().isEmpty());
    return taking == null ? null : taking.actors.get(0);
  }

  private boolean freed(Entity e) {
    int head = scene.text.headOf(e.span());
    int above = head < 0 ? -1 : scene.text.head(head);
    boolean whose =
        head >= 0
            && (scene.clause.relation(head).equals("nmod:poss") || scene.clause.marked(head, "of"));
    return above >= 0 && whose && releases.contains(scene.text.lemma(above));
  }

  /** Two sides that agree do so with each other. */
  private static boolean answers(Candidate c) {
    boolean mutual = c.type.equals("AGREE") && c.actors.size() > 1;
    return ANSWERS.containsKey(c.type) && !c.actors.isEmpty() && !mutual;
  }

  private void sides(Candidate c) {
    List<Entity> actors = sides.told(c.actors, c.recipients);
    List<Entity> recipients = sides.told(c.recipients, c.actors);
    c.actors.clear();
    c.actors.addAll(actors);
    c.recipients.clear();
    c.recipients.addAll(recipients);
  }

  /** What its noun may name goes before what else it may answer: "the attack" is no arrest. */
  private void answered(Candidate c, List<Candidate> before) {
    int thing = thing(c);
    if (thing < 0 || PEOPLE.contains(scene.text.lower(thing)) || made(c, thing)) {
      return;
    }
    Set<String> any = ANSWERS.get(c.type);
    String named = frames.named(scene.text.lemma(thing));
    Candidate answered = named == null ? null : answered(c, before, thing, Set.of(named));
    if (answered == null) {
      answered = answered(c, before, thing, any);
    }
    if (answered != null) {
      c.recipients.addAll(answered.actors);
      because(c, "recipient", answered);
    }
  }

  /** "An offer that the Union made": what is answered tells itself whose it is. */
  private boolean made(Candidate c, int thing) {
    List<Integer> clauses = new ArrayList<>(scene.clause.children(thing, "acl"));
    for (int part : scene.clause.children(thing, "nmod")) {
      clauses.addAll(scene.clause.children(part, "acl"));
    }
    for (int clause : clauses) {
      for (int subject : scene.clause.children(clause, "nsubj")) {
        Entity maker = scene.entityAt(subject);
        if (maker != null && maker.code() != null && !among(maker, c.actors)) {
          c.recipients.add(maker);
          c.because(
              "recipient", "who " + scene.text.form(clause) + " what is answered", maker.text());
          return true;
        }
      }
    }
    return false;
  }

  private Candidate answered(Candidate c, List<Candidate> before, int thing, Set<String> types) {
    return last(before, b -> types.contains(b.type) && answers(c, b, thing));
  }

  /** Whether something that was told is what the noun of an answer may speak of. */
  private boolean answers(Candidate c, Candidate b, int thing) {
    boolean named = scene.text.lemma(thing).equals(scene.text.lemma(b.trigger()));
    boolean verdict = judged.contains(scene.text.lemma(thing));
    return (!verdict || b.modes.contains("convict"))
        && (near(b, c) || named || scene.clause.definite(thing))
        && !b.actors.isEmpty()
        && (named || happened(b))
        && asked(c, b)
        && !(b.type.equals("REJECT") && b.actors.stream().allMatch(Discourse::relative))
        && b.actors.stream().noneMatch(x -> among(x, c.actors) || colleague(x, c.actors));
  }

  /** A government's people do not answer each other. */
  private static boolean colleague(Entity e, List<Entity> players) {
    List<String> government = List.of("GOV");
    return e.sector().equals(government)
        && state(e, players.stream().filter(p -> p.sector().equals(government)).toList());
  }

  /** Nobody deplores what somebody was about to do in another's words. */
  private static boolean happened(Candidate b) {
    return !b.auxiliary.equals(Reality.HYPOTHETICAL) && !b.auxiliary.equals(Reality.FUTURE);
  }

  /** Whether a request is one to those who agree: others promise nothing to who made it. */
  private boolean asked(Candidate c, Candidate b) {
    return !c.type.equals("AGREE")
        || b.recipients.isEmpty()
        || b.recipients.stream().anyMatch(r -> among(r, c.actors) || state(r, c.actors));
  }

  private static boolean state(Entity e, List<Entity> others) {
    return e.code() != null && others.stream().anyMatch(o -> e.code().equals(o.code()));
  }

  /** What somebody's wife denies is not what a state condemns. */
  private static boolean relative(Entity e) {
    return e.kind().equals("person") && e.office() == null && e.sector().equals(List.of("CVL"));
  }

  /** What is answered: the head of the first phrase that may name it, or -1. */
  private int thing(Candidate c) {
    for (Slot slot : THING) {
      for (int found : scene.slots.fill(c.trigger(), c.match.rest(), slot)) {
        String lemma = scene.text.lemma(found);
        if (feelings.stream().noneMatch(f -> f.contains(lemma))) {
          return called(found);
        }
      }
    }
    return -1;
  }

  /** "What he called a massacre": the massacre. */
  private int called(int thing) {
    if (!scene.text.lower(thing).equals("what")) {
      return thing;
    }
    for (int clause : scene.text.children(thing)) {
      for (int child : scene.text.children(clause)) {
        boolean noun = scene.text.pos(child).equals("NOUN") && child > clause;
        if (scene.text.bareRelation(clause).equals("acl") && noun) {
          return child;
        }
      }
    }
    return thing;
  }

  /**
   * Whether a verb that hangs on another has only a crowd for its subject: who arrests is police.
   */
  private boolean crowd(Candidate c) {
    boolean hangs = scene.clause.relation(c.trigger()).equals("advcl");
    return hangs && c.actors.stream().allMatch(a -> a.sector().equals(List.of("CVL")));
  }

  private void police(Candidate c, List<Candidate> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Candidate b = before.get(i);
      List<Entity> force =
          b.actors.stream()
              .filter(a -> !a.sector().isEmpty() && POLICE.contains(a.sector().get(0)))
              .filter(a -> !among(a, c.recipients))
              .toList();
      boolean beside = scene.text.sentenceOf(b.trigger()) == scene.text.sentenceOf(c.trigger());
      if (near(b, c) && !force.isEmpty() && (beside || c.actors.isEmpty())) {
        c.actors.clear();
        c.actors.addAll(force);
        because(c, "actor", b);
        return;
      }
    }
  }

  /** "A and B blamed each other", "A and B opened a joint exercise". */
  private void reciprocal(Candidate c) {
    boolean many = c.actors.stream().map(Entity::code).distinct().count() > 1;
    boolean each = c.actors.size() > 1 && eachOther(c.trigger());
    if (each || (many && c.type.equals("COOPERATE"))) {
      c.recipients.addAll(c.actors);
      c.because("recipient", "all sides do it to one another", "the actors");
    }
  }

  private boolean eachOther(int trigger) {
    for (int t = trigger + 1; t <= Math.min(trigger + REACH, scene.text.size() - 2); t++) {
      if (Players.eachOther(scene.text, t + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "Cut ties with Cuba and imposed an embargo": one doer's second deed, to whom the first was. */
  private void together(Candidate c, List<Candidate> before) {
    int head = scene.text.head(c.trigger());
    if (head < 0
        || !scene.clause.relation(c.trigger()).equals("conj")
        || !DIRECTED.contains(c.type)) {
      return;
    }
    for (Candidate b : before) {
      boolean beside =
          b.trigger() == head
              || (scene.clause.relation(b.trigger()).equals("conj")
                  && scene.text.head(b.trigger()) == head);
      if (beside && c.actors.stream().anyMatch(a -> among(a, b.actors))) {
        c.recipients.clear();
        c.recipients.addAll(b.recipients);
        because(c, "recipient", b);
      }
    }
  }

  /** "Minsk vowed countermeasures" after the Union's sanctions against it: who began. */
  private void back(Candidate c, List<Candidate> before) {
    Candidate began = c.actors.isEmpty() ? null : last(before, b -> provokes(b, c));
    if (began != null) {
      c.recipients.addAll(began.actors);
      because(c, "recipient", began);
    }
  }

  private boolean provokes(Candidate b, Candidate c) {
    return near(b, c)
        && HOSTILE.contains(b.type)
        && !b.actors.isEmpty()
        && b.recipients.stream().anyMatch(r -> state(r, c.actors))
        && b.actors.stream().noneMatch(a -> state(a, c.actors));
  }

  /** "Japan sent blankets": where the article tells of need, if the helper is of elsewhere. */
  private void helped(Candidate c) {
    String code = homeland.of(c.trigger());
    boolean abroad =
        code != null
            && !c.actors.isEmpty()
            && c.actors.stream().noneMatch(a -> a.code() == null || a.code().equals(code));
    if (!abroad) {
      return;
    }
    Entity land = null;
    for (Entity e : scene.entities) {
      boolean told = e.kind().equals("place") && code.equals(e.code());
      if (told && (land == null || e.start() < scene.text.start(c.trigger()))) {
        land = e;
      }
    }
    if (land != null) {
      c.recipients.add(land);
      c.because("recipient", "the country that is spoken of", "'" + land.text() + "'");
    }
  }

  /** The court that the sentence, its neighbours or the two before speak of convicts. */
  private void court(Candidate c) {
    int sentence = scene.text.sentenceOf(c.trigger());
    for (int step : new int[] {0, 1, -1, -2}) {
      for (Entity e : scene.entities) {
        boolean sits = e.code() != null && !e.sector().isEmpty() && e.sector().get(0).equals("JUD");
        int at = sits ? scene.text.sentenceOf(scene.text.tokenAt(e.start())) : -1;
        if (sits && at == sentence + step && courts(e)) {
          c.actors.add(e);
          c.because("actor", "the court that is spoken of", "'" + e.text() + "'");
          return;
        }
      }
    }
  }

  private boolean courts(Entity e) {
    String words = e.text().toLowerCase(Locale.ROOT);
    return courts.stream().anyMatch(words::contains);
  }

  private boolean near(Candidate b, Candidate c) {
    int distance = scene.text.sentenceOf(c.trigger()) - scene.text.sentenceOf(b.trigger());
    return distance <= SENTENCES;
  }

  private static boolean among(Entity e, List<Entity> players) {
    return players.stream().anyMatch(p -> Happenings.sameActor(p, e));
  }

  private static void because(Candidate c, String field, Candidate from) {
    c.because(field, "what was told before", "from '" + from.match.words().text() + "'");
  }
}
