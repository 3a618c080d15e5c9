package org.dateline.find.claim;

import java.util.BitSet;
import org.dateline.language.Text;

/**
 * Which sentences may attribute something that bears on an event told elsewhere: those that a
 * quotation joins to it, and answers to it. By words and tags alone. Immutable and thread-safe.
 */
final class Bearing {
  private static final int NEAR = 2;

  private final Cues cues;
  private final Wording words;
  private final Phrases phrases;

  Bearing(Cues cues, Wording words, Phrases phrases) {
    this.cues = cues;
    this.words = words;
    this.phrases = phrases;
  }

  /** The sentences that tell events and those that bear on them. */
  BitSet of(Text text, BitSet events) {
    BitSet found = (BitSet) events.clone();
    if (events.isEmpty()) {
      return found;
    }
    Quotations quotes = Quotations.of(text);
    for (int s = events.nextSetBit(0); s >= 0; s = events.nextSetBit(s + 1)) {
      joined(text, quotes, s, found);
    }
    for (int s = 0; s < text.sentences(); s++) {
      int before = events.previousSetBit(s);
      if (!found.get(s) && (answers(text, s) || (s - before <= NEAR && negates(text, s)))) {
        found.set(s);
      }
    }
    return found;
  }

  private static void joined(Text text, Quotations quotes, int s, BitSet found) {
    for (int k = s; k > 0 && s - k < Scope.FAR && Scope.joined(text, quotes, k - 1); k--) {
      found.set(k - 1);
    }
    int last = text.sentences() - 1;
    for (int k = s; k < last && k - s < Scope.FAR && Scope.joined(text, quotes, k); k++) {
      found.set(k + 1);
    }
  }

  private boolean answers(Text text, int s) {
    for (int t = text.sentenceStart(s); t < text.sentenceEnd(s); t++) {
      String pos = text.pos(t);
      boolean may = pos.equals("VERB") || pos.equals("NOUN") || pos.equals("ADJ");
      Cues.Cue cue = may ? cues.cue(text, t) : null;
      if (cue != null && cue.stance().answers()) {
        return true;
      }
      Phrases.Match phrase = phrases.at(text, t);
      if (phrase != null && phrase.stance().answers()) {
        return true;
      }
    }
    return false;
  }

  private boolean negates(Text text, int s) {
    for (int t = text.sentenceStart(s); t < text.sentenceEnd(s); t++) {
      String lower = text.lower(t);
      if (words.is("negation", lower) || words.is("nobody", lower) || words.is("false", lower)) {
        return true;
      }
      boolean verb = text.pos(t).equals("VERB");
      if (verb && (words.is("countering", text.lemma(t)) || words.is("blaming", text.lemma(t)))) {
        return true;
      }
    }
    return false;
  }
}
