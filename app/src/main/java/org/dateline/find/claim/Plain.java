package org.dateline.find.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.record.Entity;
import org.dateline.record.Span;

/**
 * Attributions that the words alone give away: turns of phrase, a verb of saying before "that" or a
 * colon, headlines. They stand in for the model where it finds none. Spans are in tokens.
 */
final class Plain {
  private static final int FAR = 10;
  private static final int APART = 25;
  private static final int FEW = 4;

  private final Text text;
  private final Cues cues;
  private final Phrases phrases;
  private final Wording words;
  private final Clauses clauses;
  private final Headlines headlines;
  private final Quotations quotes;
  private final Stances stances;

  Plain(
      Text text,
      Quotations quotes,
      Cues cues,
      Phrases phrases,
      Wording words,
      Stances stances,
      List<Entity> entities) {
    this.text = text;
    this.quotes = quotes;
    this.stances = stances;
    this.cues = cues;
    this.phrases = phrases;
    this.words = words;
    clauses = new Clauses(text);
    headlines = new Headlines(text, words, clauses, entities);
  }

  /** Those of which no cue word is one of those found; of parsed sentences only. */
  List<Attribution> beside(List<Attribution> found) {
    List<Attribution> all = new ArrayList<>();
    for (int s = 0; s < text.sentences(); s++) {
      if (text.parsed(s)) {
        sentence(s, found, all);
      }
    }
    return all;
  }

  private void sentence(int s, List<Attribution> found, List<Attribution> all) {
    int from = text.sentenceStart(s);
    int to = text.sentenceEnd(s);
    int before = all.size();
    for (int t = from; t < to; t++) {
      Phrases.Match phrase = phrases.at(text, t);
      boolean verb = cues.verb(text, t) != null || text.pos(t).equals("VERB");
      Attribution a =
          phrase != null
              ? text.lower(t).equals("so") ? so(phrase, to) : turn(phrase, from, to)
              : !verb || within(t, found) ? denial(t, from, to) : said(t, from, to);
      if (a != null && !a.source().isEmpty() && found.stream().noneMatch(a::sharesCue)) {
        all.add(a);
        t = a.cueTo() - 1;
      }
    }
    boolean silent =
        all.size() == before && found.stream().noneMatch(f -> f.cue() >= from && f.cue() < to);
    Attribution last = headlines.trailing(from, to);
    Attribution headline = last == null && silent ? headlines.headline(from, to) : last;
    if (headline != null) {
      all.add(headline);
    }
  }

  /** "Later on Tuesday the spokesman, Daniel Hagari, said": with its subject by its words. */
  Attribution sourced(Attribution a) {
    boolean says =
        a.source().isEmpty()
            && cues.verb(text, a.cue()) != null
            && Set.of("VBZ", "VBD", "VBP").contains(text.tag(a.cue()))
            && a.content().get(0).start() > a.cue();
    Span s = says ? subject(a.cue(), text.sentenceStart(text.sentenceOf(a.cue()))) : null;
    if (s == null || text.tag(s.start()).startsWith("W")) {
      return a;
    }
    int start = s.start();
    for (int i = s.start() + 1; i < s.end(); i++) {
      boolean opens = text.pos(i).equals("DET") && clauses.name(i - 1);
      start = opens && !text.form(i - 1).equals(",") ? i : start;
    }
    return a.with(List.of(new Span(start, s.end())), a.content());
  }

  /** "Announced it himself on X: a rival had been deported": with what the colon introduces. */
  Attribution colon(Attribution a) {
    Cues.Cue cue = cues.verb(text, a.cue());
    Span last = a.content().get(a.content().size() - 1);
    int to = text.sentenceEnd(text.sentenceOf(a.cue()));
    int colon = a.cueTo();
    while (colon < to && !text.form(colon).equals(":")) {
      colon++;
    }
    boolean says = cue != null && cue.kind().equals("say") && !a.source().isEmpty();
    boolean bare =
        colon + 1 < to
            && colon - a.cueTo() <= FAR
            && last.start() >= a.cueTo()
            && last.end() <= colon
            && clauses.finite(a.cueTo(), colon) < 0;
    int end = bare ? clauses.end(colon + 1, to) : to;
    if (!says || !bare || clauses.finite(colon + 1, end) < 0) {
      return a;
    }
    List<Span> content = new ArrayList<>(a.content());
    content.add(new Span(colon + 1, end));
    return a.with(a.source(), content);
  }

