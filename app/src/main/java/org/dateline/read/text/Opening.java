package org.dateline.read.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.record.Dateline;

/**
 * The head of a wire story, as it stands before the first sentence: "PYONGYANG, Jan. 9 (AP) —".
 *
 * @param dateline place and agency; null where the text has no such head
 * @param published ISO 8601 day, or null
 * @param basis "dateline" where the day stands there in full, "inferred" where its year comes from
 *     the text, null where there is none
 */
public record Opening(Dateline dateline, String published, String basis) {
  private static final int LONGEST = 120;
  private static final Opening NONE = new Opening(null, null, null);

  private static final String CAPITALIZED =
      "\\p{Lu}[\\p{L}.'’-]*(?:[ -](?:(?:of|de|la|le|el|al|du|da|do|the|and|on|upon)[ -])?"
          + "\\p{Lu}[\\p{L}.'’-]*){0,3}";
  private static final String PLACE =
      "(?<place>"
          + CAPITALIZED
          + "(?:/"
          + CAPITALIZED
          + ")?)(?: ?\\("
          + CAPITALIZED
          + "\\)|, ?"
          + CAPITALIZED
          + ")??";
  private static final String DAY =
      "(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
          + "(?:(?<month>"
          + Dates.MONTH
          + ") (?<day>\\d{1,2})|(?<day2>\\d{1,2}) (?<month2>"
          + Dates.MONTH
          + "))(?:,? (?<year>(?:19|20)\\d\\d))?)";
  private static final String AGENCY =
      "(?:\\((?<agency>[\\p{L}\\d][\\p{L}\\d .&'’/-]{1,40})\\)|/(?<agency2>[\\p{L}\\d .-]{2,30})/\\.?)";

  /** What stands between the head and the first sentence; after a date, a full stop will do. */
  private static final String MARK =
      "(?<mark> ?(?:--|[—–]|:) ?| - | ?[-–—] ?(?=\\p{Lu})|(?<=/\\.) |(?<=(?:\\d|\\))\\.?)\\s{1,3}(?=[\\p{Lu}\"“])"
          + "|(?<=[\\d)])$)";

  private static final Pattern HEAD =
      Pattern.compile(
          "^"
              + PLACE
              + "(?:(?:,|\\.| -)? ?(?i:"
              + DAY
              + ")\\.?,?)?(?: ?,? ?"
              + AGENCY
              + ")?"
              + MARK);
  private static final Pattern YEAR =
      Pattern.compile("(?i)(?<!(?:since|until|till|before|from|by|in) )\\b(?:19|20)\\d\\d\\b");

  /** Words in capitals that stand before a colon and are no places. */
  private static final Set<String> KICKERS =
      Set.of(
          "UPDATE",
          "URGENT",
          "BREAKING",
          "BREAKING NEWS",
          "ANALYSIS",
          "EXPLAINER",
          "EXCLUSIVE",
          "OPINION",
          "FACTBOX",
          "CORRECTION",
          "NOTE",
          "WATCH",
          "READ",
          "LIVE",
          "VIDEO",
          "PHOTO",
          "PHOTOS",
          "IMAGE",
          "TIMELINE",
          "COMMENT",
          "EDITORIAL",
          "INTERVIEW",
          "REVIEW",
          "FACT CHECK");

  /** The head of a text; one without parts where there is none. */
  public static Opening of(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST));
    Matcher m = HEAD.matcher(start);
    if (!m.find() || !isDateline(m)) {
      String inferred = Weekdays.after(text);
      return inferred == null ? NONE : new Opening(null, inferred, "inferred");
    }
    String agency = m.group("agency") == null ? m.group("agency2") : m.group("agency");
    Dateline dateline = new Dateline(m.group("place"), agency);
    String month = m.group("month") == null ? m.group("month2") : m.group("month");
    if (month == null) {
      String inferred = Weekdays.after(text);
      return new Opening(dateline, inferred, inferred == null ? null : "inferred");
    }
    int day = Integer.parseInt(m.group("day") == null ? m.group("day2") : m.group("day"));
    boolean whole = m.group("year") != null;
    Integer year = whole ? Integer.valueOf(m.group("year")) : onlyYear(text);
    String published = year == null ? null : Dates.day(year, month, day);
    String basis = whole ? "dateline" : "inferred";
    return new Opening(dateline, published, published == null ? null : basis);
  }

  /** A place alone must stand in capitals, lest every "Word: ..." or "A - B" be one. */
  private static boolean isDateline(Matcher m) {
    String place = m.group("place");
    boolean told = m.group("day") != null || m.group("day2") != null;
    boolean filed = m.group("agency") != null || m.group("agency2") != null;
    boolean capitals =
        place.equals(place.toUpperCase(Locale.ROOT))
            && place.length() > 2
            && !KICKERS.contains(place);
    boolean marked = !m.group("mark").isBlank();
    return told || (marked && (capitals || (filed && !m.group("mark").contains(":"))));
  }

  /** The year that the text names, where it names one only. */
  private static Integer onlyYear(String text) {
    Matcher m = YEAR.matcher(text);
    Integer only = null;
    while (m.find()) {
      Integer year = Integer.valueOf(m.group());
      if (only != null && !only.equals(year)) {
        return null;
      }
      only = year;
    }
    return only;
  }
}
