package org.dateline.find.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * A stretch of the calendar.
 *
 * @param day any day in it
 * @param grain its length
 */
record Moment(LocalDate day, Grain grain) {
  private static final String[] SEASONS = {"WI", "SP", "SU", "FA"};

  static Moment day(LocalDate day) {
    return new Moment(day, Grain.DAY);
  }

  /** The first day. */
  LocalDate first() {
    return switch (grain) {
      case DAY -> day;
      case WEEK -> monday();
      case WEEKEND -> monday().plusDays(5);
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case SEASON -> season();
      case HALF -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
      case YEAR -> day.withDayOfYear(1);
      case DECADE -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
      case CENTURY -> LocalDate.of(Math.floorDiv(day.getYear(), 100) * 100, 1, 1);
    };
  }

  /** The last day. */
  LocalDate last() {
    return switch (grain) {
      case DAY -> day;
      case WEEK, WEEKEND -> monday().plusDays(6);
      case MONTH -> first().plusMonths(1).minusDays(1);
      case QUARTER, SEASON -> first().plusMonths(3).minusDays(1);
      case HALF -> first().plusMonths(6).minusDays(1);
      case YEAR -> first().plusYears(1).minusDays(1);
      case DECADE -> first().plusYears(10).minusDays(1);
      case CENTURY -> first().plusYears(100).minusDays(1);
    };
  }

  private LocalDate monday() {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private LocalDate season() {
    int month = day.getMonthValue();
    return month < 3
        ? LocalDate.of(day.getYear() - 1, 12, 1)
        : LocalDate.of(day.getYear(), month / 3 * 3, 1);
  }

  /** As TIMEX3 has it: {@code 2022-01-08}, {@code 2022-W01}, {@code 2022-SU}, {@code 199X}. */
  String value() {
    return switch (grain) {
      case DAY -> year() + day.toString().substring(day.toString().length() - 6);
      case WEEK -> week();
      case WEEKEND -> week() + "-WE";
      case MONTH -> year() + day.toString().substring(day.toString().length() - 6).substring(0, 3);
      case QUARTER -> year() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case SEASON -> first().getYear() + "-" + SEASONS[day.getMonthValue() / 3 % 4];
      case HALF -> year() + "-H" + (day.getMonthValue() <= 6 ? 1 : 2);
      case YEAR -> year();
      case DECADE -> year().substring(0, 3) + "X";
      case CENTURY -> year().substring(0, 2) + "XX";
    };
  }

  private String year() {
    int year = day.getYear();
    return year >= 1000 ? Integer.toString(year) : String.format(Locale.ROOT, "%04d", year);
  }

  private String week() {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** The same stretch so many of its own lengths later. */
  Moment plus(long n) {
    return new Moment(
        switch (grain) {
          case DAY -> day.plusDays(n);
          case WEEK, WEEKEND -> day.plusWeeks(n);
          case MONTH -> first().plusMonths(n);
          case QUARTER -> first().plusMonths(3 * n);
          case HALF -> first().plusMonths(6 * n);
          case SEASON, YEAR -> first().plusYears(n);
          case DECADE -> first().plusYears(10 * n);
          case CENTURY -> first().plusYears(100 * n);
        },
        grain);
  }

  /** Whether the other lies wholly in this. */
  boolean contains(Moment other) {
    return !other.first().isBefore(first()) && !other.last().isAfter(last());
  }
}
