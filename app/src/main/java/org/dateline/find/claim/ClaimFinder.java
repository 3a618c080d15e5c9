package org.dateline.find.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.FeatureVector;
import org.dateline.record.Claim;
import org.dateline.record.Entity;
import org.dateline.record.Quote;
import org.dateline.record.Span;

/** Finds attributions: who says, believes or intends what. Immutable and thread-safe. */
public final class ClaimFinder {
  private static final float SURE = -7;
  private static final float UNLIKELY = -60;
  private static final float CERTAIN = 1e6f;

  private final ClaimModel model;
  private final Cues cues;
  private final Wording words;
  private final Phrases phrases;
  private final Stances stances;
  private final Bearing bearing;

  public ClaimFinder(Data data) {
    this(data, ClaimModel.load(data));
  }

  /** With a model of one's own. */
  public ClaimFinder(Data data, ClaimModel model) {
    this.model = model;
    cues = new Cues(data);
    words = new Wording(data);
    phrases = new Phrases(data);
    stances = new Stances(words, cues, phrases);
    bearing = new Bearing(cues, words, phrases);
  }

  /**
   * Of a text, the sentences whose attributions may bear on the events of given sentences; those
   * included. By words and tags alone.
   */
  public BitSet bearing(Text text, BitSet events) {
    return bearing.of(text, events);
  }

  /**
   * All attributions of a text, events or not, in order of their cues; none whose cue stands in a
   * sentence that is not parsed.
   */
  public List<Claim> find(Text text, List<Entity> entities) {
    Quotations quotes = Quotations.of(text);
    List<Attribution> found = attributions(text, quotes, entities);
    Sources sources = new Sources(text, entities);
    List<Claim> claims = new ArrayList<>();
    for (Attribution a : found) {
      Quote cue = text.quote(a.cueFrom(), a.cueTo());
      List<Span> content = a.content().stream().map(s -> text.span(s.start(), s.end())).toList();
      Stances.Reading stance = stances.read(text, cue, content);
      claims.add(
          new Claim(
              sources.speaker(a),
              cue,
              content,
              stance.stance().word(),
              quotes.kind(text, a.content()),
              stance.why()));
    }
    return claims;
  }

  /** What the model finds, then what closes a clause, then what the words alone give away. */
  private List<Attribution> attributions(Text text, Quotations quotes, List<Entity> entities) {
    List<Attribution> found = modelled(text, quotes);
    closing(text, quotes, found);
    found.removeIf(a -> taken(text, a));
    Plain plain = new Plain(text, quotes, cues, phrases, words, stances, entities);
    for (Attribution shared : plain.shared()) {
      found.removeIf(shared::sharesCue);
      found.add(shared);
    }
    found.replaceAll(plain::sourced);
    found.replaceAll(plain::colon);
    found.replaceAll(a -> apart(text, quotes, a, found));
    found.addAll(plain.beside(found));
    found.sort(Comparator.comparingInt(Attribution::cue));
    return found;
  }

  /** "Moscow said … while Kyiv said …": what another says beside a claim is not part of it. */
  private Attribution apart(Text text, Quotations quotes, Attribution a, List<Attribution> all) {
    List<Span> content =
        a.content().stream()
            .filter(s -> s.start() == a.content().get(0).start() || !parted(text, quotes, a, s))
            .map(s -> new Span(s.start(), end(text, quotes, a, whole(text, a, s), all)))
            .toList();
    return a.with(a.source(), content);
  }

  /** "…, he said; the mayor came": what follows a semicolon after the cue is another's. */
  private static boolean parted(Text text, Quotations quotes, Attribution a, Span s) {
    int before = s.start() - 1;
    boolean after = before >= a.cueTo() && a.content().get(0).start() < a.cue();
    return after && text.form(before).equals(";") && quotes.at(before) < 0;
  }

  /** "That a guard" of "that a guard broke his arm": what is said does not end before its verb. */
  private static Span whole(Text text, Attribution a, Span s) {
    int end = s.end();
    Clauses clauses = new Clauses(text);
    int to = text.sentenceEnd(text.sentenceOf(s.start()));
    boolean cut =
        s.start() >= a.cueTo()
            && end < to
            && clauses.finite(s.start(), end) < 0
            && clauses.name(end - 1)
            && clauses.finite(end, end + 1) >= 0;
    while (cut && end < to && !text.pos(end).equals("PUNCT")) {
      end++;
    }
    return new Span(s.start(), end);
  }

  private int end(Text text, Quotations quotes, Attribution a, Span s, List<Attribution> all) {
    for (int i = Math.max(a.cueTo(), s.start() + 1); i < s.end(); i++) {
      int at = i;
      if (text.form(i).equals(";") && quotes.at(i) < 0) {
        return i;
      }
      boolean next =
          text.lower(i).equals("and")
              && all.stream().anyMatch(b -> b.cueFrom() == at + 1)
              && text.tag(at + 1).equals("VBD");
      if (next && quotes.at(i) < 0 && new Clauses(text).finite(s.start(), i) < 0) {
        return i;
      }
      boolean other =
          words.is("beside", text.lower(i))
              && all.stream().anyMatch(b -> b.source().stream().anyMatch(x -> x.start() == at + 1));
      if (other) {
        return text.form(i - 1).equals(",") && i - 1 > s.start() ? i - 1 : i;
      }
    }
    return s.end();
  }

