package org.dateline.find.event;

import java.util.Set;
import org.dateline.language.Text;

/**
 * Noun phrases and auxiliaries beside a verb by tags alone, for where a tree has lost them: "has so
 * far refused", "expelled a senior diplomat hours later". Immutable.
 */
final class Phrases {
  private static final Set<String> INNER = Set.of("DET", "ADJ", "NUM", "NOUN", "PROPN", "SYM");
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "NUM");
  private static final Set<String> BESIDE = Set.of("ADV", "PART");
  private static final Set<String> OPENING = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> PAST = Set.of("VBD", "VBN", "VBZ");
  private static final Set<String> APART = Set.of("appos", "acl");
  private static final Set<String> GROUP = Set.of("have", "be");

  /** What introduces clauses as well as phrases. */
  private static final Set<String> CLAUSAL = Set.of("after", "before", "until", "since", "as");

  private static final int BACK = 3;

  private final Text text;
  private final Set<String> when;
  private final Set<String> calendar;

  Phrases(Text text, Words words) {
    this.text = text;
    when = words.of("when");
    calendar = words.of("calendar");
  }

  /** Whether a word tells when or how far: "hours", "Tuesday". */
  boolean timely(int t) {
    String word = text.lower(t);
    return when.contains(text.lemma(t)) || when.contains(word) || calendar.contains(word);
  }

  /**
   * The first of the auxiliaries right before a verb, adverbs between; the verb itself for none.
   */
  int auxiliaries(int verb) {
    int first = verb;
    int start = start(verb);
    for (int t = verb - 1; t >= start; t--) {
      if (auxiliary(t)) {
        first = t;
      } else if (!BESIDE.contains(text.pos(t)) && !timely(t) && !ofTime(t)) {
        break;
      }
    }
    return first;
  }

  /** "has this morning chained": an article or number before a time. */
  private boolean ofTime(int t) {
    boolean inner = text.pos(t).equals("DET") || text.pos(t).equals("ADJ");
    return inner && timely(t + 1);
  }

  private boolean auxiliary(int t) {
    return text.pos(t).equals("AUX")
        || (text.pos(t).equals("VERB") && GROUP.contains(text.lemma(t)));
  }

  /** Whether a word is a time between a verb and its auxiliaries: "have this morning left". */
  boolean within(int t, int verb) {
    return timely(t) && t < verb && auxiliaries(verb) < t;
  }

  /** "after shelling hit a market": whether a doing is itself the subject of the verb beside it. */
  boolean named(int t) {
    boolean next = t + 1 < text.sentenceEnd(text.sentenceOf(t));
    return text.tag(t).equals("VBG") && !auxiliary(t) && next && PAST.contains(text.tag(t + 1));
  }

  /** Whether a relative clause begins between two words: "the party, whose mayors they jailed,". */
  boolean apart(int a, int b) {
    for (int t = a + 1; t < b; t++) {
      if (text.tag(t).startsWith("W") && text.form(t - 1).equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** The auxiliary next to a verb to which the tree gives none, or -1. */
  int lost(int verb) {
    int first = auxiliaries(verb);
    if (first == verb) {
      return -1;
    }
    int next = -1;
    for (int t = verb - 1; t >= first; t--) {
      boolean aux = auxiliary(t);
      if (aux && text.head(t) == verb) {
        return -1;
      }
      next = aux && next < 0 ? t : next;
    }
    return next;
  }

  /** Whether a verb must have a subject of its own, by its form. */
  boolean finite(int verb) {
    return FINITE.contains(text.tag(auxiliaries(verb)));
  }

  /** "the party, to which he belonged, accused": whether only a comma stands before a verb. */
  boolean resumes(int verb) {
    int first = auxiliaries(verb);
    return finite(verb) && first > start(verb) && text.form(first - 1).equals(",");
  }

  /** "…; the Emirates, which …, called": the noun that opens a verb's part of a sentence, or -1. */
  int opening(int verb, int other) {
    int t = verb - 1;
    while (t > other && !text.form(t).equals(";")) {
      t--;
    }
    if (t <= other) {
      return -1;
    }
    int noun = -1;
    for (t++; t < verb && (BESIDE.contains(text.pos(t)) || OPENING.contains(text.pos(t))); t++) {
      noun = NOMINAL.contains(text.pos(t)) ? t : noun;
    }
    return t < verb && text.form(t).equals(",") ? noun : -1;
  }

  /** The head of the phrase that stands right before the verb and its auxiliaries, or -1. */
  int before(int verb) {
    int start = start(verb);
    int t = auxiliaries(verb) - 1;
    boolean comma = t > start && text.form(t).equals(",");
    t = comma ? t - 1 : t;
    for (int i = 0; i < BACK; i++) {
      while (t >= start && BESIDE.contains(text.pos(t))) {
        t--;
      }
      if (t < start || !(NOMINAL.contains(text.pos(t)) || personal(t))) {
        return -1;
      }
      int head = top(t, start, verb);
      if (comma && !apposed(t, head)) {
        return -1;
      }
      if (!introduced(head)) {
        return timely(head) ? -1 : head;
      }
      t = text.left(head) - 1;
    }
    return -1;
  }

  private int top(int from, int start, int verb) {
    int t = from;
    int other = text.head(verb);
    while (text.head(t) >= start && text.head(t) < verb && climbs(t)) {
      boolean joined = text.bareRelation(t).equals("conj") && other >= start && other < t;
      if (joined && text.bareRelation(verb).equals("conj")) {
        return t;
      }
      t = text.head(t);
    }
    return t;
  }

  /** Whether a word's head is of the same phrase, its relative clauses with it. */
  private boolean climbs(int t) {
    int head = text.head(t);
    boolean relative = text.bareRelation(head).equals("acl");
    return !clausal(t) && !timely(head) && (nominal(head) || relative);
  }

  /** "the envoy, Sung Kim, met": whether what ends before a comma is a second name of the first. */
  private boolean apposed(int from, int head) {
    for (int t = from; t != head && t >= 0; t = text.head(t)) {
      if (APART.contains(text.bareRelation(t))) {
        return true;
      }
    }
    return false;
  }

  /** "after its deputies met": what a parser takes for a phrase is the subject of a clause. */
  private boolean clausal(int t) {
    for (int child : text.children(t)) {
      if (text.bareRelation(child).equals("case") && CLAUSAL.contains(text.lower(child))) {
        return true;
      }
    }
    return false;
  }

  private boolean nominal(int t) {
    return NOMINAL.contains(text.pos(t)) || text.pos(t).equals("PRON");
  }

  private boolean personal(int t) {
    return text.tag(t).equals("PRP");
  }

  private boolean introduced(int t) {
    for (int child : text.children(t)) {
      boolean before = text.bareRelation(child).equals("case") && child < t;
      if (before && !CLAUSAL.contains(text.lower(child))) {
        return true;
      }
    }
    return false;
  }

  /** The head of the phrase that follows a word at once and is no time, or -1. */
  int after(int word) {
    int end = text.sentenceEnd(text.sentenceOf(word));
    int from = word + 1;
    if (from < end && personal(from)) {
      return from;
    }
    int to = from;
    while (to < end && inner(to)) {
      to++;
    }
    while (to > from && timely(to - 1)) {
      to--;
    }
    if (to == from) {
      return -1;
    }
    for (int t = from; t < to; t++) {
      boolean outside = text.head(t) < from || text.head(t) >= to;
      if (outside && NOMINAL.contains(text.pos(t))) {
        return t;
      }
    }
    return last(from, to);
  }

  private boolean inner(int t) {
    return INNER.contains(text.pos(t)) || text.tag(t).equals("PRP$") || text.tag(t).equals("POS");
  }

  private int last(int from, int to) {
    boolean word = NOMINAL.contains(text.pos(to - 1)) || text.pos(to - 1).equals("ADJ");
    return word && to - from > 1 ? to - 1 : -1;
  }

  private int start(int t) {
    return text.sentenceStart(text.sentenceOf(t));
  }
}
