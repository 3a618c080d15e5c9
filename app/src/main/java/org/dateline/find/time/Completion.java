package org.dateline.find.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.record.When;

/**
 * Completes what the rules have read by the rest of the text: the day of a time of day, and of "the
 * day after the murder" where the text tells when the murder was.
 */
final class Completion {
  private static final Set<String> BEFORE = Set.of("before", "of");
  private static final Set<String> AFTER = Set.of("after", "following");
  private static final Set<String> KNOWN = Set.of("the", "this", "that", "these", "those");
  private static final Set<String> OCCUR = Set.of("happen", "occur", "take", "come", "begin");

  /** Expressions on either side among which the day of a time of day is sought. */
  private static final int NEAR = 5;

  private final Text text;
  private final List<Draft> drafts;
  private final LocalDate today;
  private final Deeds deeds;
  private final Clauses clauses;
  private Mentions mentions;

  Completion(Text text, List<Draft> drafts, LocalDate today, Deeds deeds) {
    this.text = text;
    this.drafts = drafts;
    this.today = today;
    this.deeds = deeds;
    clauses = new Clauses(text);
  }

  List<When> times() {
    List<When> times = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      if (i == 0 || !again(drafts.get(i - 1), drafts.get(i))) {
        times.add(when(drafts.get(i), complete(i)));
      }
    }
    return List.copyOf(times);
  }

  private When when(Draft d, Found found) {
    String words = text.content().substring(d.start(), d.end());
    String why = d.rule().name() + " (" + d.rule().at() + "): " + found.why();
    return new When(d.start(), d.end(), words, found.type(), found.value(), why);
  }

  /** Whether a clock time in brackets tells the one before it in another zone. */
  private boolean again(Draft before, Draft here) {
    boolean clocks = before.found().type().equals("TIME") && here.clock();
    return clocks && between(before, here).equals("(");
  }

  private String between(Draft before, Draft here) {
    return text.content().substring(before.end(), here.start()).strip();
  }

  private Found complete(int i) {
    Draft d = drafts.get(i);
    if (d.clock()) {
      Found found = d.found();
      return new Found(found.type(), day(i) + found.value(), null, found.why());
    }
    if (d.rule().op().equals("dow")) {
      return weekday(d);
    }
    int word = beside(d);
    if (word < 0) {
      return d.found();
    }
    Draft last = i == 0 ? null : drafts.get(i - 1);
    if (last != null && last.day() != null && between(last, d).equals(",")) {
      return d.on(last.day().day(), "the day told just before");
    }
    LocalDate base = other(word);
    return base == null ? d.untold() : d.on(step(base, "P1D", word), "counted from " + base);
  }

  /** "The Monday after the vote", where the text tells when the vote was. */
  private Found weekday(Draft d) {
    int from = text.tokenAt(d.start());
    int word = text.tokenAt(d.end());
    boolean told = from > 0 && text.lower(from - 1).equals("the") && d.day() != null;
    LocalDate base = told && word < text.size() && counts(word) ? other(word) : null;
    if (base == null) {
      return d.found();
    }
    DayOfWeek name = d.day().day().getDayOfWeek();
    boolean after = AFTER.contains(text.lower(word));
    return d.on(
        base.with(after ? TemporalAdjusters.next(name) : TemporalAdjusters.previous(name)),
        "counted from " + base);
  }

  /** The word by which "the day after" counts from a happening; -1 where it does not. */
  private int beside(Draft d) {
    boolean shift = d.rule().op().equals("event-shift");
    if (!shift && !Set.of("preceding", "following").contains(d.rule().op())) {
      return -1;
    }
    int next = text.tokenAt(d.end());
    int word = shift ? next : next - 1;
    boolean told = word < 0 || word + 1 >= text.size() || !counts(word);
    return told || !(shift || Set.of("NOUN", "PROPN").contains(text.pos(next))) ? -1 : word;
  }

  private boolean counts(int word) {
    return BEFORE.contains(text.lower(word)) || AFTER.contains(text.lower(word));
  }

  private LocalDate step(LocalDate from, String period, int word) {
    return Lengths.step(from, period, AFTER.contains(text.lower(word)) ? 1 : -1);
  }

  /** The day of the happening that "before" or "after" names, where the text tells it; or null. */
  private LocalDate other(int word) {
    int other = text.head(word);
    if (other <= word || !(text.pos(other).equals("NOUN") ? known(other) : deed(other))) {
      return null;
    }
    return mentions().day(other, deeds);
  }

  private boolean deed(int token) {
    return text.pos(token).equals("VERB") && deeds.knows(text.lemma(token));
  }

  /** "The murder", "his death", "Friday's vote", not "a vote". */
  private boolean known(int noun) {
    for (int c : text.children(noun)) {
      if (KNOWN.contains(text.lower(c)) || text.relation(c).equals("nmod:poss")) {
        return true;
      }
    }
    return false;
  }

  private Mentions mentions() {
    if (mentions == null) {
      List<When> times =
          drafts.stream().map(d -> when(d, beside(d) < 0 ? d.found() : d.untold())).toList();
      mentions = new Mentions(text, clauses, Dated.all(text, times));
    }
    return mentions;
  }

  /**
   * The day of a time of day: its sentence's, else the sentence's before, else that of what
   * happened then, else that of writing.
   */
  private String day(int i) {
    Moment moment = here(i);
    if (moment != null) {
      return moment.value();
    }
    LocalDate day = counted(i);
    if (day == null) {
      moment = before(i);
      day = moment != null ? moment.day() : happened(i);
    }
    day = day == null ? today : day;
    return day == null ? "XXXX-XX-XX" : day.toString();
  }

  private Moment here(int i) {
    int sentence = sentence(i);
    for (int step = 1; step <= NEAR; step++) {
      for (int k : new int[] {i + step, i - step}) {
        if (k >= 0 && k < drafts.size() && sentence(k) == sentence) {
          Moment day = drafts.get(k).day();
          if (day != null) {
            return day;
          }
        }
      }
    }
    return null;
  }

  /** "At 6 a.m., ten days before the murder". */
  private LocalDate counted(int i) {
    for (int k = Math.max(0, i - 1); k <= i + 1 && k < drafts.size(); k++) {
      Draft d = drafts.get(k);
      int word = text.tokenAt(d.end());
      boolean length = k != i && sentence(k) == sentence(i) && d.found().type().equals("DURATION");
      if (length && word < text.size() && counts(word)) {
        LocalDate base = other(word);
        return base == null ? null : step(base, d.found().value(), word);
      }
    }
    return null;
  }

  private Moment before(int i) {
    int sentence = sentence(i);
    for (int k = i - 1; k >= 0 && sentence(k) >= sentence - 1; k--) {
      Moment day = drafts.get(k).day();
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /** "He was shot at 10 p.m.", where the text tells elsewhere on which day he was shot. */
  private LocalDate happened(int i) {
    int head = text.headOf(text.tokenAt(drafts.get(i).start()), text.tokenAt(drafts.get(i).end()));
    if (head < 0 || text.head(head) < 0) {
      return null;
    }
    int verb = clauses.verb(head);
    int what = OCCUR.contains(text.lemma(verb)) ? clauses.child(verb, "nsubj") : verb;
    return what >= 0 && deeds.knows(text.lemma(what)) ? mentions().day(what, deeds) : null;
  }

  private int sentence(int i) {
    int token = text.tokenAt(drafts.get(i).start());
    return token < text.size() ? text.sentenceOf(token) : -1;
  }
}
