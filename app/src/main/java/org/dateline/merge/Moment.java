package org.dateline.merge;

import java.io.DataOutput;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.dateline.record.Event;

/**
 * The days in which an event may have happened, both ends inclusive, as days since 1970-01-01.
 *
 * @param known whether the text dates the event; where it does not, the days are those before
 *     publication
 */
record Moment(int first, int last, boolean known) {
  private static final int BEFORE = 21;
  private static final int NEWS = 3;
  private static final int UNTOLD = Integer.MIN_VALUE;

  static Moment of(Event e, Integer published) {
    Moment own = e.date() == null ? null : parse(e.date());
    if (own != null && e.dateEvidence() == null && published != null && own.last == published) {
      return new Moment(published - NEWS, published, false);
    }
    if (own != null) {
      Moment end = e.dateEnd() == null ? null : parse(e.dateEnd());
      return new Moment(own.first, end == null ? own.last : Math.max(own.last, end.last), true);
    }
    return published == null
        ? new Moment(UNTOLD, UNTOLD, false)
        : new Moment(published - BEFORE, published, false);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(first);
    out.writeInt(last);
    out.writeBoolean(known);
  }

  private static Moment parse(String iso) {
    try {
      if (iso.contains("W")) {
        LocalDate monday =
            LocalDate.of(Integer.parseInt(iso.substring(0, 4)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(iso.substring(6, 8)))
                .with(java.time.DayOfWeek.MONDAY);
        return between(monday, monday.plusDays(6));
      }
      return switch (iso.length()) {
        case 4 -> {
          LocalDate year = LocalDate.of(Integer.parseInt(iso), 1, 1);
          yield between(year, year.plusYears(1).minusDays(1));
        }
        case 7 -> between(YearMonth.parse(iso).atDay(1), YearMonth.parse(iso).atEndOfMonth());
        default ->
            between(LocalDate.parse(iso.substring(0, 10)), LocalDate.parse(iso.substring(0, 10)));
      };
    } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
      return null;
    }
  }

  private static Moment between(LocalDate first, LocalDate last) {
    return new Moment((int) first.toEpochDay(), (int) last.toEpochDay(), true);
  }

  /** Whether anything is known. */
  boolean told() {
    return first != UNTOLD;
  }

  /** Whether it is one day, or two that a night joins. */
  boolean exact() {
    return known && last - first <= 1;
  }

  /** Days between the two stretches; 0 where they overlap or one is untold. */
  int gap(Moment other) {
    if (!told() || !other.told()) {
      return 0;
    }
    return Math.max(0, Math.max(other.first - last, first - other.last));
  }
}
