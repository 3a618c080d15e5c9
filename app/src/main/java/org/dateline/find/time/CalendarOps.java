package org.dateline.find.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** Dates that name their month, year, season, decade or holiday. */
final class CalendarOps {
  private static final Map<String, Integer> SEASONS = Map.of("SP", 3, "SU", 6, "FA", 9, "WI", 12);

  private final Holidays holidays;

  CalendarOps(Holidays holidays) {
    this.holidays = holidays;
  }

  void addTo(Map<String, Op> ops) {
    ops.put("iso", (m, c) -> iso(m.get(Kind.ISO)));
    ops.put("date", CalendarOps::date);
    ops.put("month", CalendarOps::month);
    ops.put("following-month", CalendarOps::followingMonth);
    ops.put("year", (m, c) -> year(m));
    ops.put("season", CalendarOps::season);
    ops.put("decade", (m, c) -> decade(Integer.parseInt(m.get(Kind.DECADE))));
    ops.put("decade-word", (m, c) -> decade(Integer.parseInt(m.get(Kind.DECADEWORD))));
    ops.put("century", (m, c) -> century(m.number(Kind.ORD, 0)));
    ops.put("quarter", (m, c) -> part(m, c, 4, "Q"));
    ops.put("half", (m, c) -> part(m, c, 2, "H"));
    ops.put("week-of", (m, c) -> widen(date(m, c), Grain.WEEK));
    ops.put("weekend-of", (m, c) -> widen(date(m, c), Grain.WEEKEND));
    ops.put("holiday", this::holiday);
    ops.put("holiday-week", (m, c) -> widen(holiday(m, c), Grain.WEEK));
  }

  /** The date that a match with a written year means. */
  Found written(Match m) {
    if (m.has(Kind.ISO)) {
      return iso(m.get(Kind.ISO));
    }
    int year = Integer.parseInt(m.get(Kind.YEAR));
    if (m.has(Kind.MONTH)) {
      int month = m.number(Kind.MONTH, 1);
      return m.has(Kind.DAY)
          ? full(year, month, m.number(Kind.DAY, 1), m, "")
          : month(year, month, "");
    }
    return m.has(Kind.HOLIDAY) ? on(m.get(Kind.HOLIDAY), year, "") : null;
  }