  private Attribution said(int t, int from, int to) {
    Attribution naming = naming(t, from, to);
    Attribution heard = naming == null ? heard(t, to) : naming;
    return heard == null ? saying(t, from, to) : heard;
  }

  /** Whether somebody else is found to say it. */
  private static boolean within(int t, List<Attribution> found) {
    for (Attribution a : found) {
      for (Span s : a.content()) {
        if (s.start() <= t && t < s.end()) {
          return true;
        }
      }
    }
    return false;
  }

  /** A turn of phrase, its subject, and what follows it or, where nothing does, its own words. */
  private Attribution turn(Phrases.Match phrase, int from, int to) {
    int start = phrase.to();
    while (start < to && words.is("introducing", text.lower(start))) {
      start++;
    }
    int end = clauses.end(start, to);
    Span subject = subject(phrase.from(), from);
    Span content = end > start ? new Span(start, end) : new Span(phrase.to() - 1, phrase.to());
    int comma = subject == null ? from : subject.start() - 1;
    boolean closes =
        end <= start
            && comma > from
            && text.form(comma).equals(",")
            && clauses.finite(from, comma) >= 0;
    return attribution(
        phrase.from(), phrase.to(), subject, closes ? new Span(from, comma) : content);
  }

  /** "So did the magistrate": whose words are those of the sentence before. */
  private Attribution so(Phrases.Match phrase, int to) {
    int end = somebody(phrase.to(), to);
    Span source = new Span(phrase.to(), end);
    Span content = new Span(phrase.from(), phrase.to());
    return clauses.named(source.start(), end)
        ? attribution(phrase.from(), phrase.to(), source, content)
        : null;
  }

  /** Where the words end that name somebody from a place on ("the mayor of the town"). */
  private int somebody(int from, int to) {
    int end = from;
    while (end < to && (clauses.nominal(end) || text.lower(end).equals("of"))) {
      end++;
    }
    return end;
  }

  /**
   * "Despite denials from the ministry, residents insist …", "drew a denial from his lawyer": what
   * else the sentence says is denied.
   */
  private Attribution denial(int t, int from, int to) {
    if (!words.is("denying", text.lower(t)) || t + 2 >= to) {
      return null;
    }
    int end = somebody(t + 2, to);
    boolean by = text.lower(t + 1).equals("from") || text.lower(t + 1).equals("by");
    if (!by || !clauses.named(t + 2, end)) {
      return null;
    }
    boolean opens = words.is("despite", text.lower(from)) && end < to && text.form(end).equals(",");
    int verb = t;
    while (verb > from && !text.pos(verb).equals("VERB")) {
      verb--;
    }
    Span content = opens ? new Span(end + 1, clauses.end(end + 1, to)) : new Span(from, verb);
    return content.end() > content.start() + 1
        ? attribution(t, t + 1, new Span(t + 2, end), content)
        : null;
  }

  private static Attribution attribution(int from, int to, Span source, Span content) {
    return new Attribution(
        from,
        from,
        to,
        source == null ? List.of() : List.of(source),
        List.of(content),
        Attribution.RULE);
  }

  /**
   * "Nicosia complained, and the blue helmets confirmed, that …": what two say in one clause. In
   * pairs.
   */
  List<Attribution> shared() {
    List<Attribution> all = new ArrayList<>();
    for (int s = 0; s < text.sentences(); s++) {
      int to = text.sentenceEnd(s);
      for (int t = text.sentenceStart(s) + 1; text.parsed(s) && t + 4 < to; t++) {
        if (cues.verb(text, t) != null) {
          shared(t, text.sentenceStart(s), to, all);
        }
        if (text.form(t).equals(":") && tale(t)) {
          tale(t, text.sentenceStart(s), to, all);
        }
      }
    }
    return all;
  }

  /**
   * Whether a colon follows a word for what is told, and at most when: "a statement on Saturday:".
   */
  private boolean tale(int colon) {
    int i = colon - 1;
    while (i > 0 && colon - i < FEW && Set.of("PROPN", "ADP").contains(text.pos(i))) {
      i--;
    }
    return words.is("tale", text.lemma(i));
  }

