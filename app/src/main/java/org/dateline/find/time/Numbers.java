package org.dateline.find.time;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Reads what begins with a digit: years, days, clock times, ISO and slashed dates, counts. */
final class Numbers {
  private final Lexer lexer;
  private int end;
  private Map<Kind, String> values;

  Numbers(Lexer lexer) {
    this.lexer = lexer;
  }

  /** The lexeme after the number read last. */
  int end() {
    return end;
  }

  /** What the number at a lexeme can be; may be empty. */
  Map<Kind, String> read(int i) {
    values = new EnumMap<>(Kind.class);
    end = i + 1;
    if (i > 0 && lexer.glued(i) && lexer.letters(i - 1)) {
      return values;
    }
    if (!iso(i) && !slashed(i) && !clock(i) && !decade(i) && !ordinal(i)) {
      plain(i);
    }
    return values;
  }

  private int integer(int i) {
    return lexer.length(i) > 9 ? -1 : Integer.parseInt(lexer.lower[i]);
  }

  private boolean digits(int i, int min, int max) {
    return lexer.number(i) && lexer.length(i) >= min && lexer.length(i) <= max;
  }

  private boolean glueDigits(int i, String mark, int min, int max) {
    return lexer.gluedIs(i, mark) && lexer.glued(i + 1) && digits(i + 1, min, max);
  }

