package org.dateline.find.claim;

import java.util.Arrays;
import org.dateline.language.Text;
import org.dateline.lexicon.FeatureVector;

/**
 * What the model sees of a word that may belong to a cue's source, to the cue or to its content:
 * the way through the tree from the one to the other, and the quotations. Not thread-safe.
 */
final class PartFeatures {
  private static final int DEEP = 3;

  private final Text text;
  private final Quotations quotes;
  private final Scope scope;
  private final int cue;
  private final int base;
  private final int[] depth;
  private final int[] branch;
  private final String[] way;
  private final String cueWord;
  private final String cueTag;
  private final String frame;
  private final String sentenceQuotes;
  private String tail;
  private String next;
  private String before;

  PartFeatures(Text text, Quotations quotes, Scope scope) {
    this.text = text;
    this.quotes = quotes;
    this.scope = scope;
    cue = scope.cue();
    base = scope.sentenceFrom();
    int n = scope.sentenceTo() - base;
    depth = new int[n];
    branch = new int[n];
    Arrays.fill(depth, -1);
    Arrays.fill(branch, -1);
    way = new String[n + 1];
    cueWord = text.lemma(cue);
    cueTag = text.tag(cue);
    frame = Near.frame(text, cue);
    climb();
    sentenceQuotes = sentenceQuotes();
    surround();
  }

  /** Numbers the words above the cue and names the way up to each. */
  private void climb() {
    String up = "";
    int k = 0;
    for (int t = cue; t >= 0 && depth[t - base] < 0; t = text.head(t)) {
      depth[t - base] = k;
      branch[t - base] = t;
      way[k] = up;
      k++;
      up = k <= DEEP ? up + "^" + text.relation(t) : up;
    }
  }

  private String sentenceQuotes() {
    int before = 0;
    int after = 0;
    for (int i = base; i < scope.sentenceTo(); i++) {
      boolean other = quotes.at(i) >= 0 && quotes.at(i) != quotes.at(cue);
      before += other && i < cue ? 1 : 0;
      after += other && i > cue ? 1 : 0;
    }
    String own = quotes.at(cue) >= 0 ? "in" : "";
    return own
        + (before == 0 ? "" : before < 5 ? "b" : "B")
        + (after == 0 ? "" : after < 5 ? "a" : "A");
  }

  /** The highest word on the way from a token that is not above the cue; itself if it is. */
  private int branch(int t) {
    int top = t;
    int steps = 0;
    while (branch[top - base] < 0 && steps++ < depth.length) {
      int head = text.head(top);
      if (head < 0) {
        break;
      }
      if (depth[head - base] >= 0) {
        branch[top - base] = top;
      } else {
        top = head;
      }
    }
    branch[t - base] = branch[top - base] < 0 ? top : branch[top - base];
    return branch[t - base];
  }

  private int depthOf(int branchTop) {
    if (depth[branchTop - base] >= 0) {
      return depth[branchTop - base];
    }
    int head = text.head(branchTop);
    return head < 0 || depth[head - base] < 0 ? 0 : depth[head - base];
  }

  void fill(int t, FeatureVector x) {
    x.clear();
    words(t, x);
    if (scope.inSentence(t)) {
      tree(t, x);
    } else {
      outside(t, x);
    }
  }

  private void words(int t, FeatureVector x) {
    String state = quoteState(t);
    String side =
        scope.inSentence(t) ? (t < cue ? "<" : t == cue ? "=" : ">") : t < cue ? "[" : "]";
    String distance = scope.inSentence(t) ? Near.bucket(t - cue) : side;
    x.add("b", side);
    x.add("l", text.lemma(t), side);
    x.add("lp", text.lemma(t), Near.lemma(text, t - 1));
    x.add("ln", text.lemma(t), Near.lemma(text, t + 1));
    x.add("t", Near.tag(text, t - 1) + text.tag(t), Near.tag(text, t + 1));
    x.add("d", distance, text.tag(t));
    x.add("dl", distance, cueWord);
    x.add("dw", distance, text.lemma(t));
    x.add("q", state, side);
    x.add("qd", state + sentenceQuotes, distance);
    x.add("ql", state + side, cueWord);
    x.add("qw", state + side, text.lemma(t));
  }

  private String quoteState(int t) {
    int q = quotes.at(t);
    int own = quotes.at(cue);
    if (q < 0) {
      return own < 0 ? "o" : "x";
    }
    String edge = t + 1 >= text.size() || quotes.at(t + 1) != q ? "e" : "";
    return (q == own ? "s" : own < 0 ? "q" : "n") + edge;
  }

