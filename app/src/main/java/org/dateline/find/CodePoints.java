package org.dateline.find;

import java.util.AbstractList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dateline.record.Actor;
import org.dateline.record.Claim;
import org.dateline.record.Document;
import org.dateline.record.Entity;
import org.dateline.record.Event;
import org.dateline.record.EventClaim;
import org.dateline.record.Evidence;
import org.dateline.record.Place;
import org.dateline.record.Quote;
import org.dateline.record.Rejected;
import org.dateline.record.Span;
import org.dateline.record.Speaker;
import org.dateline.record.Token;
import org.dateline.record.When;

/** Turns a document's positions from Java chars into Unicode code points. */
final class CodePoints {
  private final int[] at;

  private CodePoints(String text) {
    at = new int[text.length() + 1];
    for (int i = 0, n = 0; i < text.length(); i++) {
      at[i] = n;
      boolean firstOfTwo =
          Character.isHighSurrogate(text.charAt(i))
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      n += firstOfTwo ? 0 : 1;
      at[i + 1] = n;
    }
  }

  /** The same document in code points; the very same where the text has none but single chars. */
  static Document of(Document d) {
    String text = d.article().text();
    if (text.codePointCount(0, text.length()) == text.length()) {
      return d;
    }
    return new CodePoints(text).document(d);
  }

  private Document document(Document d) {
    return new Document(
        d.article(),
        all(d.sentences(), this::span),
        tokens(d.tokens()),
        all(d.entities(), this::entity),
        all(
            d.places(),
            p -> new Place(at[p.start()], at[p.end()], p.text(), p.associative(), p.at(), p.why())),
        all(
            d.times(),
            t -> new When(at[t.start()], at[t.end()], t.text(), t.type(), t.value(), t.why())),
        all(d.claims(), this::claim),
        all(d.events(), this::event),
        all(d.rejected(), r -> new Rejected(quote(r.trigger()), r.type(), r.rule(), r.reason())));
  }

  private static <T> List<T> all(List<T> list, UnaryOperator<T> f) {
    return list.stream().map(f).toList();
  }

  private List<Token> tokens(List<Token> tokens) {
    return new AbstractList<>() {
      @Override
      public Token get(int i) {
        Token t = tokens.get(i);
        return new Token(at[t.start()], at[t.end()], t.lemma(), t.pos(), t.head(), t.relation());
      }

      @Override
      public int size() {
        return tokens.size();
      }
    };
  }

  private Span span(Span s) {
    return new Span(at[s.start()], at[s.end()]);
  }

  private Quote quote(Quote q) {
    return q == null ? null : new Quote(at[q.start()], at[q.end()], q.text());
  }

  private Entity entity(Entity e) {
    return new Entity(
        at[e.start()],
        at[e.end()],
        e.text(),
        e.kind(),
        e.chain(),
        e.code(),
        e.sector(),
        e.name(),
        e.identifierId(),
        e.office(),
        e.country(),
        e.why());
  }

  private Speaker speaker(Speaker s) {
    return s == null
        ? null
        : new Speaker(at[s.start()], at[s.end()], s.text(), s.code(), s.sector(), s.name());
  }

  private Claim claim(Claim c) {
    return new Claim(
        speaker(c.source()),
        quote(c.cue()),
        all(c.content(), this::span),
        c.stance(),
        c.quotation(),
        c.why());
  }

  private Actor actor(Actor a) {
    return new Actor(
        a.code(),
        a.sector(),
        a.entityText(),
        a.name(),
        a.identifierId(),
        a.office(),
        at[a.start()],
        at[a.end()],
        a.country());
  }

  private Event event(Event e) {
    Evidence v = e.evidence();
    return new Event(
        e.id(),
        e.date(),
        e.dateEnd(),
        e.datePrecision(),
        quote(e.dateEvidence()),
        e.event(),
        e.mode(),
        e.context(),
        e.auxiliary(),
        e.quadCode(),
        e.eventScale(),
        e.cameo(),
        all(e.actor(), this::actor),
        all(e.recipient(), this::actor),
        e.eventLoc(),
        e.size(),
        all(e.claims(), c -> new EventClaim(speaker(c.source()), quote(c.cue()), c.stance())),
        e.verification(),
        e.certainty(),
        new Evidence(at[v.start()], at[v.end()], v.text(), quote(v.trigger())),
        all(e.mentions(), this::span),
        e.citeInfo(),
        e.origin());
  }
}
