package org.dateline.find.claim;

import org.dateline.language.Text;
import org.dateline.lexicon.Row;

/** Reads a source's stance off its cue. Immutable and thread-safe. */
final class Stances {
  /** A stance and the rule that gave it. */
  record Reading(String stance, String why) {}

  private final Cues cues;

  Stances(Cues cues) {
    this.cues = cues;
  }

  Reading read(Text text, int cue) {
    Row row = cues.row(text.lemma(cue), text.pos(cue));
    return row == null
        ? new Reading("asserts", ClaimModel.PATH)
        : new Reading(row.get("stance"), row.at());
  }
}