  /** "The daily published a note: …", "A waiter saw the whole thing: …". */
  private void tale(int colon, int from, int to, List<Attribution> all) {
    int verb = colon - 1;
    while (verb > from && !text.pos(verb).equals("VERB")) {
      verb--;
    }
    Span source = verb > from ? subject(verb, from) : null;
    int end = clauses.end(colon + 1, to);
    if (source != null && clauses.verb(colon + 1, end)) {
      all.add(attribution(verb, verb + 1, source, new Span(colon + 1, end)));
    }
  }

  private void shared(int t, int from, int to, List<Attribution> all) {
    int start = text.form(t + 1).equals(",") ? t + 3 : t + 2;
    int second = words.is("joining", text.lower(start - 1)) ? second(start, to) : -1;
    int that = second < 0 ? -1 : that(second, to);
    if (that < 0 || !clauses.verb(that + 1, clauses.end(that + 1, to))) {
      return;
    }
    Span content = new Span(that + 1, clauses.end(that + 1, to));
    Span first = subject(t, from);
    int end = clauses.helpers(second, start);
    Span other = new Span(start, end > start && text.form(end - 1).equals(",") ? end - 1 : end);
    if (first != null && other.end() > start && clauses.named(start, other.end())) {
      all.add(attribution(t, t + 1, first, content));
      all.add(attribution(second, second + 1, other, content));
    }
  }

  /** The verb after its subject, which may hold a clause between commas; or -1. */
  private int second(int start, int to) {
    for (int i = start; i < to && i - start < FAR; i++) {
      if (i > start && cues.verb(text, i) != null && that(i, to) >= 0) {
        return i;
      }
      boolean goesOn = clauses.nominal(i) || text.pos(i).equals("AUX") || text.pos(i).equals("ADV");
      if (text.form(i).equals(",")) {
        while (i + 1 < to && !text.form(i + 1).equals(",")) {
          i++;
        }
        i++;
      } else if (!goesOn) {
        return -1;
      }
    }
    return -1;
  }

  /** The "that" of "confirmed, that" or "deny it, that"; or -1. */
  private int that(int verb, int to) {
    int i = verb + 1;
    i += i < to && words.is("anaphor", text.lower(i)) && !text.lower(i).equals("that") ? 1 : 0;
    i += i < to && text.form(i).equals(",") ? 1 : 0;
    return i + 1 < to && text.lower(i).equals("that") ? i : -1;
  }

  /** "… the radio said on Monday that …", "a soldier testified: …". */
  private Attribution saying(int t, int from, int to) {
    Cues.Cue cue = cues.verb(text, t);
    if (cue == null) {
      return null;
    }
    int mark = mark(t + 1, to);
    if (mark < 0) {
      return bare(t, from, to);
    }
    if (!cue.kind().equals("say") || !finite(t, from, mark)) {
      return null;
    }
    if (text.form(mark).equals(":") && mark + 1 < to && clauses.quote(mark + 1)) {
      return quoting(t, from, mark + 1);
    }
    Span source = text.lower(t - 1).equals("to") ? leading(t) : subject(t, from);
    int end = clauses.end(mark + 1, to);
    return source == null || !clauses.verb(mark + 2, end)
        ? null
        : attribution(t, t + 1, source, new Span(mark + 1, end));
  }

  /** "Mr Kovács tweets: "Fake news. Hungary blocked nothing."": to the end of the quotation. */
  private Attribution quoting(int t, int from, int start) {
    Span source = subject(t, from);
    int region = quotes.at(start);
    int end = start;
    while (region >= 0 && end < text.size() && quotes.at(end) == region) {
      end++;
    }
    return source == null || !clauses.verb(start, end)
        ? null
        : attribution(t, t + 1, source, new Span(start, end));
  }

  /** "A spokesman called the story pure invention": what is called so was told before. */
  private Attribution naming(int t, int from, int to) {
    boolean names = words.is("naming", text.lemma(t)) && text.tag(t).matches("VB[DZPN]");
    Span source = names ? subject(t, from) : null;
    if (source == null || !begins(source.start(), from)) {
      return null;
    }
    int end = clauses.end(t + 1, to);
    return stances.told(text, t + 1, end) < 0
        ? null
        : attribution(t, t + 1, source, new Span(t + 1, end));
  }

