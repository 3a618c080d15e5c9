package org.dateline.find.claim;

import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.language.Text;
import org.dateline.record.Claim;
import org.dateline.record.Span;

/** What stands in a claim's content: its words, its negations. Immutable and thread-safe. */
final class Contents {
  private static final int NEXT = 2;

  private final Wording words;

  Contents(Wording words) {
    this.words = words;
  }

  /** The tokens of a content, in order. */
  static IntStream tokens(Text text, Claim claim) {
    return claim.content().stream().flatMapToInt(s -> Near.tokens(text, s));
  }

  /** How many words, without marks. */
  static long length(Text text, Claim claim) {
    return tokens(text, claim).filter(i -> !text.pos(i).equals("PUNCT")).count();
  }

  /** Whether it holds a clause with a verb of its own. */
  static boolean clause(Text text, Claim claim) {
    Clauses clauses = new Clauses(text);
    return tokens(text, claim).anyMatch(i -> clauses.finite(i, i + 1) >= 0);
  }

  /** "No such order", "not a single canister": a word and one of those behind it. */
  static boolean flatly(Text text, Claim claim, String no, Set<String> next) {
    return tokens(text, claim)
        .anyMatch(
            i ->
                text.lower(i).equals(no)
                    && i + 1 < text.size()
                    && next.contains(text.lower(i + 1)));
  }

  /** Whether one of its words is of a class, by its lemma. */
  boolean any(Text text, Claim claim, String kind) {
    return tokens(text, claim).anyMatch(i -> words.is(kind, text.lemma(i)));
  }

  /** "Yes, the men are held": whether it says yes. */
  boolean assents(Text text, Claim claim) {
    return tokens(text, claim).anyMatch(i -> words.is("assent", text.lower(i)));
  }

  /** The first word that negates what is said, a plain no to what is to come apart; or null. */
  String negation(Text text, Claim claim) {
    int at =
        tokens(text, claim)
            .filter(
                i -> {
                  boolean will = i > 0 && words.is("will", text.lower(i - 1));
                  return (words.is("negation", text.lower(i)) && !will)
                      || words.is("nobody", text.lower(i));
                })
            .findFirst()
            .orElse(-1);
    return at < 0 ? null : text.form(at);
  }

  /** Whether the clause that is said is negated. */
  boolean negated(Text text, Claim claim) {
    return claim.content().stream()
        .mapToInt(text::headOf)
        .anyMatch(h -> h >= 0 && text.pos(h).equals("VERB") && words.denied(text, h));
  }

  /** "Said it had targeted a depot": who tells what he struck grants that he did. */
  boolean strikes(Text text, Claim claim) {
    return tokens(text, claim)
        .filter(i -> words.is("striking", text.lemma(i)) && text.pos(i).equals("VERB"))
        .map(i -> Near.subject(text, i))
        .anyMatch(subject -> subject >= 0 && text.pos(subject).equals("PRON"));
  }

  /** "Confirmed only that it had been asked", "… and nothing else": no more than what it says. */
  boolean merely(Text text, Claim claim) {
    int cue = text.tokenAt(claim.cue().start());
    int s = text.sentenceOf(cue);
    if (cue > text.sentenceStart(s) && words.is("only", text.lower(cue - 1))) {
      return true;
    }
    return IntStream.range(cue, text.sentenceEnd(s) - 1)
        .anyMatch(
            i -> {
              boolean next = i <= cue + NEXT && words.is("only", text.lower(i));
              boolean nothing =
                  text.lower(i).equals("nothing") && words.is("else", text.lower(i + 1));
              return next || nothing;
            });
  }

  /** Whether a cue lies in what another claim says. */
  static boolean holds(Claim outer, Span cue) {
    return outer.content().stream().anyMatch(s -> s.contains(cue));
  }
}
