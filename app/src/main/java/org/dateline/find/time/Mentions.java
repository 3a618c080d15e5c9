package org.dateline.find.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.language.Text;

/** What a text's mentions of a happening are dated with. */
final class Mentions {
  private final Text text;
  private final Clauses clauses;
  private final List<Dated> dated;

  Mentions(Text text, Clauses clauses, List<Dated> dated) {
    this.text = text;
    this.clauses = clauses;
    this.dated = dated;
  }

  /**
   * What dates a mention by one of these nouns to the day, in another sentence; or null.
   *
   * @param frame where the day has to lie; null for anywhere
   */
  Dated first(Set<String> nouns, Moment frame, int sentence) {
    for (Dated d : dated) {
      if (!day(d) || (frame != null && !frame.contains(d.moment()))) {
        continue;
      }
      int s = text.sentenceOf(d.head());
      for (int t = text.sentenceStart(s); s != sentence && t < text.sentenceEnd(s); t++) {
        if (nouns.contains(text.lemma(t)) && noun(t) && shares(d, t)) {
          return d;
        }
      }
    }
    return null;
  }

  /** The day of the happening that a token names, where all that date it agree; or null. */
  LocalDate day(int token, Deeds deeds) {
    LocalDate day = null;
    for (Dated d : dated) {
      if (day(d) && dates(d, token, deeds)) {
        LocalDate other = d.moment().day();
        if (day != null && !day.equals(other)) {
          return null;
        }
        day = other;
      }
    }
    return day;
  }

  private static boolean day(Dated d) {
    return d.known() && d.moment().grain() == Grain.DAY;
  }

  /** Whether a date is that of a mention of a token's happening. */
  private boolean dates(Dated d, int token, Deeds deeds) {
    int s = text.sentenceOf(d.head());
    for (int t = text.sentenceStart(s); t < text.sentenceEnd(s); t++) {
      if (deeds.same(text.lemma(token), text.lemma(t)) && (noun(t) ? shares(d, t) : on(d, t))) {
        return true;
      }
    }
    return false;
  }

  private boolean noun(int token) {
    return text.pos(token).equals("NOUN");
  }

  /** Whether a mention has a date, or is the subject of a clause that has. */
  private boolean shares(Dated d, int mention) {
    return clauses.within(d.head(), mention)
        || (text.relation(mention).startsWith("nsubj")
            && clauses.within(d.head(), clauses.verb(mention)));
  }

  /** "Were shot on March 4", not "have been shot since March 4". */
  private boolean on(Dated d, int verb) {
    int word = clauses.child(d.head(), "case");
    return text.pos(verb).equals("VERB")
        && clauses.within(d.head(), verb)
        && (word < 0 || Set.of("on", "in", "at", "of").contains(text.lower(word)));
  }
}
