package org.dateline.find.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.language.Text;

/** Dates a happening by the story: what was told just before it, or the news that it is. */
final class Story {
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

  private static final Set<String> AGO = Set.of("ago", "earlier", "before");

  private final Happening happening;
  private final Text text;
  private final int sentence;
  private final int verb;
  private final Clauses clauses;
  private final List<Dated> dated;

  Story(Happening happening) {
    this.happening = happening;
    text = happening.text;
    sentence = happening.sentence;
    verb = happening.verb;
    clauses = happening.clauses;
    dated = happening.dated;
  }

  /** By the day told last, where the story goes on in the same tense. */
  EventDate told() {
    boolean past = text.tag(verb).equals("VBD") || passive();
    if (!past || clauses.unreal(verb) || clauses.pluperfect(verb)) {
      return null;
    }
    for (int i = dated.size() - 1; i >= 0; i--) {
      Dated d = dated.get(i);
      int back = sentence - text.sentenceOf(d.head());
      if (back > SENTENCES_BACK || (back == 0 && yearless(d))) {
        return null;
      }
      boolean on =
          back > 0 && d.known() && d.moment().grain() == Grain.DAY && happening.on(d) && !aside(d);
      if (on && happening.past(d.moment()) && elsewhere(d)) {
        return null;
      }
      if (on && !d.when().why().startsWith("holiday") && happening.recent(d.moment())) {
        return happening.of(d, "the day told before, which the story goes on from");
      }
      boolean frame = back == 0 ? d.head() < verb && !relative(d) : back == 1 && fronted(d);
      if (d.known() && frame) {
        return happening.of(d, "the time that was set just before");
      }
      if (back == 0 && d.known() && d.head() < verb && d.moment().grain() == Grain.DAY) {
        return null;
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

  /** A day whose year nothing tells. */
  private static boolean yearless(Dated d) {
    return d.when().value().matches("XXXX-[0-9].*");
  }

  /**
   * "Those killed in January", "which hopes to join by 2030": it dates what is told of somebody.
   */
  private boolean relative(Dated d) {
    for (int t = d.head(); t >= 0 && t != verb; t = text.head(t)) {
      if (clauses.verbal(t) && text.relation(t).startsWith("acl")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the date takes in the day of writing, as "this year" does. */
  private boolean today(Dated d) {
    LocalDate today = happening.today;
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

  /** The day of publication, for what is told as news. */
  EventDate news() {
    LocalDate today = happening.today;
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
      if (BACKGROUND.contains(text.lower(t))
          && !length(t)
          && clauses.verb(t) == verb
          && !happening.unlikeSince(t)) {
        return true;
      }
    }
    for (Dated d : dated) {
      int back = sentence - text.sentenceOf(d.head());
      boolean told = d.known() && !relative(d);
      if (back >= 0 && back <= 1 && told && !happening.recent(d.moment()) && past(d.moment())) {
        return back == 0 || text.tag(verb).equals("VBD");
      }
    }
    return false;
  }

  /** "Fifteen years in prison": how long, not how long ago. */
  private boolean length(int t) {
    boolean ago = t + 1 < text.size() && AGO.contains(text.lower(t + 1));
    return t > 0 && text.tag(t - 1).equals("CD") && !ago;
  }

  private boolean past(Moment moment) {
    return moment.first().isBefore(happening.today);
  }

  /** Whether a day was told in a paragraph before, from which the story has come back. */
  private boolean elsewhere(Dated d) {
    int begun = text.start(text.sentenceStart(sentence));
    return text.content().substring(text.end(d.head()), begun).indexOf('\n') >= 0;
  }
}
