package org.dateline.find.claim;

import java.util.List;
import org.dateline.language.Text;
import org.dateline.record.Span;

/**
 * Attributions that follow or interrupt what is said: "…, the ministry said on Monday", "…, said
 * the mayor". By words and tags, whatever the tree. Spans are in tokens.
 */
final class Closing {
  private static final int FAR = 18;
  private static final int HEADLINE = 14;
  private static final int SHORT = 7;

  private final Text text;
  private final Quotations quotes;
  private final Cues cues;
  private final Wording words;
  private final Clauses clauses;

  Closing(Text text, Quotations quotes, Cues cues, Wording words) {
    this.text = text;
    this.quotes = quotes;
    this.cues = cues;
    this.words = words;
    clauses = new Clauses(text);
  }

  /** The attribution that a verb of saying makes of what stands before it; or null. */
  Attribution at(int cue) {
    int s = text.sentenceOf(cue);
    int from = text.sentenceStart(s);
    int to = text.sentenceEnd(s);
    if (cue - from < 3 || !saying(cue, to)) {
      return null;
    }
    int start = from;
    for (int i = from; i < cue; i++) {
      start = ";:".contains(text.form(i)) ? i + 1 : start;
    }
    Attribution inverted = inverted(cue, start, to);
    return inverted != null ? inverted : plain(cue, start, to);
  }

  private boolean saying(int cue, int to) {
    String form = text.lower(cue);
    if (!cues.closes(text, cue) || quotes.at(cue) >= 0) {
      return false;
    }
    String tag = text.tag(cue);
    boolean passive = tag.equals("VBN") && text.lemma(cue - 1).equals("be");
    if ((tag.startsWith("VB") && !tag.equals("VBG") && !passive) || form.equals("said")) {
      return true;
    }
    boolean last = cue + 1 == to || ",.;".contains(text.form(cue + 1));
    return last && tag.equals("NNS") && clauses.name(cue - 1);
  }

  /** "…, said the mayor of the town." */
  private Attribution inverted(int cue, int from, int to) {
    boolean answers = cues.verb(text, cue).stance().answers() && !clauses.quote(cue - 1);
    boolean called = text.lemma(cue).equals("call") || text.tag(cue).equals("VBN");
    boolean addresses = words.is("to-somebody", cues.verb(text, cue).lemma());
    if (!boundary(cue - 1) || called || answers || addresses) {
      return null;
    }
    int end = cue + 1;
    while (end < to && !",;.".contains(text.form(end)) && !clauses.quote(end)) {
      end++;
    }
    int name = relative(cue + 1, end);
    boolean ends = end == to || !text.form(end).equals(",") || goesOn(end, to);
    boolean source =
        ends && name - cue > 1 && clauses.names(cue + 1, name) && !text.pos(cue + 1).equals("ADP");
    return source ? told(cue, new Span(cue + 1, end), from, cue - 1, end, to) : null;
  }

  /** "…, the mayor of the town said on Monday." */
  private Attribution plain(int cue, int from, int to) {
    int end = adjunct(cue, to);
    int last = clauses.helpers(cue, from);
    if (end < 0 || (last == cue && text.lower(cue - 1).equals("to"))) {
      return null;
    }
    int comma = clauses.comma(last - 1, from);
    if (comma > from && text.form(last - 1).equals(",")) {
      comma = clauses.comma(comma - 1, from);
      comma = comma > from && !clause(from, comma) ? comma : clauses.comma(last - 1, from);
      int before = clauses.comma(comma - 1, from);
      comma = before > from && clauses.names(before + 1, comma) ? before : comma;
      comma = described(from, comma, last);
    }
    int name = relative(comma + 1, last);
    boolean source = comma > from && last - comma < FAR && speaker(comma + 1, name);
    boolean own = name + 1 < last && !text.relation(name).startsWith("nsubj");
    int start = own ? name + 1 : comma + 1;
    return source ? told(cue, new Span(start, last), from, comma, end, to) : null;
  }

  /** "…, the police chief, Cesar Zapata, said": where the description of a name begins. */
  private int described(int from, int comma, int last) {
    int before = clauses.comma(comma - 1, from);
    if (before <= from || last - comma >= SHORT) {
      return comma;
    }
    boolean title =
        named(comma + 1) && whose(before + 1) && text.pos(comma - 1).matches("NOUN|ADJ");
    boolean name = whose(comma + 1) && named(before + 1) && named(comma - 1);
    boolean one = (title || name) && clauses.names(before + 1, comma);
    return one && clause(from, before) ? before : comma;
  }

  private boolean named(int t) {
    return text.pos(t).equals("PROPN");
  }

