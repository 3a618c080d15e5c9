package org.dateline.store.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/**
 * A date at the precision known, as the days that it spans: "2022" is all of the year.
 *
 * @param first epoch day
 * @param last epoch day, included
 */
public record Days(long first, long last) {
  /** The days of an ISO 8601 date ("2022", "2022-01", "2022-W01", "2022-01-08", with a time). */
  public static Days of(String date) {
    if (date.length() >= 10) {
      long day = LocalDate.parse(date.substring(0, 10)).toEpochDay();
      return new Days(day, day);
    }
    int year = Integer.parseInt(date.substring(0, 4));
    if (date.length() == 4) {
      return new Days(
          LocalDate.of(year, 1, 1).toEpochDay(), LocalDate.of(year, 12, 31).toEpochDay());
    }
    if (date.charAt(5) == 'W') {
      LocalDate monday =
          LocalDate.of(year, 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(date.substring(6)))
              .with(java.time.DayOfWeek.MONDAY);
      return new Days(monday.toEpochDay(), monday.toEpochDay() + 6);
    }
    YearMonth month = YearMonth.parse(date);
    return new Days(month.atDay(1).toEpochDay(), month.atEndOfMonth().toEpochDay());
  }

  /** The days of a date, or null where it is none. */
  public static Days ofOrNull(String date) {
    return date != null && isDate(date) ? of(date) : null;
  }

  static boolean isDate(String date) {
    try {
      of(date);
      return true;
    } catch (DateTimeException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
      return false;
    }
  }
}
