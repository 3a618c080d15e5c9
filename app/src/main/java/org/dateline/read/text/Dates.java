package org.dateline.read.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of publication as pages and wires write them, as ISO 8601. */
public final class Dates {
  /** English month names, whole or cut short, with or without a full stop. */
  static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)"
              + YEAR
              + "([-/.]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?!\\d)"
              + "(?:[T ]+(\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:[.,]\\d+)?)?\\s*(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d)?)?");
  private static final Pattern MONTH_FIRST =
      pattern("\\b(" + MONTH + ")\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+" + YEAR + "\\b");
  private static final Pattern DAY_FIRST =
      pattern(
          "\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?(" + MONTH + "),?[\\s-]+" + YEAR + "\\b");

  /** As mail and feeds have it. */
  private static final Pattern MAIL =
      pattern(
          "\\b(\\d{1,2}) ([a-z]{3}) "
              + YEAR
              + " (\\d\\d):(\\d\\d)(?::(\\d\\d))? ?(GMT|UTC|UT|Z|[ECMP][SD]T|[+-]\\d{4})\\b");

  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})([/.-])(\\d{1,2})\\2" + YEAR + "(?!\\d)");
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:º|er|\\.)?[\\s\\u00A0-]+(?:de[ \\u00A0]+)?(\\p{L}+(?: الأول| الثاني)?)\\.?,?"
              + "[\\s\\u00A0-]+(?:de[ \\u00A0]+|del[ \\u00A0]+)?"
              + YEAR
              + "(?!\\d)");
  private static final Pattern HAN =
      Pattern.compile(YEAR + "\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일号]");
  private static final Pattern EPOCH = Pattern.compile("(1\\d{9})(\\d{3})?");

  private static final List<Pattern> WAYS =
      List.of(ISO, MAIL, MONTH_FIRST, DAY_FIRST, NUMBERS, FOREIGN, HAN);

  private Dates() {}

  /**
   * The first whole date in a text: the day ("2022-01-09"), with the time where an ISO 8601 date
   * has one ("2022-01-09T10:00:00+01:00"); null where there is none. Of 3/4/2022 the first number
   * is the month, unless it cannot be. Months may be those of {@link PageWords}, too.
   */
  public static String find(String text) {
    return find(text, false);
  }

  /**
   * The same.
   *
   * @param dayFirst whether the first number of 3/4/2022 is the day, as nearly everywhere but in
   *     the United States
   */
  public static String find(String text, boolean dayFirst) {
    if (text == null) {
      return null;
    }
    Matcher epoch = EPOCH.matcher(text.strip());
    if (epoch.matches()) {
      return Instant.ofEpochSecond(Long.parseLong(epoch.group(1))).toString();
    }
    String best = null;
    int at = Integer.MAX_VALUE;
    for (Pattern pattern : WAYS) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find() && matcher.start() < at) {
        String date = date(pattern, matcher, dayFirst);
        at = date == null ? at : matcher.start();
        best = date == null ? best : date;
      }
      if (at == 0) {
        break;
      }
    }
    return best;
  }

  /** The day of a month ("Jan. 9") in a year, or null where the calendar has no such day. */
  static String day(int year, String month, int day) {
    int number = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    return iso(year, number, day);
  }

  private static String date(Pattern pattern, Matcher m, boolean daysFirst) {
    if (pattern == ISO) {
      return timed(m);
    }
    if (pattern == MAIL) {
      String day = day(Integer.parseInt(m.group(3)), m.group(2), Integer.parseInt(m.group(1)));
      return day == null
          ? null
          : timed(day, m.group(4), m.group(5), m.group(6), american(m.group(7)));
    }
    if (pattern == MONTH_FIRST) {
      return day(Integer.parseInt(m.group(3)), m.group(1), Integer.parseInt(m.group(2)));
    }
    if (pattern == DAY_FIRST) {
      return day(Integer.parseInt(m.group(3)), m.group(2), Integer.parseInt(m.group(1)));
    }
    if (pattern == FOREIGN) {
      Integer month = PageWords.month(m.group(2));
      return month == null
          ? null
          : iso(Integer.parseInt(m.group(3)), month, Integer.parseInt(m.group(1)));
    }
    if (pattern == HAN) {
      return iso(
          Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
    }
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    int year = Integer.parseInt(m.group(4));
    boolean dayFirst = first > 12 || (second <= 12 && (daysFirst || m.group(2).equals(".")));
    return dayFirst ? iso(year, second, first) : iso(year, first, second);
  }

  private static String timed(Matcher m) {
    String day =
        iso(
            Integer.parseInt(m.group(1)),
            Integer.parseInt(m.group(3)),
            Integer.parseInt(m.group(4)));
    return day == null || m.group(5) == null
        ? day
        : timed(day, m.group(5), m.group(6), m.group(7), m.group(8));
  }

  private static String timed(String day, String hour, String minute, String second, String zone) {
    try {
      String time = hour + ":" + minute + ":" + (second == null ? "00" : second);
      return day
          + "T"
          + LocalTime.parse(time).format(java.time.format.DateTimeFormatter.ISO_TIME)
          + zone(zone);
    } catch (DateTimeException e) {
      return day;
    }
  }

  /** America's zones of mail by their hours from Greenwich: EST is -05:00. */
  private static String american(String zone) {
    String name = zone.toUpperCase(Locale.ROOT);
    int at = name.length() == 3 ? "ECMP".indexOf(name.charAt(0)) : -1;
    return at < 0 ? zone : "-0" + (5 + at - (name.charAt(1) == 'D' ? 1 : 0)) + ":00";
  }

  private static String zone(String zone) {
    if (zone == null) {
      return "";
    }
    boolean named = !zone.startsWith("+") && !zone.startsWith("-");
    return named ? "Z" : ZoneOffset.of(zone).getId();
  }

  private static String iso(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
