package org.dateline.read.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Infers a day of publication from what the lead dates in full: "on Thursday, May 2, 2024". */
final class Weekdays {
  private static final int LEAD = 400;
  private static final int WITHIN = 2;

  private static final String WEEKDAY = "\\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\b";
  private static final Pattern FULL =
      Pattern.compile(
          WEEKDAY
              + "[,(]? \\(?((?i:"
              + Dates.MONTH
              + ") \\d{1,2},? (?:19|20)\\d\\d"
              + "|\\d{1,2} (?i:"
              + Dates.MONTH
              + "),? (?:19|20)\\d\\d)");
  private static final Pattern NAMED =
      Pattern.compile("(?<!(?:next|last|coming|since|until) )" + WEEKDAY);

  private Weekdays() {}

  /**
   * The last weekday that the text names within two days of the day that its lead names in full;
   * null where the lead names none, or names a day that was not that weekday.
   */
  static String after(String text) {
    Matcher full = FULL.matcher(text.substring(0, Math.min(text.length(), LEAD)));
    String day = full.find() ? Dates.find(full.group(2)) : null;
    if (day == null || LocalDate.parse(day).getDayOfWeek() != named(full.group(1))) {
      return null;
    }
    LocalDate first = LocalDate.parse(day);
    int later = 0;
    Matcher matcher = NAMED.matcher(text);
    while (matcher.find()) {
      int days = (named(matcher.group(1)).getValue() - first.getDayOfWeek().getValue() + 7) % 7;
      later = days <= WITHIN ? Math.max(later, days) : later;
    }
    return first.plusDays(later).toString();
  }

  private static DayOfWeek named(String name) {
    return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