  private void tree(int t, FeatureVector x) {
    int b = branch(t);
    int k = depthOf(b);
    boolean above = depth[b - base] >= 0;
    String up = Math.min(k, 9) + way[Math.min(k, DEEP)];
    String side = above ? "=" : b < cue ? "<" : ">";
    String at = up + "/" + (above ? "" : text.relation(b)) + side;
    String marker = Near.marker(text, b);
    x.add("a", at);
    x.add("al", at, cueWord);
    x.add("at", at, cueTag);
    x.add("am", at, marker);
    x.add("aml", at + marker, cueWord);
    x.add("ab", at, text.tag(b));
    x.add("aw", at, text.lemma(b));
    x.add("alw", at + cueWord, text.lemma(b));
    x.add("aq", at, quoteState(t) + sentenceQuotes);
    x.add("af", at, frame);
    x.add("ap", at, inner(t, b));
    x.add("apl", at + inner(t, b), cueWord);
    x.add("ar", at, text.relation(t) + text.tag(t));
    x.add("ad", at, Near.bucket(t - cue));
    x.add("bd", at, Near.bucket(t - b));
    if (t == text.left(b) || t == text.right(b)) {
      x.add("edge", at + (t == text.left(b) ? "l" : "r"), text.lower(t));
    }
    x.add("pn", at, Near.lower(text, t - 1) + "_" + text.tag(t));
    x.add("pw", at, text.lower(t));
    String segment = between(t) + (t < cue ? "<" : ">");
    x.add("c", segment, "");
    x.add("ac", at, segment);
    x.add("cl", segment + tail, cueWord);
    x.add("ct", segment + tail, cueTag + next);
    x.add("cf", segment + tail, frame);
    x.add("cq", segment + tail, quoteState(t) + sentenceQuotes);
    x.add("cs", segment + before, next);
  }

  /** What stands between the cue and its sentence's end, before its subject, and after it. */
  private void surround() {
    int end = scope.sentenceTo();
    int words = 0;
    for (int i = cue + 1; i < end; i++) {
      words += text.pos(i).equals("PUNCT") ? 0 : 1;
    }
    tail = words == 0 ? "0" : words < 4 ? "3" : words < 9 ? "8" : "+";
    next = Near.tag(text, cue + 1);
    int subject = Near.child(text, cue, "nsubj");
    int left = subject < 0 ? cue : Math.min(cue, text.left(subject));
    before = left <= base ? "^" : text.pos(left - 1).equals("PUNCT") ? text.form(left - 1) : "w";
  }

  /** The relations from a token up to its branch's top. */
  private String inner(int t, int b) {
    StringBuilder s = new StringBuilder();
    int i = t;
    for (int n = 0; i != b && n < DEEP; n++) {
      s.append('v').append(text.relation(i));
      i = text.head(i);
    }
    return i == b ? s.toString() : s.append('+').toString();
  }

  /** The marks between a token and the cue. */
  private String between(int t) {
    int commas = 0;
    int other = 0;
    int halts = 0;
    for (int i = Math.min(t, cue) + 1; i < Math.max(t, cue); i++) {
      if (text.pos(i).equals("PUNCT")) {
        commas += text.form(i).equals(",") ? 1 : 0;
        halts += text.form(i).equals(";") ? 1 : 0;
        other += ":—–--".contains(text.form(i)) ? 1 : 0;
      }
    }
    return Math.min(commas, 2) + "" + Math.min(other, 1) + Math.min(halts, 1);
  }

  private void outside(int t, FeatureVector x) {
    int q = quotes.at(t);
    int away = text.sentenceOf(t) - text.sentenceOf(cue);
    boolean spans = false;
    for (int i = base; i < scope.sentenceTo(); i++) {
      spans |= quotes.at(i) == q;
    }
    String where = (spans ? "spans" : "") + Math.max(-3, Math.min(3, away));
    x.add("o", where, sentenceQuotes);
    x.add("ol", where + sentenceQuotes, cueWord);
    x.add("of", where + sentenceQuotes, frame);
    x.add("oe", where + sentenceQuotes, scope.sentenceTo() - 1 - cue < 4 ? "late" : "early");
    x.add("on", where, touching(t));
  }

  /** Whether the quotation touches the cue's sentence, and how that begins or ends. */
  private String touching(int t) {
    boolean before = t < cue;
    int edge = before ? base : scope.sentenceTo() - 1;
    int i = before ? base - 1 : scope.sentenceTo();
    boolean touches = i >= 0 && i < text.size() && quotes.at(i) == quotes.at(t);
    return (touches ? "t" : "-") + (quotes.at(edge) >= 0 ? "q" : "-") + text.tag(edge);
  }
}
