package org.dateline.find.event;

import java.util.List;
import java.util.Set;
import org.dateline.language.Text;

/**
 * What stands behind a verb as its objects, where a parser has taken it for something else.
 * Immutable.
 */
final class Complements {
  private static final Set<String> CAPTIVE = Set.of("hostage", "prisoner", "captive");
  private static final Set<String> PARTICIPLES = Set.of("VBN", "VBG");

  private final Clause clause;
  private final Text text;
  private final Phrases phrases;
  private final Set<String> giving;

  Complements(Clause clause, Text text, Phrases phrases, Words words) {
    this.clause = clause;
    this.text = text;
    this.phrases = phrases;
    giving = words.of("giving");
  }

  /** The objects as the tree has them; of "took two officers hostage" who is taken. */
  List<Integer> direct(int t) {
    return all(t).stream().map(this::seized).toList();
  }

  /** The object of a passive whose subject is given it; empty where it is no such verb. */
  List<Integer> granted(int t) {
    boolean passive = giving.contains(text.lemma(t)) && clause.has(t, "aux:pass");
    return passive ? clause.children(t, "obj").stream().filter(o -> o > t).toList() : List.of();
  }

  /** What else is the object where the tree's is none, or stands for another. */
  List<Integer> mended(int t, List<Integer> objects) {
    List<Integer> own = objects.isEmpty() ? unmarked(t) : objects;
    if (own.size() != 1) {
      return own.isEmpty() ? following(t) : own;
    }
    int only = own.get(0);
    if (meant(t, only) >= 0) {
      return List.of(meant(t, only));
    }
    if (only > t && attribute(only)) {
      int next = phrases.after(only - 1);
      return next < 0 ? own : List.of(next);
    }
    return phrases.timely(only) ? beforeTime(t, only) : own;
  }

  /** "Took two officers hostage": who is taken, not as what; else the object itself. */
  int seized(int object) {
    List<Integer> before =
        CAPTIVE.contains(text.lower(object))
            ? clause.children(object, "compound", "nmod")
            : List.of();
    int who = before.isEmpty() ? object : before.get(before.size() - 1);
    return who < object && text.tag(who).endsWith("S") ? who : object;
  }

  /** The objects; "sell India 100 megawatts" has two, however few a parser makes of them. */
  List<Integer> all(int t) {
    List<Integer> objects = clause.children(t, "obj");
    if (objects.size() != 1 || !giving.contains(text.lemma(t))) {
      return objects.isEmpty() ? behindParticle(t) : objects;
    }
    int only = objects.get(0);
    List<Integer> second = given(t, only);
    if (!second.isEmpty()) {
      return List.of(only, second.get(0));
    }
    for (int thing : clause.children(only, "nmod")) {
      if (thing > only && bareNoun(thing) && !clause.children(thing, "nummod", "det").isEmpty()) {
        return List.of(only, thing);
      }
    }
    List<Integer> numbers = clause.children(only, "nummod");
    for (int name : numbers.isEmpty() ? List.<Integer>of() : clause.children(only, "compound")) {
      if (name < numbers.get(0) && named(name)) {
        return List.of(name, only);
      }
    }
    return objects;
  }

  /** "Gave the junta ten days", "sold India 100 megawatts": a second object called an adverbial. */
  private List<Integer> given(int t, int first) {
    for (int child : clause.children(t, "obl")) {
      boolean noun = text.pos(child).equals("NOUN") && child > first && bareNoun(child);
      boolean counted = !clause.children(child, "nummod", "det").isEmpty();
      boolean time = counted && text.lemma(t).equals("give");
      if (noun && (phrases.timely(child) ? time : named(first))) {
        return List.of(child);
      }
    }
    return List.of();
  }

  private boolean named(int t) {
    return text.pos(t).equals("PROPN");
  }

  /** "Called up four brigades": an object that a parser takes for what it is called. */
  private List<Integer> behindParticle(int t) {
    if (clause.children(t, "compound:prt").isEmpty()) {
      return List.of();
    }
    return clause.children(t, "xcomp").stream()
        .filter(x -> x > t && text.pos(x).endsWith("N") && bareNoun(x))
        .filter(x -> !clause.has(x, "aux") && !clause.has(x, "cop"))
        .toList();
  }

  /** A phrase that nothing introduces and that is no time: an object, whatever the parser says. */
  private List<Integer> unmarked(int t) {
    for (int child : text.children(t)) {
      String pos = text.pos(child);
      boolean noun = pos.equals("NOUN") || pos.equals("PROPN");
      if (child > t && noun && text.relation(child).equals("obl")) {
        return bareNoun(child) && !phrases.timely(child) ? List.of(child) : List.of();
      }
    }
    return List.of();
  }

  /** Whether nothing introduces a phrase; "more than 400 people" counts as such. */
  private boolean bareNoun(int t) {
    return clause.children(t, "case", "mark").stream().allMatch(c -> text.lower(c).equals("than"));
  }

  /**
   * "Seized power hours after": what stands between a verb and a time that a parser joins it to.
   */
  private List<Integer> beforeTime(int t, int time) {
    boolean between = time - t == 2 && clause.relation(time - 1).equals("compound");
    return List.of(between && text.head(time - 1) == time ? time - 1 : time);
  }

  /** An article or possessive that a parser took for an object: "its offensive". */
  private boolean attribute(int t) {
    boolean noun = t + 1 < text.size() && text.tag(t + 1).startsWith("NN");
    boolean demonym = text.pos(t).equals("ADJ") && noun;
    return text.pos(t).equals("DET") || text.tag(t).equals("PRP$") || demonym;
  }

  /** What an object stands for that a parser took for it: "two" of "two planes"; or -1. */
  private int meant(int t, int object) {
    return text.lower(object).equals("what") ? described(t, object) : counted(object);
  }

  /** "Launched what appeared to be a missile", "seized what they described as a factory". */
  private int described(int t, int what) {
    for (int told : clause.children(what, "acl:relcl")) {
      for (int noun : clause.children(told, "xcomp", "obl", "obj", "ccomp")) {
        if (noun > told && text.pos(noun).endsWith("N")) {
          return noun;
        }
      }
      for (int noun : clause.children(t, "obl")) {
        if (noun > told && bareNoun(noun)) {
          return noun;
        }
      }
    }
    return -1;
  }

  /**
   * "Turned back two U.S. planes": the noun of a number that a parser took for the object, or -1.
   */
  private int counted(int t) {
    boolean number = text.pos(t).equals("NUM");
    for (int noun : number ? clause.children(t, "nmod") : List.<Integer>of()) {
      if (noun > t && bareNoun(noun)) {
        return noun;
      }
    }
    return -1;
  }

  /** What follows the verb at once, where the tree gives it no complement at all. */
  private List<Integer> following(int t) {
    if (!clause.children(t, "obj", "iobj", "ccomp", "xcomp", "parataxis").isEmpty()) {
      return List.of();
    }
    int next = phrases.after(t);
    boolean taken =
        next < 0 || (clause.relation(next).endsWith("subj") && !held(next)) || clause.verbal(next);
    return taken ? List.of() : List.of(next);
  }

  /** "freed seven men held since May": whether what a noun is subject of is only a participle. */
  private boolean held(int t) {
    int verb = text.head(t);
    if (verb <= t || !clause.children(verb, "aux").isEmpty()) {
      return false;
    }
    boolean past = text.tag(verb).equals("VBD") && text.lower(verb).endsWith("ed");
    boolean loose = clause.relation(verb).equals("conj") && clause.children(verb, "cc").isEmpty();
    return PARTICIPLES.contains(text.tag(verb)) || (past && loose);
  }
}
