package org.dateline.find.claim;

import java.util.ArrayList;
import java.util.List;
import org.dateline.language.Text;
import org.dateline.lexicon.Camps;
import org.dateline.lexicon.Data;
import org.dateline.record.Actor;
import org.dateline.record.Claim;
import org.dateline.record.Span;

/**
 * Tells who says that an event happened, confirms, denies or doubts it anywhere in the article, and
 * what follows from that. Immutable and thread-safe.
 */
public final class Verifier {
  private final Voices voices;
  private final Camps camps;
  private final Hedges hedges;

  public Verifier(Data data) {
    Cues cues = new Cues(data);
    Wording words = new Wording(data);
    camps = new Camps(data);
    hedges = new Hedges(cues, words);
    voices = new Voices(new Stances(words, cues, new Phrases(data)), words, camps);
  }

  /** What all attributions of a text say. */
  public Testimony testimony(Text text, List<Claim> claims) {
    return voices.testimony(text, claims);
  }

  /**
   * Judges one event.
   *
   * @param evidence the sentence that tells the event first
   * @param trigger the token that names it there
   * @param actors who is said to have done it
   * @param recipients to whom
   * @param mentions the words that name it again
   */
  public Verdict judge(
      Testimony testimony,
      Span evidence,
      int trigger,
      List<Actor> actors,
      List<Actor> recipients,
      List<Span> mentions) {
    Text text = testimony.text();
    Telling telling = Telling.of(text, trigger, evidence, actors, recipients, mentions);
    List<Voice> all = voices.of(telling, testimony);
    String hedge = hedges.onEvent(text, trigger);
    String party = hedges.onParty(text, trigger);
    Ruling ruling = ruling(text, trigger, all, hedge);
    List<String> why = new ArrayList<>(List.of(ruling.why));
    all.forEach(v -> why.add(v.named() + " " + v.stance().word() + " (" + v.why() + ")"));
    if (hedge == null && party != null) {
      why.add("hedged in part by '" + party + "'");
    }
    return new Verdict(
        all.stream().map(Voice::toEventClaim).toList(),
        ruling.verification,
        String.join("; ", why));
  }

  private record Ruling(String verification, String why) {}

  private Ruling ruling(Text text, int trigger, List<Voice> all, String hedge) {
    List<Voice> says = all.stream().filter(v -> v.is(Stance.ASSERTS)).toList();
    for (Voice v : all) {
      if (v.is(Stance.DENIES)) {
        return new Ruling("disputed", "a source denies it: " + v.named());
      }
    }
    Ruling confirmed = confirmed(all, says);
    if (confirmed != null) {
      return confirmed;
    }
    if (hedge != null) {
      return new Ruling("suspected", "hedged by '" + hedge + "'");
    }
    if (!says.isEmpty()) {
      return new Ruling("claimed", "said by " + says.get(0).named() + ", confirmed by none");
    }
    for (Voice v : all) {
      if (v.is(Stance.SUSPECTS) || v.is(Stance.DOUBTS)) {
        return new Ruling(
            "suspected", v.named() + " " + v.stance().word() + " it, no source asserts it");
      }
    }
    String asked = hedges.inDoubt(text, trigger);
    return asked == null
        ? new Ruling("stated", "told in the article's own voice")
        : new Ruling("suspected", asked);
  }

  /** A confirmation counts where nobody else speaks, or somebody of another side does. */
  private Ruling confirmed(List<Voice> all, List<Voice> says) {
    Ruling dependent = null;
    for (Voice c : all) {
      if (!c.is(Stance.CONFIRMS)) {
        continue;
      }
      if (says.isEmpty()) {
        return new Ruling("confirmed", c.named() + " confirms what the article tells");
      }
      String bond = null;
      for (Voice s : says) {
        bond = camps.bond(c.source(), s.source());
        if (bond == null) {
          return new Ruling(
              "confirmed", "a second independent source, " + c.named() + ", beside " + s.named());
        }
      }
      dependent =
          new Ruling(
              "claimed", c.named() + " confirms its own side's claim, no second source: " + bond);
    }
    return dependent;
  }
}
