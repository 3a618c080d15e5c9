package org.dateline.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.record.Span;
import org.dateline.record.Token;

/** The words around an event's trigger, as conditions of a frame. */
final class Construction {
  private final List<Token> tokens;
  private final Event event;
  private final int head;

  Construction(Document document, Event event) {
    tokens = document.tokens();
    this.event = event;
    Span trigger = event.evidence().trigger().span();
    head =
        IntStream.range(0, tokens.size())
            .filter(i -> trigger.overlaps(span(i)))
            .filter(i -> tokens.get(i).head() < 0 || !trigger.overlaps(span(tokens.get(i).head())))
            .findFirst()
            .orElse(-1);
  }

  private Span span(int i) {
    return new Span(tokens.get(i).start(), tokens.get(i).end());
  }

  /** Of a frame's triggers the one that stands here; null where none does. */
  String trigger(String triggers) {
    int dot = triggers.lastIndexOf('.');
    if (head < 0 || dot < 0) {
      return null;
    }
    String lemma = tokens.get(head).lemma();
    for (String word : triggers.substring(0, dot).split("\\|")) {
      if (word.equals(lemma) || word.startsWith(lemma + "_")) {
        return word + triggers.substring(dot);
      }
    }
    return null;
  }

  /** Conditions that hold here, the ones that narrow most usefully first. */
  List<String> conditions() {
    List<String> single = new ArrayList<>();
    children(head).filter(i -> is(i, "obj", "nsubj:pass")).forEach(i -> add(single, "obj", i));
    children(head).filter(i -> is(i, "obl", "nmod")).forEach(i -> prepositional(single, i));
    children(head).filter(i -> is(i, "xcomp")).forEach(i -> add(single, "xcomp", i));
    children(head).filter(i -> is(i, "compound")).forEach(i -> add(single, "compound", i));
    children(head).filter(i -> is(i, "amod")).forEach(i -> add(single, "amod", i));
    children(head).filter(i -> is(i, "nsubj")).forEach(i -> add(single, "subj", i));
    List<String> all = new ArrayList<>(single);
    for (int i = 1; i < single.size(); i++) {
      all.add(single.get(0) + " " + single.get(i));
    }
    return all;
  }

  private IntStream children(int of) {
    return IntStream.range(0, tokens.size()).filter(i -> tokens.get(i).head() == of);
  }

  private boolean is(int i, String... relations) {
    return List.of(relations).contains(tokens.get(i).relation());
  }

  private void prepositional(List<String> to, int i) {
    children(i)
        .filter(c -> tokens.get(c).relation().equals("case"))
        .findFirst()
        .ifPresent(c -> add(to, tokens.get(c).lemma(), i));
  }

  /** Names say who, not what: they make no condition. */
  private void add(List<String> to, String slot, int i) {
    Token t = tokens.get(i);
    boolean word = t.lemma().chars().allMatch(Character::isLowerCase);
    if (word && !t.pos().equals("PROPN") && !t.pos().equals("PRON") && !t.pos().equals("NUM")) {
      to.add(slot + "=" + t.lemma());
    }
  }

  /** The sentence with its trigger marked, as the tables have their examples. */
  String example() {
    int[] text = event.evidence().text().codePoints().toArray();
    int from = event.evidence().trigger().start() - event.evidence().start();
    int to = event.evidence().trigger().end() - event.evidence().start();
    String marked =
        new String(text, 0, from)
            + "{"
            + new String(text, from, to - from)
            + "}"
            + new String(text, to, text.length - to);
    return marked.replaceAll("\\s+", " ");
  }
}
