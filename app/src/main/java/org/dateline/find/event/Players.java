package org.dateline.find.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.language.Text;
import org.dateline.record.Entity;

/** Who the word in a role stands for, and who can act at all. Immutable and thread-safe. */
final class Players {
  private static final Set<String> CURRENCY = Set.of("$", "€", "£", "¥");
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
  private final Set<String> things;
  private final Set<String> calendar;
  private final Set<String> instruments;
  private final Set<String> arms;
  private final Set<String> voices;
  private final Set<String> adverse;

  Players(Frames frames, Words words) {
    Set<String> human = new HashSet<>(words.of("people"));
    Set<String> other = new HashSet<>();
    for (String name : frames.classes()) {
      (OF_PEOPLE.contains(name) ? human : other).addAll(frames.wordClass(name));
    }
    people = Set.copyOf(human);
    other.addAll(frames.deeds());
    other.removeAll(human);
    things = Set.copyOf(other);
    adverse = words.of("adverse");
    calendar = words.of("calendar");
    voices = words.of("voices");
    instruments = wordsOf(frames, ARMS);
    Set<String> tools = new HashSet<>(instruments);
    tools.removeAll(wordsOf(frames, MANNED));
    tools.removeAll(human);
    tools.addAll(frames.wordClass("drone"));
    arms = Set.copyOf(tools);
  }

  private static Set<String> wordsOf(Frames frames, List<String> classes) {
    return classes.stream()
        .flatMap(name -> frames.wordClass(name).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Words for arms and what wields them. */
  Set<String> instruments() {
    return instruments;
  }

  /**
   * Adds who a word stands for to those who play a role.
   *
   * @param named only those of whom something is known
   */
  void add(Scene scene, int t, Map<Entity, String> players, String slot, boolean named) {
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

  /** Whether a word stands for somebody who acts, or for a weapon. */
  boolean mayAct(Scene scene, int t) {
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
  static Entity attribute(Scene scene, int t) {
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
      boolean of = preposition.equals("of");
      for (int child : scene.clause.children(t, "nmod")) {
        boolean whose = scene.clause.marked(child, preposition) && !(of && scene.suffered(t));
        if (whose && scene.entityAt(child) != null) {
          return scene.entityAt(child);
        }
      }
    }
    return pronoun;
  }

  private static Entity unnamed(Scene scene, int t) {
    return scene.phrase(t, "group", null, List.of(), "a word for people");
  }
}
