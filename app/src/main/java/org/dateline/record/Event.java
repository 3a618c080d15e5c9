package org.dateline.record;

import java.util.List;

/**
 * One distinct happening in one article: PLOVER 2.0's fields, with claims, verification, evidence
 * and certainty.
 *
 * @param id stable for an article and a program version
 * @param date ISO 8601 at the precision known ("2022", "2022-01", "2022-W01", "2022-01-08"), or
 *     null
 * @param dateEnd last day of a happening of several days, or null
 * @param datePrecision year, month, week, day; null with {@code date}
 * @param dateEvidence the words that date it, or null
 * @param event types
 * @param mode modes, never null
 * @param context contexts, never null
 * @param auxiliary actual, future, historical, hypothetical, negated
 * @param quadCode 1 to 4
 * @param eventScale PLOVER's score
 * @param cameo the most specific CAMEO code that is supported
 * @param actor who did it; empty where the text does not say
 * @param recipient to whom; may be empty
 * @param eventLoc where it happened, or null
 * @param size numbers; never null
 * @param claims who says so; empty where the article says it in its own voice
 * @param verification stated, claimed, confirmed, disputed, suspected; null where it was imported
 * @param certainty calibrated probability that the type is right
 * @param evidence the first sentence that tells it
 * @param mentions later sentences that tell it again
 * @param citeInfo article and coder
 * @param origin reasons for every field; not part of the written record
 */
public record Event(
    String id,
    String date,
    String dateEnd,
    String datePrecision,
    Quote dateEvidence,
    List<String> event,
    List<String> mode,
    List<String> context,
    String auxiliary,
    Integer quadCode,
    Double eventScale,
    String cameo,
    List<Actor> actor,
    List<Actor> recipient,
    Location eventLoc,
    Size size,
    List<EventClaim> claims,
    String verification,
    double certainty,
    Evidence evidence,
    List<Span> mentions,
    CiteInfo citeInfo,
    Origin origin) {
  public Event {
    event = List.copyOf(event);
    mode = List.copyOf(mode);
    context = List.copyOf(context);
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
    claims = List.copyOf(claims);
    mentions = List.copyOf(mentions);
  }
}
