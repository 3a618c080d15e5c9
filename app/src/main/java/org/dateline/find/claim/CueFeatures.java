package org.dateline.find.claim;

import org.dateline.language.Text;
import org.dateline.lexicon.FeatureVector;

/** What the model sees of a word that may attribute. Not thread-safe. */
final class CueFeatures {
  private final Text text;
  private final Quotations quotes;
  private final Cues cues;

  CueFeatures(Text text, Quotations quotes, Cues cues) {
    this.text = text;
    this.quotes = quotes;
    this.cues = cues;
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
    String lemma = text.lemma(t);
    String tag = text.tag(t);
    String relation = text.relation(t);
    String frame = Near.frame(text, t);
    String word = lemma + "/" + text.pos(t);
    x.add("b", "");
    x.add("l", word);
    x.add("lt", lemma, tag);
    x.add("lf", word, frame);
    x.add("tf", tag, frame);
    x.add("lr", word, relation);
    x.add("rf", relation, frame);
    x.add("ln", lemma, Near.lower(text, t + 1));
    x.add("lp", lemma, Near.lower(text, t - 1));
    x.add("ln2", lemma, Near.lower(text, t + 1) + " " + Near.lower(text, t + 2));
    x.add("n", Near.lower(text, t + 1), tag);
    x.add("p", Near.lower(text, t - 1), tag);
    x.add("tags", Near.tag(text, t - 1) + tag, Near.tag(text, t + 1));
    x.add("tags2", Near.tag(text, t - 2) + Near.tag(text, t - 1), tag);
    x.add("end", tag, lemma.substring(Math.max(0, lemma.length() - 3)));
    String stance = cues.stance(lemma, text.pos(t));
    x.add("st", stance, frame);
    x.add("sr", stance, relation);
    above(t, word, tag, x);
    children(t, word, tag, stance, x);
    quotation(t, word, stance, x);
  }

  private void above(int t, String word, String tag, FeatureVector x) {
    int head = text.head(t);
    String above = head < 0 ? "root" : text.lemma(head);
    String relation = text.relation(t);
    x.add("h", above, relation + tag);
    x.add("lh", word, above);
    x.add("hs", head < 0 ? "root" : cues.stance(above, text.pos(head)), relation + tag);
  }

  private void children(int t, String word, String tag, String stance, FeatureVector x) {
    for (int c : text.children(t)) {
      String r = text.relation(c);
      if (r.equals("punct")) {
        continue;
      }
      String lemma = text.lemma(c);
      x.add("cw", r + tag, lemma);
      x.add("lcr", word, r);
      if (r.startsWith("nsubj") || r.equals("obj") || r.equals("ccomp") || r.startsWith("obl")) {
        x.add("ct", r + stance, text.tag(c));
        x.add("lcw", word + r, lemma);
        x.add("lct", word + r, text.tag(c));
      }
      if (r.equals("ccomp") || r.equals("xcomp") || r.startsWith("acl") || r.equals("obl")) {
        x.add("cm", word + r, Near.marker(text, c));
        x.add("cmt", tag + r, Near.marker(text, c));
      }
    }
  }

  private void quotation(int t, String word, String stance, FeatureVector x) {
    int s = text.sentenceOf(t);
    int before = 0;
    int after = 0;
    for (int i = text.sentenceStart(s); i < text.sentenceEnd(s); i++) {
      if (quotes.at(i) >= 0 && quotes.at(i) != quotes.at(t)) {
        before += i < t ? 1 : 0;
        after += i > t ? 1 : 0;
      }
    }
    String own = quotes.at(t) >= 0 ? "in" : "out";
    String around = own + size(before) + size(after);
    x.add("q", around, text.tag(t));
    x.add("lq", word, around);
    x.add("sq", stance, around);
    String adjacent = adjacent(t, -1) + adjacent(t, 1);
    x.add("qa", adjacent, text.tag(t));
    x.add("sqa", stance, adjacent);
  }

  private static String size(int words) {
    return words == 0 ? "0" : words < 6 ? "s" : "l";
  }

  /** Whether a quotation begins within a few words to one side. */
  private String adjacent(int t, int step) {
    int s = text.sentenceOf(t);
    for (int i = t + step, n = 0; n < 4; i += step, n++) {
      if (i < text.sentenceStart(s) || i >= text.sentenceEnd(s)) {
        return "e" + n;
      }
      if (quotes.at(i) >= 0 && quotes.at(i) != quotes.at(t)) {
        return "q" + n;
      }
    }
    return "-";
  }
}
