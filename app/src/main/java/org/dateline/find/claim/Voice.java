package org.dateline.find.claim;

import org.dateline.record.Claim;
import org.dateline.record.EventClaim;
import org.dateline.record.Speaker;

/**
 * What one claim says of one event.
 *
 * @param why the rules that found it and gave the stance
 */
record Voice(Claim claim, Stance stance, String why) {
  Speaker source() {
    return claim.source();
  }

  EventClaim toEventClaim() {
    return new EventClaim(claim.source(), claim.cue(), stance.word());
  }

  boolean is(Stance other) {
    return stance == other;
  }

  /** The source's words and the stance, as explanations name them. */
  String named() {
    return source() == null ? "a source not named" : "'" + source().text() + "'";
  }
}
