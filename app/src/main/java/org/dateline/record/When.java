package org.dateline.record;

/**
 * A time expression (TIMEX3).
 *
 * @param type DATE, TIME, DURATION or SET
 * @param value ISO 8601 as TIMEX3 has it ("2022-01-08", "P5D", "XXXX-WXX-1", "PAST_REF")
 * @param why the rule that gave the value, and what it was resolved against
 */
public record When(int start, int end, String text, String type, String value, String why) {
  /** Whether it is a named day ("Christmas Eve"). */
  public boolean named() {
    return why.contains("holiday");
  }

  /** The stretch of the expression. */
  public Span span() {
    return new Span(start, end);
  }
}
