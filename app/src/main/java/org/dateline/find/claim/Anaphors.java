package org.dateline.find.claim;

import org.dateline.language.Text;
import org.dateline.record.Claim;
import org.dateline.record.Quote;
import org.dateline.record.Span;

/** Words of a claim that stand for what was told before. Immutable and thread-safe. */
final class Anaphors {
  private static final int SHORT = 12;

  private final Stances stances;
  private final Wording words;

  Anaphors(Stances stances, Wording words) {
    this.stances = stances;
    this.words = words;
  }

  /** The word of a short content that stands for what was told before; or null. */
  String of(Text text, Claim claim) {
    String found = null;
    int n = 0;
    for (Span s : claim.content()) {
      for (int i = text.tokenAt(s.start()); i < text.size() && text.start(i) < s.end(); i++, n++) {
        String relation = text.relation(i);
        boolean clause =
            relation.equals("mark")
                || (relation.startsWith("nsubj") && !called(text, i, claim))
                || relative(text, i)
                || points(text, i)
                || told(text, i, claim.cue());
        if (found == null && !clause && words.is("anaphor", text.lower(i))) {
          boolean named = text.pos(i).equals("DET") && words.is("told", text.lower(text.head(i)));
          found = text.form(named ? text.head(i) : i);
        }
      }
    }
    return n > SHORT ? null : found == null ? deed(text, claim) : found;
  }

  /** "The story was an invention", "That did not happen": a subject that is what was told. */
  private boolean called(Text text, int subject, Claim claim) {
    boolean told = words.is("told", text.lower(subject)) || text.form(subject).equals("That");
    return told && stances.denied(text, claim.cue(), claim.content());
  }

  /** "Disowned the deed": a word of the cue itself that stands for what was told. */
  private String deed(Text text, Claim claim) {
    return Near.tokens(text, claim.cue().span())
        .filter(i -> text.pos(i).equals("NOUN") && Near.child(text, i, "det") >= 0)
        .filter(i -> words.is("anaphor", text.lower(i)))
        .mapToObj(text::form)
        .findFirst()
        .orElse(null);
  }

  /** "This year", "that night": points to no happening. */
  private boolean points(Text text, int word) {
    int noun = text.head(word);
    return text.pos(word).equals("DET")
        && noun > word
        && text.pos(noun).equals("NOUN")
        && !words.is("anaphor", text.lower(noun))
        && !words.is("told", text.lower(noun));
  }

  /** "a statement that its agents had financed them", taken for "a statement that they made". */
  private static boolean relative(Text text, int word) {
    int head = text.head(word);
    return head > word && text.relation(head).startsWith("acl");
  }

  /** "Claims that the trial is political": a word that says itself what it stands for. */
  private static boolean told(Text text, int word, Quote cue) {
    int clause = text.pos(word).equals("NOUN") ? Near.child(text, word, "acl") : -1;
    return clause > word
        && Near.marker(text, clause).equals("that")
        && !cue.span().contains(text.span(clause, clause + 1));
  }
}
