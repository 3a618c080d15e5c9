package org.dateline.find.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.record.Entity;

/** Finds the most specific frame that fits a token. Immutable and thread-safe. */
final class Matcher {
  /** The frame that fits best, a guard perhaps; null where none fits. */
  Match best(Scene scene, Triggers.Scan scan, int token) {
    for (Frames.Entry entry : scan.of(token)) {
      Match match = scan.may(entry) ? match(scene, token, entry) : null;
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  private static Match match(Scene scene, int token, Frames.Entry entry) {
    if (entry.rest().size() == 1 && scene.clause.particled(token, entry.rest().get(0))) {
      return null;
    }
    int last = token;
    for (String word : entry.rest()) {
      int at = companion(scene, token, last, word);
      if (at < 0) {
        return null;
      }
      last = Math.max(last, at);
    }
    Map<String, Integer> hits = Map.of();
    for (Condition condition : entry.frame().conditions()) {
      int hit = hit(scene, token, entry.rest(), condition);
      if (hit < 0 != condition.not()) {
        return null;
      }
      if (hit >= 0) {
        hits = hits.isEmpty() ? new LinkedHashMap<>() : hits;
        hits.put(condition.written(), hit);
      }
    }
    boolean near = last - token <= 6;
    return new Match(
        entry.frame(),
        token,
        entry.rest(),
        scene.text.quote(token, (near ? last : token) + 1),
        hits);
  }

  /** The token of a multi-word trigger's further word, or -1. */
  private static int companion(Scene scene, int token, int last, String word) {
    Text text = scene.text;
    int next = last + 1;
    if (next < text.size() && text.lower(next).equals(word)) {
      return next;
    }
    for (int child : text.children(token)) {
      boolean fits = text.lower(child).equals(word) || text.lemma(child).equals(word);
      if (fits && child > token) {
        return child;
      }
      if (child > token && scene.clause.marked(child, word)) {
        return introducer(text, child, word);
      }
    }
    return -1;
  }

  private static int introducer(Text text, int phrase, String word) {
    for (int child : text.children(phrase)) {
      if (text.lower(child).equals(word)) {
        return child;
      }
    }
    return -1;
  }

  /** "Ambassador Huang Xilian" is an ambassador. */
  private static boolean titled(Scene scene, int t, Set<String> words) {
    Entity e = scene.entityAt(t);
    if (e == null || !e.kind().equals("person")) {
      return false;
    }
    int from = scene.text.tokenAt(e.start());
    for (int i = from; i < scene.text.size() && scene.text.start(i) < e.end(); i++) {
      if (i != t && words.contains(scene.text.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** The token that meets the condition, apart from its "not"; -1 where none does. */
  private static int hit(Scene scene, int token, List<String> rest, Condition condition) {
    for (Slot slot : condition.slots()) {
      for (int t : scene.slots.fill(token, rest, slot)) {
        if (condition.any() || named(scene, t, condition) || scene.is(t, condition.kinds())) {
          return t;
        }
      }
    }
    return -1;
  }

  private static boolean named(Scene scene, int t, Condition condition) {
    Text text = scene.text;
    List<String> forms = Lemmas.of(text, t);
    for (int i = 0; i < forms.size(); i++) {
      if (condition.words().contains(forms.get(i))) {
        return true;
      }
    }
    return titled(scene, t, condition.words()) || (condition.joint() && joint(text, t, condition));
  }

  /** Whether a word and one that hangs on it are two joined words of a condition. */
  private static boolean joint(Text text, int t, Condition condition) {
    for (int child : text.children(t)) {
      if (child < t && condition.words().contains(text.lower(child) + "_" + text.lemma(t))) {
        return true;
      }
      if (child > t && condition.words().contains(text.lemma(t) + "_" + text.lower(child))) {
        return true;
      }
    }
    return false;
  }
}
