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
  private static final Set<String> ANSWERS = Set.of("confirms", "denies", "doubts");
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
    if (cue == null || !ANSWERS.contains(cue.stance()) || object(t) == null) {
      return false;
    }
    String relation = text.relation(t);
    boolean quoted = relation.equals("advcl") && Near.marker(text, t).equals("as");
    return Near.child(text, t, "nsubj") >= 0 || relation.equals("conj") || quoted;
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
    if (addressed(a)) {
      Span said = object(a.cue());
      return a.with(subject(a.cue()), said == null ? a.content() : List.of(said));
    }
    boolean answer = ANSWERS.contains(cue.stance());
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
      cut = cc > a.cue() && Near.child(text, c, "nsubj") < 0 ? Math.min(cut, cc) : cut;
    }
    int end = cut;
    List<Span> content =
        a.content().stream()
            .filter(s -> s.start() < end)
            .map(s -> new Span(s.start(), Math.min(s.end(), end)))
            .toList();
    return content.isEmpty() ? a : a.with(a.source(), content);
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
    int t = Near.child(text, cue, "nsubj");
    int head = text.head(cue);
    if (t < 0 && head >= 0 && text.relation(cue).equals("conj")) {
      t = Near.child(text, head, "nsubj");
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
    int subject = verb(t) == null ? -1 : Near.child(text, t, "nsubj");
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
