package org.dateline.find.time;

import java.util.HashSet;
import java.util.Set;
import org.dateline.language.Text;

/** Dates a happening by another mention of it. */
final class Again {
  private final Happening happening;
  private final Text text;
  private final Clauses clauses;
  private final Mentions mentions;

  Again(Happening happening, Mentions mentions) {
    this.happening = happening;
    this.mentions = mentions;
    text = happening.text;
    clauses = happening.clauses;
  }

  /** A week or a month gives way to a day in it that another mention is given. */
  EventDate refined(Dated found) {
    if (found == null) {
      return null;
    }
    if (found.moment().grain() == Grain.WEEK || found.moment().grain() == Grain.MONTH) {
      EventDate finer = date(found.moment());
      if (finer != null) {
        return finer;
      }
    }
    return happening.of(found, "told in the same clause");
  }

  /** By another mention of the happening, by its noun, that is dated to the day. */
  EventDate date(Moment frame) {
    Dated found = mentions.first(names(), frame, happening.sentence);
    return found == null ? null : happening.of(found, "another mention of it is dated so");
  }

  /** The noun that names the happening, and "blast" of "killed in a blast". */
  private Set<String> names() {
    Set<String> names = new HashSet<>();
    if (text.pos(happening.trigger).equals("NOUN")) {
      names.add(text.lemma(happening.trigger));
    }
    for (int c : text.children(happening.trigger)) {
      if (text.relation(c).startsWith("obl")
          && text.pos(c).equals("NOUN")
          && inOrBy(c)
          && !happening.timed(c)) {
        names.add(text.lemma(c));
      }
    }
    return names;
  }

  private boolean inOrBy(int token) {
    int preposition = clauses.child(token, "case");
    return preposition >= 0 && Set.of("in", "by", "during").contains(text.lower(preposition));
  }
}
