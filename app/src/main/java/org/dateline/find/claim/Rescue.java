package org.dateline.find.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.record.Span;

/**
 * Rules beside the model: words that confirm or deny are seldom in what it was trained on, and what
 * a plain sentence says is found by its clauses where the tree misleads the model. Spans are in
 * tokens.
 */
final class Rescue {
  private static final Set<String> NOMINAL = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM");
  private static final int FAR = 14;
  private static final float SURE = 100;

  private final Text text;
  private final Cues cues;
  private final Wording words;

  Rescue(Text text, Cues cues, Wording words) {
    this.text = text;
    this.cues = cues;
    this.words = words;
  }

  /** Whether a word is a verb that says yes or no to something. */
  boolean answers(int t) {
    Cues.Cue cue = verb(t);
    if (cue == null || !cue.stance().answers() || object(t) == null) {
      return false;
    }
    String relation = text.relation(t);
    boolean quoted = relation.equals("advcl") && Near.marker(text, t).equals("as");
    return Near.subject(text, t) >= 0 || relation.equals("conj") || quoted;
  }

  private Cues.Cue verb(int t) {
    return text.pos(t).equals("VERB") ? cues.cue(text, t) : null;
  }

  /** The attribution as its clause has it, where that is plainer than what the model found. */
  Attribution completed(Attribution found) {
    Attribution a = alone(related(found));
    Cues.Cue cue = verb(a.cue());
    if (cue == null) {
      return a;
    }
    int quoted = quoted(a.cue());
    if (quoted >= 0) {
      int says = Math.max(a.cue(), saying(a.cue()));
      List<Span> said =
          a.content().stream()
              .filter(s -> s.end() > says + 1)
              .map(s -> new Span(Math.max(s.start(), says > a.cue() ? says + 1 : 0), s.end()))
              .toList();
      Span who = new Span(text.left(quoted), right(quoted, says));
      return a.with(List.of(who), said.isEmpty() ? a.content() : said);
    }
    if (addressed(a)) {
      Span said = object(a.cue());
      return a.with(subject(a.cue()), said == null ? a.content() : List.of(said));
    }
    boolean answer = cue.stance().answers();
    if (answer && swapped(a)) {
      return a.with(subject(a.cue()), List.of(object(a.cue())));
    }
    boolean shared = a.source().isEmpty() && text.relation(a.cue()).equals("conj");
    if (!a.content().isEmpty() && !(answer && a.source().isEmpty()) && !shared) {
      return a;
    }
    List<Span> source = a.source().isEmpty() ? subject(a.cue()) : a.source();
    List<Span> content = a.content();
    if (content.isEmpty() && !words.is("to-somebody", text.lemma(a.cue()))) {
      Span own = object(a.cue());
      content = own == null ? content : List.of(own);
    }
    return a.with(source, content);
  }

  /** "Asked for calm and accused the rebels": what else a speaker does is not what he says. */
  private Attribution alone(Attribution a) {
    int cut = Integer.MAX_VALUE;
    for (int c : text.children(a.cue())) {
      boolean deed = c > a.cue() && text.relation(c).equals("conj") && text.pos(c).equals("VERB");
      int cc = deed ? Near.child(text, c, "cc") : -1;
      cut = cc > a.cue() && Near.subject(text, c) < 0 ? Math.min(cut, cc) : cut;
    }
    int end = cut;
    List<Span> content =
        a.content().stream()
            .filter(s -> s.start() < end)
            .map(s -> new Span(s.start(), Math.min(s.end(), end)))
            .toList();
    return content.isEmpty() ? a : a.with(a.source(), content);
  }

  /** "The paper quoted the minister as saying": whom another quotes says it; or -1. */
  private int quoted(int cue) {
    if (words.is("quoting", text.lemma(cue)) && saying(cue) > cue) {
      return Near.child(text, cue, "obj");
    }
    int verb = text.head(cue);
    boolean as = verb >= 0 && text.tag(cue).equals("VBG") && Near.marker(text, cue).equals("as");
    int object = as && words.is("quoting", text.lemma(verb)) ? Near.child(text, verb, "obj") : -1;
    return object < cue ? object : -1;
  }

  /** The "saying" of "quoted him as saying"; or -1. */
  private int saying(int verb) {
    for (int c : text.children(verb)) {
      if (text.tag(c).equals("VBG") && Near.marker(text, c).equals("as")) {
        return c;
      }
    }
    return -1;
  }

  private int right(int noun, int cue) {
    int end = Math.min(text.right(noun) + 1, cue - 1);
    return end > noun + 1 && text.form(end - 1).equals(",") ? end - 1 : end;
  }

  /** "An officer told us that …": who is told it does not say it. */
  private boolean addressed(Attribution a) {
    int hearer = Near.child(text, a.cue(), "iobj");
    boolean after = a.source().size() == 1 && a.source().get(0).start() > a.cue();
    return after
        && hearer >= a.source().get(0).start()
        && hearer < a.source().get(0).end()
        && !subject(a.cue()).isEmpty();
  }