  private static Found iso(String value) {
    LocalDate day = Context.day(number(value, 0, 4), number(value, 5, 7), number(value, 8, 10));
    if (day == null) {
      return null;
    }
    boolean timed = value.length() > 10;
    return new Found(timed ? "TIME" : "DATE", value, Moment.day(day), "written in full");
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text.substring(from, to));
  }

  private static Found date(Match m, Context c) {
    int month = m.number(Kind.MONTH, 1);
    int day = m.number(Kind.DAY, 1);
    if (m.has(Kind.YEAR)) {
      return full(Integer.valueOf(m.get(Kind.YEAR)), month, day, m, "written in full");
    }
    int direction = m.has(Kind.REL) ? m.number(Kind.REL, 0) : c.direction(m);
    DayOfWeek told = m.has(Kind.DOW) ? DayOfWeek.of(m.number(Kind.DOW, 1)) : null;
    Integer year = c.yearOf(month, day, direction, told);
    return full(year, month, day, m, "the year by the day of writing");
  }

  private static Found full(Integer year, int month, int day, Match m, String why) {
    if (day < 1 || day > 31) {
      return null;
    }
    if (year == null) {
      String value = String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day);
      return TimeOfDay.timed(value, null, m, "no year is known");
    }
    LocalDate date = Context.day(year, month, day);
    return date == null ? null : TimeOfDay.timed(Moment.day(date), m, why);
  }

  private static Found month(Match m, Context c) {
    int month = m.number(Kind.MONTH, 1);
    if (m.has(Kind.YEAR)) {
      return month(Integer.parseInt(m.get(Kind.YEAR)), month, "written in full");
    }
    if (c.anchor == null) {
      Integer year = c.yearOf(month, 0, 0);
      return year != null
          ? month(year, month, "the year told before")
          : Found.date(String.format(Locale.ROOT, "XXXX-%02d", month), "no year is known");
    }
    int now = c.anchor.day().getYear();
    if (!m.has(Kind.REL)) {
      return month(c.yearOf(month, 0, c.direction(m)), month, "the year by the day of writing");
    }
    int rel = m.number(Kind.REL, 0);
    if (m.rule.name().equals("rel-month") && rel != 0) {
      boolean passed = month < c.anchor.day().getMonthValue();
      boolean coming = month > c.anchor.day().getMonthValue();
      int year = rel < 0 ? (passed ? now : now - 1) : (coming ? now : now + 1);
      return month(year, month, rel < 0 ? "the last before the day of writing" : "the next");
    }
    return month(now + rel, month, "the year by the day of writing");
  }

  private static Found month(int year, int month, String why) {
    return Found.date(new Moment(LocalDate.of(year, month, 1), Grain.MONTH), why);
  }

  private static Found followingMonth(Match m, Context c) {
    int month = m.number(Kind.MONTH, 1);
    Moment base = c.reference();
    if (base == null) {
      return month(m, c);
    }
    int year = base.day().getYear() + (month > base.day().getMonthValue() ? 0 : 1);
    return month(year, month, "the next after " + base.value());
  }

  private static Found year(Match m) {
    int year = Integer.parseInt(m.get(Kind.YEAR));
    if (m.has(Kind.SHORTYEAR)) {
      year = year / 100 * 100 + m.number(Kind.SHORTYEAR, 0);
    }
    return Found.date(new Moment(LocalDate.of(year, 1, 1), Grain.YEAR), "written in full");
  }

  private static Found season(Match m, Context c) {
    String season = m.get(Kind.SEASON);
    int month = SEASONS.get(season);
    if (m.has(Kind.YEAR)) {
      return season(Integer.parseInt(m.get(Kind.YEAR)), month, "written in full");
    }
    if (c.anchor == null) {
      return Found.date("XXXX-" + season, "no year is known");
    }
    int now = c.anchor.day().getYear();
    int rel = m.has(Kind.REL) ? m.number(Kind.REL, 0) : c.direction(m) > 0 ? 2 : -2;
    if (rel == 0) {
      return season(now, month, "this year's");
    }
    LocalDate day = c.anchor.day();
    Moment s = new Moment(LocalDate.of(now - 2, month, 1), Grain.SEASON);
    if (rel > 0) {
      while (rel == 1 ? !s.first().isAfter(day) : s.last().isBefore(day)) {
        s = s.plus(1);
      }
      return Found.date(s, "the next");
    }
    while (rel == -1 ? s.plus(1).last().isBefore(day) : !s.plus(1).first().isAfter(day)) {
      s = s.plus(1);
    }
    return Found.date(s, "the last before the day of writing");
  }

  private static Found season(int year, int month, String why) {
    return Found.date(new Moment(LocalDate.of(year, month, 1), Grain.SEASON), why);
  }

  private static Found decade(int year) {
    return Found.date(new Moment(LocalDate.of(year, 1, 1), Grain.DECADE), "written in full");
  }

  private static Found century(int number) {
    if (number < 1 || number > 30) {
      return null;
    }
    LocalDate start = LocalDate.of(100 * (number - 1), 1, 1);
    return Found.date(new Moment(start, Grain.CENTURY), "written in full");
  }

  private static Found part(Match m, Context c, int parts, String letter) {
    int number = m.number(Kind.ORD, 1);
    if (number < 1 || number > parts) {
      return null;
    }
    boolean written = m.has(Kind.YEAR);
    if (!written && c.anchor == null) {
      return Found.date("XXXX-" + letter + number, "no year is known");
    }
    int year =
        written
            ? Integer.parseInt(m.get(Kind.YEAR))
            : c.anchor.day().getYear() + m.number(Kind.REL, 0);
    LocalDate start = LocalDate.of(year, (number - 1) * 12 / parts + 1, 1);
    if (!written && !m.has(Kind.REL) && start.isAfter(c.anchor.day()) && c.direction(m) < 0) {
      start = start.minusYears(1);
    }
    Grain grain = parts == 4 ? Grain.QUARTER : Grain.HALF;
    return Found.date(
        new Moment(start, grain), written ? "written in full" : "the year of writing");
  }

  private static Found widen(Found found, Grain grain) {
    return found == null || found.moment() == null
        ? found
        : Found.date(new Moment(found.moment().day(), grain), found.why());
  }

  private Found holiday(Match m, Context c) {
    String name = m.get(Kind.HOLIDAY);
    if (holidays.unique(name)) {
      return Found.date(Moment.day(holidays.in(name, 0)), "the day of that name");
    }
    if (m.has(Kind.YEAR)) {
      return on(name, Integer.parseInt(m.get(Kind.YEAR)), "the year is written");
    }
    if (c.anchor == null) {
      LocalDate day = holidays.in(name, 2021);
      return day == null
          ? null
          : Found.date("XXXX" + day.toString().substring(4), "no year is known");
    }
    int now = c.anchor.day().getYear();
    int rel = m.number(Kind.REL, 0);
    if (m.rule.name().equals("holiday-rel")) {
      return on(name, now + rel, "the year by the day of writing");
    }
    LocalDate here = holidays.in(name, now);
    if (here == null) {
      return null;
    }
    int direction = rel == 0 ? c.direction(m) : rel;
    Integer year = c.yearOf(here.getMonthValue(), here.getDayOfMonth(), direction);
    return on(name, year == null ? now : year, "the nearest to the day of writing");
  }

  private Found on(String name, int year, String why) {
    LocalDate day = holidays.in(name, year);
    return day == null ? null : Found.date(Moment.day(day), name + ", " + why);
  }
}
