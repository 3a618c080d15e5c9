package org.dateline.find.claim;

import java.util.Set;
import org.dateline.language.Text;

/** Finds the words that hedge an event where the text tells it. Immutable and thread-safe. */
final class Hedges {
  private static final Set<String> MAYBE = Set.of("may", "might");

  /** Relations whose hedge is that of the head. */
  private static final Set<String> PASSED = Set.of("obj", "nsubj:pass", "conj");

  private static final int HEADLINE = 14;

  private final Cues cues;
  private final Wording words;

  Hedges(Cues cues, Wording words) {
    this.cues = cues;
    this.words = words;
  }

  /** The hedge on the event itself ("reportedly", "an alleged attack"), or null. */
  String onEvent(Text text, int trigger) {
    String maybe = maybe(text, trigger);
    if (maybe != null) {
      return maybe;
    }
    String cleft = cleft(text, trigger);
    if (cleft != null) {
      return cleft;
    }
    int t = trigger;
    for (int n = 0; n < 4 && t >= 0; n++) {
      String own = modifier(text, t);
      if (own != null) {
        return own;
      }
      String relation = text.relation(t);
      int head = text.head(t);
      if (head < 0 || relation.startsWith("acl") || relation.equals("advcl")) {
        return null;
      }
      String above = relation.equals("xcomp") ? governing(text, head) : null;
      if (above != null) {
        return above;
      }
      boolean up = relation.equals("xcomp") || (n == 0 && PASSED.contains(relation));
      if (!up) {
        return null;
      }
      t = head;
    }
    return null;
  }

  /**
   * Why a sentence that nobody is named for does not state an event: it asks, makes it hang on what
   * is not known to be genuine, or puts its word in quotation marks as headlines do; or null.
   */
  String inDoubt(Text text, int trigger) {
    int s = text.sentenceOf(trigger);
    int from = text.sentenceStart(s);
    int last = text.sentenceEnd(s) - 1;
    while (last > trigger && "\"”’'".contains(text.form(last))) {
      last--;
    }
    if (text.form(last).equals("?")) {
      return "only asked";
    }
    for (int i = from; i < trigger && text.lower(from).equals("if"); i++) {
      if (words.is("genuine", text.lower(i))) {
        return "if it is " + text.form(i);
      }
    }
    if (from < last && text.form(from + 1).equals(":") && doubtful(text, from)) {
      return "headed '" + text.form(from) + "'";
    }
    boolean headline = !".!".contains(text.form(last)) && last - from < HEADLINE;
    boolean opened = trigger > from && "'‘".contains(text.form(trigger - 1));
    return headline && opened ? "in a headline's quotation marks" : null;
  }

  /** "It was probably the guards who fired." */
  private String cleft(Text text, int trigger) {
    int head = text.head(trigger);
    boolean relative = head >= 0 && text.relation(trigger).startsWith("acl");
    boolean it = relative && Near.child(text, head, "cop") >= 0;
    return it && text.lower(Math.max(0, Near.subject(text, head))).equals("it")
        ? modifier(text, head)
        : null;
  }

  /** "may have fired": of what is over nobody may say "may" who knows it. */
  private static String maybe(Text text, int trigger) {
    String may = null;
    boolean over = false;
    for (int c : text.children(trigger)) {
      may = MAYBE.contains(text.lower(c)) ? text.form(c) : may;
      over |= text.lower(c).equals("have");
    }
    return over && may != null ? may + " have" : null;
  }

  /** The hedge on somebody or something in the event ("a suspected missile"), or null. */
  String onParty(Text text, int trigger) {
    for (int c : text.children(trigger)) {
      String r = text.relation(c);
      if (r.startsWith("nsubj") || r.equals("obj") || r.startsWith("obl") || r.equals("nmod")) {
        String hedge = modifier(text, c);
        if (hedge != null) {
          return hedge;
        }
      }
    }
    return null;
  }

  private String modifier(Text text, int t) {
    for (int c : text.children(t)) {
      String r = text.relation(c);
      if (r.equals("advmod") || r.equals("amod")) {
        if (hedge(text, c) && !(r.equals("amod") && text.pos(t).equals("VERB"))) {
          return text.form(c);
        }
      }
    }
    return null;
  }

  private boolean doubtful(Text text, int t) {
    Cues.Cue cue = cues.cue(text.lower(t), "ADJ");
    return cue != null && cue.stance() != Stance.ASSERTS;
  }

  private boolean hedge(Text text, int t) {
    String pos = text.pos(t).equals("VERB") ? "ADJ" : text.pos(t);
    Cues.Cue cue = cues.cue(text.lower(t), pos);
    return cue != null && cue.stance() == Stance.SUSPECTS;
  }

  /** "appeared to fire", "is believed to have fired". */
  private String governing(Text text, int head) {
    boolean seems = cues.stance(text, head) == Stance.SUSPECTS;
    boolean passive =
        words.is("unsourced", text.lemma(head)) && Near.child(text, head, "aux:pass") >= 0;
    return seems || passive ? text.form(head) : null;
  }
}
