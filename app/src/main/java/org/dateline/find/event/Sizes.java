package org.dateline.find.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.record.Entity;
import org.dateline.record.Size;

/** How many took part, died, were hurt or arrested. Immutable and thread-safe. */
final class Sizes {
  private static final Set<String> CROWDED = Set.of("PROTEST", "SUPPORT", "MOBILIZE");

  private static final Set<String> HARMFUL = Set.of("ASSAULT", "COERCE", "PROTEST", "MOBILIZE");
  private static final Set<String> MANY =
      Set.of("thousands", "hundreds", "dozens", "scores", "millions", "tens");
  private static final Set<String> ATTACHED =
      Set.of("amod", "acl", "xcomp", "conj", "obl", "advcl");

  private final Words words;

  Sizes(Words words) {
    this.words = words;
  }

  /** The numbers that the trigger's sentence gives; those that it lacks are null. */
  Size of(Scene scene, int trigger, String type, List<Entity> actors) {
    boolean harm = HARMFUL.contains(type);
    Integer dead = harm ? count(scene, trigger, words.of("dead")) : null;
    Integer injured = harm ? count(scene, trigger, words.of("injured")) : null;
    Integer arrested = harm ? count(scene, trigger, words.of("arrested")) : null;
    String participants = CROWDED.contains(type) ? participants(scene, actors) : null;
    boolean unknown = dead == null && injured == null && arrested == null && participants == null;
    return unknown ? Size.UNKNOWN : new Size(participants, dead, injured, arrested);
  }

  /** "Thousands of North Koreans", "some 300 farmers". */
  private static String participants(Scene scene, List<Entity> actors) {
    for (Entity actor : actors) {
      int from = scene.text.tokenAt(actor.start());
      for (int t = from; t < scene.text.size() && scene.text.start(t) < actor.end(); t++) {
        String lower = scene.text.lower(t);
        if (MANY.contains(lower)) {
          boolean tens = lower.equals("tens") && t + 2 < scene.text.size();
          return tens ? "tens of " + scene.text.lower(t + 2) : lower;
        }
        Integer number = Numbers.of(scene.text, t);
        if (number != null) {
          return number.toString();
        }
      }
    }
    return null;
  }

  /** The least number that a word of harm governs or is governed by. */
  private static Integer count(Scene scene, int trigger, Set<String> harm) {
    Text text = scene.text;
    Integer least = null;
    int s = text.sentenceOf(trigger);
    for (int t = text.sentenceStart(s); t < text.sentenceEnd(s); t++) {
      if (!harm.contains(text.lemma(t).toLowerCase(Locale.ROOT)) && !harm.contains(text.lower(t))) {
        continue;
      }
      Integer n = governed(scene, t);
      if (n != null && (least == null || n < least)) {
        least = n;
      }
    }
    return least;
  }

  private static Integer governed(Scene scene, int harm) {
    Text text = scene.text;
    for (int child : scene.clause.children(harm, "nsubj", "nsubj:pass", "obj", "nummod")) {
      Integer n = numberOf(scene, child);
      if (n != null) {
        return n;
      }
    }
    int head = text.head(harm);
    String relation = scene.clause.relation(harm);
    boolean attached = ATTACHED.contains(relation);
    return head >= 0 && attached ? numberOf(scene, head) : null;
  }

  private static Integer numberOf(Scene scene, int t) {
    Integer own = Numbers.of(scene.text, t);
    if (own != null) {
      return own;
    }
    for (int child : scene.clause.children(t, "nummod")) {
      Integer n = Numbers.of(scene.text, child);
      if (n != null) {
        return n;
      }
    }
    return null;
  }
}
