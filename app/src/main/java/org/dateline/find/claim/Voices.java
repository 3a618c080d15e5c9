package org.dateline.find.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.lexicon.Camps;
import org.dateline.record.Actor;
import org.dateline.record.Claim;
import org.dateline.record.Quote;
import org.dateline.record.Span;
import org.dateline.record.Speaker;

/** Finds the claims that speak of an event. Immutable and thread-safe. */
final class Voices {
  private static final Set<String> ELSEWHERE = Set.of("denies", "confirms", "doubts");
  private static final Set<String> ANSWERS = Set.of("denies", "doubts");
  private static final Set<String> GRANTING = Set.of("who", "which");
  private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "who");
  private static final Set<String> RELATIVE = Set.of("who", "which", "that");
  private static final Set<String> ANY = Set.of("a", "an", "one", "single");
  private static final int NEAR = 2;
  private static final int SHORT = 12;
  private static final int FEW = 5;

  private final Stances stances;
  private final Wording words;
  private final Camps camps;

  Voices(Stances stances, Wording words, Camps camps) {
    this.stances = stances;
    this.words = words;
    this.camps = camps;
  }

  /** Reads all claims of a text. */
  Testimony testimony(Text text, List<Claim> claims) {
    List<Testimony.Said> all = new ArrayList<>();
    for (Claim claim : claims) {
      Stances.Reading stance = stances.read(text, claim.cue(), claim.content());
      all.add(new Testimony.Said(claim, sourced(claim, claims), stance));
    }
    return new Testimony(text, all);
  }

  /** The voices on an event, one a source, in the order of the text. */
  List<Voice> of(Telling telling, Testimony testimony) {
    List<Voice> all = new ArrayList<>();
    List<Claim> before = new ArrayList<>();
    for (Testimony.Said said : testimony.all()) {
      Claim claim = said.claim();
      Stances.Reading stance = said.stance();
      if (nobody(claim) || elsewise(telling, said, testimony)) {
        continue;
      }
      if (stance.speaks() && stance.vouches() && !telling.named(claim.cue().span())) {
        Voice voice = voice(telling, said.sourced(), stance, before);
        if (voice != null) {
          add(all, voice);
        }
        if (!ELSEWHERE.contains(stance.stance())) {
          before.add(claim);
        }
      } else if (unverified(telling, claim, stance)) {
        add(all, new Voice(said.sourced(), "doubts", stance.why()));
      }
    }
    return all;
  }

  /** "Admitted that it had blown up the line but denied killing the guards": the nearer answers. */
  private static boolean elsewise(Telling telling, Testimony.Said outer, Testimony testimony) {
    Claim own = outer.claim();
    return ELSEWHERE.contains(outer.stance().stance())
        && testimony.all().stream()
            .filter(inner -> !inner.equals(outer) && holds(own, inner.claim().cue().span()))
            .filter(inner -> ANSWERS.contains(inner.stance().stance()))
            .filter(inner -> Camps.same(inner.sourced().source(), own.source()))
            .anyMatch(inner -> telling.in(inner.claim().content()) >= 0);
  }

  /** "No group has claimed responsibility": whom nobody speaks for. */
  private boolean nobody(Claim claim) {
    String source = claim.source() == null ? "" : lower(claim.source().text());
    return source.startsWith("no ") || source.startsWith("neither ") || words.is("nobody", source);
  }

  /** "could not authenticate the footage in which …": who cannot vouch for what is told there. */
  private static boolean unverified(Telling telling, Claim claim, Stances.Reading stance) {
    return stance.stance().equals("doubts")
        && !stance.speaks()
        && telling.in(claim.content()) == telling.trigger();
  }

  /** "said he doubted it": the inner claim is the outer source's own. */
  private static Claim sourced(Claim claim, List<Claim> claims) {
    boolean pronoun = claim.source() == null || PRONOUNS.contains(lower(claim.source().text()));
    for (Claim outer : claims) {
      if (pronoun
          && !outer.equals(claim)
          && outer.source() != null
          && holds(outer, claim.cue().span())) {
        return new Claim(
            outer.source(),
            claim.cue(),
            claim.content(),
            claim.stance(),
            claim.quotation(),
            claim.why());
      }
    }
    return claim;
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  private static boolean holds(Claim outer, Span cue) {
    return outer.content().stream().anyMatch(s -> s.contains(cue));
  }

  private static void add(List<Voice> all, Voice voice) {
    for (int i = 0; i < all.size(); i++) {
      Voice known = all.get(i);
      if (Camps.same(known.source(), voice.source())) {
        if (known.is("asserts") && !voice.is("suspects")) {
          all.set(i, voice);
        }
        return;
      }
    }
    all.add(voice);
  }

  private Voice voice(Telling telling, Claim claim, Stances.Reading stance, List<Claim> before) {
    int word = telling.in(claim.content());
    if (word >= 0) {
      return within(telling, claim, stance, word);
    }
    String how = refers(telling, claim, stance.stance(), before);
    return how == null ? null : new Voice(claim, stanceOf(stance, how), stance.why() + ", " + how);
  }

  private static String stanceOf(Stances.Reading stance, String how) {
    if (how.startsWith("unknowing")) {
      return "doubts";
    }
    return how.startsWith("negated") ? "denies" : stance.stance();
  }

  private Voice within(Telling telling, Claim claim, Stances.Reading stance, int word) {
    Text text = telling.text();
    boolean granted = ANSWERS.contains(stance.stance()) && granted(text, word);
    if (granted
        || named(telling, claim, word)
        || refused(telling, claim, stance)
        || performed(telling, claim, word)
        || words.background(text, word)
        || aside(text, word)) {
      return null;
    }
    boolean denied =
        stance.stance().equals("asserts")
            && word != telling.trigger()
            && words.denied(text, word)
            && !words.negated(text, telling.trigger());
    String name = denied ? "denies" : stance.stance();
    return new Voice(claim, name, stance.why() + (denied ? ", negated" : ""));
  }

  /** "Described it as an attack on democracy": a name for something, no event that is told. */
  private boolean named(Telling telling, Claim claim, int word) {
    Text text = telling.text();
    return stances.calls(text, text.tokenAt(claim.cue().start()))
        && (text.relation(word).equals("xcomp") || Near.marker(text, word).equals("as"));
  }

  /** "Demanded elections, a call that he dismissed": who refuses does not deny. */
  private boolean refused(Telling telling, Claim claim, Stances.Reading stance) {
    Text text = telling.text();
    return stance.stance().equals("denies")
        && stances.wants(text, telling.trigger())
        && words.is("refusing", text.lemma(stances.word(text, claim.cue())));
  }

  /** "Denied that he had paid the gang who took them": an answer grants what it does not answer. */
  private static boolean granted(Text text, int word) {
    int subject = Near.subject(text, word);
    return subject >= 0
        && text.relation(word).startsWith("acl")
        && GRANTING.contains(text.lower(subject));
  }

  /** "shells, which Tokyo called regrettable": what another says in it is told by the writer. */
  private boolean aside(Text text, int word) {
    int subject = Near.subject(text, word);
    return subject >= 0
        && text.relation(word).equals("acl:relcl")
        && !RELATIVE.contains(text.lower(subject))
        && Arrays.stream(text.children(word)).noneMatch(c -> inside(text, c))
        && stances.attributes(text, word);
  }

  /** "That" of a clause, "in which" of a relative one that tells what happened there. */
  private boolean inside(Text text, int child) {
    boolean where =
        text.relation(child).startsWith("obl")
            && text.lower(child).equals("which")
            && !stances.judges(text, text.head(child));
    return where || text.lower(child).equals("that");
  }

  /** "We condemn …", "he said he rejected …": the speaker does it by saying so. */
  private boolean performed(Telling telling, Claim claim, int word) {
    Text text = telling.text();
    int subject = Near.subject(text, word);
    if (subject < 0 || text.relation(subject).equals("nsubj:pass")) {
      return false;
    }
    if (!stances.judges(text, word)) {
      return false;
    }
    boolean itself =
        claim.quotation().equals("direct")
            && party(telling, claim)
            && text.pos(subject).equals("PROPN");
    return itself
        || Set.of("i", "we").contains(text.lower(subject))
        || claim.source() == null
        || (party(telling, claim) && PRONOUNS.contains(text.lower(subject)));
  }

  /** How a claim that does not hold the event's words speaks of it all the same; or null. */
  private String refers(Telling telling, Claim claim, String stance, List<Claim> before) {
    Text text = telling.text();
    int cue = text.tokenAt(claim.cue().start());
    int away = telling.sentencesBefore(cue);
    boolean party = party(telling, claim);
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
    String answer =
        stance.equals("asserts") && away <= 1 ? contrary(telling, claim, party, before) : null;
    if (answer != null) {
      return answer;
    }
    if ((!ELSEWHERE.contains(stance) && !no) || away > NEAR) {
      return null;
    }
    String anaphor = no ? null : anaphor(text, claim);
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
    if (words.negated(text, trigger) || words.is("amicable", text.lemma(trigger))) {
      return null;
    }
    Claim answered = answered(telling, claim, before);
    boolean such = answered != null && flatly(text, claim, "no", Set.of("such"));
    if (answered == null || (!such && elsewhere(telling, claim, answered))) {
      return null;
    }
    String no = negation(text, claim);
    boolean flat =
        no != null
            && (words.is("nobody", no.toLowerCase(Locale.ROOT)) || flatly(text, claim, "not", ANY));
    if (no != null && words(text, claim) > 1 && unknowing(text, claim)) {
      return "unknowing, '" + no + "', in answer to what was told before";
    }
    boolean flatly = words(text, claim) > 1 || (party && "no".equalsIgnoreCase(no));
    if (no != null && flatly && (party || flat || no.equals("no"))) {
      return "negated by '" + no + "', in answer to what was told before";
    }
    boolean account =
        clause(text, claim)
            && !beside(text, claim)
            && text.pos(text.headOf(claim.cue().span())).equals("VERB")
            && tokens(text, claim).stream()
                .noneMatch(
                    i -> words.is("open", text.lemma(i)) || words.is("justifying", text.lemma(i)));
    boolean admits = kin(telling, claim) >= 0 || strikes(text, claim);
    if (account && !admits && accused(telling, claim) && !accused(telling, answered)) {
      return "negated, by another account of what it is accused of";
    }
    boolean called = party && stances.calls(text, text.tokenAt(claim.cue().start()));
    return called && anaphor(text, claim) != null ? "negated, by what it calls it" : null;
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
    return words.is("told", lower(anaphor)) && accused(telling, claim);
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

  private boolean party(Telling telling, Claim claim) {
    Text text = telling.text();
    return speaksFor(text, claim, telling.actors()) || speaksFor(text, claim, telling.recipients());
  }

  /** Whether a source need not name what it answers: the accused, or a party that says no more. */
  private boolean concerned(Telling telling, Claim claim) {
    return accused(telling, claim) || (party(telling, claim) && !clause(telling.text(), claim));
  }

  /** Whether a source speaks for one that is said to have done it. */
  private boolean accused(Telling telling, Claim claim) {
    return speaksFor(telling.text(), claim, telling.actors());
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
    if (source == null || source.code() != null) {
      return false;
    }
    int head = text.headOf(new Span(source.start(), source.end()));
    if (words.is("office", text.lemma(head)) && Camps.ofState(party)) {
      return true;
    }
    boolean here = text.pos(head).equals("NOUN") && party.end() > party.start();
    return here
        && text.lemma(head).equals(text.lemma(text.headOf(new Span(party.start(), party.end()))));
  }

  /** The word of a short content that stands for what was told before; or null. */
  private String anaphor(Text text, Claim claim) {
    String found = null;
    int n = 0;
    for (Span s : claim.content()) {
      for (int i = text.tokenAt(s.start()); i < text.size() && text.start(i) < s.end(); i++, n++) {
        String relation = text.relation(i);
        boolean clause =
            relation.equals("mark")
                || relation.startsWith("nsubj")
                || relative(text, i)
                || told(text, i, claim.cue());
        if (found == null && !clause && words.is("anaphor", text.lower(i))) {
          boolean named = text.pos(i).equals("DET") && words.is("told", text.lower(text.head(i)));
          found = text.form(named ? text.head(i) : i);
        }
      }
    }
    return n > SHORT ? null : found;
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
