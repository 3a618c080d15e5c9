package org.dateline.find.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;

/** Expressions that count from the day of writing, or from what was told before. */
final class RelativeOps {
  private static final String BY_DAY = "counted from the day of writing";
  private static final String NO_DAY = "the day of writing is not known";

  /** Days that a day spoken of as "a sad day" may lie from that of writing. */
  private static final int SPOKEN = 7;

  private RelativeOps() {}

  static void addTo(Map<String, Op> ops) {
    ops.put("dow", RelativeOps::weekday);
    ops.put("dow-week", RelativeOps::weekdayOfWeek);
    ops.put("dow-shift", RelativeOps::besideWeekday);
    ops.put("dow-ago", RelativeOps::weekdayAgo);
    ops.put("deixis", (m, c) -> today(m, c, m.number(Kind.DAYWORD, 0)));
    ops.put("night", RelativeOps::night);
    ops.put("today-part", (m, c) -> today(m, c, 0));
    ops.put("rel", RelativeOps::relative);
    ops.put("this-unit", (m, c) -> unit(c, Lengths.unit(m), 0));
    ops.put("weekend", RelativeOps::weekend);
    ops.put("ago", (m, c) -> shift(m, c.today(), c.anchor, -1));
    ops.put("ago-half", RelativeOps::agoHalf);
    ops.put("ago-some", (m, c) -> Found.date("PAST_REF", "not told how long ago"));
    ops.put("hence", (m, c) -> shift(m, c.today(), c.anchor, 1));
    ops.put("later", RelativeOps::later);
    ops.put("same", (m, c) -> told(m, c, 0));
    ops.put("day-spoken", RelativeOps::spoken);
    ops.put("following", (m, c) -> told(m, c, 1));
    ops.put("preceding", (m, c) -> told(m, c, -1));
    ops.put("month-told", RelativeOps::monthTold);
    ops.put("nth", (m, c) -> unknown(m));
    ops.put("event-shift", (m, c) -> unknown(m));
    ops.put("clock", RelativeOps::clock);
    ops.put("hour", RelativeOps::hour);
    ops.put("some-part", RelativeOps::clock);
  }

  private static Found weekday(Match m, Context c) {
    int number = m.number(Kind.DOW, 1);
    if (c.today() == null) {
      return TimeOfDay.timed("XXXX-WXX-" + number, null, m, NO_DAY);
    }
    return TimeOfDay.timed(Moment.day(day(m, c)), m, BY_DAY);
  }

  private static LocalDate day(Match m, Context c) {
    DayOfWeek dow = DayOfWeek.of(m.number(Kind.DOW, 1));
    LocalDate now = c.today();
    if (m.has(Kind.REL)) {
      return switch (m.number(Kind.REL, 0)) {
        case -1 -> now.minusDays(1).with(TemporalAdjusters.previous(dow));
        case 1 -> now.with(TemporalAdjusters.next(dow));
        default -> nearby(now, dow, c.direction(m));
      };
    }
    LocalDate last = now.with(TemporalAdjusters.previousOrSame(dow));
    LocalDate next = now.with(TemporalAdjusters.nextOrSame(dow));
    if (c.either(m)) {
      return now.toEpochDay() - last.toEpochDay() < next.toEpochDay() - now.toEpochDay()
          ? last
          : next;
    }
    return c.direction(m) > 0 ? next : last;
  }

  private static LocalDate nearby(LocalDate now, DayOfWeek dow, int direction) {
    LocalDate here = now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(dow);
    return direction < 0 && here.isAfter(now) ? here.minusWeeks(1) : here;
  }

  private static Found weekdayOfWeek(Match m, Context c) {
    int number = m.number(Kind.DOW, 1);
    if (c.today() == null) {
      return TimeOfDay.timed("XXXX-WXX-" + number, null, m, NO_DAY);
    }
    LocalDate day =
        c.today()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .plusWeeks(m.number(Kind.REL, 0))
            .plusDays(number - 1L);
    return TimeOfDay.timed(Moment.day(day), m, BY_DAY);
  }

