package org.dateline.find.time;

import org.dateline.record.Quote;

/**
 * When a happening happened.
 *
 * @param date ISO 8601 at the precision known ("2022", "2022-01", "2022-W01", "2022-01-08"); null
 *     where it is not known
 * @param dateEnd last day of a happening of several days, or null
 * @param precision year, month, week, day; null with {@code date}
 * @param evidence the words that date it; null where it was inferred without any, as {@code why}
 *     tells
 * @param why how the date was found, or why none was
 */
public record EventDate(String date, String dateEnd, String precision, Quote evidence, String why) {

  /** The same date for a reason told otherwise. */
  EventDate because(String reason) {
    return new EventDate(date, dateEnd, precision, evidence, reason);
  }

  static EventDate unknown(String why) {
    return new EventDate(null, null, null, null, why);
  }
}