  private boolean whose(int t) {
    return text.pos(t).equals("DET") || text.relation(t).equals("nmod:poss");
  }

  /** What is said: the clause before, or what the attribution interrupts. */
  private Attribution told(int cue, Span source, int from, int comma, int end, int to) {
    if (comma <= from) {
      return null;
    }
    int last = clauses.semicolon(end, to);
    boolean goesOn = goesOn(end, last);
    boolean rest = text.pos(comma - 1).equals("CCONJ") || text.tag(comma - 1).startsWith("W");
    if (rest && goesOn) {
      return attribution(cue, source, List.of(new Span(end + 1, last)));
    }
    boolean headline = end == to && to - from <= HEADLINE;
    if ((clause(from, comma) || headline) && !subordinate(from, comma)) {
      return attribution(cue, source, List.of(new Span(from, comma)));
    }
    return goesOn && clauses.names(from, comma)
        ? attribution(cue, source, List.of(new Span(from, comma), new Span(end + 1, last)))
        : null;
  }

  private boolean goesOn(int end, int to) {
    int last = clauses.semicolon(end, to);
    return end + 1 < to && text.form(end).equals(",") && clauses.verb(end + 1, last);
  }

  private static Attribution attribution(int cue, Span source, List<Span> content) {
    return new Attribution(cue, cue, cue + 1, List.of(source), content, Attribution.RULE);
  }

  /**
   * Where the words end that only say when, where or to whom it was said; -1 where they say more.
   */
  private int adjunct(int cue, int to) {
    int end = cue + 1;
    while (end < to && !",;.".contains(text.form(end))) {
      String word = text.lower(end);
      boolean day = end == cue + 1 && end + 2 < to && ",;.".contains(text.form(end + 2));
      boolean condition = text.lower(end - 1).equals("condition");
      if ((word.equals("that") && !day && !condition) || word.equals(":") || clauses.quote(end)) {
        return -1;
      }
      end++;
    }
    if (end + 1 < to && clauses.quote(end + 1) && clauses.verb(end + 1, to)) {
      return -1;
    }
    boolean quoted = text.lower(end - 1).equals("saying") && text.lower(end - 2).equals("as");
    if (end == cue + 1 || quoted) {
      return end;
    }
    String first = text.pos(cue + 1);
    boolean aside =
        (first.equals("ADV") && !text.tag(cue + 1).startsWith("W"))
            || words.is("while-saying", text.lower(cue + 1))
            || (first.equals("ADP") && !words.is("of-something", text.lower(cue + 1)));
    boolean day =
        (first.equals("PROPN") && end - cue <= 3 && text.lower(cue + 1).endsWith("day"))
            || text.lower(cue + 1).equals("that");
    boolean somebody = words.is("to-somebody", cues.verb(text, cue).lemma());
    return aside || day || somebody ? end : -1;
  }

  private boolean boundary(int t) {
    return text.form(t).equals(",") || clauses.quote(t);
  }

  private int relative(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (words.is("relative", text.lower(i))) {
        return i;
      }
    }
    return to;
  }

  private boolean speaker(int from, int to) {
    String pos = from < to ? text.pos(from) : "";
    return clauses.names(from, to)
        && !pos.equals("ADP")
        && !pos.equals("CCONJ")
        && !text.pos(to - 1).equals("CCONJ")
        && !words.is("ourselves", text.lower(to - 1))
        && !text.tag(from).startsWith("W");
  }

  /** "If she wins, the minister said, …" */
  private boolean subordinate(int from, int to) {
    String pos = text.pos(from);
    return (pos.equals("SCONJ") || pos.equals("ADP")) && clauses.comma(to - 1, from) == from;
  }

  /** Whether what one attributes holds the first verb of what the other does. */
  boolean agrees(Attribution found, Attribution closing) {
    Span speaker = closing.source().get(0);
    boolean swallowed =
        found.source().isEmpty()
            && found.content().stream()
                .anyMatch(s -> s.start() <= speaker.start() && speaker.end() <= s.end() + 1);
    if (swallowed) {
      return false;
    }
    int verb =
        closing.content().stream()
            .mapToInt(s -> clauses.finite(s.start(), s.end()))
            .filter(v -> v >= 0)
            .findFirst()
            .orElse(-1);
    return found.content().stream().anyMatch(s -> s.start() <= verb && verb < s.end());
  }

  private boolean clause(int from, int to) {
    boolean named = from < to && (clauses.name(from) || text.pos(from).equals("DET"));
    return clauses.finite(from, to) >= 0 || (named && clauses.verb(from + 1, to));
  }
}