  private static Found besideWeekday(Match m, Context c) {
    if (c.today() == null) {
      return Found.date("XXXX-XX-XX", NO_DAY);
    }
    int step = m.saw("after") ? 1 : -1;
    return Found.date(Moment.day(day(m, c).plusDays(step)), BY_DAY);
  }

  private static Found weekdayAgo(Match m, Context c) {
    return c.today() == null
        ? Found.date("XXXX-WXX-" + m.get(Kind.DOW), NO_DAY)
        : Found.date(Moment.day(day(m, c).minusWeeks(1)), BY_DAY);
  }

  private static Found today(Match m, Context c, int days) {
    if (c.today() == null) {
      return TimeOfDay.timed(
          c.anchor == null ? "XXXX-XX-XX" : c.anchor.value(), c.anchor, m, NO_DAY);
    }
    return TimeOfDay.timed(Moment.day(c.today().plusDays(days)), m, BY_DAY);
  }

  private static Found night(Match m, Context c) {
    int days = m.number(Kind.NIGHTWORD, 0);
    return c.today() == null
        ? new Found("TIME", "XXXX-XX-XXTNI", null, NO_DAY)
        : night(Moment.day(c.today().plusDays(days)));
  }

  private static Found night(Moment day) {
    return new Found("TIME", day.value() + "TNI", day, BY_DAY);
  }

  private static Found relative(Match m, Context c) {
    String unit = Lengths.unit(m);
    if (unit.startsWith("T")) {
      return null;
    }
    return unit(c, unit, m.number(Kind.REL, 0));
  }

  private static Found unit(Context c, String unit, int rel) {
    Grain grain = Lengths.grain(unit);
    if (c.anchor == null || c.anchor.grain().compareTo(grain) > 0) {
      return rel == 0 && c.anchor != null
          ? Found.date(c.anchor, "as exactly as the day of writing is known")
          : Found.date(blank(grain), NO_DAY);
    }
    return Found.date(new Moment(c.anchor.day(), grain).plus(rel), BY_DAY);
  }

  static String blank(Grain grain) {
    return switch (grain) {
      case DAY -> "XXXX-XX-XX";
      case WEEK -> "XXXX-WXX";
      case WEEKEND -> "XXXX-WXX-WE";
      case MONTH -> "XXXX-XX";
      default -> "XXXX";
    };
  }

  /** The last weekend, or the coming one where the future is spoken of. */
  private static Found weekend(Match m, Context c) {
    if (c.today() == null) {
      return Found.date(blank(Grain.WEEKEND), NO_DAY);
    }
    boolean here = c.today().getDayOfWeek().getValue() >= 6 || c.direction(m) > 0;
    return unit(c, "K", here ? 0 : -1);
  }

  private static Found agoHalf(Match m, Context c) {
    if (c.today() == null) {
      return Found.date("PAST_REF", NO_DAY);
    }
    Moment moment =
        Lengths.shift(c.today(), LengthOps.andHalf(Lengths.count(m)), Lengths.unit(m), -1);
    return moment == null ? null : Found.date(moment, BY_DAY);
  }

  private static Found shift(Match m, LocalDate from, Moment base, int sign) {
    String count = Lengths.count(m);
    String unit = Lengths.unit(m);
    if (count.equals("X")) {
      return Found.date(sign < 0 ? "PAST_REF" : "FUTURE_REF", "not told how long");
    }
    if (from == null && base != null && Lengths.grain(unit).compareTo(base.grain()) >= 0) {
      return shift(m, base.day(), null, sign);
    }
    if (from == null) {
      return Found.date(sign < 0 ? "PAST_REF" : "FUTURE_REF", NO_DAY);
    }
    Moment moment = Lengths.shift(from, count, unit, sign);
    return moment == null ? null : Found.date(moment, BY_DAY);
  }

