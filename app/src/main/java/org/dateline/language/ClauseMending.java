package org.dateline.language;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Hangs clauses where they belong: gives a noun its relative clause back, what begins with a comma
 * and "who" or "which" and was taken for a second noun ("Tchiroma, who has been in the Gambia since
 * May, urged"); and a verb the second verb that was joined to its object, and what comes of it.
 * Immutable and thread-safe.
 */
final class ClauseMending {
  private static final Set<String> PRONOUNS = Set.of("who", "which");
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN", "PRON");
  private static final Set<String> MISTAKEN = Set.of("conj", "appos");

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

  private static final Set<String> SUBJECTS = Set.of("nsubj", "csubj");
  private static final Set<String> PLACING = Set.of("in", "near", "outside", "at");
  private static final Set<String> COMMON = Set.of("NN", "NNS");
  private static final Set<String> OBJECT = Set.of("obj");
  private static final Set<String> MARK = Set.of("mark");

  /** "In 1989 troops fired": no year of fewer words counts. */
  private static final int YEARS = 3;

  /** "1989" and "1990s". */
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}s?");

  /** "At least 20". */
  private static final Set<String> BOUNDS = Set.of("least", "most", "best");

  private final Relations relations;
  private final short relative;
  private final short phrase;

  ClauseMending(Relations relations) {
    this.relations = relations;
    relative = (short) relations.number("acl:relcl");
    phrase = (short) relations.number("obl");
  }

  /** Mends the tree of a sentence whose first token is given. */
  void mend(Text text, int first, int[] head, short[] relation) {
    for (int i = 1; i < head.length; i++) {
      int clause = head[i] - first;
      boolean begins =
          PRONOUNS.contains(text.lower(first + i))
              && text.form(first + i - 1).equals(",")
              && clause > i
              && relations.bare(relation[i]).equals("nsubj");
      if (begins && mistaken(relation[clause]) && noun(text, head[clause], first + i)) {
        relation[clause] = relative;
        take(text, first, clause, head, relation);
      }
      second(text, first, i, head, relation);
      amount(text, first, i, head, relation);
      headless(text, first, i, head, relation);
      aside(text, first, i, head, relation);
      result(text, first, i, head, relation);
    }
    year(text, first, head, relation);
    town(text, first, head, relation);
  }

  /** "In 1989 Chinese troops opened fire": a year counts nobody; who stands behind it acts. */
  private void year(Text text, int first, int[] head, short[] relation) {
    int year = head.length > YEARS && text.lower(first).equals("in") ? 1 : -1;
    year = year > 0 && text.lower(first + year).equals("the") ? year + 1 : year;
    if (year < 0 || !YEAR.matcher(text.form(first + year)).matches()) {
      return;
    }
    int noun = (head[0] == first + year ? head[year] : head[0]) - first;
    int verb = noun > year ? head[noun] - first : -1;
    boolean counted = noun > year && verb > noun && head[year] == first + noun;
    boolean acts = counted && SUBJECTS.contains(relations.bare(relation[noun]));
    boolean passive = verb > 0 && text.tag(first + verb).equals("VBN");
    if (!counted
        || !(passive || FINITE.contains(text.tag(first + verb)))
        || !text.tag(first + noun).startsWith("NN")
        || (!acts && subject(verb, first, head, relation))) {
      return;
    }
    for (int t = 0; t < year; t++) {
      head[t] = first + year;
    }
    head[year] = first + verb;
    relation[year] = phrase;
    relation[noun] =
        acts ? relation[noun] : (short) relations.number(passive ? "nsubj:pass" : "nsubj");
  }

  /** "In Port-au-Prince gunmen killed": who stands behind the name of a town acts. */
  private void town(Text text, int first, int[] head, short[] relation) {
    int noun = PLACING.contains(text.lower(first)) ? 1 : head.length;
    while (noun < head.length && (named(text, first + noun) || dashed(text, first, noun))) {
      noun++;
    }
    boolean behind = noun > 1 && noun < head.length && head[0] == first + noun;
    int verb = behind ? head[noun] - first : -1;
    int name = behind ? lastOn(first, noun, head) : -1;
    if (name < 0
        || verb != noun + 1
        || !COMMON.contains(text.tag(first + noun))
        || !FINITE.contains(text.tag(first + verb))
        || !relations.bare(relation[noun]).equals("obl")
        || subject(verb, first, head, relation)) {
      return;
    }
    head[0] = first + name;
    head[name] = first + verb;
    relation[name] = phrase;
    relation[noun] = (short) relations.number("nsubj");
  }

  private static boolean named(Text text, int token) {
    return text.tag(token).startsWith("NNP");
  }

  private static boolean dashed(Text text, int first, int i) {
    return i > 1 && text.form(first + i).equals("-");
  }

  /** The last word before a noun that hangs on it, of a name; or -1. */
  private static int lastOn(int first, int noun, int[] head) {
    for (int t = noun - 1; t > 0; t--) {
      if (head[t] == first + noun) {
        return t;
      }
    }
    return -1;
  }

  /** "Gunmen ambushed a convoy, killing seven, the ministry said": what comes of what is told. */
  private void result(Text text, int first, int i, int[] head, short[] relation) {
    int said = head[i] - first;
    boolean doing = text.tag(first + i).equals("VBG") && text.form(first + i - 1).equals(",");
    if (!doing || said <= i || !relations.bare(relation[i]).equals("advcl")) {
      return;
    }
    for (int told = i - 1; told >= 0; told--) {
      boolean content = head[told] == head[i] && relations.bare(relation[told]).equals("ccomp");
      if (content && FINITE.contains(text.tag(first + told))) {
        head[i] = first + told;
        return;
      }
    }
  }

  /** "Demanded an inquiry and criticised the army": a finite verb is joined to a verb. */
  private void second(Text text, int first, int i, int[] head, short[] relation) {
    int noun = head[i] - first;
    boolean joined = noun >= 0 && noun < i && relations.bare(relation[i]).equals("conj");
    boolean finite = FINITE.contains(text.tag(first + i)) && text.pos(first + i).equals("VERB");
    if (!joined || !finite || !text.tag(first + noun).startsWith("NN")) {
      return;
    }
    int verb = head[noun] - first;
    boolean object = relations.bare(relation[noun]).startsWith("ob");
    if (object
        && verb >= 0
        && verb < noun
        && FINITE.contains(text.tag(first + verb))
        && !subject(i, first, head, relation)) {
      head[i] = first + verb;
    }
  }

  /** "Fired at several thousand people": what stands before a number belongs to who is counted. */
  private void amount(Text text, int first, int i, int[] head, short[] relation) {
    int number = head[i] - first;
    boolean before =
        text.lower(first + i).equals("at")
            && relations.bare(relation[i]).equals("case")
            && number > i
            && relations.bare(relation[number]).equals("nummod")
            && !BOUNDS.contains(text.lower(first + i + 1));
    if (before) {
      head[i] = head[number];
    }
  }

  /** "A bomb planted by rebels killed four": a sentence's past tense is no noun's participle. */
  private void headless(Text text, int first, int i, int[] head, short[] relation) {
    boolean told =
        text.tag(first + i).equals("VBD")
            && relations.bare(relation[i]).equals("acl")
            && relation[i] != relative
            && !subject(i, first, head, relation)
            && has(OBJECT, i, first, head, relation);
    int root = told ? top(i, first, head) : -1;
    if (root < 0 || !text.tag(first + root).startsWith("NN")) {
      return;
    }
    head[i] = -1;
    relation[i] = relation[root];
    for (int child = i + 1; child < head.length; child++) {
      head[child] = head[child] == first + root ? first + i : head[child];
    }
    head[root] = first + i;
    relation[root] = (short) relations.number("nsubj");
  }

  /** "Denied having seized him, as a colonel claimed": the sentence tells what stands before. */
  private void aside(Text text, int first, int i, int[] head, short[] relation) {
    int subject = head[i] - first;
    boolean as =
        text.lower(first + i).equals("as")
            && i > 1
            && text.form(first + i - 1).equals(",")
            && relations.bare(relation[i]).equals("case")
            && subject > i
            && relations.bare(relation[subject]).equals("nsubj");
    int verb = as ? head[subject] - first : -1;
    int told =
        verb < 0 || head[verb] >= 0 ? -1 : clauseBefore(text, first, i, verb, head, relation);
    if (told < 0) {
      return;
    }
    short root = relation[verb];
    relation[verb] = relation[told];
    head[verb] = first + told;
    relation[told] = root;
    head[told] = -1;
    head[i] = first + verb;
    relation[i] = (short) relations.number("mark");
  }

  /**
   * The clause with a subject of its own that hangs on a verb and stands before a token; else -1.
   */
  private int clauseBefore(Text text, int first, int i, int verb, int[] head, short[] relation) {
    for (int t = 0; t < i; t++) {
      boolean clause =
          head[t] == first + verb
              && relations.bare(relation[t]).equals("advcl")
              && FINITE.contains(text.tag(first + t));
      if (clause && subject(t, first, head, relation) && !has(MARK, t, first, head, relation)) {
        return t;
      }
    }
    return -1;
  }

  /** The root of the sentence, where it stands before the token and holds it; else -1. */
  private static int top(int i, int first, int[] head) {
    int above = i;
    while (head[above] >= 0) {
      above = head[above] - first;
    }
    return above < i ? above : -1;
  }

  private boolean subject(int verb, int first, int[] head, short[] relation) {
    return has(SUBJECTS, verb, first, head, relation);
  }

  private boolean has(Set<String> bare, int verb, int first, int[] head, short[] relation) {
    for (int i = 0; i < head.length; i++) {
      if (head[i] == first + verb && bare.contains(relations.bare(relation[i]))) {
        return true;
      }
    }
    return false;
  }

  private static boolean noun(Text text, int token, int before) {
    return token >= 0 && token < before && NOUNS.contains(text.pos(token));
  }

  private boolean mistaken(short relation) {
    return MISTAKEN.contains(relations.bare(relation));
  }

  /** Phrases that follow in the clause and hang on its noun in the same way are its own. */
  private void take(Text text, int first, int clause, int[] head, short[] relation) {
    for (int i = clause + 1; i < head.length && !text.form(first + i).equals(","); i++) {
      if (head[i] == head[clause] && mistaken(relation[i])) {
        head[i] = first + clause;
        relation[i] = phrase;
      }
    }
  }
}
