package org.dateline.find.time;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.HebrewCalendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/** The date of a holiday in a year, by the rules of holidays.tsv. */
final class Holidays {
  private static final Set<String> FOREIGN = Set.of("islamic", "chinese", "hebrew");

  private final Map<String, String[]> rules = new HashMap<>();

  Holidays(Data data) {
    for (Row row : data.rows("lang/en/times/holidays.tsv")) {
      String[] rule = row.get("rule").split(" ");
      try {
        check(rule);
      } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw row.error("a holiday's rule that cannot be read: '" + row.get("rule") + "'");
      }
      rules.put(row.get("name"), rule);
    }
  }

  /** Loads none of the calendars that few articles need. */
  private static void check(String[] rule) {
    if (!FOREIGN.contains(rule[0])) {
      date(rule, 2020);
    } else if (number(rule[1]) < 1 || number(rule[2]) < 1) {
      throw new IllegalArgumentException("month and day count from 1");
    }
  }

  /**
   * The holiday's day in a year; null where the calendar does not reach or the day is not of that
   * year.
   */
  LocalDate in(String name, int year) {
    try {
      return date(rules.get(name), year);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether the name means one day of history rather than one of every year. */
  boolean unique(String name) {
    return rules.get(name)[0].equals("date");
  }

  private static LocalDate date(String[] rule, int year) {
    return switch (rule[0]) {
      case "date" -> LocalDate.parse(rule[1]);
      case "fixed" -> LocalDate.parse(year(year) + "-" + rule[1]);
      case "nth" ->
          LocalDate.of(year, number(rule[1]), 1)
              .with(
                  TemporalAdjusters.dayOfWeekInMonth(
                      number(rule[3]), DayOfWeek.of(number(rule[2]))));
      case "after" ->
          LocalDate.parse(year(year) + "-" + rule[1])
              .with(TemporalAdjusters.nextOrSame(DayOfWeek.of(number(rule[2]))));
      case "easter" -> easter(year).plusDays(number(rule[1]));
      case "orthodox" -> orthodox(year).plusDays(number(rule[1]));
      case "islamic" -> islamic(year, number(rule[1]), number(rule[2]));
      case "chinese" -> of(new ChineseCalendar(), year, number(rule[1]), number(rule[2]));
      case "hebrew" -> of(new HebrewCalendar(), year, number(rule[1]), number(rule[2]));
      default -> throw new IllegalArgumentException(rule[0]);
    };
  }

  private static String year(int year) {
    return LocalDate.of(year, 1, 1).toString().replace("-01-01", "");
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  /** Gregorian Easter (Meeus, Jones and Butcher). */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }

  /** Julian Easter (Meeus), as a Gregorian date of 1900 to 2099. */
  private static LocalDate orthodox(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int f = d + e + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1).plusDays(13);
  }

  private static LocalDate islamic(int year, int month, int day) {
    int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
    for (int h = first; h <= first + 1; h++) {
      LocalDate date = LocalDate.from(HijrahChronology.INSTANCE.date(h, month, day));
      if (date.getYear() == year) {
        return date;
      }
    }
    return null;
  }

  private static LocalDate of(Calendar calendar, int year, int month, int day) {
    Instant noon = LocalDate.of(year, 1, 1).atTime(12, 0).toInstant(ZoneOffset.UTC);
    calendar.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
    for (int i = 0; i < 400; i++) {
      calendar.setTimeInMillis(noon.toEpochMilli() + i * 86_400_000L);
      boolean leap =
          calendar instanceof ChineseCalendar && calendar.get(Calendar.IS_LEAP_MONTH) == 1;
      if (!leap
          && calendar.get(Calendar.MONTH) == month - 1
          && calendar.get(Calendar.DAY_OF_MONTH) == day) {
        LocalDate date = LocalDate.of(year, 1, 1).plusDays(i);
        return date.getYear() == year ? date : null;
      }
    }
    return null;
  }
}
