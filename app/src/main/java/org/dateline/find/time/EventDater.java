package org.dateline.find.time;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.language.Attached;
import org.dateline.language.Text;
import org.dateline.record.Quote;

/**
 * Dates a happening by the time expressions of its clause, then of the clauses that share their
 * time with it, of its other mentions, of its report and of what was told just before. Where all of
 * these are silent, a happening that a dated article tells as its news is given the day of
 * publication, and {@code why} says so; one that is told as background is given none. Immutable.
 */
public final class EventDater {
  /** Days before publication after which a told day makes what follows it background. */
  private static final int RECENT = 31;

  private static final int SENTENCES_BACK = 3;

  private static final Set<String> BACKGROUND =
      Set.of(
          "previously",
          "formerly",
          "once",
          "originally",
          "historically",
          "repeatedly",
          "earlier",
          "decades",
          "years",
          "ever",
          "often",
          "always",
          "since",
          "traditionally");

  private final Text text;
  private final Times times;
  private final Attached attached;
  private final List<Dated> all;
  private final Clauses clauses;

  /** Of the happenings of one text. */
  public EventDater(Text text, Times times, Attached attached) {
    this.text = text;
    this.times = times;
    this.attached = attached;
    all = Dated.all(text, times.all());
    clauses = new Clauses(text);
  }

  /** The date of the happening that a token names; never null. */
  public EventDate date(int trigger) {
    EventDate date = new Search(trigger).run();
    Dated other = runnerUp(trigger, date.evidence());
    return other == null
        ? date
        : date.because(
            date.why() + "; next best was '" + other.when().text() + "' " + other.when().value());
  }

  /** The nearest date of the sentence but the one taken, if any was; or null. */
  private Dated runnerUp(int trigger, Quote taken) {
    Dated best = null;
    for (Dated d : all) {
      boolean other =
          d.known()
              && text.sentenceOf(d.head()) == text.sentenceOf(trigger)
              && (taken == null || !d.when().span().overlaps(taken.span()));
      if (other
          && (best == null || Math.abs(d.head() - trigger) < Math.abs(best.head() - trigger))) {
        best = d;
      }
    }
    return best;
  }

  private final class Search {
    private final int trigger;
    private final int sentence;
    private final int verb;
    private final Attached.Choice<Dated> told;
    private final List<Dated> dated;
    private final Mentions mentions;

    Search(int trigger) {
      this.trigger = trigger;
      sentence = text.sentenceOf(trigger);
      verb = clauses.verb(trigger);
      told = attached.choose("time", text, trigger, all, Dated::head);
      dated = told.kept();
      mentions = new Mentions(text, clauses, dated);
    }

    EventDate run() {
      if (told.taken() != null && told.taken().known()) {
        return of(told.taken(), told.at());
      }
      EventDate date = measured();
      if (date == null) {
        date = besideOther();
      }
      if (date == null) {
        date = refined(own());
      }
      if (date == null) {
        date = again(null);
      }
      if (date == null) {
        date = alone();
      }
      if (date == null) {
        date = reported();
      }
      if (date == null) {
        date = told();
      }
      return date != null ? date : news();
    }

    /** By an expression of the clause, or of one that shares its time. */
    private Dated own() {
      Dated best = nearest(trigger);
      for (int v = verb; best == null && v >= 0; v = clauses.partner(v)) {
        if (v != trigger && clauses.says(v) && !nominalOf(v)) {
          return meanwhile(v);
        }
        best = nearest(v);
      }
      return best;
    }

    /** "Two were shot on Sunday when soldiers opened fire, he said": what is said with it. */
    private Dated meanwhile(int says) {
      int said = clauses.child(says, "ccomp");
      return clauses.partner(verb) == says && said >= 0 && said < verb ? nearest(said) : null;
    }

    /** Whether the trigger is a noun that the saying verb is about, rather than what is said. */
    private boolean nominalOf(int v) {
      return clauses.within(trigger, v) && text.relation(trigger).startsWith("obl");
    }

    private Dated nearest(int top) {
      Dated best = null;
      for (Dated d : dated) {
        if (d.known()
            && text.sentenceOf(d.head()) == text.sentenceOf(top)
            && clauses.within(d.head(), top)
            && !(since(d) && text.relation(d.head()).startsWith("nsubj"))
            && (best == null || closer(d, best, top))) {
          best = d;
        }
      }
      return best;
    }

    /** "Who had camped there since Sunday shot two": wherever the tree has hung it. */
    private boolean since(Dated d) {
      int from = text.tokenAt(d.when().start());
      return from > 0 && text.lower(from - 1).equals("since");
    }

    private boolean closer(Dated a, Dated b, int top) {
      int byDepth = Integer.compare(depth(a.head(), top), depth(b.head(), top));
      int byPlace = Integer.compare(Math.abs(a.head() - trigger), Math.abs(b.head() - trigger));
      return byDepth != 0 ? byDepth < 0 : byPlace < 0;
    }

