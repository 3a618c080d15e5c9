package org.dateline.measure;

import java.util.ArrayList;
import java.util.List;
import org.dateline.find.claim.Testimony;
import org.dateline.find.claim.Verdict;
import org.dateline.find.claim.Verifier;
import org.dateline.language.English;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.record.Actor;
import org.dateline.record.Document;
import org.dateline.record.Entity;
import org.dateline.record.EventClaim;
import org.dateline.record.Span;
import org.dateline.train.Marked;
import org.dateline.train.Marked.MarkedActor;
import org.dateline.train.Marked.MarkedClaim;
import org.dateline.train.Marked.MarkedEvent;

/**
 * Stance and verification of marked events, given their triggers and actors, against the marks. Not
 * thread-safe.
 */
public final class VerdictScores {
  private final Verifier verifier;
  private final English english;
  private int sources;
  private final Confusion stances = new Confusion();
  private final Confusion verifications = new Confusion();
  private final List<String> mistakes = new ArrayList<>();

  public VerdictScores(Data data) {
    verifier = new Verifier(data);
    english = English.load(data);
  }

  /** Judges the marked events by the document's claims; its text holds no char beyond U+FFFF. */
  public void add(Document document, Marked marked) {
    Text text = english.read(document.article());
    Testimony testimony = verifier.testimony(text, document.claims());
    List<Entity> entities = document.entities();
    for (MarkedEvent e : marked.events()) {
      int trigger = trigger(text, e.trigger());
      List<Actor> actors = e.actors().stream().map(a -> party(a, entities)).toList();
      List<Actor> recipients = e.recipients().stream().map(a -> party(a, entities)).toList();
      Span evidence = text.sentence(text.sentenceOf(trigger));
      Verdict v = verifier.judge(testimony, evidence, trigger, actors, recipients, e.mentions());
      String gold = verification(e);
      verifications.add(gold, v.verification());
      if (!gold.equals(v.verification())) {
        mistakes.add(
            marked.at() + " " + marked.words(e.trigger()) + ": " + gold + ", but " + v.why());
      }
      for (MarkedClaim c : e.claims()) {
        String found = stance(c, v);
        sources++;
        if (found != null) {
          stances.add(c.stance(), found);
        }
        if (found != null && !found.equals(c.stance())) {
          mistakes.add(
              marked.at()
                  + " "
                  + marked.words(c.source().span())
                  + ": "
                  + c.stance()
                  + ", but "
                  + found);
        }
      }
    }
  }

  /** The word that governs a trigger; its first verb or noun where a preposition does. */
  private static int trigger(Text text, Span s) {
    int head = text.headOf(s);
    for (int i = text.tokenAt(s.start());
        text.pos(head).equals("ADP") && i < text.size() && text.start(i) < s.end();
        i++) {
      head = text.pos(i).equals("VERB") || text.pos(i).equals("NOUN") ? i : head;
    }
    return head;
  }

  private static Actor party(MarkedActor a, List<Entity> entities) {
    String name = null;
    for (Entity e : entities) {
      name = e.span().overlaps(a.span()) && e.name() != null ? e.name() : name;
    }
    return new Actor(
        a.code(), a.sectors(), "", name, null, null, a.span().start(), a.span().end(), null);
  }

  private static String stance(MarkedClaim gold, Verdict v) {
    for (EventClaim c : v.claims()) {
      if (c.source() != null
          && gold.source().span().overlaps(new Span(c.source().start(), c.source().end()))) {
        return c.stance();
      }
    }
    return null;
  }

  /** What the mark-up says of verification: marked, or following from the claims. */
  static String verification(MarkedEvent e) {
    if (e.verification() != null) {
      return e.verification();
    }
    List<String> all = e.claims().stream().map(MarkedClaim::stance).toList();
    if (all.contains("denies")) {
      return "disputed";
    }
    if (all.contains("confirms")) {
      return "confirmed";
    }
    if (all.contains("asserts")) {
      return "claimed";
    }
    return all.isEmpty() ? "stated" : "suspected";
  }

  /** Share of the marked sources that are among the claims found. */
  public double sourcesFound() {
    return stances.rows() / (double) Math.max(1, sources);
  }

  /** Stances of the marked claims whose source was found. */
  public Confusion stances() {
    return stances;
  }

  /** Verifications of marked events. */
  public Confusion verifications() {
    return verifications;
  }

  /** Where stance or verification is another than marked, in words. */
  public List<String> mistakes() {
    return List.copyOf(mistakes);
  }
}
