package org.dateline.find.event;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.lexicon.Rulers;
import org.dateline.record.Entity;
import org.dateline.record.Place;
import org.dateline.record.Span;

/**
 * Gives actors of whom only the trade is known ("police", "angry residents") the country that the
 * sentence or the article is set in.
 */
final class Homeland {
  private static final Set<String> LIVING =
      Set.of("person", "group", "crowd", "organization", "office", "other");

  private static final Set<String> ENVOYS = Set.of("ambassador", "envoy", "charge d'affaires");
  private static final Set<String> PRIVATE = Set.of("person", "crowd");
  private static final Set<String> HOMES = Set.of("place", "thing", "group");

  /** How a code is marked that was only taken from the article's setting. */
  static final String GUESS = "that the text is set in";

  /** How one is marked of whom only this is told. */
  private static final String ABROAD = "of other countries than the text's";

  /** What deals with other states. */
  private static final Set<String> STATE = Set.of("GOV", "LEG", "MIL", "SPY");

  /** What is done to foreigners. */
  private static final Set<String> EXPELS = Set.of("deport", "expel");

  /** What a state's organs mostly do to their own people. */
  private static final Set<String> DOMESTIC = Set.of("COERCE", "RETREAT", "SANCTION", "CONCEDE");

  private final Scene scene;
  private final Rulers rulers;
  private final Set<String> seats;
  private final Set<String> living;
  private final Map<String, String> names = new HashMap<>();
  private final String setting;
  private final String[] around;
  private final BitSet known = new BitSet();

  /**
   * @param words sets by name: towns that the world's courts sit in, what one does where one lives
   */
  Homeland(Scene scene, Map<String, Set<String>> words, Rulers rulers) {
    this.scene = scene;
    this.rulers = rulers;
    seats = words.get("seats");
    living = words.get("living");
    around = new String[scene.text.sentences()];
    Map<String, Integer> count = new HashMap<>();
    int all = 0;
    for (Entity e : scene.entities) {
      if (e.code() != null && e.country() != null) {
        names.putIfAbsent(e.code(), e.country());
        count.merge(e.code(), 1, Integer::sum);
        all++;
      }
    }
    setting = most(count, all);
  }

