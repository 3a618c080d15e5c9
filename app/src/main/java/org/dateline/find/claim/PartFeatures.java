package org.dateline.find.claim;

import java.util.Arrays;
import org.dateline.language.Text;
import org.dateline.lexicon.FeatureVector;
import org.dateline.lexicon.Joint;
import org.dateline.lexicon.SequenceModel;

/**
 * What the model sees of a word that may belong to a cue's source, to the cue or to its content:
 * the way through the tree from the one to the other, and the quotations. What words of one branch
 * or of one stretch between commas share is summed up once. Not thread-safe.
 */
final class PartFeatures {
  private static final int DEEP = 3;
  private static final int SEGMENTS = 24;

  private static final long UP = Joint.of("^");
  private static final long DOWN = Joint.of("v");
  private static final long FURTHER = Joint.of("+");
  private static final long SLASH = Joint.of("/");
  private static final long BEFORE = Joint.of("<");
  private static final long SAME = Joint.of("=");
  private static final long AFTER = Joint.of(">");
  private static final long OUTSIDE_BEFORE = Joint.of("[");
  private static final long OUTSIDE_AFTER = Joint.of("]");
  private static final long UNDERSCORE = Joint.of("_");
  private static final long[] DIGITS = new long[10];

  static {
    Arrays.setAll(DIGITS, i -> Joint.of(Integer.toString(i)));
  }

  private final Text text;
  private final Quotations quotes;
  private final Scope scope;
  private final Hashed hashed;
  private final int cue;
  private final int base;
  private final int[] depth;
  private final int[] branch;
  private final long[] way;
  private final int[] marks;
  private final long cueWord;
  private final long cueTag;
  private final long frame;
  private final long sentenceQuotes;
  private long tail;
  private long next;
  private long before;

  PartFeatures(Text text, Quotations quotes, Scope scope, Hashed hashed) {
    this.text = text;
    this.quotes = quotes;
    this.scope = scope;
    this.hashed = hashed;
    cue = scope.cue();
    base = scope.sentenceFrom();
    int n = scope.sentenceTo() - base;
    depth = new int[n];
    branch = new int[n];
    Arrays.fill(depth, -1);
    Arrays.fill(branch, -1);
    way = new long[n + 1];
    marks = new int[n + 1];
    cueWord = hashed.lemma(cue);
    cueTag = hashed.tag(cue);
    frame = Near.frame(text, cue);
    climb();
    sentenceQuotes = sentenceQuotes();
    surround();
    count();
  }

  /** Numbers the words above the cue and names the way up to each. */
  private void climb() {
    long up = Joint.EMPTY;
    int k = 0;
    for (int t = cue; t >= 0 && depth[t - base] < 0; t = text.head(t)) {
      depth[t - base] = k;
      branch[t - base] = t;
      way[k] = up;
      k++;
      up = k <= DEEP ? Joint.of(up, UP, hashed.relation(t)) : up;
    }
  }

