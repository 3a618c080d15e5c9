package org.dateline.find.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.lexicon.Camps;
import org.dateline.record.Actor;
import org.dateline.record.Claim;
import org.dateline.record.Span;
import org.dateline.record.Speaker;

/** Which sources speak for those who have a part in an event. Immutable and thread-safe. */
final class Sides {
  private static final Set<String> ARMED = Set.of("REB", "PRM", "CRM");

  private final Wording words;
  private final Camps camps;

  Sides(Wording words, Camps camps) {
    this.words = words;
    this.camps = camps;
  }

  /** Whether a source speaks for one who has a part in the event. */
  boolean party(Telling telling, Claim claim) {
    Text text = telling.text();
    return speaksFor(text, claim, telling.actors()) || speaksFor(text, claim, telling.recipients());
  }

  /**
   * Whether a source speaks for one that is said to have done it, and for nobody it was done to.
   */
  boolean accused(Telling telling, Claim claim) {
    return speaksFor(telling.text(), claim, telling.actors())
        && telling.recipients().stream().noneMatch(r -> camps.speaksFor(claim.source(), r));
  }

  private boolean speaksFor(Text text, Claim claim, List<Actor> parties) {
    return parties.stream()
        .anyMatch(a -> camps.speaksFor(claim.source(), a) || named(text, claim, a));
  }

  /**
   * Whether a source of no known country is called as a party is ("the runner", of a party runner),
   * or holds an office and the party is an organ of state ("the governor", of gendarmes).
   */
  private boolean named(Text text, Claim claim, Actor party) {
    Speaker source = claim.source();
    if (source == null) {
      return false;
    }
    if (source.name() == null && called(text, source, party)) {
      return true;
    }
    if (source.code() != null) {
      return false;
    }
    int head = text.headOf(new Span(source.start(), source.end()));
    if (words.is("office", text.lemma(head).toLowerCase(Locale.ROOT)) && Camps.ofState(party)) {
      return true;
    }
    boolean here = text.pos(head).equals("NOUN") && party.end() > party.start();
    return here
        && text.lemma(head).equals(text.lemma(text.headOf(new Span(party.start(), party.end()))));
  }

  /** "A spokesman for the fighters", "the group", of rebels; "a party spokesman", of a party. */
  private boolean called(Text text, Speaker source, Actor party) {
    String sector = party.sector().isEmpty() ? "" : party.sector().get(0);
    String kind = ARMED.contains(sector) ? "band" : sector.equals("PTY") ? "party" : null;
    return kind != null
        && Near.tokens(text, new Span(source.start(), source.end()))
            .anyMatch(i -> words.is(kind, text.lower(i)));
  }
}
