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
  private static final int DEEP = 12;

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
          boolean more = t + 2 < scene.text.size() && MANY.contains(scene.text.lower(t + 2));
          return more ? lower + " of " + scene.text.lower(t + 2) : lower;
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
      Integer n = one(scene, t, trigger) ? governed(scene, t) : null;
      if (n != null && (least == null || n < least)) {
        least = n;
      }
    }
    return least;
  }

  /** Whether the harm is told of the same happening: not of what somebody else did beside it. */
  private static boolean one(Scene scene, int harm, int trigger) {
    return !apart(scene, harm, trigger) && !apart(scene, trigger, harm);
  }

  /**
   * Whether a clause of its own lies between a word and the clause of another: coordinated with a
   * subject of its own, or relative to a noun that is not the other.
   */
  private static boolean apart(Scene scene, int from, int other) {
    Text text = scene.text;
    for (int t = from, step = 0; t >= 0 && step < DEEP && !above(text, t, other); step++) {
      int head = text.head(t);
      boolean beside = scene.clause.verbal(t) && own(scene, t);
      boolean relative = text.relation(t).equals("acl:relcl") && head != other;
      if (beside || relative) {
        return true;
      }
      t = head;
    }
    return false;
  }

  /** "And gunmen shot five": a clause with its own subject, whatever it is taken to hang on. */
  private static boolean own(Scene scene, int t) {
    String relation = scene.clause.relation(t);
    if (relation.equals("conj")) {
      return !scene.clause.children(t, "nsubj").isEmpty();
    }
    List<Integer> subjects =
        relation.equals("advcl") && scene.text.tag(t).equals("VBD")
            ? scene.clause.subjects(t)
            : List.<Integer>of();
    return !subjects.isEmpty()
        && subjects.get(0) > scene.text.head(t)
        && and(scene.text, subjects.get(0));
  }

  private static boolean and(Text text, int noun) {
    int left = text.left(noun);
    return text.lower(left).equals("and") || (left > 0 && text.lower(left - 1).equals("and"));
  }

  private static boolean above(Text text, int top, int token) {
    for (int t = token, step = 0; t >= 0 && step < 2 * DEEP; t = text.head(t), step++) {
      if (t == top) {
        return true;
      }
    }
    return false;
  }

  private static Integer governed(Scene scene, int harm) {
    Text text = scene.text;
    Integer sum = null;
    for (int child : scene.clause.children(harm, "nsubj", "nsubj:pass", "obj", "nummod")) {
      Integer n = numberOf(scene, child);
      boolean too = sum != null && and(text, child);
      sum = n == null ? sum : sum == null ? n : too ? Integer.valueOf(sum + n) : sum;
    }
    if (sum != null) {
      return sum;
    }
    int head = text.head(harm);
    String relation = scene.clause.relation(harm);
    boolean attached = ATTACHED.contains(relation);
    if (head >= 0 && relation.equals("xcomp") && !scene.clause.verbal(harm)) {
      return killed(scene, head);
    }
    return head >= 0 && attached ? numberOf(scene, head) : null;
  }

  /** "Two were shot dead": those of whom the verb is told. */
  private static Integer killed(Scene scene, int verb) {
    String who = scene.clause.passive(verb) ? "nsubj:pass" : "obj";
    for (int child : scene.clause.children(verb, who)) {
      return numberOf(scene, child);
    }
    return null;
  }

  /** The number of a noun, with those of what it is coordinated with: "an officer and two men". */
  private static Integer numberOf(Scene scene, int t) {
    Integer own = single(scene, t);
    int sum = own != null ? own : article(scene, t) ? 1 : 0;
    boolean told = own != null;
    for (int other : scene.clause.children(t, "conj")) {
      Integer n = scene.clause.verbal(other) ? null : single(scene, other);
      told |= n != null && sum > 0;
      sum += n != null ? n : article(scene, other) ? 1 : 0;
    }
    return told ? sum : null;
  }

  private static boolean article(Scene scene, int noun) {
    return scene.clause.children(noun, "det").stream()
        .anyMatch(d -> Set.of("a", "an").contains(scene.text.lower(d)));
  }

  private static Integer single(Scene scene, int t) {
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
