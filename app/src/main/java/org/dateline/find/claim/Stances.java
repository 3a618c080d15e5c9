package org.dateline.find.claim;

import java.util.List;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.record.Quote;
import org.dateline.record.Span;

/** Reads a source's stance off its cue. Immutable and thread-safe. */
final class Stances {
  /**
   * A stance and the rule that gave it.
   *
   * @param speaks whether the source says yes or no at all: who "did not confirm" does not
   * @param vouches whether the source answers for what it speaks of: who "condemned" or "wants" it
   *     does not
   */
  record Reading(Stance stance, boolean speaks, boolean vouches, String why) {}

  private static final Set<String> IT = Set.of("it", "that", "this");
  private static final int BEGINNING = 4;

  private final Cues cues;
  private final Wording words;
  private final Phrases phrases;

  Stances(Wording words, Cues cues, Phrases phrases) {
    this.cues = cues;
    this.words = words;
    this.phrases = phrases;
  }

  /** The stance of a claim by its cue's words and its content. */
  Reading read(Text text, Quote cue, List<Span> content) {
    for (int i = text.tokenAt(cue.start()); i < text.size() && text.start(i) < cue.end(); i++) {
      Phrases.Match phrase = phrases.over(text, i);
      if (phrase != null) {
        boolean silent = phrase.stance() == Stance.CONFIRMS && mute(text, word(text, cue));
        return new Reading(phrase.stance(), !silent, !silent, phrase.row().at());
      }
    }
    return read(text, word(text, cue), content);
  }

  /** The word of a cue that the table knows; else the one that governs the others. */
  int word(Text text, Quote cue) {
    int from = text.tokenAt(cue.start());
    for (int i = from; i < text.size() && text.start(i) < cue.end(); i++) {
      if (cues.cue(text, i) != null && !text.relation(i).startsWith("aux")) {
        int said = words.is("leading", text.lemma(i)) ? Near.child(text, i, "xcomp") : -1;
        Cues.Cue inner = said < 0 ? null : cues.verb(text, said);
        return inner != null && inner.kind().equals("say") ? said : i;
      }
    }
    return text.headOf(cue.span());
  }

  /** Whether it is what is said that denies, and not the word of saying. */
  boolean denied(Text text, Quote cue, List<Span> content) {
    return cues.stance(text, word(text, cue)) != Stance.DENIES
        && read(text, cue, content).stance() == Stance.DENIES;
  }

  /** Whether a word is a judgement or a refusal that is made by saying it. */
  boolean judges(Text text, int token) {
    Cues.Cue cue = cues.cue(text, token);
    return cue != null && (cue.kind().equals("judge") || cue.stance() == Stance.DENIES);
  }

  /** Whether a word demands, asks for or offers what it speaks of. */
  boolean wants(Text text, int token) {
    return words.is("demanding", text.lemma(token)) || asks(text, token);
  }

  /** "Called for protests". */
  private boolean asks(Text text, int token) {
    return words.is("asking", text.lemma(token))
        && token + 1 < text.size()
        && words.is("asking-for", text.lower(token + 1));
  }

  /** Whether a word gives what was told another name ("call", "describe"). */
  boolean calls(Text text, int token) {
    return words.is("calling", text.lemma(token)) && !words.is("replying", text.lemma(token));
  }

  /** Whether the table knows a word as one that attributes. */
  boolean attributes(Text text, int token) {
    return cues.cue(text, token) != null;
  }

  private Reading read(Text text, int cue, List<Span> content) {
    Cues.Cue tagged = cues.cue(text, cue);
    Cues.Cue known = tagged == null ? cues.verb(text, cue) : tagged;
    if (known == null && words.is("deed", text.lemma(cue))) {
      return new Reading(
          Stance.ASSERTS, false, false, "'" + text.lemma(cue) + "' does and says nothing");
    }
    if (known == null) {
      return new Reading(Stance.ASSERTS, true, true, "no table row for '" + text.lemma(cue) + "'");
    }
    Stance stance = known.stance();
    boolean vouches =
        !(Set.of("want", "judge").contains(known.kind()) || asks(text, cue))
            || that(text, cue, known);
    String at = known.at();
    String lie = words.is("calling", text.lemma(cue)) ? lie(text, content) : null;
    lie = lie == null && known.kind().equals("say") ? refuted(text, content) : lie;
    if (lie != null) {
      return new Reading(Stance.DENIES, true, true, at + ", '" + lie + "'");
    }
    boolean names = words.is("calling", text.lemma(cue)) || words.is("naming", text.lemma(cue));
    Stance answer = names ? answer(text, cue, content) : null;
    if (answer != null) {
      return new Reading(answer, true, true, at + ", by how it answers");
    }
    Phrases.Match turn = words.is("calling", text.lemma(cue)) ? turn(text, content) : null;
    if (turn != null) {
      return new Reading(turn.stance(), true, true, at + ", " + turn.row().at());
    }
    if (mute(text, cue)) {
      return negated(known);
    }
    if (unsourced(text, cue)) {
      return new Reading(Stance.SUSPECTS, true, true, at + ", passive without a source");
    }
    return new Reading(stance, true, vouches, at);
  }

