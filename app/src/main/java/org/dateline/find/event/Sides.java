package org.dateline.find.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.record.Entity;

/**
 * Tells who "both sides", "the two leaders" or "the neighbours" are: the last two states or forces
 * of different countries or camps that were named before. Immutable.
 */
final class Sides {
  private static final Pattern WORDS =
      Pattern.compile(
          "(both|the two|the three|the) (?:warring |rival |feuding )?(sides?|parties|countries|"
              + "neighbou?rs|nations|governments|leaders|presidents|armies|rivals|factions|states|"
              + "capitals|combatants|belligerents|delegations|negotiators|"
              + "foreign ministers|prime ministers)");

  private static final Pattern SIDES =
      Pattern.compile("(all|both|the|the two|either|each) (?:of )?(?:the )?(sides?|parties)");

  /** Without a number these stand for more than a pair. */
  private static final Set<String> OPEN =
      Set.of("leaders", "countries", "nations", "governments", "states", "presidents", "side");

  private static final Set<String> POWERS = Set.of("GOV", "MIL", "REB", "PRM", "OPP", "PTY");
  private static final Set<String> ABOVE = Set.of("UNO", "NGO", "IGO", "ISM", "MNC");
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
      told.addAll(named.isEmpty() ? List.of(unnamed(e, others)) : named);
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

  private static int number(Entity e) {
    var words = WORDS.matcher(e.text().toLowerCase(Locale.ROOT));
    if (!words.matches() || (words.group(1).equals("the") && OPEN.contains(words.group(2)))) {
      return 0;
    }
    return words.group(1).equals("the three") ? 3 : 2;
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
    return found.size() == number ? found : List.of();
  }

  private boolean power(Entity x) {
    boolean named =
        x.code() != null
            && !ABOVE.contains(x.code())
            && !x.sector().isEmpty()
            && POWERS.contains(x.sector().get(0));
    int head = named ? scene.text.headOf(x.span()) : -1;
    boolean scenery = x.kind().equals("place") && head >= 0 && scene.clause.marked(head, "in");
    return head >= 0 && !scenery;
  }

  private static boolean camp(Entity x, List<Entity> players) {
    return players.stream().anyMatch(p -> x.code().equals(p.code()) && rebel(x) == rebel(p));
  }

  private static boolean rebel(Entity e) {
    return e.sector().contains("REB") || e.sector().contains("OPP");
  }
}
