package org.dateline.find.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.dateline.language.Text;

/** Dates a happening by what its own sentence tells. */
final class OwnDate {
  private static final int WEEK = 7;

  /** "An exercise called Steel Tide in May": what a name has no day of. */
  private static final Set<String> NAMING = Set.of("call", "name", "dub", "know", "entitle");

  private final Happening happening;
  private final Text text;
  private final int trigger;
  private final int verb;
  private final Clauses clauses;
  private final List<Dated> dated;

  OwnDate(Happening happening) {
    this.happening = happening;
    text = happening.text;
    trigger = happening.trigger;
    verb = happening.verb;
    clauses = happening.clauses;
    dated = happening.dated;
  }

  /** By an expression of the clause, or of one that shares its time. */
  Dated own() {
    Dated best = happening.nearest(trigger);
    for (int v = verb; best == null && v >= 0; v = clauses.partner(v)) {
      if (v != trigger && clauses.says(v) && !nominalOf(v)) {
        return meanwhile(v);
      }
      best = happening.nearest(v);
    }
    return best;
  }

  /** "Two were shot on Sunday when soldiers opened fire, he said": what is said with it. */
  private Dated meanwhile(int says) {
    int said = clauses.child(says, "ccomp");
    return clauses.partner(verb) == says && said >= 0 && said < verb
        ? happening.nearest(said)
        : null;
  }

  /** Whether the trigger is a noun that the saying verb is about, rather than what is said. */
  private boolean nominalOf(int v) {
    return clauses.within(trigger, v) && text.relation(trigger).startsWith("obl");
  }

  /**
   * By the day at the end of its clause: "blocked a road with burning tyres on Friday", "shoved a
   * guard and fled on Friday".
   */
  EventDate trailing() {
    for (Dated d : dated) {
      if (happening.here(d) && d.head() > verb && trails(d.head(), near(d.moment()))) {
        return happening.of(d, "the day at the end of its clause");
      }
    }
    return null;
  }

  /** Of the week before, or of the week to come where that is told of. */
  private boolean near(Moment moment) {
    LocalDate today = happening.today;
    if (today == null || moment.grain() != Grain.DAY) {
      return false;
    }
    long days = ChronoUnit.DAYS.between(moment.day(), today);
    return clauses.unreal(verb) ? days < 0 && days >= -WEEK : days >= 0 && days <= WEEK;
  }

  /**
   * Whether a word hangs on the happening's verb by verbs that share its time, or have neither
   * subject nor tense; of the latter, where it is no day about that of writing, those of naming.
   */
  private boolean trails(int token, boolean near) {
    int links = 0;
    for (int t = text.head(token); t >= 0; t = text.head(t)) {
      if (t == verb) {
        return links > 0;
      }
      if (clauses.verbal(t)) {
        if (!together(t) && !shares(t, token, near)) {
          return false;
        }
        links++;
      }
    }
    return false;
  }

  private boolean shares(int v, int token, boolean near) {
    boolean own = clauses.has(v, "nsubj") || clauses.has(v, "aux");
    boolean next = text.head(v) == verb && text.relation(v).equals("conj") && token > v;
    return !own && (names(v) || (near && (next || bare(v))));
  }

  /** "Seven died when a shaft fell in on Monday". */
  private boolean together(int v) {
    return text.head(v) == verb && text.relation(v).equals("advcl") && clauses.meanwhile(v);
  }

  private boolean names(int v) {
    return text.tag(v).equals("VBN") && NAMING.contains(text.lemma(v));
  }

  private boolean bare(int v) {
    return text.tag(v).equals("VBG") || text.tag(v).equals("VB");
  }

  /** By the sentence's one date, unless it belongs to its report or to another clause. */
  EventDate alone() {
    Dated only = null;
    for (Dated d : dated) {
      if (happening.here(d)) {
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
    return main && !clauses.pluperfect(verb) ? happening.of(only, "the sentence's one date") : null;
  }

  /** By the date of the report that tells it, unless the sentence gives just one day besides. */
  EventDate reported() {
    for (int t = text.head(verb), steps = 0; t >= 0 && steps < 12; t = text.head(t), steps++) {
      if (clauses.verbal(t) && clauses.says(t)) {
        Dated d = happening.nearest(t);
        Dated other = d == null ? null : besides(t);
        return d == null
            ? null
            : other == null
                ? happening.of(d, "the day of the report that tells it")
                : happening.of(other, "the sentence's one day but that of the report");
      }
    }
    return null;
  }

  /** The one day of the sentence that is told of another clause than the report's, or null. */
  private Dated besides(int report) {
    List<Dated> others =
        dated.stream()
            .filter(d -> happening.here(d))
            .filter(d -> !clauses.within(d.head(), report) && happening.on(d))
            .toList();
    boolean one = others.size() == 1 && !clauses.pluperfect(verb) && !clauses.unreal(verb);
    return one && others.get(0).moment().grain() == Grain.DAY ? others.get(0) : null;
  }
}
