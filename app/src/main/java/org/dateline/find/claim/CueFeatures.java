package org.dateline.find.claim;

import java.util.EnumMap;
import java.util.Map;
import org.dateline.language.Text;
import org.dateline.lexicon.FeatureVector;
import org.dateline.lexicon.Joint;

/** What the model sees of a word that may attribute. Not thread-safe. */
final class CueFeatures {
  private static final long SLASH = Joint.of("/");
  private static final long SPACE = Joint.of(" ");
  private static final long ROOT = Joint.of("root");
  private static final long UNKNOWN = Joint.of("-");
  private static final Map<Stance, Long> STANCES = new EnumMap<>(Stance.class);

  static {
    for (Stance stance : Stance.values()) {
      STANCES.put(stance, Joint.of(stance.word()));
    }
  }

  private final Text text;
  private final Quotations quotes;
  private final Cues cues;
  private final Hashed hashed;

  CueFeatures(Text text, Quotations quotes, Cues cues, Hashed hashed) {
    this.text = text;
    this.quotes = quotes;
    this.cues = cues;
    this.hashed = hashed;
  }

  /** Whether a word may attribute at all. */
  boolean possible(int t) {
    return switch (text.pos(t)) {
      case "VERB", "NOUN", "ADJ", "ADP", "ADV", "AUX", "SCONJ" -> true;
      case "PUNCT" -> text.form(t).equals(":");
      default -> false;
    };
  }

  void fill(int t, FeatureVector x) {
    x.clear();
    long lemma = hashed.lemma(t);
    long tag = hashed.tag(t);
    long relation = hashed.relation(t);
    long frame = Near.frame(text, t);
    long word = Joint.of(lemma, SLASH, hashed.pos(t));
    x.add("b", Joint.EMPTY);
    x.add("l", word);
    x.add("lt", lemma, tag);
    x.add("lf", word, frame);
    x.add("tf", tag, frame);
    x.add("lr", word, relation);
    x.add("rf", relation, frame);
    near(t, lemma, tag, x);
    long stance = stance(t);
    x.add("st", stance, frame);
    x.add("sr", stance, relation);
    above(t, word, tag, x);
    children(t, word, tag, stance, x);
    quotation(t, word, stance, x);
  }

  private long stance(int t) {
    Stance stance = cues.stance(text, t);
    return stance == null ? UNKNOWN : STANCES.get(stance);
  }

  private void near(int t, long lemma, long tag, FeatureVector x) {
    long next = hashed.lower(t + 1);
    long before = hashed.lower(t - 1);
    long tagBefore = hashed.tag(t - 1);
    x.add("ln", lemma, next);
    x.add("lp", lemma, before);
    x.add("ln2", lemma, Joint.of(next, SPACE, hashed.lower(t + 2)));
    x.add("n", next, tag);
    x.add("p", before, tag);
    x.add("tags", Joint.of(tagBefore, tag), hashed.tag(t + 1));
    x.add("tags2", Joint.of(hashed.tag(t - 2), tagBefore), tag);
    String written = text.lemma(t);
    x.add("end", tag, Joint.of(written.substring(Math.max(0, written.length() - 3))));
  }

  private void above(int t, long word, long tag, FeatureVector x) {
    int head = text.head(t);
    long above = head < 0 ? ROOT : hashed.lemma(head);
    long relation = Joint.of(hashed.relation(t), tag);
    x.add("h", above, relation);
    x.add("lh", word, above);
    long stance = head < 0 ? ROOT : stance(head);
    x.add("hs", stance, relation);
  }

  private void children(int t, long word, long tag, long stance, FeatureVector x) {
    for (int c : text.children(t)) {
      String r = text.relation(c);
      if (r.equals("punct")) {
        continue;
      }
      long relation = Joint.of(r);
      long lemma = hashed.lemma(c);
      x.add("cw", Joint.of(relation, tag), lemma);
      x.add("lcr", word, relation);
      if (r.startsWith("nsubj") || r.equals("obj") || r.equals("ccomp") || r.startsWith("obl")) {
        x.add("ct", Joint.of(relation, stance), hashed.tag(c));
        x.add("lcw", Joint.of(word, relation), lemma);
        x.add("lct", Joint.of(word, relation), hashed.tag(c));
      }
      if (r.equals("ccomp") || r.equals("xcomp") || r.startsWith("acl") || r.equals("obl")) {
        long marker = hashed.marker(c);
        x.add("cm", Joint.of(word, relation), marker);
        x.add("cmt", Joint.of(tag, relation), marker);
      }
    }
  }

  private void quotation(int t, long word, long stance, FeatureVector x) {
    int s = text.sentenceOf(t);
    int before = 0;
    int after = 0;
    for (int i = Math.max(quotes.first(), text.sentenceStart(s)); i < text.sentenceEnd(s); i++) {
      if (quotes.at(i) >= 0 && quotes.at(i) != quotes.at(t)) {
        before += i < t ? 1 : 0;
        after += i > t ? 1 : 0;
      }
    }
    String own = quotes.at(t) >= 0 ? "in" : "out";
    long around = Joint.of(Joint.of(own), size(before), size(after));
    x.add("q", around, hashed.tag(t));
    x.add("lq", word, around);
    x.add("sq", stance, around);
    long adjacent = Joint.of(adjacent(t, -1), adjacent(t, 1));
    x.add("qa", adjacent, hashed.tag(t));
    x.add("sqa", stance, adjacent);
  }

  private static long size(int words) {
    return Joint.of(words == 0 ? "0" : words < 6 ? "s" : "l");
  }

  private static final long[] END = {
    Joint.of("e0"), Joint.of("e1"), Joint.of("e2"), Joint.of("e3")
  };
  private static final long[] QUOTE = {
    Joint.of("q0"), Joint.of("q1"), Joint.of("q2"), Joint.of("q3")
  };
  private static final long NO_QUOTE = Joint.of("-");

  /** Whether a quotation begins within a few words to one side. */
  private long adjacent(int t, int step) {
    int s = text.sentenceOf(t);
    for (int i = t + step, n = 0; n < 4; i += step, n++) {
      if (i < text.sentenceStart(s) || i >= text.sentenceEnd(s)) {
        return END[n];
      }
      if (quotes.at(i) >= 0 && quotes.at(i) != quotes.at(t)) {
        return QUOTE[n];
      }
    }
    return NO_QUOTE;
  }
}