  private long sentenceQuotes() {
    int before = 0;
    int after = 0;
    for (int i = Math.max(base, quotes.first()); i < scope.sentenceTo(); i++) {
      boolean other = quotes.at(i) >= 0 && quotes.at(i) != quotes.at(cue);
      before += other && i < cue ? 1 : 0;
      after += other && i > cue ? 1 : 0;
    }
    String own = quotes.at(cue) >= 0 ? "in" : "";
    return Joint.of(
        own
            + (before == 0 ? "" : before < 5 ? "b" : "B")
            + (after == 0 ? "" : after < 5 ? "a" : "A"));
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

  /** All features of a token; for training. */
  void fill(int t, FeatureVector x) {
    x.clear();
    own(t, x);
    if (scope.inSentence(t)) {
      branch(branch(t), x);
      segment(segment(t), x);
    }
  }

  /** The sums of all tokens of the scope, in its order. */
  int[] sums(SequenceModel model, FeatureVector x) {
    int[] tokens = scope.tokens();
    int[] sums = model.room(tokens.length);
    int[][] branches = new int[depth.length][];
    int[][] segments = new int[SEGMENTS][];
    for (int i = 0; i < tokens.length; i++) {
      int t = tokens[i];
      x.clear();
      own(t, x);
      model.add(x, sums, i);
      if (scope.inSentence(t)) {
        int b = branch(t);
        if (branches[b - base] == null) {
          x.clear();
          branch(b, x);
          branches[b - base] = model.sums(x);
        }
        model.add(branches[b - base], 0, sums, i);
        int s = segment(t);
        if (segments[s] == null) {
          x.clear();
          segment(s, x);
          segments[s] = model.sums(x);
        }
        model.add(segments[s], 0, sums, i);
      }
    }
    return sums;
  }

  private void own(int t, FeatureVector x) {
    words(t, x);
    if (scope.inSentence(t)) {
      tree(t, x);
    } else {
      outside(t, x);
    }
  }

  private void words(int t, FeatureVector x) {
    boolean here = scope.inSentence(t);
    long lemma = hashed.lemma(t);
    long tag = hashed.tag(t);
    long state = quoteState(t);
    long side = here ? side(t) : t < cue ? OUTSIDE_BEFORE : OUTSIDE_AFTER;
    long distance = here ? Near.bucket(t - cue) : side;
    long quoted = Joint.of(state, side);
    x.add("b", side);
    x.add("l", lemma, side);
    x.add("lp", lemma, hashed.lemma(t - 1));
    x.add("ln", lemma, hashed.lemma(t + 1));
    x.add("t", Joint.of(hashed.tag(t - 1), tag), hashed.tag(t + 1));
    x.add("d", distance, tag);
    x.add("dl", distance, cueWord);
    x.add("dw", distance, lemma);
    x.add("q", state, side);
    x.add("qd", Joint.of(state, sentenceQuotes), distance);
    x.add("ql", quoted, cueWord);
    x.add("qw", quoted, lemma);
  }

  private long side(int t) {
    return t < cue ? BEFORE : t == cue ? SAME : AFTER;
  }

  private long quoteState(int t) {
    int q = quotes.at(t);
    int own = quotes.at(cue);
    if (q < 0) {
      return own < 0 ? PLAIN : UNQUOTED;
    }
    int edge = t + 1 >= text.size() || quotes.at(t + 1) != q ? 1 : 0;
    return (q == own ? OWN : own < 0 ? QUOTED : OTHER)[edge];
  }

  private static final long PLAIN = Joint.of("o");
  private static final long UNQUOTED = Joint.of("x");
  private static final long[] OWN = {Joint.of("s"), Joint.of("se")};
  private static final long[] QUOTED = {Joint.of("q"), Joint.of("qe")};
  private static final long[] OTHER = {Joint.of("n"), Joint.of("ne")};

  /** The way from the cue to a branch. */
  private long at(int b) {
    int k = depthOf(b);
    boolean above = depth[b - base] >= 0;
    long up = Joint.of(DIGITS[Math.min(k, 9)], way[Math.min(k, DEEP)], SLASH);
    return above ? Joint.of(up, SAME) : Joint.of(up, hashed.relation(b), b < cue ? BEFORE : AFTER);
  }

  /** What all words of a branch share. */
  private void branch(int b, FeatureVector x) {
    long at = at(b);
    long marker = hashed.marker(b);
    x.add("a", at);
    x.add("al", at, cueWord);
    x.add("at", at, cueTag);
    x.add("am", at, marker);
    x.add("aml", Joint.of(at, marker), cueWord);
    x.add("ab", at, hashed.tag(b));
    x.add("aw", at, hashed.lemma(b));
    x.add("alw", Joint.of(at, cueWord), hashed.lemma(b));
    x.add("af", at, frame);
  }

  private void tree(int t, FeatureVector x) {
    int b = branch(t);
    long at = at(b);
    long lower = hashed.lower(t);
    long tag = hashed.tag(t);
    long inner = inner(t, b);
    long quoted = Joint.of(quoteState(t), sentenceQuotes);
    x.add("aq", at, quoted);
    x.add("ap", at, inner);
    x.add("apl", Joint.of(at, inner), cueWord);
    x.add("ar", at, Joint.of(hashed.relation(t), tag));
    x.add("ad", at, Near.bucket(t - cue));
    x.add("bd", at, Near.bucket(t - b));
    if (t == text.left(b) || t == text.right(b)) {
      x.add("edge", Joint.of(at, t == text.left(b) ? LEFT : RIGHT), lower);
    }
    x.add("pn", at, Joint.of(hashed.lower(t - 1), UNDERSCORE, tag));
    x.add("pw", at, lower);
    long segment = name(segment(t));
    x.add("ac", at, segment);
    x.add("cq", Joint.of(segment, tail), quoted);
  }

  private static final long LEFT = Joint.of("l");
  private static final long RIGHT = Joint.of("r");

  /** What all words of a stretch between the same marks share. */
  private void segment(int number, FeatureVector x) {
    long segment = name(number);
    long whole = Joint.of(segment, tail);
    x.add("c", segment, Joint.EMPTY);
    x.add("cl", whole, cueWord);
    x.add("ct", whole, Joint.of(cueTag, next));
    x.add("cf", whole, frame);
    x.add("cs", Joint.of(segment, before), next);
  }

  /** What stands between the cue and its sentence's end, before its subject, and after it. */
  private void surround() {
    int end = scope.sentenceTo();
    int words = 0;
    for (int i = cue + 1; i < end; i++) {
      words += text.pos(i).equals("PUNCT") ? 0 : 1;
    }
    tail = Joint.of(words == 0 ? "0" : words < 4 ? "3" : words < 9 ? "8" : "+");
    next = hashed.tag(cue + 1);
    int subject = Near.subject(text, cue);
    int left = subject < 0 ? cue : Math.min(cue, text.left(subject));
    before =
        Joint.of(
            left <= base ? "^" : text.pos(left - 1).equals("PUNCT") ? text.form(left - 1) : "w");
  }

  /** The relations from a token up to its branch's top. */
  private long inner(int t, int b) {
    long inner = Joint.EMPTY;
    int i = t;
    for (int n = 0; i != b && n < DEEP; n++) {
      inner = Joint.of(inner, DOWN, hashed.relation(i));
      i = text.head(i);
    }
    return i == b ? inner : Joint.of(inner, FURTHER);
  }

  /** Counts commas, halts and other marks before each word, ten bits for each. */
  private void count() {
    for (int i = 0; i + 1 < marks.length; i++) {
      marks[i + 1] = marks[i];
      if (text.pos(base + i).equals("PUNCT")) {
        String form = text.form(base + i);
        marks[i + 1] += form.equals(",") ? 1 : form.equals(";") ? 1 << 10 : 0;
        marks[i + 1] += ":—–--".contains(form) ? 1 << 20 : 0;
      }
    }
  }

  /** The marks between a token and the cue and the token's side, as a number. */
  private int segment(int t) {
    int from = Math.min(t, cue) - base;
    int between = t == cue ? 0 : marks[Math.max(t, cue) - base] - marks[from + 1];
    int commas = Math.min(between & 1023, 2);
    int halts = Math.min(between >>> 10 & 1023, 1);
    int other = Math.min(between >>> 20, 1);
    return ((commas * 2 + other) * 2 + halts) * 2 + (t < cue ? 0 : 1);
  }

  private static long name(int segment) {
    long marks = Joint.of(DIGITS[segment / 8], DIGITS[segment / 4 % 2], DIGITS[segment / 2 % 2]);
    return Joint.of(marks, segment % 2 == 0 ? BEFORE : AFTER);
  }

  private void outside(int t, FeatureVector x) {
    int q = quotes.at(t);
    int away = text.sentenceOf(t) - text.sentenceOf(cue);
    boolean spans = false;
    for (int i = base; i < scope.sentenceTo(); i++) {
      spans |= quotes.at(i) == q;
    }
    long where = Joint.of((spans ? "spans" : "") + Math.max(-3, Math.min(3, away)));
    long quoted = Joint.of(where, sentenceQuotes);
    x.add("o", where, sentenceQuotes);
    x.add("ol", quoted, cueWord);
    x.add("of", quoted, frame);
    x.add("oe", quoted, Joint.of(scope.sentenceTo() - 1 - cue < 4 ? "late" : "early"));
    x.add("on", where, touching(t));
  }

  /** Whether the quotation touches the cue's sentence, and how that begins or ends. */
  private long touching(int t) {
    boolean before = t < cue;
    int edge = before ? base : scope.sentenceTo() - 1;
    int i = before ? base - 1 : scope.sentenceTo();
    boolean touches = i >= 0 && i < text.size() && quotes.at(i) == quotes.at(t);
    String how = (touches ? "t" : "-") + (quotes.at(edge) >= 0 ? "q" : "-");
    return Joint.of(Joint.of(how), hashed.tag(edge));
  }
}