  private List<Attribution> modelled(Text text, Quotations quotes) {
    Hashed hashed = new Hashed(text);
    CueFeatures features = new CueFeatures(text, quotes, cues, hashed);
    Rescue rescue = new Rescue(text, cues, words);
    FeatureVector x = new FeatureVector();
    List<Attribution> all = new ArrayList<>();
    for (int t = 0; t < text.size(); t++) {
      if (text.parsed(text.sentenceOf(t)) && features.possible(t)) {
        features.fill(t, x);
        int[] sums = model.cues.sums(x);
        float score = model.cues.score(sums, 0, 1) - model.cues.score(sums, 0, 0);
        if (score > SURE || (score > UNLIKELY && rescue.answers(t))) {
          Attribution a = rescue.completed(parts(text, quotes, hashed, t, score, x));
          if (!a.content().isEmpty()
              && !dateline(text, t)
              && !act(text, quotes, a)
              && !named(text, a)) {
            all.add(a);
          }
        }
      }
    }
    rescue.nested().forEach(inner -> nest(inner, all));
    return distinct(all);
  }

  /** "denied a claim by the army that …": the outer one's cue is its verb alone. */
  private static void nest(Attribution inner, List<Attribution> all) {
    boolean follows = inner.content().get(0).start() > inner.cue();
    all.replaceAll(
        a -> follows && a.sharesCue(inner) && a.cue() < inner.cue() ? a.around(inner) : a);
    all.add(inner);
  }

  /** What a closing attribution says goes before what the model makes of its cue. */
  private void closing(Text text, Quotations quotes, List<Attribution> found) {
    Closing closing = new Closing(text, quotes, cues, words);
    for (int t = 0; t < text.size(); t++) {
      Attribution c = text.parsed(text.sentenceOf(t)) ? closing.at(t) : null;
      if (c == null) {
        continue;
      }
      if (found.stream().noneMatch(a -> a.sharesCue(c) && closing.agrees(a, c))) {
        found.removeIf(a -> a.sharesCue(c));
        found.add(c);
      } else {
        found.replaceAll(
            a -> a.sharesCue(c) && cutShort(text, a, c) ? a.with(a.source(), c.content()) : a);
      }
    }
  }

  /** "When men in two trucks" of "when men in two trucks opened fire, police said". */
  private static boolean cutShort(Text text, Attribution a, Attribution closing) {
    Span own = a.content().get(0);
    Span whole = closing.content().get(0);
    return a.content().size() == 1
        && closing.content().size() == 1
        && whole.start() <= own.start()
        && own.end() < whole.end()
        && !text.pos(own.end()).equals("PUNCT");
  }

  /** "Known as …" says what something is called. */
  private static boolean named(Text text, Attribution a) {
    int next = a.cue() + 1;
    boolean as = next < text.size() && text.lower(next).equals("as");
    return as && a.source().isEmpty() && text.lemma(a.cue()).equals("know");
  }

  /** "Claimed responsibility": what somebody takes upon himself does not speak. */
  private boolean taken(Text text, Attribution a) {
    return a.source().stream()
        .anyMatch(s -> s.start() >= a.cueTo() && words.is("taken", text.lemma(s.start())));
  }

  /** "Signed the bill", "sentenced him": what is done says nothing, unless in somebody's words. */
  private boolean act(Text text, Quotations quotes, Attribution a) {
    return text.pos(a.cue()).equals("VERB")
        && (words.is("act", text.lemma(a.cue())) || recalls(text, a.cue()))
        && Near.child(text, a.cue(), "ccomp") < 0
        && a.content().stream().noneMatch(s -> quotes.at(s.start()) >= 0);
  }

  /**
   * "Recalled its ambassador", "Monday saw clashes": with some objects, and some subjects, a verb
   * does not attribute.
   */
  private boolean recalls(Text text, int cue) {
    int object = Near.child(text, cue, "obj");
    int subject = Near.subject(text, cue);
    return (object >= 0 && words.is(text.lemma(cue) + " object", text.lemma(object)))
        || (subject >= 0 && words.is(text.lemma(cue) + " subject", text.lemma(subject)));
  }

  /** "QUETTA: A bomb …": the colon after a place in capitals attributes nothing. */
  private static boolean dateline(Text text, int cue) {
    int from = text.sentenceStart(text.sentenceOf(cue));
    return text.form(cue).equals(":") && cue - from < 4 && capitals(text, from, cue);
  }

  private static boolean capitals(Text text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!text.form(i).equals(text.form(i).toUpperCase(Locale.ROOT))) {
        return false;
      }
    }
    return from < to;
  }

  private Attribution parts(
      Text text, Quotations quotes, Hashed hashed, int cue, float score, FeatureVector x) {
    Scope scope = Scope.of(text, quotes, cue);
    int[] tokens = scope.tokens();
    int[] sums = new PartFeatures(text, quotes, scope, hashed).sums(model.parts, x);
    float[] scores = model.parts.scores(sums, tokens.length);
    int at = Arrays.binarySearch(tokens, cue);
    scores[at * ClaimModel.PART_LABELS.size() + ClaimModel.CUE] += CERTAIN;
    return Attribution.of(text, cue, tokens, model.parts.best(scores), score);
  }

  /** Of two attributions that share cue words, the surer one. */
  private static List<Attribution> distinct(List<Attribution> all) {
    List<Attribution> kept = new ArrayList<>();
    List<Attribution> order = new ArrayList<>(all);
    order.sort(Comparator.comparingDouble((Attribution a) -> -a.score()));
    for (Attribution a : order) {
      if (kept.stream().noneMatch(k -> k.sharesCue(a))) {
        kept.add(a);
      }
    }
    kept.sort(Comparator.comparingInt(Attribution::cue));
    return kept;
  }
}
