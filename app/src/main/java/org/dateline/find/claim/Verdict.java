package org.dateline.find.claim;

import java.util.List;
import org.dateline.record.EventClaim;

/**
 * Who says that an event happened, and what follows from it.
 *
 * @param claims in the order of the text; empty where the article says it in its own voice
 * @param verification stated, claimed, confirmed, disputed, suspected
 * @param why the rule that gave it, in words
 */
public record Verdict(List<EventClaim> claims, String verification, String why) {
  public Verdict {
    claims = List.copyOf(claims);
  }
}
