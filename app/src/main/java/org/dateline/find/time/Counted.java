package org.dateline.find.time;

import java.time.LocalDate;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.record.Quote;

/** Dates a happening by how long before or after another it came. */
final class Counted {
  private final Happening happening;
  private final Text text;
  private final int verb;
  private final Clauses clauses;
  private final Mentions mentions;

  Counted(Happening happening, Mentions mentions) {
    this.happening = happening;
    this.mentions = mentions;
    text = happening.text;
    verb = happening.verb;
    clauses = happening.clauses;
  }

  /** Null where it is not told so, or from nothing that is dated. */
  EventDate date() {
    EventDate date = measured();
    date = date == null ? besideOther() : date;
    return date == null ? ahead() : date;
  }

  /** "Will meet again in two weeks". */
  private EventDate ahead() {
    LocalDate today = happening.today;
    if (today == null || !clauses.unreal(verb) || happening.nearest(verb) != null) {
      return null;
    }
    for (Dated d : happening.dated) {
      int from = text.tokenAt(d.when().start());
      boolean in = from > 0 && text.lower(from - 1).equals("in");
      if (in && d.when().type().equals("DURATION") && clauses.within(d.head(), verb)) {
        Quote words = new Quote(d.when().start(), d.when().end(), d.when().text());
        return date(today, d.when().value(), 1, words, "counted from " + today);
      }
    }
    return null;
  }

  /** "It comes a week after 44 people were killed": counted back from the main clause's day. */
  private EventDate measured() {
    int mark = mark();
    boolean after = mark >= 0 && text.lower(mark).equals("after");
    boolean before = mark >= 0 && text.lower(mark).equals("before");
    LocalDate today = happening.today;
    if (today == null || !(after || before) || happening.nearest(verb) != null) {
      return null;
    }
    for (Dated d : happening.dated) {
      int gap = text.start(mark) - d.when().end();
      if (d.when().type().equals("DURATION") && gap >= 0 && gap <= 2) {
        return counted(d, mark, today, after ? -1 : 1);
      }
    }
    return null;
  }

  /** The clause's conjunction; "after gunmen killed three" may be read as "after gunmen". */
  private int mark() {
    int mark = clauses.child(verb, "mark");
    boolean active = text.relation(verb).startsWith("acl") && clauses.has(verb, "obj");
    return mark < 0 && active && text.head(verb) < verb
        ? clauses.child(text.head(verb), "case")
        : mark;
  }

  private EventDate counted(Dated d, int mark, LocalDate today, int sign) {
    int main = text.head(verb) < 0 ? -1 : clauses.verb(text.head(verb));
    Dated base = main < 0 ? null : happening.nearest(main);
    LocalDate from =
        base != null && base.moment().grain() == Grain.DAY ? base.moment().day() : today;
    Quote words =
        new Quote(d.when().start(), text.end(mark), slice(d.when().start(), text.end(mark)));
    return date(from, d.when().value(), sign, words, d.when().value() + " counted from " + from);
  }

  /** "Two days after the summit": counted from the day that another mention of it is given. */
  private EventDate besideOther() {
    for (Dated d : happening.dated) {
      int word = text.tokenAt(d.when().end() + 1);
      boolean here =
          text.sentenceOf(d.head()) == happening.sentence && clauses.within(d.head(), verb);
      if (here && word < text.size() && (beside(word) || eve(d, word))) {
        int other = text.head(word);
        Dated base =
            other < 0 || happening.timed(other)
                ? null
                : mentions.first(Set.of(text.lemma(other)), null, happening.sentence);
        if (base != null) {
          return beside(d, word, base, other);
        }
      }
    }
    return null;
  }

  private boolean beside(int word) {
    return Set.of("after", "before").contains(text.lower(word));
  }

  /** "The eve of the protest". */
  private boolean eve(Dated d, int word) {
    return text.lower(word).equals("of") && text.lower(d.head()).equals("eve");
  }

  private EventDate beside(Dated d, int word, Dated base, int other) {
    String period = d.when().type().equals("DURATION") ? d.when().value() : "P1D";
    int sign = text.lower(word).equals("after") ? 1 : -1;
    int start = d.when().start();
    Quote words = new Quote(start, text.end(other), slice(start, text.end(other)));
    String why = "counted from " + base.when().value() + ", the day of the " + text.lemma(other);
    return date(base.moment().day(), period, sign, words, why);
  }

  /**
   * As exactly as it was counted: nine months before a day lies a month, a week before it a day.
   */
  private static EventDate date(LocalDate from, String period, int sign, Quote words, String why) {
    LocalDate day = Lengths.step(from, period, sign);
    if (day == null) {
      return null;
    }
    return switch (period.charAt(period.length() - 1)) {
      case 'M' -> new EventDate(day.toString().substring(0, 7), null, "month", words, why);
      case 'Y' -> new EventDate(day.toString().substring(0, 4), null, "year", words, why);
      default -> new EventDate(day.toString(), null, "day", words, why);
    };
  }

  private String slice(int start, int end) {
    return text.content().substring(start, end);
  }
}