    private int depth(int token, int top) {
      int steps = 0;
      for (int t = token; t >= 0 && t != top; t = text.head(t)) {
        steps++;
      }
      return steps;
    }

    /** "It comes a week after 44 people were killed": counted back from the main clause's day. */
    private EventDate measured() {
      int mark = mark();
      boolean after = mark >= 0 && text.lower(mark).equals("after");
      boolean before = mark >= 0 && text.lower(mark).equals("before");
      LocalDate today = today();
      if (today == null || !(after || before) || nearest(verb) != null) {
        return null;
      }
      for (Dated d : dated) {
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
      Dated base = main < 0 ? null : nearest(main);
      LocalDate from =
          base != null && base.moment().grain() == Grain.DAY ? base.moment().day() : today;
      LocalDate day = Lengths.step(from, d.when().value(), sign);
      if (day == null) {
        return null;
      }
      Quote words =
          new Quote(d.when().start(), text.end(mark), slice(d.when().start(), text.end(mark)));
      return new EventDate(
          day.toString(), null, "day", words, d.when().value() + " counted from " + from);
    }

    /** "Two days after the summit": counted from the day that another mention of it is given. */
    private EventDate besideOther() {
      for (Dated d : dated) {
        int word = text.tokenAt(d.when().end() + 1);
        boolean here = text.sentenceOf(d.head()) == sentence && clauses.within(d.head(), verb);
        if (here && word < text.size() && (beside(word) || eve(d, word))) {
          int other = text.head(word);
          Dated base =
              other < 0 || timed(other)
                  ? null
                  : mentions.first(Set.of(text.lemma(other)), null, sentence);
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
      LocalDate day = Lengths.step(base.moment().day(), period, sign);
      if (day == null) {
        return null;
      }
      int start = d.when().start();
      Quote words = new Quote(start, text.end(other), slice(start, text.end(other)));
      String why = "counted from " + base.when().value() + ", the day of the " + text.lemma(other);
      return new EventDate(day.toString(), null, "day", words, why);
    }

    private String slice(int start, int end) {
      return text.content().substring(start, end);
    }

    /** A week or a month gives way to a day in it that another mention is given. */
    private EventDate refined(Dated found) {
      if (found == null) {
        return null;
      }
      if (found.moment().grain() == Grain.WEEK || found.moment().grain() == Grain.MONTH) {
        EventDate finer = again(found.moment());
        if (finer != null) {
          return finer;
        }
      }
      return of(found, "told in the same clause");
    }

    /** By another mention of the happening, by its noun, that is dated to the day. */
    private EventDate again(Moment frame) {
      Dated found = mentions.first(names(), frame, sentence);
      return found == null ? null : of(found, "another mention of it is dated so");
    }

    /** The noun that names the happening, and "blast" of "killed in a blast". */
    private Set<String> names() {
      Set<String> names = new HashSet<>();
      if (text.pos(trigger).equals("NOUN")) {
        names.add(text.lemma(trigger));
      }
      for (int c : text.children(trigger)) {
        if (text.relation(c).startsWith("obl")
            && text.pos(c).equals("NOUN")
            && inOrBy(c)
            && !timed(c)) {
          names.add(text.lemma(c));
        }
      }
      return names;
    }

    private boolean timed(int token) {
      return dated.stream().anyMatch(d -> d.when().span().overlaps(text.span(token, token + 1)));
    }

    private boolean inOrBy(int token) {
      int preposition = clauses.child(token, "case");
      return preposition >= 0 && Set.of("in", "by", "during").contains(text.lower(preposition));
    }

    /** By the sentence's one date, unless it belongs to its report or to another clause. */
    private EventDate alone() {
      Dated only = null;
      for (Dated d : dated) {
        if (d.known() && text.sentenceOf(d.head()) == sentence) {
          if (only != null) {
            return null;
          }
          only = d;
        }
      }
      if (only == null) {
        return null;
      }
      int holder = clauses.verb(text.head(only.head()) < 0 ? only.head() : text.head(only.head()));
      boolean main = text.head(holder) < 0 && !clauses.says(holder);
      return main && !clauses.pluperfect(verb) ? of(only, "the sentence's one date") : null;
    }

    /** By the date of the report that tells it, unless the sentence gives just one day besides. */
    private EventDate reported() {
      for (int t = text.head(verb), steps = 0; t >= 0 && steps < 12; t = text.head(t), steps++) {
        if (clauses.verbal(t) && clauses.says(t)) {
          Dated d = nearest(t);
          Dated other = d == null ? null : besides(t);
          return d == null
              ? null
              : other == null
                  ? of(d, "the day of the report that tells it")
                  : of(other, "the sentence's one day but that of the report");
        }
      }
      return null;
    }

    /** The one day of the sentence that is told of another clause than the report's, or null. */
    private Dated besides(int report) {
      List<Dated> others =
          dated.stream()
              .filter(d -> d.known() && text.sentenceOf(d.head()) == sentence)
              .filter(d -> !clauses.within(d.head(), report) && on(d))
              .toList();
      boolean one = others.size() == 1 && !clauses.pluperfect(verb) && !clauses.unreal(verb);
      return one && others.get(0).moment().grain() == Grain.DAY ? others.get(0) : null;
    }

    /** Whether it is when something happened, not since when or until when. */
    private boolean on(Dated d) {
      int preposition = clauses.child(d.head(), "case");
      return preposition < 0
          ? !since(d)
          : Set.of("on", "in", "at").contains(text.lower(preposition));
    }

    /** By the day told last, where the story goes on in the same tense. */
    private EventDate told() {
      boolean past = text.tag(verb).equals("VBD") || passive();
      if (!past || clauses.unreal(verb) || clauses.pluperfect(verb)) {
        return null;
      }
      for (int i = dated.size() - 1; i >= 0; i--) {
        Dated d = dated.get(i);
        int back = sentence - text.sentenceOf(d.head());
        if (back > SENTENCES_BACK) {
          return null;
        }
        boolean on = back > 0 && d.known() && d.moment().grain() == Grain.DAY && on(d) && !aside(d);
        if (on && !d.when().why().startsWith("holiday") && recent(d.moment())) {
          return of(d, "the day told before, which the story goes on from");
        }
        boolean frame = back == 0 ? d.head() < verb && !relative(d) : back == 1 && fronted(d);
        if (d.known() && frame) {
          return of(d, "the time that was set just before");
        }
        if (back > 0 && d.known() && !today(d)) {
          return null;
        }
      }
      return null;
    }

    /** "Lula, who took office on Monday": of somebody's past, which the story does not go on. */
    private boolean aside(Dated d) {
      int v = clauses.verb(d.head());
      return text.relation(v).equals("acl:relcl") && text.pos(text.head(v)).equals("PROPN");
    }

    /** "Those killed in January": it dates what is told of somebody, not the clause. */
    private boolean relative(Dated d) {
      return text.relation(clauses.verb(d.head())).startsWith("acl");
    }

    /** Whether the date takes in the day of writing, as "this year" does. */
    private boolean today(Dated d) {
      LocalDate today = today();
      return today == null
          || !(d.moment().last().isBefore(today) || d.moment().first().isAfter(today));
    }

    /** "In 2014, the group said": a time before its verb sets the frame of what follows. */
    private boolean fronted(Dated d) {
      return d.head() <= text.sentenceStart(text.sentenceOf(d.head())) + 2;
    }

    private boolean passive() {
      int aux = clauses.child(verb, "aux:pass");
      return aux >= 0 && text.tag(aux).equals("VBD");
    }

    private boolean recent(Moment moment) {
      LocalDate today = today();
      return today == null
          || (moment.last().isAfter(today.minusDays(RECENT))
              && moment.first().isBefore(today.plusDays(1)));
    }

    private LocalDate today() {
      Moment anchor = Anchor.parse(times.anchor());
      return anchor != null && anchor.grain() == Grain.DAY ? anchor.day() : null;
    }

    /** The day of publication, for what is told as news. */
    private EventDate news() {
      LocalDate today = today();
      if (today == null) {
        return EventDate.unknown("no date is told, and the day of writing is not known");
      }
      if (clauses.unreal(verb)) {
        return EventDate.unknown("no date is told for what is to come or may be");
      }
      if (clauses.pluperfect(verb) || background()) {
        return EventDate.unknown("no date is told for what went before the news");
      }
      return new EventDate(
          today.toString(),
          null,
          "day",
          null,
          "no date is told; the article of " + today + " tells it as its news");
    }

    private boolean background() {
      for (int t = text.sentenceStart(sentence); t < text.sentenceEnd(sentence); t++) {
        if (BACKGROUND.contains(text.lower(t)) && clauses.verb(t) == verb) {
          return true;
        }
      }
      for (Dated d : dated) {
        int back = sentence - text.sentenceOf(d.head());
        boolean told = d.known() && !relative(d);
        if (back >= 0 && back <= 1 && told && !recent(d.moment()) && past(d.moment())) {
          return back == 0 || text.tag(verb).equals("VBD");
        }
      }
      return false;
    }

    private boolean past(Moment moment) {
      return moment.first().isBefore(today());
    }

    private EventDate of(Dated d, String why) {
      Moment m = d.moment();
      String precision =
          switch (m.grain()) {
            case DAY -> "day";
            case WEEK, WEEKEND -> "week";
            case MONTH -> "month";
            default -> "year";
          };
      Quote words = new Quote(d.when().start(), d.when().end(), d.when().text());
      return new EventDate(
          m.value(), d.rangeEnd(text, all), precision, words, why + ": " + d.when().why());
    }
  }
}