  /** "Denounced that …": a judgement of what it tells itself. */
  private static boolean that(Text text, int cue, Cues.Cue known) {
    int clause = known.kind().equals("judge") ? Near.child(text, cue, "ccomp") : -1;
    return clause > cue && Near.marker(text, clause).equals("that");
  }

  private static Reading negated(Cues.Cue cue) {
    boolean vouches = cue.kind().equals("think");
    Stance stance = vouches || cue.stance() == Stance.CONFIRMS ? Stance.DOUBTS : cue.stance();
    return new Reading(stance, vouches, vouches, cue.at() + ", negated");
  }

  /** "Wrote that the tale was invented": what is said to be false of what was told; or null. */
  private String refuted(Text text, List<Span> content) {
    for (Span s : content) {
      for (int i = text.tokenAt(s.start()); i < text.size() && text.start(i) < s.end(); i++) {
        boolean no = words.negated(text, i);
        boolean said = words.is("false", text.lower(i)) || words.is("wrong", text.lower(i));
        if ((said && !no) || (words.is("genuine", text.lower(i)) && no)) {
          int subject = Near.subject(text, i);
          String what = subject < 0 ? "" : text.lower(subject);
          if (words.is("told", what) || IT.contains(what)) {
            return text.form(i);
          }
        }
      }
    }
    return null;
  }

  /** "Said yes", "called the story pure invention": the stance that an answer gives; or null. */
  private Stance answer(Text text, int cue, List<Span> content) {
    if (content.isEmpty()) {
      return null;
    }
    int from = text.tokenAt(content.get(0).start());
    int to = from;
    while (to < text.size() && text.start(to) < content.get(0).end()) {
      to++;
    }
    int first = text.lower(from).equals("that") || text.pos(from).equals("PUNCT") ? from + 1 : from;
    if (first < to && words.is("assent", text.lower(first))) {
      return Stance.CONFIRMS;
    }
    boolean names = words.is("naming", text.lemma(cue)) && from > cue;
    return names && told(text, from, to) >= 0 ? Stance.DENIES : null;
  }

  /**
   * The word for what was told before, where a stretch begins with it ("the story pure invention")
   * and goes on without granting it; or -1.
   */
  int told(Text text, int from, int to) {
    int told = -1;
    for (int i = from + 1; i < Math.min(to, from + BEGINNING); i++) {
      told = told < 0 && words.is("told", text.lower(i)) ? i : told;
    }
    if (told < 0) {
      return -1;
    }
    boolean scorns = from > 0 && words.is("scorning", text.lemma(from - 1));
    boolean more = told + 1 < to || scorns;
    for (int i = from; more && i < to; i++) {
      more = !words.is("granting", text.lower(i));
    }
    boolean pointed = text.pos(from).equals("DET") || text.pos(from).equals("PRON");
    return more && (pointed || text.relation(from).equals("nmod:poss")) ? told : -1;
  }

  /** A turn of phrase that denies or confirms at the beginning of what is said; or null. */
  private Phrases.Match turn(Text text, List<Span> content) {
    int from = content.isEmpty() ? text.size() : text.tokenAt(content.get(0).start());
    for (int i = from; i < Math.min(text.size(), from + BEGINNING); i++) {
      Phrases.Match m = text.start(i) < content.get(0).end() ? phrases.at(text, i) : null;
      if (m != null && (m.stance() == Stance.DENIES || m.stance() == Stance.CONFIRMS)) {
        return m;
      }
    }
    return null;
  }

  /** A word in a short content that calls what was said a lie; or null. */
  private String lie(Text text, List<Span> content) {
    for (Span s : content) {
      int words = 0;
      for (int i = text.tokenAt(s.start()); i < text.size() && text.start(i) < s.end(); i++) {
        boolean said = this.words.is("false", text.lower(i)) && !within(text, i, s);
        if (said && !this.words.negated(text, i)) {
          return text.form(i);
        }
        if (++words > 14) {
          return null;
        }
      }
    }
    return null;
  }

  /** "Gunners hit his operating theatre": a noun that a deed in a stretch is done to or at. */
  private static boolean within(Text text, int noun, Span s) {
    int head = text.head(noun);
    boolean deed = head >= 0 && text.start(head) >= s.start() && text.end(head) <= s.end();
    String r = text.relation(noun);
    boolean part = r.startsWith("obl") || r.equals("obj") || r.equals("compound");
    return deed && part && text.tag(head).matches("VB[DNZPG]");
  }

  private boolean mute(Text text, int cue) {
    if (words.negated(text, cue) || nor(text, cue)) {
      return true;
    }
    int head = text.head(cue);
    boolean under = text.relation(cue).equals("xcomp") || text.relation(cue).equals("acl");
    return head >= 0 && under && words.is("mute", text.lemma(head));
  }

  /** "Neither confirmed nor denied". */
  private static boolean nor(Text text, int cue) {
    return cue > 0 && text.lower(cue - 1).equals("nor");
  }

  private boolean unsourced(Text text, int cue) {
    return words.is("unsourced", text.lemma(cue))
        && Near.child(text, cue, "aux:pass") >= 0
        && Near.child(text, cue, "obl:agent") < 0
        && !by(text, cue);
  }

  private static boolean by(Text text, int cue) {
    for (int c : text.children(cue)) {
      if (text.relation(c).startsWith("obl") && Near.marker(text, c).equals("by")) {
        return true;
      }
    }
    return false;
  }
}
