package org.dateline.find.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.lexicon.Camps;
import org.dateline.record.Claim;

/** Finds the claims that speak of an event. Immutable and thread-safe. */
final class Voices {
  private static final Set<String> GRANTING = Set.of("who", "which");
  private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "who");
  private static final Set<String> RELATIVE = Set.of("who", "which", "that");
  private static final int HAND = 8;

  private final Stances stances;
  private final Wording words;
  private final Sides sides;
  private final Answers answers;

  Voices(Stances stances, Wording words, Camps camps) {
    this.stances = stances;
    this.words = words;
    sides = new Sides(words, camps);
    answers = new Answers(stances, words, sides);
  }

  /** Reads all claims of a text. */
  Testimony testimony(Text text, List<Claim> claims) {
    List<Testimony.Said> all = new ArrayList<>();
    for (Claim claim : claims) {
      Stances.Reading stance = stances.read(text, claim.cue(), claim.content());
      if (stance.stance() == Stance.ASSERTS && rumour(claim)) {
        stance =
            new Stances.Reading(Stance.SUSPECTS, stance.speaks(), stance.vouches(), "unconfirmed");
      }
      all.add(new Testimony.Said(claim, sourced(claim, claims), stance));
    }
    return new Testimony(text, all);
  }

  /** The voices on an event, one a source, in the order of the text. */
  List<Voice> of(Telling telling, Testimony testimony) {
    List<Voice> all = new ArrayList<>();
    List<Claim> before = new ArrayList<>();
    List<Claim> claims = testimony.claims();
    for (int i = 0; i < claims.size(); i++) {
      Testimony.Said said = testimony.all().get(i);
      Claim claim = said.claim();
      Stances.Reading stance = said.stance();
      if (nobody(claim) || elsewise(telling, said, testimony)) {
        continue;
      }
      if (stance.speaks() && stance.vouches() && !names(telling, claim, stance)) {
        List<Claim> after = claims.subList(i + 1, claims.size());
        Voice voice = voice(telling, said.sourced(), stance, before, after);
        if (voice != null) {
          add(all, voice);
        }
        if (!stance.stance().answers()) {
          before.add(claim);
        }
      } else if (unverified(telling, claim, stance)) {
        add(all, new Voice(said.sourced(), Stance.DOUBTS, stance.why()));
      }
    }
    return all;
  }

  /** "Admitted that it had blown up the line but denied killing the guards": the nearer answers. */
  private static boolean elsewise(Telling telling, Testimony.Said outer, Testimony testimony) {
    Claim own = outer.claim();
    return outer.stance().stance().answers()
        && testimony.all().stream()
            .filter(
                inner -> !inner.equals(outer) && Contents.holds(own, inner.claim().cue().span()))
            .filter(inner -> inner.stance().stance().counters())
            .filter(inner -> Camps.same(inner.sourced().source(), own.source()))
            .anyMatch(inner -> telling.in(inner.claim().content()) >= 0);
  }

  /** Whether a cue is the event itself, and not what takes it up ("disowned the attack on"). */
  private boolean names(Telling telling, Claim claim, Stances.Reading stance) {
    Text text = telling.text();
    boolean takesUp =
        stance.stance().answers()
            && stances.word(text, claim.cue()) != telling.trigger()
            && text.pos(telling.trigger()).equals("NOUN");
    return telling.named(claim.cue().span()) && !takesUp;
  }

  /** "Unconfirmed reports": who says it vouches for nothing. */
  private boolean rumour(Claim claim) {
    String source = claim.source() == null ? "" : lower(claim.source().text());
    for (String word : source.split(" ")) {
      if (words.is("rumour", word)) {
        return true;
      }
    }
    return false;
  }

  /** "No group has claimed responsibility": whom nobody speaks for. */
  private boolean nobody(Claim claim) {
    String source = claim.source() == null ? "" : lower(claim.source().text());
    return source.startsWith("no ") || source.startsWith("neither ") || words.is("nobody", source);
  }

  /** "could not authenticate the footage in which …": who cannot vouch for what is told there. */
  private static boolean unverified(Telling telling, Claim claim, Stances.Reading stance) {
    return stance.stance() == Stance.DOUBTS
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
          && Contents.holds(outer, claim.cue().span())) {
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

  private static void add(List<Voice> all, Voice voice) {
    for (int i = 0; i < all.size(); i++) {
      Voice known = all.get(i);
      if (Camps.same(known.source(), voice.source())) {
        if (known.is(Stance.ASSERTS) && !voice.is(Stance.SUSPECTS)) {
          all.set(i, voice);
        }
        return;
      }
    }
    all.add(voice);
  }

  private Voice voice(
      Telling telling, Claim claim, Stances.Reading stance, List<Claim> before, List<Claim> after) {
    int word = telling.in(claim.content());
    if (word >= 0) {
      return within(telling, claim, stance, word);
    }
    if (telling.named(claim.cue().span())) {
      return new Voice(claim, stance.stance(), stance.why() + ", by its own word");
    }
    Answers.Answer answer = answers.of(telling, claim, stance.stance(), before, after);
    return answer == null
        ? null
        : new Voice(claim, answer.stance(), stance.why() + ", " + answer.why());
  }

  private Voice within(Telling telling, Claim claim, Stances.Reading stance, int word) {
    Text text = telling.text();
    boolean granted = stance.stance().counters() && granted(text, word);
    if (granted
        || named(telling, claim, word)
        || refused(telling, claim, stance)
        || performed(telling, claim, word)
        || words.background(text, word)
        || aside(text, word)) {
      return null;
    }
    boolean denied =
        stance.stance() == Stance.ASSERTS
            && word != telling.trigger()
            && words.denied(text, word)
            && !words.negated(text, telling.trigger());
    denied |= stance.stance() == Stance.ASSERTS && disclaimed(text, word);
    Stance own = denied ? Stance.DENIES : stance.stance();
    return new Voice(claim, own, stance.why() + (denied ? ", negated" : ""));
  }

  /** "Had no hand in the killing": a deed that somebody has no part in. */
  private boolean disclaimed(Text text, int word) {
    int from = Math.max(text.sentenceStart(text.sentenceOf(word)), word - HAND);
    for (int i = from + 1; i + 1 < word; i++) {
      boolean part = words.is("part-in", text.lower(i)) && words.is("part-of", text.lower(i + 1));
      boolean none = text.lower(i - 1).equals("no") || words.negated(text, i);
      if (part && none && Near.subject(text, word) < 0) {
        return true;
      }
    }
    return false;
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
    return stance.stance() == Stance.DENIES
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
            && sides.party(telling, claim)
            && text.pos(subject).equals("PROPN");
    return itself
        || Set.of("i", "we").contains(text.lower(subject))
        || claim.source() == null
        || (sides.party(telling, claim) && PRONOUNS.contains(text.lower(subject)));
  }
}
