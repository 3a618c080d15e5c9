package org.dateline.find.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** Counts of units: "five days" as a length, and as a step from one day to another. */
final class Lengths {
  private static final Map<String, Grain> GRAINS =
      Map.ofEntries(
          Map.entry("TS", Grain.DAY),
          Map.entry("TM", Grain.DAY),
          Map.entry("TH", Grain.DAY),
          Map.entry("D", Grain.DAY),
          Map.entry("K", Grain.WEEKEND),
          Map.entry("W", Grain.WEEK),
          Map.entry("F", Grain.WEEK),
          Map.entry("M", Grain.MONTH),
          Map.entry("Q", Grain.QUARTER),
          Map.entry("Y", Grain.YEAR),
          Map.entry("E", Grain.DECADE),
          Map.entry("C", Grain.CENTURY),
          Map.entry("L", Grain.CENTURY));

  private Lengths() {}

  /** The unit that was caught, singular or plural; null where none was. */
  static String unit(Match m) {
    return m.has(Kind.UNIT) ? m.get(Kind.UNIT) : m.get(Kind.UNITS);
  }

  /** The count that was caught; 1 where none was, X where it is vague. */
  static String count(Match m) {
    return m.has(Kind.NUM) ? m.get(Kind.NUM) : "1";
  }

  static Grain grain(String unit) {
    return GRAINS.get(unit);
  }

  /** As TIMEX3 has it: {@code P5D}, {@code PT1H30M}, {@code PXY}. */
  static String period(String count, String unit) {
    String u = unit.startsWith("T") ? unit.substring(1) : unit;
    String head = unit.startsWith("T") ? "PT" : "P";
    int times =
        switch (unit) {
          case "F" -> 2;
          case "Q" -> 3;
          case "E" -> 10;
          case "C" -> 100;
          case "L" -> 1000;
          default -> 1;
        };
    String letter =
        switch (unit) {
          case "F" -> "W";
          case "Q" -> "M";
          case "E", "C", "L" -> "Y";
          case "K" -> "WE";
          default -> u;
        };
    if (count.equals("X")) {
      return head + "X" + letter;
    }
    BigDecimal n = new BigDecimal(count).multiply(BigDecimal.valueOf(times));
    return n.stripTrailingZeros().scale() <= 0
        ? head + n.toBigInteger() + letter
        : broken(head, n, letter);
  }

  private static String broken(String head, BigDecimal n, String letter) {
    BigDecimal whole = new BigDecimal(n.toBigInteger());
    BigDecimal rest = n.subtract(whole);
    String front = whole.signum() == 0 ? "" : whole.toPlainString() + letter;
    if (letter.equals("H")) {
      return head + front + minutes(rest, 60) + "M";
    }
    if (letter.equals("M") && head.equals("PT")) {
      return head + front + minutes(rest, 60) + "S";
    }
    if (letter.equals("Y")) {
      return head + front + minutes(rest, 12) + "M";
    }
    if (letter.equals("D")) {
      return head + front + "T" + minutes(rest, 24) + "H";
    }
    return head + n.stripTrailingZeros().toPlainString() + letter;
  }

  private static String minutes(BigDecimal rest, int parts) {
    return Long.toString(Math.round(rest.doubleValue() * parts));
  }

  /**
   * The stretch that lies so many units from a day, as exactly as the unit is. Null when too far.
   */
  static Moment shift(LocalDate from, String count, String unit, int sign) {
    double n = Double.parseDouble(count) * sign;
    if (Math.abs(n) > 5000) {
      return null;
    }
    Moment moment = shift(from, n, unit);
    int year = moment == null ? 0 : moment.first().getYear();
    return year < 1 || year > 9999 ? null : moment;
  }

  private static Moment shift(LocalDate from, double n, String unit) {
    boolean whole = n == Math.rint(n);
    long k = (long) n;
    return switch (unit) {
      case "TS", "TM" -> Moment.day(from);
      case "TH" -> Moment.day(from.plusDays((long) (n / 24)));
      case "D" -> Moment.day(from.plusDays(k));
      case "K" -> new Moment(from.plusWeeks(k), Grain.WEEKEND);
      case "W" -> new Moment(from.plusDays(Math.round(7 * n)), whole ? Grain.WEEK : Grain.DAY);
      case "F" -> new Moment(from.plusWeeks(2 * k), Grain.WEEK);
      case "M" -> new Moment(from.plusMonths(k), Grain.MONTH);
      case "Q" -> new Moment(from.plusMonths(3 * k), Grain.MONTH);
      case "Y" ->
          whole
              ? new Moment(from.plusYears(k), Grain.YEAR)
              : new Moment(from.plusMonths(Math.round(12 * n)), Grain.MONTH);
      case "E" -> new Moment(from.plusYears(Math.round(10 * n)), Grain.YEAR);
      case "C" -> new Moment(from.plusYears(Math.round(100 * n)), Grain.YEAR);
      default -> null;
    };
  }

  /** A day that lies a plain period ("P2W") after another, before it with -1; else null. */
  static LocalDate step(LocalDate from, String period, int sign) {
    if (!period.matches("P[0-9]{1,3}[DWMY]")) {
      return null;
    }
    long n = sign * Long.parseLong(period.substring(1, period.length() - 1));
    return switch (period.charAt(period.length() - 1)) {
      case 'D' -> from.plusDays(n);
      case 'W' -> from.plusWeeks(n);
      case 'M' -> from.plusMonths(n);
      default -> from.plusYears(n);
    };
  }
}
