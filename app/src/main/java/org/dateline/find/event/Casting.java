package org.dateline.find.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
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
  private static final Set<String> CURRENCY = Set.of("$", "€", "£", "¥");
  private static final Set<String> STRUCK =
      Set.of("ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT", "SANCTION");
  private static final Set<String> RECIPROCAL = Set.of("each other", "one another");
  private static final Set<String> SELVES =
      Set.of("himself", "herself", "itself", "themselves", "oneself");
  private static final Set<String> FIRST = Set.of("i", "me", "my", "we", "us", "our");
  private static final List<String> ABSTRACT =
      List.of(
          "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ing", "age", "ship", "sm", "al",
          "cy", "ure", "dom", "day", "year", "month", "week");
  private static final List<String> ARMS =
      List.of(
          "weapon",
          "missile",
          "firearm",
          "explosive",
          "blade",
          "blunt",
          "stone",
          "aircraft",
          "drone",
          "heavy",
          "chemical",
          "machines",
          "operation",
          "violence",
          "troops",
          "crowdgear");

  /** Arms that a state's forces are told by: "warplanes bombed the town". */
  private static final List<String> MANNED =
      List.of("aircraft", "heavy", "machines", "operation", "violence", "troops", "crowdgear");

  private static final Set<String> OF_PEOPLE =
      Set.of(
          "person",
          "vip",
          "official",
          "protester",
          "police",
          "militia",
          "troops",
          "leader",
          "prisoner",
          "diplomat",
          "peacekeeper",
          "inspector",
          "refugee",
          "aidgroup",
          "journalist",
          "party",
          "mediator",
          "critic");

  private final Set<String> people;
  private final Set<String> blows;
  private final Set<String> things;
  private final Set<String> idle;
  private final Set<String> calendar;
  private final Set<String> instruments;
  private final Set<String> arms;
  private final Set<String> voices;
  private final Set<String> light;
  private final Set<String> adverse;
  private final Map<String, Role> usual = new HashMap<>();
  private final Map<String, String> charges = new HashMap<>();

  Casting(Data data, Frames frames, Words words) {
    for (Row row : data.rows("lang/en/events/recipients.tsv")) {
      usual.put(row.get("type"), Role.of(row.get("slots")));
    }
    Set<String> human = new HashSet<>(words.of("people"));
    Set<String> other = new HashSet<>();
    for (String name : frames.classes()) {
      (OF_PEOPLE.contains(name) ? human : other).addAll(frames.wordClass(name));
    }
    people = Set.copyOf(human);
    other.addAll(frames.deeds());
    for (String charge : words.of("charging")) {
      String[] parts = charge.split(" ");
      charges.put(parts[0], parts[1]);
    }
    idle = words.of("thing");
    other.removeAll(human);
    things = Set.copyOf(other);
    light = words.of("light");
    adverse = words.of("adverse");
    calendar = words.of("calendar");
    voices = words.of("voices");
    instruments = wordsOf(frames, ARMS);
    Set<String> tools = new HashSet<>(instruments);
    tools.removeAll(wordsOf(frames, MANNED));
    tools.removeAll(human);
    tools.addAll(frames.wordClass("drone"));
    arms = Set.copyOf(tools);
    Set<String> violence = new HashSet<>(instruments);
    violence.addAll(frames.wordClass("operation"));
    frames.deeds().stream().filter(d -> "ASSAULT".equals(frames.named(d))).forEach(violence::add);
    blows = Set.copyOf(violence);
  }

  private static Set<String> wordsOf(Frames frames, List<String> classes) {
    return classes.stream()
        .flatMap(name -> frames.wordClass(name).stream())
        .collect(Collectors.toUnmodifiableSet());
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
    Map<Entity, String> players = new LinkedHashMap<>();
    for (int t : scene.slots.loose(match.trigger(), "by")) {
      player(scene, t, players, "by", true);
    }
    return players.isEmpty() ? Cast.NOBODY : cast(scene, players);
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
    Map<Entity, String> players = new LinkedHashMap<>();
    for (int blow : blows) {
      boolean noun = scene.text.pos(blow).equals("NOUN") && ofBlows(scene.text, blow);
      for (int clause : noun ? scene.clause.children(blow, "acl") : List.<Integer>of()) {
        charged(scene, clause, players);
      }
      // A parser may take "blamed" for the verb of what was blamed.
      int verb = scene.text.head(blow);
      if (noun && verb >= 0 && verb == scene.text.head(match.trigger())) {
        charged(scene, verb, players);
      }
    }
    return cast(scene, players);
  }

  private void charged(Scene scene, int participle, Map<Entity, String> players) {
    String by = charges.get(scene.text.lemma(participle));
    for (int t : by == null ? List.<Integer>of() : scene.clause.children(participle, "obl")) {
      if (scene.clause.marked(t, by)) {
        player(scene, t, players, scene.text.form(participle) + " " + by, true);
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
      Cast cast = cast(scene, match, group, true, t -> !condition(scene, match, t));
      if (!cast.players().isEmpty()) {
        return cast;
      }
    }
    return Cast.NOBODY;
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
    Map<Entity, String> players = new LinkedHashMap<>();
    for (Slot slot : group) {
      for (int t : scene.slots.fill(match.trigger(), match.rest(), slot)) {
        if (may.test(t) && !notOwn(scene, match, slot) && !idle(scene, match, slot, t)) {
          player(scene, t, players, slot.toString(), named);
        }
      }
    }
    return cast(scene, players);
  }

  /**
   * "An attack would", "called the move": what neither acts nor can be spoken to, but be struck.
   */
  private boolean idle(Scene scene, Match match, Slot slot, int t) {
    boolean struck = STRUCK.contains(match.frame().type()) && !slot.steps().get(0).equals("subj");
    return !struck
        && idle.contains(scene.text.lemma(t))
        && scene.entityAt(t) == null
        && attribute(scene, t) == null;
  }

  private static Cast cast(Scene scene, Map<Entity, String> players) {
    if (players.isEmpty()) {
      return Cast.NOBODY;
    }
    List<Entity> kept = Partners.with(scene, outermost(new ArrayList<>(players.keySet())));
    return kept.isEmpty() ? Cast.NOBODY : new Cast(kept, String.join("; ", players.values()));
  }

  /** Known actors in a phrase of the right preposition that hangs too low in the tree. */
  private Cast deep(Scene scene, Match match, Role role) {
    for (List<Slot> group : role.choices()) {
      String last = group.get(group.size() - 1).steps().get(0);
      if (!DEEP.contains(last) || group.get(0).steps().size() > 1) {
        continue;
      }
      Map<Entity, String> players = new LinkedHashMap<>();
      for (int t : scene.slots.loose(match.trigger(), last)) {
        player(scene, t, players, last, true);
      }
      if (!players.isEmpty()) {
        return cast(scene, players);
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
    Map<Entity, String> players = new LinkedHashMap<>();
    for (int t : scene.slots.fill(head, List.of(), SUBJECT)) {
      if (t != match.trigger()) {
        player(scene, t, players, "subject of '" + scene.text.form(head) + "'", true);
      }
    }
    return cast(scene, players);
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

  private void player(Scene scene, int t, Map<Entity, String> players, String slot, boolean named) {
    Text text = scene.text;
    Entity own = titled(scene, t, named(scene, t));
    boolean nobody = calendar.contains(text.lower(t)) || scene.timed(t) || unowned(text, t, own);
    if (nobody || eachOther(text, t) || SELVES.contains(text.lower(t))) {
      return;
    }
    boolean thing = own == null || own.kind().equals("thing");
    Entity owner = thing && !adverse.contains(text.lemma(t)) ? attribute(scene, t) : null;
    if (owner != null) {
      players.putIfAbsent(owner, slot + ": '" + text.form(t) + "', of '" + owner.text() + "'");
    } else if (own != null && (!named || known(own))) {
      players.putIfAbsent(own, slot + ": '" + own.text() + "'");
    } else if (text.pos(t).equals("ADJ") && demonym(scene, t) != null) {
      Entity over = demonym(scene, t);
      players.putIfAbsent(over, slot + ": '" + over.text() + "'");
    } else if (!named && own == null && personal(text, t)) {
      Entity unnamed = unnamed(scene, t);
      players.putIfAbsent(unnamed, slot + ": '" + unnamed.text() + "', not known");
    }
  }

  /** "The drone hit a ward": a weapon of nobody told is nobody. */
  private boolean unowned(Text text, int t, Entity own) {
    return own != null
        && own.name() == null
        && arms.contains(text.lemma(t))
        && (own.code() == null || own.why().contains(Homeland.GUESS));
  }

  /** "Accused each other": of nobody but the subjects. */
  static boolean eachOther(Text text, int t) {
    return t > 0 && RECIPROCAL.contains(text.lower(t - 1) + " " + text.lower(t));
  }

  /**
   * The mention at a word; that of its apposition where the word alone tells nothing ("his
   * opponent, former President Mahama"), that of the speaker for "me" and "us".
   */
  private static Entity named(Scene scene, int t) {
    Entity own = scene.entityAt(t);
    if (own != null && (own.code() != null || !own.sector().isEmpty())) {
      Entity known = own.name() == null ? known(scene, t) : null;
      return known == null ? own : known;
    }
    if (FIRST.contains(scene.text.lower(t))) {
      return scene.speaker(t);
    }
    for (int child : scene.clause.children(t, "appos")) {
      Entity other = scene.entityAt(child);
      if (other != null && other.code() != null && !other.kind().equals("place")) {
        return other;
      }
    }
    return own;
  }

  /** "The leader of the coalition, Jimmy Chérizier": one whom the tables know by name, or null. */
  private static Entity known(Scene scene, int t) {
    List<Integer> beside = new ArrayList<>(scene.clause.children(t, "appos"));
    for (int whole : scene.clause.children(t, "nmod")) {
      if (scene.clause.marked(whole, "of")) {
        beside.addAll(scene.clause.children(whole, "appos"));
      }
    }
    return beside.stream()
        .map(scene::entityAt)
        .filter(e -> e != null && e.name() != null && e.kind().equals("person"))
        .filter(e -> e.code() != null)
        .findFirst()
        .orElse(null);
  }

  /** "Home Minister Asaduzzaman Khan": a name of nobody known takes its title's code. */
  private static Entity titled(Scene scene, int t, Entity own) {
    if (own == null || own.code() != null || own.kind().equals("thing")) {
      return own;
    }
    for (int child : scene.clause.children(t, "compound", "nmod", "appos", "flat")) {
      Entity title = scene.entityAt(child);
      boolean beside = title != null && !scene.clause.marked(child, "of") && child != t;
      if (beside && !title.sector().isEmpty() && title.kind().equals("person")) {
        String why = own.why() + "; as its title '" + title.text() + "': " + title.why();
        return own.coded(
            "person", title.code(), title.sector(), title.office(), title.country(), why);
      }
    }
    return own;
  }

  /** The mention that is just this adjective: "Israeli". */
  private static Entity demonym(Scene scene, int t) {
    Entity over = scene.entityOver(t);
    return over != null && over.start() == scene.text.start(t) && over.end() <= scene.text.end(t)
        ? over
        : null;
  }

  private static boolean known(Entity e) {
    return e.code() != null || !e.sector().isEmpty() || e.kind().equals("person");
  }

  /** Whether a verb has a subject that can do nothing by itself and is no weapon: "hunger". */
  boolean lifeless(Scene scene, Match match) {
    int t = match.trigger();
    boolean active = scene.clause.verbal(t) && !scene.clause.passive(t);
    List<Integer> subjects = active ? scene.slots.fill(t, List.of(), SUBJECT) : List.<Integer>of();
    if (match.hits().entrySet().stream().anyMatch(hit -> asked(hit, subjects))) {
      return false;
    }
    return !subjects.isEmpty() && subjects.stream().noneMatch(s -> mayAct(scene, s));
  }

  /** "Clashes broke out": the frame itself asks for such a subject. */
  private static boolean asked(Map.Entry<String, Integer> hit, List<Integer> subjects) {
    return subjects.contains(hit.getValue())
        && hit.getKey().startsWith("subj")
        && !hit.getKey().endsWith("=*");
  }

  private boolean mayAct(Scene scene, int t) {
    Entity e = scene.entityAt(t);
    String lemma = scene.text.lemma(t);
    return (e != null && !e.kind().equals("thing"))
        || voices.contains(lemma)
        || !scene.text.pos(t).equals("NOUN")
        || instruments.contains(lemma)
        || attribute(scene, t) != null
        || personal(scene.text, t);
  }

  private boolean personal(Text text, int t) {
    String lemma = text.lemma(t);
    return people.contains(lemma)
        || text.pos(t).equals("PROPN")
        || counted(text, t)
        || (text.pos(t).equals("NOUN")
            && !things.contains(lemma)
            && ABSTRACT.stream().noneMatch(lemma::endsWith));
  }

  /** "Shot four of them": a number alone counts people, unless it is a year or an amount. */
  private static boolean counted(Text text, int t) {
    String form = text.form(t);
    boolean year = form.length() == 4 && (form.startsWith("19") || form.startsWith("20"));
    boolean amount = t > 0 && CURRENCY.contains(text.form(t - 1));
    boolean clock = form.indexOf(':') > 0;
    boolean part = Arrays.stream(text.children(t)).anyMatch(c -> c > t && nominal(text, c));
    return text.pos(t).equals("NUM") && !year && !amount && !clock && !part;
  }

  /** "One of its convoys": what a number counts is told. */
  private static boolean nominal(Text text, int t) {
    return text.relation(t).equals("nmod") && text.pos(t).equals("NOUN");
  }

  /** Whose the thing is: "Israeli strikes", "the decision by Belgrade". */
  private static Entity attribute(Scene scene, int t) {
    Entity pronoun = null;
    for (String relation : List.of("nmod:poss", "compound", "amod")) {
      for (int child : scene.clause.children(t, relation)) {
        Entity owner = scene.entityAt(child);
        if (owner != null && !scene.text.pos(child).equals("PRON")) {
          return owner;
        }
        pronoun = pronoun == null ? owner : pronoun;
      }
    }
    for (String preposition : List.of("by", "of", "from", "with")) {
      for (int child : scene.clause.children(t, "nmod")) {
        if (scene.clause.marked(child, preposition) && scene.entityAt(child) != null) {
          return scene.entityAt(child);
        }
      }
    }
    return pronoun;
  }

  private static Entity unnamed(Scene scene, int t) {
    return scene.phrase(t, "group", null, List.of(), "a word for people");
  }

  /** Without those that lie inside others. */
  private static List<Entity> outermost(List<Entity> players) {
    if (players.size() < 2) {
      return players;
    }
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