  /** The country that at least a quarter of the mentions name, or null. */
  private static String most(Map<String, Integer> count, int all) {
    return count.entrySet().stream()
        .filter(e -> e.getValue() * 4 >= all)
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** The country that the trigger's sentence or else the text is set in, or null. */
  String of(int trigger) {
    String code = around(trigger);
    return code == null ? setting : code;
  }

  /** The mention, with a country where it had none and the text gives one. */
  Entity settled(Entity e, Match match, List<Entity> others) {
    boolean guessed = e.why() != null && e.why().contains(GUESS);
    boolean abroad = e.why() != null && e.why().contains(ABROAD);
    boolean home = (e.code() == null || guessed) && !abroad && LIVING.contains(e.kind());
    if (!home || (e.kind().equals("other") && e.sector().isEmpty())) {
      return e;
    }
    String code = around(match.trigger());
    String basis = "the place that the sentence names";
    String host = guessed ? host(e, others) : null;
    if (host != null && (code == null || code.equals(host)) && host.equals(e.code())) {
      String sender = other(host);
      return sender == null ? e : with(e, sender, "whose envoy a state of the text deals with");
    }
    boolean domestic =
        DOMESTIC.contains(match.frame().type())
            && Collections.disjoint(EXPELS, match.frame().modes());
    if (code == null && domestic) {
      code = domestic(e, others);
      basis = "that of those who deal with them";
    }
    if (code == null && guessed) {
      return e;
    }
    if (code == null) {
      code = setting;
      basis = "the country that the article is set in";
    }
    return code == null ? e : with(e, code, basis);
  }

  /** The state that an envoy deals with, or a foreign minister where it is named; or null. */
  private static String host(Entity e, List<Entity> others) {
    String office = String.valueOf(e.office());
    List<Entity> states = others.stream().filter(o -> o.kind().equals("place")).toList();
    return ENVOYS.contains(office)
        ? state(others)
        : office.equals("foreign minister") ? state(states) : null;
  }

  /** The state that is among the players, or null. */
  private static String state(List<Entity> players) {
    return players.stream()
        .filter(o -> o.code() != null && o.sector().equals(List.of("GOV")))
        .map(Entity::code)
        .findFirst()
        .orElse(null);
  }

  /** The other country that the text mentions most, or null. */
  private String other(String host) {
    Map<String, Integer> count = new HashMap<>();
    for (Entity e : scene.entities) {
      boolean country = e.code() != null && e.code().length() == 3 && names.containsKey(e.code());
      boolean told = country && (e.why() == null || !e.why().contains(GUESS));
      if (told && !e.code().equals(host)) {
        count.merge(e.code(), 1, Integer::sum);
      }
    }
    return most(count, 0);
  }

  /**
   * People of whom nothing but their country is told are civilians, and so is what stands where
   * they live when it is attacked.
   */
  Entity civil(Entity e, Match match) {
    boolean struck = match.frame().type().equals("ASSAULT") && HOMES.contains(e.kind());
    boolean plain = PRIVATE.contains(e.kind()) && e.office() == null;
    if (e.code() == null || !e.sector().isEmpty() || !(plain || struck)) {
      return e;
    }
    String why = e.why() + "; a civilian, since no office or force is told";
    return e.coded(e.kind(), e.code(), List.of("CVL"), e.office(), e.country(), why);
  }

  /**
   * Police, courts and crowds deal with their own country's people, but a ministry with another
   * state's embassy, and dockers with a foreign company.
   */
  private String domestic(Entity e, List<Entity> others) {
    for (Entity other : others) {
      String sector = other.sector().isEmpty() ? "" : other.sector().get(0);
      boolean sure = other.why() == null || !other.why().contains(GUESS);
      boolean states = organ(e) && organ(other);
      boolean foreign =
          (states || sector.equals("BUS")) && !String.valueOf(other.code()).equals(setting);
      if (sure && !foreign && other.code() != null && other.country() != null) {
        return other.code();
      }
    }
    return null;
  }

  private static boolean organ(Entity e) {
    return !e.sector().isEmpty() && STATE.contains(e.sector().get(0));
  }

  private Entity with(Entity e, String given, String basis) {
    String why = e.why() + "; of " + given + ": " + basis;
    return e.coded(e.kind(), given, e.sector(), e.office(), names.get(given), why);
  }

  /** The one country in which the sentence's places lie, or null. */
  private String around(int trigger) {
    int s = scene.text.sentenceOf(trigger);
    if (!known.get(s)) {
      known.set(s);
      around[s] = find(s);
    }
    return around[s];
  }

  private String find(int s) {
    Span sentence = scene.text.sentence(s);
    String code = named(sentence);
    for (Place place : scene.places) {
      boolean here = sentence.contains(place.span());
      if (here && !place.associative() && place.at() != null && inside(place.span())) {
        String own = rulers.of(place.at().countryCode());
        if (seat(place.text(), own)) {
          continue;
        }
        if (own == null || (code != null && !code.equals(own))) {
          return null;
        }
        code = own;
      }
    }
    return code;
  }

  /** The country of a mention such as "in neighbouring Gabon", or null. */
  private String named(Span sentence) {
    for (Entity e : scene.entities) {
      boolean here = e.kind().equals("place") && sentence.contains(e.span());
      if (here && !seat(e.text(), e.code()) && e.code() != null && inside(e.span())) {
        return e.code();
      }
    }
    return null;
  }

  /** "Before the tribunal in The Hague", in an article that is not about that country. */
  private boolean seat(String place, String code) {
    return seats.contains(place.toLowerCase(Locale.ROOT)) && !String.valueOf(code).equals(setting);
  }

  /** "in Adiyaman": what happens there is a matter of people there. */
  private boolean inside(Span place) {
    int head = scene.text.headOf(place);
    return head >= 0
        && !lived(head)
        && !aside(head)
        && (scene.clause.marked(head, "in")
            || scene.clause.marked(head, "at")
            || scene.clause.marked(head, "near")
            || scene.clause.marked(head, "outside")
            || struck(head));
  }

  /** "Called off the talks that had been planned in Caracas": of the talks, not of who did. */
  private boolean aside(int place) {
    int verb = scene.text.head(place);
    return verb >= 0 && scene.text.relation(verb).equals("acl:relcl") && scene.clause.passive(verb);
  }

  /** "A deputy who lives in Budapest": not where the deed is. */
  private boolean lived(int place) {
    int verb = scene.text.head(place);
    return verb >= 0
        && scene.clause.relation(verb).startsWith("acl")
        && living.contains(scene.text.lemma(verb));
  }

  /** "An air strike on Gaza", "the shelling of Gaza City": who is there is of there. */
  private boolean struck(int place) {
    int noun = scene.text.head(place);
    return noun >= 0
        && scene.strikes(noun)
        && (scene.clause.marked(place, "on") || scene.clause.marked(place, "of"));
  }
}