  private boolean iso(int i) {
    if (!digits(i, 4, 4) || !glueDigits(i + 1, "-", 2, 2)) {
      return false;
    }
    int month = integer(i + 2);
    if (!glueDigits(i + 3, "-", 2, 2)) {
      return false;
    }
    int day = integer(i + 4);
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return false;
    }
    end = i + 5;
    String value = lexer.lower[i] + "-" + lexer.lower[i + 2] + "-" + lexer.lower[i + 4];
    if (lexer.gluedIs(end, "t") && digits(end + 1, 2, 2) && glueDigits(end + 2, ":", 2, 2)) {
      value += "T" + lexer.lower[end + 1] + ":" + lexer.lower[end + 3];
      end += 4;
      if (glueDigits(end, ":", 2, 2)) {
        value += ":" + lexer.lower[end + 1];
        end += 2;
      }
      if (lexer.gluedIs(end, "z")) {
        value += "Z";
        end++;
      }
    }
    values.put(Kind.ISO, value);
    return true;
  }

  private boolean slashed(int i) {
    String mark = lexer.gluedIs(i + 1, "/") ? "/" : ".";
    if (!digits(i, 1, 2) || !glueDigits(i + 1, mark, 1, 2) || !glueDigits(i + 3, mark, 2, 4)) {
      return false;
    }
    int a = integer(i);
    int b = integer(i + 2);
    int year = year(integer(i + 4), lexer.length(i + 4));
    boolean dayFirst = mark.equals(".") || a > 12;
    int month = dayFirst ? b : a;
    int day = dayFirst ? a : b;
    if (month < 1 || month > 12 || day < 1 || day > 31 || year < 0) {
      return false;
    }
    end = i + 5;
    values.put(Kind.ISO, String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day));
    return true;
  }

  private static int year(int number, int length) {
    return switch (length) {
      case 4 -> number;
      case 2 -> number < 50 ? 2000 + number : 1900 + number;
      default -> -1;
    };
  }

  private boolean clock(int i) {
    if (!digits(i, 1, 2)) {
      return false;
    }
    int hour = integer(i);
    int next = i + 1;
    String minutes = null;
    if (glueDigits(next, ":", 2, 2) || glueDigits(next, ".", 2, 2)) {
      minutes = lexer.lower[next + 1];
      boolean colon = lexer.is(next, ":");
      next += 2;
      if (colon && glueDigits(next, ":", 2, 2)) {
        next += 2;
      }
      if (!colon && meridian(next) == next) {
        return false;
      }
    }
    int after = meridian(next);
    boolean pm = after > next && lexer.lower[next].startsWith("p");
    if (hour > 24 || (minutes == null ? after == next : minute(minutes) > 59)) {
      return false;
    }
    if (after > next) {
      if (hour > 12) {
        return false;
      }
      hour = hour % 12 + (pm ? 12 : 0);
    }
    end = after;
    values.put(Kind.CLOCK, clock(hour, minutes == null ? "00" : minutes));
    if (after == next) {
      values.put(Kind.HOUR, Integer.toString(hour));
    }
    return true;
  }

  private static int minute(String digits) {
    return Integer.parseInt(digits);
  }

  private static String clock(int hour, String minutes) {
    return String.format(Locale.ROOT, "%02d:%s", hour, minutes);
  }

  /** The lexeme after "a.m.", "pm" and the like, or the same one where none stands. */
  private int meridian(int i) {
    if (lexer.is(i, "am") || lexer.is(i, "pm")) {
      return i + 1;
    }
    if ((lexer.is(i, "a") || lexer.is(i, "p")) && lexer.gluedIs(i + 1, ".")) {
      if (lexer.is(i + 2, "m") && lexer.glued(i + 2)) {
        return lexer.gluedIs(i + 3, ".") ? i + 4 : i + 3;
      }
    }
    return i;
  }

  private boolean decade(int i) {
    boolean apostrophe = lexer.gluedIs(i + 1, "'");
    int s = apostrophe ? i + 2 : i + 1;
    int number = digits(i, 2, 4) ? integer(i) : 1;
    if (number % 10 != 0 || !lexer.gluedIs(s, "s") || lexer.length(i) == 3) {
      return false;
    }
    if (lexer.length(i) == 2 && !(i > 0 && lexer.is(i - 1, "'") && lexer.glued(i))) {
      return false;
    }
    if (apostrophe && !(i > 0 && DECADE_BEFORE.contains(" " + lexer.lower[i - 1] + " "))) {
      return false;
    }
    end = s + 1;
    values.put(
        Kind.DECADE,
        Integer.toString(lexer.length(i) == 2 ? (number < 20 ? 2000 : 1900) + number : number));
    return true;
  }

  private static final String DECADE_BEFORE = " the early late mid - ";

  private boolean ordinal(int i) {
    if (!digits(i, 1, 2) || !lexer.glued(i + 1) || !lexer.letters(i + 1)) {
      return false;
    }
    String suffix = lexer.lower[i + 1];
    if (!suffix.equals("st")
        && !suffix.equals("nd")
        && !suffix.equals("rd")
        && !suffix.equals("th")) {
      return false;
    }
    end = i + 2;
    values.put(Kind.ORD, Integer.toString(integer(i)));
    if (integer(i) >= 1 && integer(i) <= 31) {
      values.put(Kind.DAY, Integer.toString(integer(i)));
    }
    return true;
  }

  private void plain(int i) {
    if (lexer.glued(i + 1) && lexer.letters(i + 1)) {
      return;
    }
    StringBuilder number = new StringBuilder(lexer.lower[i]);
    while (glueDigits(end, ",", 3, 3)) {
      number.append(lexer.lower[end + 1]);
      end += 2;
    }
    if (glueDigits(end, ".", 1, 9)) {
      number.append('.').append(lexer.lower[end + 1]);
      end += 2;
    } else if (digits(end, 1, 1) && lexer.gluedIs(end + 1, "/") && digits(end + 2, 1, 1)) {
      double part = (double) integer(end) / Math.max(1, integer(end + 2));
      number.append(Double.toString(part).substring(1));
      end += 3;
    } else if (lexer.is(end, "\u00bd")) {
      number.append(".5");
      end++;
    }
    values.put(Kind.NUM, number.toString());
    if (end == i + 1) {
      calendar(i);
    }
  }

  private void calendar(int i) {
    int length = lexer.length(i);
    int number = integer(i);
    if (length <= 2 && number >= 1 && number <= 31) {
      values.put(Kind.DAY, Integer.toString(number));
    }
    if (length <= 2 && number <= 24) {
      values.put(Kind.HOUR, Integer.toString(number));
    }
    if (length == 2) {
      values.put(Kind.SHORTYEAR, lexer.lower[i]);
    }
    if (length == 4) {
      if (number >= 1000 && number < 2100) {
        values.put(Kind.YEAR, lexer.lower[i]);
      }
      if (number <= 2400 && number % 100 < 60) {
        values.put(Kind.MILITARY, clock(number / 100, lexer.lower[i].substring(2)));
      }
    }
  }
}