  /** "… confirmed the raid": the object of an answer is what it speaks of, not who gives it. */
  private boolean swapped(Attribution a) {
    int object = Near.child(text, a.cue(), "obj");
    boolean after = a.source().size() == 1 && a.source().get(0).start() > a.cue();
    boolean given =
        after && object >= a.source().get(0).start() && object < a.source().get(0).end();
    return given && !subject(a.cue()).isEmpty();
  }

  /** "An official who asked not to be named said": the relative clause belongs to the source. */
  private Attribution related(Attribution a) {
    if (a.source().isEmpty()) {
      return a;
    }
    Span s = a.source().get(0);
    int who = who(s, a.cueFrom());
    if (who >= 0) {
      return a.with(List.of(new Span(who, a.cueFrom() - 1)), a.content());
    }
    Span named = named(s, a.cue());
    if (named != null) {
      return a.with(List.of(named), a.content());
    }
    int joined = joined(s, a);
    if (joined < s.start()) {
      return a.with(List.of(new Span(joined, s.end())), a.content());
    }
    int own = own(s, a.cue());
    if (own > s.start()) {
      return a.with(List.of(new Span(own, s.end())), a.content());
    }
    int end = end(s, a.cueFrom());
    if (end > s.end()) {
      return a.with(List.of(new Span(s.start(), end)), a.content());
    }
    boolean open = text.tag(s.end() - 1).startsWith("W") && s.end() < a.cueFrom();
    boolean near =
        open && a.cueFrom() - s.end() < FAR && text.relation(s.end() - 1).equals("nsubj");
    return near ? a.with(List.of(new Span(s.start(), a.cueFrom())), a.content()) : a;
  }

  /**
   * "An official, who spoke because he was not authorised to speak to the media, said": who is told
   * of in the relative clause says it, not that clause's words; his first token or -1.
   */
  private int who(Span s, int cue) {
    int from = text.sentenceStart(text.sentenceOf(cue));
    int who = s.start();
    boolean clause = s.end() == cue - 1 && text.form(cue - 1).equals(",");
    while (clause && who > from && !(text.tag(who).equals("WP") && comma(who))) {
      who--;
    }
    int noun = clause && who > from ? who - 2 : -1;
    return noun > from && !text.pos(noun).equals("VERB") ? start(noun, from) : -1;
  }

  /** "The party's deputy leader, Milan Radoičić, who has admitted": who is named; or null. */
  private Span named(Span s, int cue) {
    int who = Near.child(text, cue, "nsubj");
    boolean relative = who > 2 && who < cue && text.tag(who).equals("WP") && comma(who);
    boolean name = relative && text.pos(who - 2).equals("PROPN");
    int start = name ? start(who - 2, text.sentenceStart(text.sentenceOf(cue))) : -1;
    boolean itself = s.start() <= who && who < s.end();
    return start < 0 || itself || (s.start() <= start && who - 1 <= s.end())
        ? null
        : new Span(start, who - 1);
  }

  /** "An armed group and a rescue worker said": where the first of two speakers begins. */
  private int joined(Span s, Attribution a) {
    int end = a.content().isEmpty() ? s.start() : a.content().get(0).end();
    boolean and = end < s.start() - 2 && text.lower(s.start() - 1).equals("and");
    if (!and || !text.form(end).equals(",")) {
      return s.start();
    }
    for (int i = end + 1; i < s.start() - 1; i++) {
      if (!NOMINAL.contains(text.pos(i))) {
        return s.start();
      }
    }
    return end + 1;
  }

  private int start(int noun, int from) {
    int start = noun;
    while (start > from && NOMINAL.contains(text.pos(start - 1))) {
      start--;
    }
    return start;
  }

  /** "A word that his aide rejected": where the source begins after what it speaks of. */
  private int own(Span s, int cue) {
    boolean relative = text.relation(cue).startsWith("acl") && s.end() <= cue;
    for (int i = s.end() - 2; relative && i > s.start(); i--) {
      if (words.is("relative", text.lower(i)) && !text.relation(i).startsWith("nsubj")) {
        return i + 1;
      }
    }
    return s.start();
  }

  /** "MINUSMA, the UN" of "MINUSMA, the UN mission": a name is not cut before its noun. */
  private int end(Span s, int cue) {
    int end = s.end();
    while (end < cue && text.head(end - 1) == end && text.pos(end).equals("NOUN")) {
      end++;
    }
    return end;
  }

  private List<Span> subject(int cue) {
    int t = Near.subject(text, cue);
    int head = text.head(cue);
    if (t < 0 && head >= 0 && text.relation(cue).equals("conj")) {
      t = Near.subject(text, head);
    } else if (t < 0 && head >= 0 && text.relation(cue).equals("advcl")) {
      t = Near.child(text, head, "obj");
    }
    if (t < 0 || t > cue) {
      return List.of();
    }
    return List.of(new Span(text.left(t), Math.min(text.right(t) + 1, cue)));
  }

