package org.dateline.find.claim;

import java.util.Set;
import org.dateline.language.Text;

/** Where clauses and names begin and end by words and tags, whatever the tree. */
final class Clauses {
  private static final Set<String> NOMINAL =
      Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP", "PART", "PRON");
  private static final Set<String> NAMES = Set.of("NOUN", "PROPN", "PRON");
  private static final Set<String> HELPERS = Set.of("AUX", "ADV", "PART");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> VERBS = Set.of("VERB", "AUX");

  private final Text text;

  Clauses(Text text) {
    this.text = text;
  }

  /** Whether a word may be part of a name or a description of somebody. */
  boolean nominal(int t) {
    return NOMINAL.contains(text.pos(t)) || text.lower(t).equals("and");
  }

  /** Where a verb's helpers begin ("has now" of "has now confirmed"). */
  int helpers(int verb, int from) {
    int t = verb;
    while (t > from && (HELPERS.contains(text.pos(t - 1)) || text.lemma(t - 1).equals("have"))) {
      t--;
    }
    return t;
  }

  /** Whether a word may name somebody by itself. */
  boolean name(int t) {
    return NAMES.contains(text.pos(t));
  }

  /** Whether a stretch names somebody. */
  boolean named(int from, int to) {
    for (int i = from; i < to; i++) {
      if (name(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stretch names somebody and says no more. */
  boolean names(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!nominal(i) && !text.form(i).equals("-") && !text.form(i).equals(",")) {
        return false;
      }
    }
    return named(from, to);
  }

  /** The first finite verb of a stretch, or -1. */
  int finite(int from, int to) {
    for (int i = from; i < to; i++) {
      if (FINITE.contains(text.tag(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a stretch holds a verb, as what is said does. */
  boolean verb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (VERBS.contains(text.pos(i))) {
        return true;
      }
    }
    return false;
  }

  /** The semicolon after a place, or the limit. */
  int semicolon(int from, int limit) {
    int end = from;
    while (end < limit && !text.form(end).equals(";")) {
      end++;
    }
    return end;
  }

  /** The end of what is said from a place on: before a semicolon and the marks around it. */
  int end(int from, int limit) {
    int end = semicolon(from, limit);
    while (end > from && text.pos(end - 1).equals("PUNCT")) {
      end--;
    }
    return end;
  }

  /** The last comma up to a place, or {@code from}. */
  int comma(int t, int from) {
    int c = t;
    while (c > from && !text.form(c).equals(",")) {
      c--;
    }
    return c;
  }

  /** Whether a word is a quotation mark. */
  boolean quote(int t) {
    return "\"“”»«''``".contains(text.form(t));
  }
}