  private static Found later(Match m, Context c) {
    Moment base = c.reference();
    String count = Lengths.count(m);
    String unit = Lengths.unit(m);
    boolean coarse =
        base != null && !unit.startsWith("T") && base.grain().compareTo(Lengths.grain(unit)) > 0;
    if (base == null || coarse || count.equals("X") || unit.startsWith("T")) {
      return new Found("DURATION", Lengths.period(count, unit), null, "told from another event");
    }
    Moment moment = Lengths.shift(base.day(), count, unit, m.has(Kind.AFTER) ? 1 : -1);
    return moment == null ? null : Found.date(moment, "counted from " + base.value());
  }

  /** "A sad day for Kenya": the day that the talk is of, if it was told of late, else today. */
  private static Found spoken(Match m, Context c) {
    Moment base = c.reference();
    LocalDate now = c.today();
    if (now == null || base == null || base.grain() != Grain.DAY) {
      return now == null ? Found.date("XXXX-XX-XX", NO_DAY) : Found.date(Moment.day(now), BY_DAY);
    }
    boolean late = Math.abs(now.toEpochDay() - base.day().toEpochDay()) <= SPOKEN;
    return late
        ? Found.date(base, "what was told before was " + base.value())
        : Found.date(Moment.day(now), BY_DAY);
  }

  private static Found monthTold(Match m, Context c) {
    Moment base = c.reference();
    int month = m.number(Kind.MONTH, 1);
    return base == null
        ? Found.date(String.format(Locale.ROOT, "XXXX-%02d", month), "no year was told before")
        : Found.date(
            new Moment(LocalDate.of(base.day().getYear(), month, 1), Grain.MONTH),
            "the year told before");
  }

  private static Found told(Match m, Context c, int step) {
    Moment base = c.reference();
    if (m.has(Kind.PART)) {
      return base == null || base.grain() != Grain.DAY
          ? new Found("TIME", "XXXX-XX-XXT" + m.get(Kind.PART), null, "no day was told before")
          : TimeOfDay.timed(base.plus(step), m, "the day told before was " + base.value());
    }
    String unit = Lengths.unit(m);
    if (unit == null || unit.startsWith("T")) {
      return null;
    }
    Grain grain = Lengths.grain(unit);
    if (base == null || base.grain().compareTo(grain) > 0) {
      boolean within = step == 0 && grain == Grain.DAY && base != null;
      return within && base.grain() == Grain.MONTH
          ? Found.date(base.value() + "-XX", "a day of " + base.value() + ", told before")
          : Found.date(blank(grain), "no such time was told before");
    }
    return Found.date(
        new Moment(base.day(), grain).plus(step), "what was told before was " + base.value());
  }

  private static Found unknown(Match m) {
    if (m.has(Kind.PART)) {
      return new Found("TIME", "XXXX-XX-XXT" + m.get(Kind.PART), null, "told from another event");
    }
    String unit = Lengths.unit(m);
    if (unit == null) {
      return Found.date("XXXX-XX-XX", "the eve of another event");
    }
    return unit.startsWith("T")
        ? null
        : Found.date(blank(Lengths.grain(unit)), "told from another event");
  }

  /** A time of day alone; the day is found among the sentence's dates. */
  private static Found clock(Match m, Context c) {
    return new Found("TIME", TimeOfDay.ofDay(m), null, "a time of day");
  }

  private static Found hour(Match m, Context c) {
    String clock = m.get(Kind.CLOCK);
    int hour = m.number(Kind.HOUR, clock == null ? 0 : Integer.parseInt(clock.substring(0, 2)));
    boolean late = m.has(Kind.PART) && !m.get(Kind.PART).equals("MO");
    if (late && hour < 12) {
      hour += 12;
    }
    if (hour > 24) {
      return null;
    }
    String minutes = clock == null ? "00" : clock.substring(3);
    return new Found(
        "TIME", (hour < 10 ? "T0" : "T") + hour + ":" + minutes, null, "a time of day");
  }
}