  private Span object(int cue) {
    for (String relation : List.of("ccomp", "obj", "xcomp")) {
      int child = Near.child(text, cue, relation);
      if (child > cue) {
        return new Span(text.left(child), text.right(child) + 1);
      }
    }
    return null;
  }

  /**
   * Claims in another's claim: "a claim by the rebels that …", "as the bishop claimed"; in parsed
   * sentences only.
   */
  List<Attribution> nested() {
    List<Attribution> all = new ArrayList<>();
    List<Integer> opening = new ArrayList<>();
    for (int t = 0; t < text.size(); t++) {
      if (!text.parsed(text.sentenceOf(t))) {
        continue;
      }
      if (words.opensBeforeSource(text.lower(t))) {
        opening.add(t);
      }
      Attribution a = text.pos(t).equals("NOUN") ? noun(t) : as(t);
      a = a == null ? by(t) : a;
      if (a != null) {
        all.add(a);
      }
    }
    words.beforeSource().forEach(phrase -> phrase(phrase, opening, all));
    return all;
  }

  /** "as per the police": the source follows, the content is the rest of the sentence. */
  private void phrase(String[] phrase, List<Integer> opening, List<Attribution> all) {
    for (int t : opening) {
      int n = 0;
      while (n < phrase.length
          && t + phrase.length < text.size()
          && text.lower(t + n).equals(phrase[n])) {
        n++;
      }
      int end = text.sentenceEnd(text.sentenceOf(t));
      if (n == phrase.length && t + n < end) {
        int to = t + n;
        while (to < end && !",.;:".contains(text.form(to))) {
          to++;
        }
        int start = text.sentenceStart(text.sentenceOf(t));
        Span content = t == start ? new Span(Math.min(to + 1, end), end) : new Span(start, t);
        if (to > t + n && content.end() > content.start()) {
          Span source = new Span(t + n, to);
          all.add(new Attribution(t, t, t + n, List.of(source), List.of(content), SURE));
        }
      }
    }
  }

  /** "a claim by the rebels that …", "the charge, made by the bishop, that …". */
  private Attribution noun(int t) {
    if (cues.cue(text, t) == null) {
      return null;
    }
    int end = Math.min(text.sentenceEnd(text.sentenceOf(t)), t + FAR);
    int by = -1;
    for (int i = t + 1; i < end; i++) {
      String word = text.lower(i);
      if (word.equals("that") && (by >= 0 || genitive(t) >= 0)) {
        Span source = by >= 0 ? new Span(by + 1, comma(i) ? i - 1 : i) : owner(t);
        int head = Math.max(text.head(i), i);
        Span content = new Span(i, Math.max(text.right(head), head) + 1);
        return source.end() > source.start() ? new Attribution(t, source, content) : null;
      }
      boolean way = Set.of("made", "put", "forward", ",").contains(word) || by >= 0;
      if (by < 0 && (word.equals("by") || word.equals("from"))) {
        by = i;
      } else if (!way || (text.pos(i).equals("VERB") && !word.equals("made"))) {
        return null;
      }
    }
    return null;
  }

  /** "By Tehran's account": the rest of the sentence is what its owner says. */
  private Attribution by(int t) {
    int owner = words.is("by-account", text.lower(t)) ? genitive(t) : -1;
    int by = owner < 0 ? -1 : text.left(owner) - 1;
    int from = text.sentenceStart(text.sentenceOf(t));
    if (by < from || !words.is("by", text.lower(by))) {
      return null;
    }
    int end = text.sentenceEnd(text.sentenceOf(t));
    boolean semicolon = by > from && text.form(by - 1).equals(";");
    boolean first = by - from < 2 || semicolon;
    int start = semicolon || !text.form(t + 1 < end ? t + 1 : t).equals(",") ? t + 1 : t + 2;
    Span content = first ? new Span(Math.min(start, end), end) : new Span(from, by);
    return content.end() - content.start() < 3 ? null : new Attribution(t, owner(t), content);
  }

  private boolean comma(int token) {
    return text.form(token - 1).equals(",");
  }

  private int genitive(int noun) {
    return Near.child(text, noun, "nmod:poss");
  }

  private Span owner(int noun) {
    int owner = genitive(noun);
    return new Span(text.left(owner), owner + 1);
  }

  private Attribution as(int t) {
    int subject = verb(t) == null ? -1 : Near.subject(text, t);
    boolean as = subject >= 0 && subject < t && Near.marker(text, t).equals("as");
    int from = text.sentenceStart(text.sentenceOf(t));
    int to = as ? text.left(t) : from;
    if (!as || Near.child(text, t, "ccomp") >= 0 || to - from < 3) {
      return null;
    }
    Span source = new Span(text.left(subject), text.right(subject) + 1);
    return new Attribution(t, source, new Span(from, to));
  }
}
