package org.dateline.find.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** What an expression is read against: the day of writing, what was told before, and the tense. */
final class Context {
  /**
   * Days back that a date told in the past tense is sought before a near coming one is preferred.
   */
  private static final int FAR = 300;

  private static final int NEAR = 75;
  private static final int SOON = 30;

  final Moment anchor;
  private final Tense tense;
  private final List<Atom> atoms;
  private Moment reference;
  private int year;

  Context(Moment anchor, Tense tense, List<Atom> atoms) {
    this.anchor = anchor;
    this.tense = tense;
    this.atoms = atoms;
  }

  /** The day of writing, where it is known to the day; else null. */
  LocalDate today() {
    return anchor != null && anchor.grain() == Grain.DAY ? anchor.day() : null;
  }

  /** What was dated last, or the day of writing, or null. */
  Moment reference() {
    return reference == null ? anchor : reference;
  }

  /** Takes note of what an expression meant. */
  void told(Found found, Match match) {
    if (found.moment() != null) {
      reference = found.moment();
      if (match.has(Kind.YEAR)) {
        year = found.moment().day().getYear();
      }
    }
  }

  /** Below 0 the past (-2: surely), above 0 the future, 0 unknown. */
  int direction(Match match) {
    return tense.direction(atoms, match.from, match.to);
  }

  /** Whether it is told of a plan that may have been for before or for after the day of writing. */
  boolean either(Match match) {
    return tense.either(atoms, match.from, match.to);
  }

  /** The year of a month and day without one; null where nothing tells. */
  Integer yearOf(int month, int day, int direction) {
    if (anchor == null) {
      return year == 0 ? null : Integer.valueOf(year);
    }
    LocalDate now = anchor.day();
    if (anchor.grain().compareTo(Grain.MONTH) > 0) {
      return now.getYear();
    }
    boolean whole = day == 0;
    LocalDate from = whole ? now.withDayOfMonth(1) : now;
    int last = now.getYear() - (safe(now.getYear(), month, day).isAfter(from) ? 1 : 0);
    int next = now.getYear() + (safe(now.getYear(), month, day).isBefore(from) ? 1 : 0);
    long back = from.toEpochDay() - safe(last, month, day).toEpochDay();
    long ahead = safe(next, month, day).toEpochDay() - from.toEpochDay();
    if (direction > 0) {
      return ahead > FAR + 30 && back <= NEAR / 2 ? last : next;
    }
    if (direction < 0) {
      return back > FAR - 40 && ahead <= (direction == -1 ? NEAR : SOON) ? next : last;
    }
    return back <= 5 * ahead ? last : next;
  }

  /**
   * The same, where the day's weekday is told: of the years about that one it fits only one. Null
   * where it fits none and the year was a guess.
   */
  Integer yearOf(int month, int day, int direction, DayOfWeek told) {
    Integer year = yearOf(month, day, direction);
    if (year == null || told == null) {
      return year;
    }
    for (int near : new int[] {year, year - 1, year + 1}) {
      LocalDate date = day(near, month, day);
      if (date != null && date.getDayOfWeek() == told) {
        return near;
      }
    }
    return today() == null ? null : year;
  }

  private static LocalDate safe(int year, int month, int day) {
    LocalDate first = LocalDate.of(year, month, 1);
    return first.withDayOfMonth(Math.max(1, Math.min(day, first.lengthOfMonth())));
  }

  /** A day of a month, or null where there is none such ("February 30"). */
  static LocalDate day(int year, int month, int day) {
    LocalDate first = LocalDate.of(year, month, 1);
    return day < 1 || day > first.lengthOfMonth() ? null : first.withDayOfMonth(day);
  }
}
