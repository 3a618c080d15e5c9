package org.dateline.find.actor;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * A row of the actor tables.
 *
 * @param code country or body
 * @param sectors primary sector first
 * @param office the office held, or null
 * @param from first day, or empty
 * @param to last day, or empty
 * @param at file and line
 */
record Known(
    Kind kind,
    String name,
    String code,
    List<String> sectors,
    String office,
    String from,
    String to,
    String at) {
  enum Kind {
    COUNTRY,
    DEMONYM,
    CAPITAL,
    METONYM,
    STATE,
    PERSON,
    ORGANIZATION,
    GROUP
  }

  private static final Set<String> WIDE = Set.of("IGO", "UNO", "EUR", "NGO", "IMG", "MNC", "ISM");

  private static final int DAY = "2022-01-08".length();
  private static final int LATELY = 60;

  /** Whether a code is that of bodies that are of no country. */
  static boolean wide(String code) {
    return WIDE.contains(code);
  }

  /** Whether the row holds on an ISO day; every row holds on an unknown day. */
  boolean holdsOn(String day) {
    if (day == null) {
      return true;
    }
    return before(from, day) && (to.isEmpty() || before(day, to));
  }

  /** Whether the row ended before an ISO day. */
  boolean endedBefore(String day) {
    return day != null && !to.isEmpty() && !before(day, to);
  }

  /** Whether it ended so shortly before an ISO day that what is told may be from before. */
  boolean endedOfLate(String day) {
    return endedBefore(day)
        && to.length() == DAY
        && day.length() >= DAY
        && LocalDate.parse(to).until(LocalDate.parse(day.substring(0, DAY)), ChronoUnit.DAYS)
            <= LATELY;
  }

  private static boolean before(String a, String b) {
    int n = Math.min(a.length(), b.length());
    return a.substring(0, n).compareTo(b.substring(0, n)) <= 0;
  }
}
