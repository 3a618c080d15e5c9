package org.dateline.find.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.record.Entity;

/**
 * By what means an attack was made, and of what kind a meeting was, where its frame does not know.
 * Immutable and thread-safe.
 */
final class Modes {
  /** Weapons in the order in which they decide. */
  private static final List<Map.Entry<String, String>> ARMS =
      List.of(
          Map.entry("drone", "drone"),
          Map.entry("aircraft", "aerial"),
          Map.entry("heavy", "heavy-weapons"),
          Map.entry("explosive", "explosives"),
          Map.entry("blade", "primitive"),
          Map.entry("stone", "primitive"),
          Map.entry("blunt", "beat"),
          Map.entry("firearm", "firearms"),
          Map.entry("bombings", "explosives"),
          Map.entry("shellings", "heavy-weapons"),
          Map.entry("shootings", "firearms"),
          Map.entry("stabbings", "primitive"),
          Map.entry("beatings", "beat"));

  private static final List<Slot> MEANS =
      List.of("subj", "by", "with", "from", "in", "in.of", "in.compound", "by.of", "by.compound")
          .stream()
          .map(Slot::of)
          .toList();

  private static final List<Slot> OF_NOUN = List.of(Slot.of("compound"), Slot.of("with"));

  private final Map<String, Set<String>> arms = new LinkedHashMap<>();

  Modes(Frames frames) {
    ARMS.forEach(e -> arms.put(e.getKey(), frames.wordClass(e.getKey())));
  }

  /**
   * Takes back what a frame could not know of a meeting: two are not many, and who meets at home
   * does not meet in a third country.
   */
  static void meeting(Candidate c) {
    List<String> states = c.actors.stream().map(Entity::code).distinct().toList();
    boolean two = states.size() == 2 && !states.contains(null);
    String land =
        c.where == null || c.where.location() == null ? null : c.where.location().countryCode();
    boolean home = land != null && states.contains(land);
    if ((c.modes.equals(List.of("multilateral")) && two)
        || (c.modes.equals(List.of("third-party")) && c.cameo.equals("044") && home)) {
      c.modes = List.of();
    }
  }

  /** Gives an attack whose frames name no mode that of the weapon that a telling of it names. */
  void complete(Scene scene, Candidate c) {
    boolean open = c.modes.isEmpty() || c.modes.equals(List.of("destroy"));
    if (!open || !c.type.equals("ASSAULT")) {
      return;
    }
    List<Candidate> tellings = new ArrayList<>(List.of(c));
    tellings.addAll(c.joined);
    for (Candidate telling : tellings) {
      String mode = weapon(scene, telling.match);
      if (mode != null) {
        c.modes = List.of(mode);
        c.because("mode", "weapons of classes.tsv", mode + " by the means that are named");
        return;
      }
    }
  }

  private String weapon(Scene scene, Match match) {
    boolean verb = scene.clause.verbal(match.trigger());
    String mode = weapon(scene, match.trigger(), match.rest(), verb);
    if (mode != null || !verb) {
      return mode;
    }
    // "Six were killed and 58 hurt in a car bomb attack": what one verb is done with, the other is.
    return scene.clause.children(match.trigger(), "conj").stream()
        .map(other -> weapon(scene, other, List.of(), true))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private String weapon(Scene scene, int trigger, List<String> rest, boolean verb) {
    for (Map.Entry<String, String> kind : ARMS) {
      if (!verb && arms.get(kind.getKey()).contains(scene.text.lemma(trigger))) {
        return kind.getValue();
      }
      for (Slot slot : verb ? MEANS : OF_NOUN) {
        for (int t : scene.slots.fill(trigger, rest, slot)) {
          if (arms.get(kind.getKey()).contains(scene.text.lemma(t))) {
            return suicide(scene, t) ? "suicide-attack" : kind.getValue();
          }
        }
      }
    }
    return null;
  }

  private static boolean suicide(Scene scene, int t) {
    return scene.clause.children(t, "compound", "amod", "nmod").stream()
        .anyMatch(c -> scene.text.lower(c).equals("suicide"));
  }
}
