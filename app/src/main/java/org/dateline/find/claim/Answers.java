package org.dateline.find.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.lexicon.Camps;
import org.dateline.record.Claim;
import org.dateline.record.Span;

/**
 * How a claim that does not hold an event's words speaks of it all the same: by another word for
 * it, in answer to who told it, by another account of it. Immutable and thread-safe.
 */
final class Answers {
  /** Stances on what was told elsewhere. */
  static final Set<String> ELSEWHERE = Set.of("denies", "confirms", "doubts");

  private static final Set<String> CARRYING_ON = Set.of("open", "justifying", "prosecuting");
  private static final Set<String> HAVE = Set.of("have", "be", "do");
  private static final Set<String> ANY = Set.of("a", "an", "one", "single");
  private static final int NEAR = 2;
  private static final int FEW = 5;

  private final Stances stances;
  private final Wording words;
  private final Sides sides;
  private final Anaphors anaphors;

  Answers(Stances stances, Wording words, Sides sides) {
    this.stances = stances;
    this.words = words;
    this.sides = sides;
    anaphors = new Anaphors(stances, words);
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  /**
   * How a claim that does not hold the event's words speaks of it all the same; or null. What
   * begins with "negated" makes it a denial, with "unknowing" a doubt, with "granted" a
   * confirmation, whatever its stance.
   *
   * @param before claims before it that neither deny, confirm nor doubt, in order
   * @param after all claims after it, in order
   */
  String refers(
      Telling telling, Claim claim, String stance, List<Claim> before, List<Claim> after) {
    Text text = telling.text();
    int cue = text.tokenAt(claim.cue().start());
    int away = telling.sentencesBefore(cue);
    if (away == Integer.MAX_VALUE) {
      return ahead(telling, claim, stance, before, after);
    }
    if (stance.equals("confirms") && merely(text, claim) && anaphors.of(text, claim) == null) {
      return null;
    }
    boolean party = sides.party(telling, claim);
    int kin = kin(telling, claim);
    boolean near = away <= NEAR || party;
    if (kin >= 0 && near) {
      boolean denied = stance.equals("asserts") && words.denied(text, kin);
      if (denied && !words.negated(text, telling.trigger())) {
        return "negated '" + text.form(kin) + "'";
      }
      if (ELSEWHERE.contains(stance)) {
        return "by its word '" + text.form(kin) + "'";
      }
    }
    boolean no = stance.equals("asserts") && negated(text, claim);
    String answer = stance.equals("asserts") ? contrary(telling, claim, party, before) : null;
    if (answer != null) {
      return answer;
    }
    if ((!ELSEWHERE.contains(stance) && !no) || away > NEAR) {
      return null;
    }
    String anaphor = no ? null : anaphors.of(text, claim);
    if (anaphor != null && pleads(telling, anaphor)) {
      return null;
    }
    boolean detail = stance.equals("confirms");
    boolean shared =
        shares(telling, claim)
            || detail
            || (!no && (concerned(telling, claim) || words(text, claim) <= FEW));
    Claim answered =
        anaphor != null || (shared && away <= 1) ? answered(telling, claim, before) : null;
    if (answered == null && anaphor != null && charged(telling, claim, anaphor)) {
      answered = charge(telling, claim, before);
    }
    if (answered != null) {
      return (no ? "negated, " : "") + "in answer to '" + answered.cue().text() + "' before it";
    }
    boolean blow = words.is("blow", text.lemma(telling.trigger()));
    boolean speech = stances.attributes(text, telling.trigger()) && !blow;
    boolean few = words(text, claim) <= FEW;
    boolean plain = stance.equals("confirms") && latest(telling, before);
    boolean meant = party || (few && (plain || stance.equals("denies")));
    return anaphor == null
            || !meant
            || speech
            || away > 1
            || near(telling, before)
            || (words.is("told", lower(anaphor)) && toldSince(telling, claim, before))
        ? null
        : "by '" + anaphor + "', which refers to what was told before";
  }

  /**
   * "The army said nobody had been shot": how a source says the contrary of what was told just
   * before; or null.
   */
  private String contrary(Telling telling, Claim claim, boolean party, List<Claim> before) {
    Text text = telling.text();
    int trigger = telling.trigger();
    int away = telling.sentencesBefore(text.tokenAt(claim.cue().start()));
    Claim answered = answered(telling, claim, before);
    if (answered == null || words.negated(text, trigger) || away > NEAR) {
      return null;
    }
    boolean accused = sides.accused(telling, claim) && !sides.accused(telling, answered);
    String no = negation(text, claim);
    boolean such = flatly(text, claim, "no", Set.of("such"));
    boolean flat = no != null && (words.is("nobody", lower(no)) || flatly(text, claim, "not", ANY));
    if (accused && away <= 1 && blames(telling, claim)) {
      return "negated, by whom or what it blames instead";
    }
    boolean far = away > 1 && !flat && !such;
    if (far || (!such && elsewhere(telling, claim, answered))) {
      return null;
    }
    if (words.is("amicable", text.lemma(trigger)) && !(party && such)) {
      return null;
    }
    if (accused && indeed(text, claim)) {
      return "granted by 'indeed', in answer to what was told before";
    }
    if (no != null && words(text, claim) > 1 && unknowing(text, claim)) {
      return "unknowing, '" + no + "', in answer to what was told before";
    }
    boolean flatly = words(text, claim) > 1 || (party && "no".equalsIgnoreCase(no));
    if (no != null && flatly && (party || flat || no.equals("no"))) {
      return "negated by '" + no + "', in answer to what was told before";
    }
    if (accused && account(telling, claim)) {
      return "negated, by another account of what it is accused of";
    }
    boolean called = party && stances.calls(text, text.tokenAt(claim.cue().start()));
    return called && anaphors.of(text, claim) != null ? "negated, by what it calls it" : null;
  }

  /** "A court jailed him … he denies the charge": does not deny that the court did. */
  private boolean pleads(Telling telling, String anaphor) {
    return words.is("guilt", lower(anaphor))
        && words.is("judging", telling.text().lemma(telling.trigger()));
  }

  /** Whether a clause is said that neither grants the deed nor leaves it open. */
  private boolean account(Telling telling, Claim claim) {
    Text text = telling.text();
    boolean admits = kin(telling, claim) >= 0 || strikes(text, claim);
    return !admits
        && clause(text, claim)
        && !beside(text, claim)
        && text.pos(text.headOf(claim.cue().span())).equals("VERB")
        && tokens(text, claim).stream()
            .noneMatch(i -> CARRYING_ON.stream().anyMatch(k -> words.is(k, text.lemma(i))));
  }

  /**
   * "Moscow blames Ukrainian shelling", "accused the opposition of throwing the stones at itself",
   * "put the deaths down to a crush": how the accused gives the same happening another author.
   */
  private boolean blames(Telling telling, Claim claim) {
    Text text = telling.text();
    int cue = stances.word(text, claim.cue());
    if (words.is("blaming", text.lemma(cue))) {
      return true;
    }
    if (text.lemma(cue).equals("put") && downTo(text, cue)) {
      return true;
    }
    boolean same = kin(telling, claim) >= 0 || shares(telling, claim);
    return words.is("accusing", text.lemma(cue)) && (same || anaphors.of(text, claim) != null);
  }

  private static boolean downTo(Text text, int put) {
    int last = Math.min(text.sentenceEnd(text.sentenceOf(put)) - 1, put + FEW);
    for (int i = put + 1; i < last; i++) {
      if (text.lower(i).equals("down") && text.lower(i + 1).equals("to")) {
        return true;
      }
    }
    return false;
  }

  private boolean indeed(Text text, Claim claim) {
    return tokens(text, claim).stream().anyMatch(i -> words.is("assent", text.lower(i)));
  }

  /** "Confirmed only that it had been asked", "… and nothing else": no more than what it says. */
  private boolean merely(Text text, Claim claim) {
    int cue = text.tokenAt(claim.cue().start());
    int s = text.sentenceOf(cue);
    boolean before = cue > text.sentenceStart(s) && words.is("only", text.lower(cue - 1));
    for (int i = cue; i < text.sentenceEnd(s) - 1; i++) {
      boolean next = i <= cue + 2 && words.is("only", text.lower(i));
      boolean nothing = text.lower(i).equals("nothing") && words.is("else", text.lower(i + 1));
      if (before || next || nothing) {
        return true;
      }
    }
    return false;
  }

  /**
   * "The ministry called the report a fabrication. A paper had said that …": how a claim speaks of
   * what another tells next, where nothing has been told before; or null.
   */
  private String ahead(
      Telling telling, Claim claim, String stance, List<Claim> before, List<Claim> after) {
    Text text = telling.text();
    int own = sentence(text, claim);
    boolean first =
        before.stream()
            .noneMatch(
                c -> own - sentence(text, c) <= NEAR && !Camps.same(c.source(), claim.source()));
    Claim told =
        first && !words.negated(text, telling.trigger()) ? next(telling, claim, after) : null;
    if (told == null) {
      return null;
    }
    String anaphor = anaphors.of(text, claim);
    boolean same = sentence(text, told) == own;
    boolean accused = sides.accused(telling, claim) && !sides.accused(telling, told);
    boolean meant = anaphor != null && (same || accused || words.is("told", lower(anaphor)));
    String where = "in answer to '" + told.cue().text() + "' after it";
    if (ELSEWHERE.contains(stance)) {
      return meant ? where : null;
    }
    String no = stance.equals("asserts") && accused ? negation(text, claim) : null;
    boolean denies = no != null && words(text, claim) > 1 && !unknowing(text, claim);
    return denies ? "negated by '" + no + "', " + where : null;
  }

  /**
   * The first claim of another source after it that holds the event, in the next sentence at last.
   */
  private static Claim next(Telling telling, Claim claim, List<Claim> after) {
    Text text = telling.text();
    return after.stream()
        .filter(c -> sentence(text, c) - sentence(text, claim) <= 1)
        .filter(c -> telling.in(c.content()) >= 0 && !holds(c, claim.cue().span()))
        .filter(c -> c.source() != null && !Camps.same(c.source(), claim.source()))
        .filter(c -> !ELSEWHERE.contains(c.stance()))
        .findFirst()
        .orElse(null);
  }

  /** Whether a cue lies in what another claim says. */
  static boolean holds(Claim outer, Span cue) {
    return outer.content().stream().anyMatch(s -> s.contains(cue));
  }

  /** "Said it had targeted a depot": who tells what he struck grants that he did. */
  private boolean strikes(Text text, Claim claim) {
    for (int i : tokens(text, claim)) {
      boolean blow = words.is("striking", text.lemma(i)) && text.pos(i).equals("VERB");
      int subject = blow ? Near.subject(text, i) : -1;
      if (subject >= 0 && text.pos(subject).equals("PRON")) {
        return true;
      }
    }
    return false;
  }

  /** "No such order", "not a single canister". */
  private static boolean flatly(Text text, Claim claim, String no, Set<String> next) {
    return tokens(text, claim).stream()
        .anyMatch(
            i ->
                text.lower(i).equals(no)
                    && i + 1 < text.size()
                    && next.contains(text.lower(i + 1)));
  }

  /** "Moscow said …, while Kyiv said …": what stands beside a claim is no answer to it. */
  private boolean beside(Text text, Claim claim) {
    int cue = text.headOf(claim.cue().span());
    return words.is("beside", Near.marker(text, cue));
  }

  /** Whether an answer takes up words of what it answers, but none that belong to the event. */
  private static boolean elsewhere(Telling telling, Claim claim, Claim answered) {
    Text text = telling.text();
    boolean common = false;
    for (int i : tokens(text, claim)) {
      boolean content = text.pos(i).equals("NOUN") || text.pos(i).equals("VERB");
      if (content
          && !HAVE.contains(text.lemma(i))
          && tokens(text, answered).stream().anyMatch(t -> text.lemma(t).equals(text.lemma(i)))) {
        common = true;
        if (telling.part(i) || telling.kin(i)) {
          return false;
        }
      }
    }
    return common;
  }

  private static List<Integer> tokens(Text text, Claim claim) {
    List<Integer> all = new ArrayList<>();
    for (Span s : claim.content()) {
      for (int i = text.tokenAt(s.start()); i < text.size() && text.start(i) < s.end(); i++) {
        all.add(i);
      }
    }
    return all;
  }

  private boolean unknowing(Text text, Claim claim) {
    return tokens(text, claim).stream().anyMatch(i -> words.is("unknowing", text.lemma(i)));
  }

  private String negation(Text text, Claim claim) {
    for (int i : tokens(text, claim)) {
      boolean will = i > 0 && words.is("will", text.lower(i - 1));
      if ((words.is("negation", text.lower(i)) && !will) || words.is("nobody", text.lower(i))) {
        return text.form(i);
      }
    }
    return null;
  }

  private static boolean clause(Text text, Claim claim) {
    Clauses clauses = new Clauses(text);
    return tokens(text, claim).stream().anyMatch(i -> clauses.finite(i, i + 1) >= 0);
  }

  private static int words(Text text, Claim claim) {
    int n = 0;
    for (Span s : claim.content()) {
      for (int i = text.tokenAt(s.start()); i < text.size() && text.start(i) < s.end(); i++) {
        n += text.pos(i).equals("PUNCT") ? 0 : 1;
      }
    }
    return n;
  }

  /** Whether the clause that is said is negated. */
  private boolean negated(Text text, Claim claim) {
    for (Span s : claim.content()) {
      int head = text.headOf(s);
      if (head >= 0 && text.pos(head).equals("VERB") && words.denied(text, head)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a claim speaks of somebody or something that has a part in the event. */
  private static boolean shares(Telling telling, Claim claim) {
    Text text = telling.text();
    for (Span s : claim.content()) {
      for (int i = text.tokenAt(s.start()); i < text.size() && text.start(i) < s.end(); i++) {
        if (telling.part(i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The claim that holds the event in the nearest sentence that claims anything; or null. */
  private Claim answered(Telling telling, Claim claim, List<Claim> before) {
    int to = sentence(telling.text(), claim);
    int nearest = -1;
    Claim found = null;
    for (int i = before.size() - 1; i >= 0; i--) {
      Claim other = before.get(i);
      int at = sentence(telling.text(), other);
      boolean far = at > to || to - at > NEAR || (nearest >= 0 && at != nearest);
      boolean holds = telling.in(other.content()) >= 0;
      boolean somebody = other.source() != null || holds;
      if (!far && somebody && !Camps.same(claim.source(), other.source())) {
        nearest = at;
        found = found == null && holds ? other : found;
      }
    }
    return found;
  }

  /** "Rejected the allegation": whether the accused answers, whoever has spoken since. */
  private boolean charged(Telling telling, Claim claim, String anaphor) {
    return words.is("told", lower(anaphor)) && sides.accused(telling, claim);
  }

  /** The last claim of who was the last to claim anything, that holds the event; or null. */
  private static Claim charge(Telling telling, Claim claim, List<Claim> before) {
    int to = sentence(telling.text(), claim);
    Claim found = null;
    Claim last = null;
    for (Claim other : before) {
      int at = sentence(telling.text(), other);
      boolean near = at <= to && to - at <= NEAR && other.source() != null;
      if (near && !Camps.same(claim.source(), other.source())) {
        found = telling.in(other.content()) >= 0 ? other : found;
        last = other;
      }
    }
    return found != null && Camps.same(found.source(), last.source()) ? found : null;
  }

  /** Whether nobody has said anything since the event was told, which its sentence tells first. */
  private static boolean latest(Telling telling, List<Claim> before) {
    Text text = telling.text();
    int told = telling.trigger();
    boolean since = before.stream().anyMatch(c -> c.cue().start() > text.start(told));
    return !since && text.head(told) < 0;
  }

  /** Whether somebody else has just claimed something, which "the accusation" then stands for. */
  private static boolean toldSince(Telling telling, Claim claim, List<Claim> before) {
    Claim last = before.isEmpty() ? null : before.get(before.size() - 1);
    return last != null
        && !Camps.same(claim.source(), last.source())
        && sentence(telling.text(), claim) - sentence(telling.text(), last) <= 1;
  }

  private static boolean near(Telling telling, List<Claim> before) {
    return before.stream().anyMatch(c -> telling.in(c.content()) >= 0);
  }

  private static int sentence(Text text, Claim claim) {
    return text.sentenceOf(text.tokenAt(claim.cue().start()));
  }

  private int kin(Telling telling, Claim claim) {
    Text text = telling.text();
    for (Span s : claim.content()) {
      for (int i = text.tokenAt(s.start()); i < text.size() && text.start(i) < s.end(); i++) {
        if (telling.kin(i) && !besides(telling, i)) {
          return i;
        }
      }
    }
    return -1;
  }

  /**
   * "Released without charge" and what is said of a speech act ("the accusation") are no answer.
   */
  private boolean besides(Telling telling, int kin) {
    Text text = telling.text();
    boolean noun = text.pos(kin).equals("NOUN") && kin != telling.trigger();
    boolean speech = stances.attributes(text, telling.trigger());
    boolean light = words.is("light", text.lemma(kin));
    return light || (noun && (speech || Near.marker(text, kin).equals("without")));
  }

  /** Whether a source need not name what it answers: the accused, or a party that says no more. */
  private boolean concerned(Telling telling, Claim claim) {
    return sides.accused(telling, claim)
        || (sides.party(telling, claim) && !clause(telling.text(), claim));
  }
}
