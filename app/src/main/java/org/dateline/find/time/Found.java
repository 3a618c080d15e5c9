package org.dateline.find.time;

/**
 * What an expression means.
 *
 * @param type DATE, TIME, DURATION or SET
 * @param value TIMEX3 value
 * @param moment the stretch of the calendar meant, or null
 * @param why in words: what it was resolved against
 */
record Found(String type, String value, Moment moment, String why) {

  static Found date(Moment moment, String why) {
    return new Found("DATE", moment.value(), moment, why);
  }

  static Found date(String value, String why) {
    return new Found("DATE", value, null, why);
  }
}
