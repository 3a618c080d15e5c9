package org.dateline.find.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
  private final Text text;
  private final Attached attached;
  private final List<Dated> all;
  private final Clauses clauses;
  private final LocalDate today;

  /** Of the happenings of one text. */
  public EventDater(Text text, Times times, Attached attached) {
    this.text = text;
    this.attached = attached;
    all = Dated.all(text, times.all());
    clauses = new Clauses(text);
    Moment anchor = Anchor.parse(times.anchor());
    today = anchor != null && anchor.grain() == Grain.DAY ? anchor.day() : null;
  }

  /** The date of the happening that a token names; never null. */
  public EventDate date(int trigger) {
    EventDate date = found(trigger);
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

  private EventDate found(int trigger) {
    Attached.Choice<Dated> told = attached.choose("time", text, trigger, all, Dated::head);
    Happening happening = new Happening(text, clauses, trigger, told.kept(), all, today);
    if (told.taken() != null && told.taken().known()) {
      return happening.of(told.taken(), told.at());
    }
    Mentions mentions = new Mentions(text, clauses, told.kept());
    OwnDate own = new OwnDate(happening);
    Again again = new Again(happening, mentions);
    Story story = new Story(happening);
    return Stream.<Supplier<EventDate>>of(
            () -> new Counted(happening, mentions).date(),
            () -> again.refined(own.own()),
            own::trailing,
            () -> again.date(null),
            own::alone,
            own::reported,
            story::told)
        .map(Supplier::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(story::news);
  }
}