  /** "We hear from the governor that …": who is heard says it. */
  private Attribution heard(int t, int to) {
    boolean hears = words.is("from-somebody", text.lemma(t)) && t + 1 < to;
    int from = hears && text.lower(t + 1).equals("from") ? t + 2 : -1;
    int that = from;
    while (that > 0 && that < to && that - from < FAR && !text.lower(that).equals("that")) {
      that = clauses.nominal(that) ? that + 1 : to;
    }
    int end = clauses.end(Math.min(to, that + 1), to);
    return from < 0 || that >= to || that == from || !clauses.verb(that + 1, end)
        ? null
        : attribution(t, t + 2, new Span(from, that), new Span(that + 1, end));
  }

  /**
   * "…; Bangkok maintains its men were nowhere near": a clause after a verb that its own begins.
   */
  private Attribution bare(int t, int from, int to) {
    boolean verb =
        Set.of("VBZ", "VBD", "VBP").contains(text.tag(t))
            && t > from
            && !words.is("relative", text.lower(t - 1));
    Span source = verb ? subject(t, from) : null;
    if (source == null || !begins(source.start(), from)) {
      return null;
    }
    int end = clauses.end(t + 1, to);
    int finite = clauses.finite(t + 1, end);
    for (int i = t + 1; i < finite; i++) {
      boolean relative = text.tag(i).startsWith("W") || text.pos(i).equals("PUNCT");
      if (relative || text.pos(i).equals("VERB")) {
        return null;
      }
    }
    boolean clause =
        finite > t + 1 && clauses.named(t + 1, finite) && !text.pos(t + 1).equals("ADP");
    return clause ? attribution(t, t + 1, source, new Span(t + 1, end)) : null;
  }

  /** Whether a clause begins at a place: a sentence, what follows a semicolon, another clause. */
  private boolean begins(int start, int from) {
    int before = start - 1;
    return before < from
        || text.form(before).equals(";")
        || words.is("joining", text.lower(before))
        || words.is("beside", text.lower(before));
  }

  /** "took the trouble to deny that", "wishes to state that": the subject of the verb before. */
  private Span leading(int t) {
    int head = text.head(t);
    boolean leads = head >= 0 && words.is("leading", text.lemma(head));
    int subject = leads ? Near.subject(text, head) : -1;
    return subject < 0 || subject > t
        ? null
        : new Span(text.left(subject), text.right(subject) + 1);
  }

  /**
   * Whether a form of a verb of saying is one here: a word that is tagged as a noun must agree with
   * the noun before it, or stand apart from it.
   */
  private boolean finite(int t, int from, int mark) {
    String form = text.lower(t);
    if (t == from || form.endsWith("ing") || words.is("ourselves", text.lower(t - 1))) {
      return false;
    }
    boolean apart =
        mark == t + 1 && (text.pos(t - 1).equals("ADV") || text.form(t - 1).equals(","));
    if (text.pos(t).equals("VERB") || apart) {
      return true;
    }
    boolean noun = clauses.name(t - 1) && form.equals(text.form(t));
    return noun && (form.endsWith("ed") || form.endsWith("s") != text.tag(t - 1).endsWith("S"));
  }

  /**
   * The "that" or colon that introduces what is said: after at most a few words that say when or
   * whom to, or after what stands between commas.
   */
  private int mark(int from, int to) {
    if (from < to && text.form(from).equals(",")) {
      for (int i = from + 2; i + 1 < to && i - from < APART; i++) {
        if (text.form(i).equals(",") && text.lower(i + 1).equals("that")) {
          return i + 1;
        }
      }
      return -1;
    }
    for (int i = from; i < to && i - from < FAR; i++) {
      String form = text.lower(i);
      if (form.equals("that") || form.equals(":")) {
        return i;
      }
      boolean clause = text.pos(i).equals("VERB") || text.pos(i).equals("SCONJ");
      if (clause || ";.?!\"“”".contains(form)) {
        return -1;
      }
    }
    return -1;
  }

  /** The nominal words before a verb and its helpers, over a stretch between commas; or null. */
  private Span subject(int verb, int from) {
    int to = clauses.helpers(verb, from);
    int end = to;
    if (to > from && text.form(to - 1).equals(",")) {
      int open = to - 2;
      while (open > from && !text.form(open).equals(",")) {
        open--;
      }
      to = open > from ? open : to - 1;
    }
    int start = to;
    while (start > from && clauses.nominal(start - 1)) {
      start--;
    }
    while (start < to && Set.of("ADP", "CCONJ").contains(text.pos(start))) {
      start++;
    }
    return clauses.named(start, to) ? new Span(start, end > to + 1 ? end - 1 : to) : null;
  }
}
