package org.dateline.find.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.record.Entity;

/**
 * Tells who "both sides", "the two leaders", "the neighbours", "their armies" or "police from both
 * countries" are: the last two states or forces of different countries or camps that were named
 * before. Immutable.
 */
final class Sides {
  private static final String LANDS = "countries|neighbou?rs|nations|states|republics|kingdoms";
  private static final Pattern WORDS =
      Pattern.compile(
          "(both|the two|the three|the) (?:warring |rival |feuding )?(sides?|parties|governments|"
              + "leaders|presidents|armies|rivals|factions|capitals|combatants|belligerents|"
              + "delegations|negotiators|ministers|foreign ministers|prime ministers|"
              + LANDS
              + ")");

  /** With what kind of lands they are: "the two Central Asian republics". */
  private static final Pattern STYLED =
      Pattern.compile("(both|the two|the three) (?:\\p{L}+ ){1,2}(" + LANDS + ")");

  private static final Pattern THEIRS =
      Pattern.compile(
          "their (?:\\p{L}+ )?(?:armies|navies|militaries|air forces|troops|forces|"
              + "governments|leaders|presidents|ministers|delegations|coast ?guards)");

  /** What stands behind people of two countries. */
  private static final Pattern FROM =
      Pattern.compile(
          " (?:from|of) (both|the two|the three|their two) (?:\\p{L}+ ){0,2}(?:" + LANDS + ")\\b");

  private static final Pattern SIDES =
      Pattern.compile("(all|both|the|the two|either|each) (?:of )?(?:the )?(sides?|parties)");

  /** Without a number these stand for more than a pair. */
  private static final Set<String> OPEN =
      Set.of("leaders", "countries", "nations", "governments", "states", "presidents", "side");

  private static final Set<String> POWERS = Set.of("GOV", "MIL", "REB", "PRM", "OPP", "PTY");
  private static final Set<String> ABOVE = Set.of("UNO", "NGO", "IGO", "ISM", "MNC");
  private static final Set<String> POWERS_AT_LARGE = Set.of("GOV", "UNK");
  private static final int BACK = 5;

  private final Scene scene;

  Sides(Scene scene) {
    this.scene = scene;
  }

  /** The players, each collective word replaced by those it stands for. */
  List<Entity> told(List<Entity> players, List<Entity> others) {
    List<Entity> told = new ArrayList<>();
    for (Entity e : players) {
      int number = number(e);
      List<Entity> named = number == 0 ? List.of() : before(e, number, others);
      named.forEach(x -> told.add(own(e) ? of(x, e) : x));
      if (named.isEmpty()) {
        told.add(unnamed(e, others));
      }
    }
    return told;
  }

  /** Sides that a state speaks to are not its own. */
  private static Entity unnamed(Entity e, List<Entity> others) {
    boolean own =
        others.stream().anyMatch(o -> o.code() != null && o.code().equals(e.code()) && state(o));
    return own && SIDES.matcher(e.text().toLowerCase(Locale.ROOT)).matches()
        ? e.coded(e.kind(), null, e.sector(), e.office(), null, "sides that are not named")
        : e;
  }

  private static boolean state(Entity e) {
    return e.sector().equals(List.of("GOV"));
  }

  /** Whether it tells who of a country acts, rather than the country. */
  private static boolean own(Entity e) {
    return !e.sector().isEmpty() && !POWERS_AT_LARGE.contains(e.sector().get(0));
  }

  private static Entity of(Entity country, Entity people) {
    String why = people.why() + "; of '" + country.text() + "', named before";
    return people.coded(
        people.kind(), country.code(), people.sector(), people.office(), country.country(), why);
  }

  private int number(Entity e) {
    String content = scene.text.content();
    Matcher from = FROM.matcher(content).region(e.end(), content.length());
    if (from.lookingAt()) {
      return many(from);
    }
    if (theirs(e)) {
      return 2;
    }
    String lower = e.text().toLowerCase(Locale.ROOT);
    Matcher styled = STYLED.matcher(lower);
    Matcher words = styled.matches() ? styled : WORDS.matcher(lower);
    boolean open =
        !words.matches() || (words.group(1).equals("the") && OPEN.contains(words.group(2)));
    return open ? 0 : many(words);
  }

  private static int many(Matcher told) {
    return told.group(1).equals("the three") ? 3 : 2;
  }

  private static boolean theirs(Entity e) {
    return THEIRS.matcher(e.text().toLowerCase(Locale.ROOT)).matches();
  }

  private List<Entity> before(Entity e, int number, List<Entity> others) {
    List<Entity> found = new ArrayList<>();
    int sentence = scene.text.sentenceOf(scene.text.tokenAt(e.start()));
    for (int i = scene.entities.size() - 1; i >= 0 && found.size() < number; i--) {
      Entity x = scene.entities.get(i);
      boolean earlier = x.end() <= e.start();
      if (earlier && sentence - scene.text.sentenceOf(scene.text.tokenAt(x.start())) > BACK) {
        break;
      }
      if (earlier && power(x) && !camp(x, found) && !camp(x, others)) {
        found.add(0, x);
      }
    }
    return found.size() < number || (theirs(e) && !joined(found)) ? List.of() : found;
  }

  /** "Finland and Sweden": two that one phrase names. */
  private boolean joined(List<Entity> two) {
    String between = scene.text.content().substring(two.get(0).end(), two.get(1).start());
    return between.strip().equals("and");
  }

  private boolean power(Entity x) {
    boolean named =
        x.code() != null
            && !ABOVE.contains(x.code())
            && !x.sector().isEmpty()
            && POWERS.contains(x.sector().get(0));
    int head = named ? scene.text.headOf(x.span()) : -1;
    boolean scenery = x.kind().equals("place") && head >= 0 && scene.clause.marked(head, "in");
    return head >= 0 && !scenery && !named(x);
  }

  /** "The South China Sea": a country that is part of a place's name. */
  private boolean named(Entity x) {
    return scene.places.stream()
        .anyMatch(p -> p.span().contains(x.span()) && !p.span().equals(x.span()));
  }

  private static boolean camp(Entity x, List<Entity> players) {
    return players.stream().anyMatch(p -> x.code().equals(p.code()) && rebel(x) == rebel(p));
  }

  private static boolean rebel(Entity e) {
    return e.sector().contains("REB") || e.sector().contains("OPP");
  }
}
