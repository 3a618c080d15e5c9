package org.dateline.find.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.language.Text;
import org.dateline.record.When;

/**
 * A time expression in its sentence's tree.
 *
 * @param head its governing token
 * @param moment the stretch of the calendar that it means, or null
 */
record Dated(When when, int head, Moment moment) {
  private static final Pattern DECADE = Pattern.compile("\\d{3}X");

  static List<Dated> all(Text text, List<When> times) {
    List<Dated> all = new ArrayList<>();
    for (When when : times) {
      int head = head(text, when);
      if (head >= 0 && !named(text, when, head)) {
        boolean calendar = when.type().equals("DATE") || when.type().equals("TIME");
        all.add(new Dated(when, head, calendar ? moment(when.value()) : null));
      }
    }
    return all;
  }

  /** The governing token; in "the night of 19 January" not "of", wherever the tree has hung it. */
  private static int head(Text text, When when) {
    int to = text.tokenAt(when.end());
    int from = text.tokenAt(when.start());
    for (int t = to - 1; t >= from; t--) {
      boolean out = text.head(t) < from || text.head(t) >= to;
      if (out && Set.of("NOUN", "PROPN", "NUM", "ADV").contains(text.pos(t))) {
        return t;
      }
    }
    return text.headOf(when.span());
  }

  /**
   * "A 1951 treaty", "a 1990s law": a year or decade that only says which one is meant; not so "in
   * 1951 farmers".
   */
  private static boolean named(Text text, When when, int head) {
    String relation = text.relation(head);
    int noun = text.head(head);
    boolean before = relation.equals("nummod") || relation.equals("compound");
    int from = text.tokenAt(when.start());
    boolean frame = from > 0 && Set.of("in", "since", "by").contains(text.lower(from - 1));
    return before
        && !(frame && noun == from + 1)
        && when.value().length() == 4
        && noun > head
        && text.pos(noun).equals("NOUN")
        && (when.text().length() == 4 || DECADE.matcher(when.value()).matches());
  }

  /** The calendar's stretch for a TIMEX3 value; null for a value without its year. */
  static Moment moment(String value) {
    int t = value.indexOf('T');
    String date = t < 0 ? value : value.substring(0, t);
    if (DECADE.matcher(date).matches()) {
      return new Moment(
          LocalDate.of(Integer.parseInt(date.substring(0, 3)) * 10, 1, 1), Grain.DECADE);
    }
    if (date.length() < 4 || date.indexOf('X') >= 0 || date.startsWith("P")) {
      return null;
    }
    if (date.length() >= 8 && date.charAt(5) == 'W') {
      return week(date);
    }
    if (date.length() == 7 && !Character.isDigit(date.charAt(5))) {
      return part(date);
    }
    return date.length() == 6 || date.contains("_") ? null : Anchor.parse(date);
  }

  /** A season, quarter or half of a year; a winter is of two years and dates nothing. */
  private static Moment part(String date) {
    int year = Integer.parseInt(date.substring(0, 4));
    return switch (date.substring(5)) {
      case "SP" -> new Moment(LocalDate.of(year, 3, 1), Grain.SEASON);
      case "SU" -> new Moment(LocalDate.of(year, 6, 1), Grain.SEASON);
      case "FA" -> new Moment(LocalDate.of(year, 9, 1), Grain.SEASON);
      case "Q1", "Q2", "Q3", "Q4" ->
          new Moment(LocalDate.of(year, 3 * (date.charAt(6) - '0') - 2, 1), Grain.QUARTER);
      case "H1" -> new Moment(LocalDate.of(year, 1, 1), Grain.HALF);
      case "H2" -> new Moment(LocalDate.of(year, 7, 1), Grain.HALF);
      default -> null;
    };
  }

  private static Moment week(String date) {
    LocalDate monday =
        LocalDate.of(Integer.parseInt(date.substring(0, 4)), 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(date.substring(6, 8)));
    return new Moment(monday, Grain.WEEK);
  }

  boolean known() {
    return moment != null;
  }

  /** The last day of "from Monday to Friday", of which this is the first; else null. */
  String rangeEnd(Text text, List<Dated> all) {
    int next = all.indexOf(this) + 1;
    if (next >= all.size() || !day() || !all.get(next).day()) {
      return null;
    }
    Dated last = all.get(next);
    int from = when.end();
    String between = text.content().substring(from, Math.max(from, last.when().start())).strip();
    boolean range = Set.of("to", "through", "until", "-", "\u2013").contains(between);
    return range && last.moment().day().isAfter(moment.day()) ? last.moment().value() : null;
  }

  private boolean day() {
    return known() && moment.grain() == Grain.DAY;
  }
}
