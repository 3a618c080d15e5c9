package org.dateline.find.time;

import java.util.Locale;
import java.util.Set;
import org.dateline.language.Text;

/** Clauses of a dependency tree, and their tense. */
final class Clauses {
  private static final Set<String> SAY =
      Set.of(
          "say",
          "tell",
          "report",
          "announce",
          "add",
          "state",
          "claim",
          "confirm",
          "deny",
          "write",
          "note",
          "declare",
          "warn",
          "show",
          "quote",
          "cite",
          "reiterate",
          "repeat",
          "acknowledge");

  private static final Set<String> OWN =
      Set.of("acl:relcl", "ccomp", "parataxis", "csubj", "advcl", "acl", "conj");

  private static final Set<String> MODAL =
      Set.of("will", "would", "shall", "should", "may", "might", "could", "can", "must", "'ll");

  private static final Set<String> PAST = Set.of("had", "has", "have");

  private static final Set<String> MEANWHILE = Set.of("when", "as", "while", "where");

  private final Text text;

  Clauses(Text text) {
    this.text = text;
  }

  boolean verbal(int token) {
    return text.pos(token).equals("VERB")
        || text.pos(token).equals("AUX")
        || has(token, "cop")
        || text.tag(token).startsWith("VB");
  }

  boolean has(int token, String relation) {
    return child(token, relation) >= 0;
  }

  int child(int token, String relation) {
    for (int c : text.children(token)) {
      if (text.relation(c).startsWith(relation)) {
        return c;
      }
    }
    return -1;
  }

  /**
   * The verb of the clause that a token stands in; the token itself where it is one, or the root.
   */
  int verb(int token) {
    int t = token;
    while (!verbal(t) && text.head(t) >= 0) {
      t = text.head(t);
    }
    return t;
  }

  boolean says(int token) {
    return SAY.contains(text.lemma(token).toLowerCase(Locale.ROOT));
  }

  /** Whether a token hangs on another with no clause of its own between them. */
  boolean within(int token, int top) {
    int t = token;
    for (int steps = 0; t >= 0 && steps < 40; steps++) {
      if (t == top) {
        return true;
      }
      if (t != token && verbal(t) && OWN.contains(relation(t))) {
        return false;
      }
      t = text.head(t);
    }
    return false;
  }

  private String relation(int token) {
    return text.relation(token);
  }

  /**
   * The verb that shares its time with one that has none: of control, coordination, participles.
   */
  int partner(int verb) {
    int head = text.head(verb);
    if (head < 0 || !verbal(head)) {
      return -1;
    }
    String relation = text.relation(verb);
    boolean participle = text.tag(verb).equals("VBG") || text.tag(verb).equals("VBN");
    boolean shares =
        relation.equals("xcomp")
            || relation.equals("conj")
            || (relation.startsWith("advcl")
                && (meanwhile(verb) || (participle && !has(verb, "mark"))));
    return shares ? head : -1;
  }

  /** "When he visited", "as they marched". */
  boolean meanwhile(int verb) {
    for (int c : text.children(verb)) {
      if (MEANWHILE.contains(text.lower(c))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the clause tells what had been, before what is told. */
  boolean pluperfect(int verb) {
    for (int c : text.children(verb)) {
      if (text.relation(c).startsWith("aux") && text.lower(c).equals("had")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a verb tells what somebody has done: "set", "has set", not "was set" or "had to set".
   */
  boolean past(int verb) {
    boolean past = text.tag(verb).equals("VBD");
    for (int c : text.children(verb)) {
      if ((text.lower(c).equals("to") && c < verb) || text.relation(c).equals("aux:pass")) {
        return false;
      }
      past |= text.relation(c).startsWith("aux") && PAST.contains(text.lower(c));
    }
    return past && !unreal(verb);
  }

  /** Whether the clause tells what may be or is to come. */
  boolean unreal(int verb) {
    for (int c : text.children(verb)) {
      if (text.relation(c).startsWith("aux") && MODAL.contains(text.lower(c))) {
        return true;
      }
    }
    return text.tag(verb).equals("VB");
  }
}
