package org.dateline.find.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.record.Quote;

/** A happening, and the dates of its text that may be its own. */
final class Happening {
  /** Days before publication after which a told day makes what follows it background. */
  private static final int NEWS = 3;

  private static final int RECENT = 31;

  private static final Set<String> OTHER = Set.of("for", "over", "about", "despite");

  private static final Set<String> BESIDE = Set.of("after", "following", "before");

  final Text text;
  final Clauses clauses;
  final int trigger;
  final int sentence;
  final int verb;
  final List<Dated> dated;

  /** The day of writing, or null. */
  final LocalDate today;

  private final List<Dated> all;

  /**
   * Of the word that names it.
   *
   * @param dated those of {@code all}, the text's, that may be its own
   */
  Happening(
      Text text,
      Clauses clauses,
      int trigger,
      List<Dated> dated,
      List<Dated> all,
      LocalDate today) {
    this.text = text;
    this.clauses = clauses;
    this.trigger = trigger;
    this.all = all;
    this.today = today;
    sentence = text.sentenceOf(trigger);
    verb = clauses.verb(trigger);
    this.dated = dated.stream().filter(d -> !apart(d) && !toCome(d)).toList();
  }

  /** "Set a hearing for May 30", "was put off until May": what is ahead dates nothing done. */
  private boolean toCome(Dated d) {
    boolean own = today != null && verb == trigger;
    if (!own || !d.known() || !d.moment().first().isAfter(today)) {
      return false;
    }
    int word = clauses.child(d.head(), "case");
    boolean until = word >= 0 && text.lower(word).equals("until");
    return clauses.past(verb) || (until && clauses.has(verb, "aux:pass") && !clauses.unreal(verb));
  }

  /** Whether a date is known and stands in its sentence. */
  boolean here(Dated d) {
    return d.known() && text.sentenceOf(d.head()) == sentence;
  }

  /** Whether a token is part of a time expression. */
  boolean timed(int token) {
    return dated.stream().anyMatch(d -> d.when().span().overlaps(text.span(token, token + 1)));
  }

  /** The date of a clause that is nearest to it, or null. */
  Dated nearest(int top) {
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

  /** Whether "since" tells since when nothing was like it. */
  boolean unlikeSince(int since) {
    return all.stream()
        .anyMatch(d -> text.tokenAt(d.when().start()) == since + 1 && since(d) && unlike(d));
  }

  /** Whether a date is that of something else, wherever the tree has hung it. */
  private boolean apart(Dated d) {
    return ofOther(d) || (since(d) && unlike(d));
  }

  /**
   * "Apologised for Monday's raid", "fled after Monday's raid": the day of the raid alone, but
   * "after the coup of 2021" tells about when.
   */
  private boolean ofOther(Dated d) {
    int noun = text.head(d.head());
    if (noun <= d.head() || noun == trigger || !text.pos(noun).equals("NOUN")) {
      return false;
    }
    int word = clauses.child(noun, "case");
    String how = word < 0 || word > d.head() ? "" : text.lower(word);
    return OTHER.contains(how) || (BESIDE.contains(how) && d.known() && recent(d.moment()));
  }

  /** "Who had camped there since Sunday shot two": wherever the tree has hung it. */
  private boolean since(Dated d) {
    int from = text.tokenAt(d.when().start());
    return from > 0 && text.lower(from - 1).equals("since");
  }

  /** "The deadliest since 2019 killed ten": since when nothing was deadlier. */
  private boolean unlike(Dated d) {
    boolean clause = false;
    for (int t = text.head(d.head()); t >= 0 && !clause; t = text.head(t)) {
      if (most(t) || Arrays.stream(text.children(t)).anyMatch(this::most)) {
        return true;
      }
      clause = clauses.verbal(t);
    }
    return false;
  }

  private boolean most(int token) {
    return text.tag(token).equals("JJS") || text.lower(token).equals("first");
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

  /** Whether it is when something happened, not since when or until when. */
  boolean on(Dated d) {
    int preposition = clauses.child(d.head(), "case");
    return preposition < 0 ? !since(d) : Set.of("on", "in", "at").contains(text.lower(preposition));
  }

  /** Whether a stretch lies in the month before the day of writing. */
  boolean recent(Moment moment) {
    return today == null
        || (moment.last().isAfter(today.minusDays(RECENT))
            && moment.first().isBefore(today.plusDays(1)));
  }

  /** Whether it lies some days before the day of writing, so that the news is not of it. */
  boolean past(Moment moment) {
    return today != null && moment.last().isBefore(today.minusDays(NEWS));
  }

  private static String year(LocalDate day) {
    return day.toString().substring(0, 4);
  }

  /** A date as its own; a decade is its first year to its last. */
  EventDate of(Dated d, String why) {
    Moment m = d.moment();
    String precision =
        switch (m.grain()) {
          case DAY -> "day";
          case WEEK, WEEKEND -> "week";
          case MONTH -> "month";
          default -> "year";
        };
    Quote words = new Quote(d.when().start(), d.when().end(), d.when().text());
    String date = precision.equals("year") ? year(m.first()) : m.value();
    String end = m.grain() == Grain.DECADE ? year(m.last()) : d.rangeEnd(text, all);
    return new EventDate(date, end, precision, words, why + ": " + d.when().why());
  }
}
