package org.dateline.find.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.language.Text;
import org.dateline.lexicon.Camps;
import org.dateline.record.Claim;

/**
 * How a claim that does not hold an event's words speaks of it all the same: by another word for
 * it, in answer to who told it, by another account of it. Immutable and thread-safe.
 */
final class Answers {
  /**
   * What a claim says of an event that it does not hold.
   *
   * @param why how it refers to it
   */
  record Answer(Stance stance, String why) {}

  private static final Set<String> CARRYING_ON = Set.of("open", "justifying", "prosecuting");
  private static final Set<String> HAVE = Set.of("have", "be", "do");
  private static final Set<String> ANY = Set.of("a", "an", "one", "single");
  private static final int NEAR = 2;
  private static final int FEW = 5;

  private final Stances stances;
  private final Wording words;
  private final Sides sides;
  private final Anaphors anaphors;
  private final Contents contents;

  Answers(Stances stances, Wording words, Sides sides) {
    this.stances = stances;
    this.words = words;
    this.sides = sides;
    anaphors = new Anaphors(stances, words);
    contents = new Contents(words);
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  /**
   * What a claim that does not hold the event's words says of it all the same; or null.
   *
   * @param stance the claim's own, by its cue
   * @param before claims before it that neither deny, confirm nor doubt, in order
   * @param after all claims after it, in order
   */
  Answer of(Telling telling, Claim claim, Stance stance, List<Claim> before, List<Claim> after) {
    Text text = telling.text();
    int cue = text.tokenAt(claim.cue().start());
    int away = telling.sentencesBefore(cue);
    if (away == Integer.MAX_VALUE) {
      return ahead(telling, claim, stance, before, after);
    }
    if (stance == Stance.CONFIRMS
        && contents.merely(text, claim)
        && anaphors.of(text, claim) == null) {
      return null;
    }
    boolean party = sides.party(telling, claim);
    int kin = kin(telling, claim);
    boolean near = away <= NEAR || party;
    if (kin >= 0 && near) {
      boolean denied = stance == Stance.ASSERTS && words.denied(text, kin);
      if (denied && !words.negated(text, telling.trigger())) {
        return denial("'" + text.form(kin) + "'");
      }
      if (stance.answers()) {
        return new Answer(stance, "by its word '" + text.form(kin) + "'");
      }
    }
    boolean no = stance == Stance.ASSERTS && contents.negated(text, claim);
    Answer answer = stance == Stance.ASSERTS ? contrary(telling, claim, party, before) : null;
    if (answer != null) {
      return answer;
    }
    if ((!stance.answers() && !no) || away > NEAR) {
      return null;
    }
    String anaphor = no ? null : anaphors.of(text, claim);
    if (anaphor != null && pleads(telling, anaphor)) {
      return null;
    }
    boolean detail = stance == Stance.CONFIRMS;
    boolean shared =
        shares(telling, claim)
            || detail
            || (!no && (concerned(telling, claim) || Contents.length(text, claim) <= FEW));
    Claim answered =
        anaphor != null || (shared && away <= 1) ? answered(telling, claim, before) : null;
    if (answered == null && anaphor != null && charged(telling, claim, anaphor)) {
      answered = charge(telling, claim, before);
    }
    if (answered != null) {
      String where = "in answer to '" + answered.cue().text() + "' before it";
      return no ? denial(where) : new Answer(stance, where);
    }
    boolean blow = words.is("blow", text.lemma(telling.trigger()));
    boolean speech = stances.attributes(text, telling.trigger()) && !blow;
    boolean few = Contents.length(text, claim) <= FEW;
    boolean plain = stance == Stance.CONFIRMS && latest(telling, before);
    boolean meant = party || (few && (plain || stance == Stance.DENIES));
    return anaphor == null
            || !meant
            || speech
            || away > 1
            || near(telling, before)
            || (words.is("told", lower(anaphor)) && toldSince(telling, claim, before))
        ? null
        : new Answer(stance, "by '" + anaphor + "', which refers to what was told before");
  }

  private static Answer denial(String why) {
    return new Answer(Stance.DENIES, "negated " + why);
  }

  /**
   * "The army said nobody had been shot": how a source says the contrary of what was told just
   * before; or null.
   */
  private Answer contrary(Telling telling, Claim claim, boolean party, List<Claim> before) {
    Text text = telling.text();
    int trigger = telling.trigger();
    int away = telling.sentencesBefore(text.tokenAt(claim.cue().start()));
    Claim answered = answered(telling, claim, before);
    if (answered == null || words.negated(text, trigger) || away > NEAR) {
      return null;
    }
    boolean accused = sides.accused(telling, claim) && !sides.accused(telling, answered);
    String no = contents.negation(text, claim);
    boolean such = Contents.flatly(text, claim, "no", Set.of("such"));
    boolean flat =
        no != null && (words.is("nobody", lower(no)) || Contents.flatly(text, claim, "not", ANY));
    if (accused && away <= 1 && blames(telling, claim)) {
      return denial("by whom or what it blames instead");
    }
    boolean far = away > 1 && !flat && !such;
    if (far || (!such && elsewhere(telling, claim, answered))) {
      return null;
    }
    if (words.is("amicable", text.lemma(trigger)) && !(party && such)) {
      return null;
    }
    if (accused && contents.assents(text, claim)) {
      return new Answer(Stance.CONFIRMS, "granted by 'indeed', in answer to what was told before");
    }
    boolean more = Contents.length(text, claim) > 1;
    if (no != null && more && contents.any(text, claim, "unknowing")) {
      return new Answer(
          Stance.DOUBTS, "unknowing, '" + no + "', in answer to what was told before");
    }
    boolean flatly = more || (party && "no".equalsIgnoreCase(no));
    if (no != null && flatly && (party || flat || no.equals("no"))) {
      return denial("by '" + no + "', in answer to what was told before");
    }
    if (accused && account(telling, claim)) {
      return denial("by another account of what it is accused of");
    }
    boolean called = party && stances.calls(text, text.tokenAt(claim.cue().start()));
    return called && anaphors.of(text, claim) != null ? denial("by what it calls it") : null;
  }

  /** "A court jailed him … he denies the charge": does not deny that the court did. */
  private boolean pleads(Telling telling, String anaphor) {
    return words.is("guilt", lower(anaphor))
        && words.is("judging", telling.text().lemma(telling.trigger()));
  }

  /** Whether a clause is said that neither grants the deed nor leaves it open. */
  private boolean account(Telling telling, Claim claim) {
    Text text = telling.text();
    boolean admits = kin(telling, claim) >= 0 || contents.strikes(text, claim);
    return !admits
        && Contents.clause(text, claim)
        && !beside(text, claim)
        && text.pos(text.headOf(claim.cue().span())).equals("VERB")
        && CARRYING_ON.stream().noneMatch(kind -> contents.any(text, claim, kind));
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

  /**
   * "The ministry called the report a fabrication. A paper had said that …": how a claim speaks of
   * what another tells next, where nothing has been told before; or null.
   */
  private Answer ahead(
      Telling telling, Claim claim, Stance stance, List<Claim> before, List<Claim> after) {
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
    if (stance.answers()) {
      return meant ? new Answer(stance, where) : null;
    }
    String no = stance == Stance.ASSERTS && accused ? contents.negation(text, claim) : null;
    boolean denies =
        no != null && Contents.length(text, claim) > 1 && !contents.any(text, claim, "unknowing");
    return denies ? denial("by '" + no + "', " + where) : null;
  }

  /**
   * The first claim of another source after it that holds the event, in the next sentence at last.
   */
  private static Claim next(Telling telling, Claim claim, List<Claim> after) {
    Text text = telling.text();
    return after.stream()
        .filter(c -> sentence(text, c) - sentence(text, claim) <= 1)
        .filter(c -> telling.in(c.content()) >= 0 && !Contents.holds(c, claim.cue().span()))
        .filter(c -> c.source() != null && !Camps.same(c.source(), claim.source()))
        .filter(c -> !Stance.of(c.stance()).answers())
        .findFirst()
        .orElse(null);
  }

  /** "Moscow said …, while Kyiv said …": what stands beside a claim is no answer to it. */
  private boolean beside(Text text, Claim claim) {
    int cue = text.headOf(claim.cue().span());
    return words.is("beside", Near.marker(text, cue));
  }

  /** Whether an answer takes up words of what it answers, but none that belong to the event. */
  private static boolean elsewhere(Telling telling, Claim claim, Claim answered) {
    Text text = telling.text();
    Set<String> told =
        Contents.tokens(text, answered).mapToObj(text::lemma).collect(Collectors.toSet());
    int[] common =
        Contents.tokens(text, claim)
            .filter(i -> text.pos(i).equals("NOUN") || text.pos(i).equals("VERB"))
            .filter(i -> !HAVE.contains(text.lemma(i)) && told.contains(text.lemma(i)))
            .toArray();
    return common.length > 0
        && Arrays.stream(common).noneMatch(i -> telling.part(i) || telling.kin(i));
  }

  /** Whether a claim speaks of somebody or something that has a part in the event. */
  private static boolean shares(Telling telling, Claim claim) {
    return Contents.tokens(telling.text(), claim).anyMatch(telling::part);
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
    return Contents.tokens(telling.text(), claim)
        .filter(i -> telling.kin(i) && !besides(telling, i))
        .findFirst()
        .orElse(-1);
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
        || (sides.party(telling, claim) && !Contents.clause(telling.text(), claim));
  }
}
