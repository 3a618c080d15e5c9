package org.dateline.find.type;

import java.util.Arrays;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.lexicon.FeatureVector;
import org.dateline.record.Span;

/**
 * What the learned model sees of a candidate: words and stretches of letters before, between and
 * after the two actors, their neighbours, the path between them in the tree and the predicates that
 * govern them, and where these words lie among all words. The actors' own words are masked. Not
 * thread-safe.
 */
final class TypeFeatures {
  private static final int NEIGHBOURS = 4;
  private static final int[] GRAMS = {3, 4, 5};
  private static final Sides ACTOR = new Sides("s");
  private static final Sides RECIPIENT = new Sides("t");
  private static final Sides TRIGGER = new Sides("v");

  /** The names of features of what stands beside a word. */
  private record Sides(
      String before,
      String after,
      String nextBefore,
      String farBefore,
      String nextAfter,
      String farAfter) {
    Sides(String role) {
      this(role + "-", role + "+", role + "-1", role + "-2", role + "+1", role + "+2");
    }
  }

  /** How long the points of a stretch's words are together. */
  private static final float POINTS = 0.6f;

  private static final Set<String> TELLING = Set.of("VERB", "NOUN", "ADJ", "ADV");

  private final FeatureVector x;
  private final float[] point = new float[Text.POINT];
  private Candidate c;
  private Text text;
  private String[] words;
  private String direction;
  private int firstEnd;
  private int secondStart;

  TypeFeatures(FeatureVector x) {
    this.x = x;
  }

  /** Fills the vector, which is cleared first. */
  void fill(Candidate candidate) {
    c = candidate;
    text = candidate.text();
    x.clear();
    mask();
    zones();
    between();
    letters();
    outside();
    sentence();
    neighbours(ACTOR, c.actor());
    neighbours(RECIPIENT, c.recipient());
    x.endGroup(0.7f);
    tree();
    trigger();
    for (String hint : c.hints()) {
      x.add("frame", hint);
      x.add("frame", hint.substring(0, hint.indexOf(' ')));
    }
    x.endGroup(1);
    points();
  }

  /** Where the words lie among all words: what is seldom met is near to what is known. */
  private void points() {
    points("pm", firstEnd, secondStart);
    points("pb", c.from(), firstEnd);
    points("pa", secondStart, c.to());
    point("ps", c.actorHead() < 0 ? -1 : text.head(c.actorHead()));
    point("pt", c.recipientHead() < 0 ? -1 : text.head(c.recipientHead()));
    point("pv", c.trigger());
  }

  private void points(String kind, int from, int to) {
    Arrays.fill(point, 0);
    for (int i = from; i < to; i++) {
      if (!at(i).startsWith("<") && TELLING.contains(text.pos(i))) {
        text.addPoint(i, point);
      }
    }
    x.addGroup(kind, "", point, POINTS);
  }

  private void point(String kind, int word) {
    if (word >= 0) {
      Arrays.fill(point, 0);
      text.addPoint(word, point);
      x.addGroup(kind, text.lemma(word), point, POINTS);
    }
  }

  private void mask() {
    words = new String[c.to() - c.from()];
    for (int i = c.from(); i < c.to(); i++) {
      boolean actor = c.inside(c.actor(), i);
      boolean recipient = c.inside(c.recipient(), i);
      words[i - c.from()] = actor ? "<S>" : recipient ? "<T>" : word(i);
    }
  }

  private String word(int i) {
    String pos = text.pos(i);
    return pos.equals("NUM") ? "<N>" : text.lemma(i).toLowerCase(java.util.Locale.ROOT);
  }

  private void zones() {
    int a = position(c.actor(), true);
    int r = position(c.recipient(), true);
    boolean forward = r < 0 || (a >= 0 && a <= r);
    direction = c.actor() == null ? "T" : c.recipient() == null ? "S" : forward ? "ST" : "TS";
    Span first = forward ? c.actor() : c.recipient();
    Span second = forward ? c.recipient() : c.actor();
    firstEnd = first == null ? c.from() : position(first, false);
    secondStart = second == null ? c.to() : position(second, true);
    if (secondStart < firstEnd) {
      secondStart = firstEnd;
    }
  }

  private int position(Span span, boolean start) {
    if (span == null) {
      return -1;
    }
    int at = start ? text.tokenAt(span.start()) : text.tokenAt(span.end());
    return Math.min(Math.max(at, c.from()), c.to());
  }

  private String at(int i) {
    return words[i - c.from()];
  }

  private void between() {
    String kind = "m" + direction;
    for (int i = firstEnd; i < secondStart; i++) {
      x.add(kind, at(i));
      if (i + 1 < secondStart) {
        x.add(kind, at(i), at(i + 1));
      }
      if (i + 2 < secondStart) {
        x.add(kind, at(i), at(i + 1), at(i + 2));
      }
    }
    x.add("gap" + direction, Integer.toString(Math.min(8, (secondStart - firstEnd) / 2)));
    x.endGroup(1);
  }

  private void letters() {
    for (int i = firstEnd; i < secondStart; i++) {
      String s = "^" + text.lower(i) + "$";
      for (int n : GRAMS) {
        for (int j = 0; j + n <= s.length(); j++) {
          x.add("c", s, j, j + n);
        }
      }
    }
    x.endGroup(0.8f);
  }

  private void outside() {
    for (int i = c.from(); i < c.to(); i++) {
      boolean before = i < firstEnd;
      if (before || i >= secondStart) {
        String kind = before ? "b" : "a";
        x.add(kind, at(i));
        if (i + 1 < c.to()) {
          x.add(kind, at(i), at(i + 1));
        }
      }
    }
    x.endGroup(0.6f);
  }

  private void sentence() {
    for (int i = c.from(); i < c.to(); i++) {
      x.add("w", at(i));
      if (i + 1 < c.to()) {
        x.add("w", at(i), at(i + 1));
      }
    }
    x.endGroup(0.6f);
  }

  private void neighbours(Sides role, Span span) {
    if (span == null) {
      return;
    }
    int start = position(span, true);
    int end = position(span, false);
    for (int k = 1; k <= NEIGHBOURS; k++) {
      String before = start - k >= c.from() ? at(start - k) : "<B>";
      String after = end + k - 1 < c.to() ? at(end + k - 1) : "<E>";
      x.add(role.before, before);
      x.add(role.after, after);
      x.add(k == 1 ? role.nextBefore : role.farBefore, before);
      x.add(k == 1 ? role.nextAfter : role.farAfter, after);
    }
  }

  private void tree() {
    governors("gs", c.actorHead());
    governors("gt", c.recipientHead());
    x.endGroup(1);
    path();
    x.endGroup(0.7f);
  }

  /** The word that tells it, with its neighbours and what hangs on it. */
  private void trigger() {
    int t = c.trigger();
    if (t < 0) {
      return;
    }
    x.add("v", text.lemma(t));
    x.add("vp", text.lemma(t), text.pos(t));
    dependants("v", t, -1);
    x.endGroup(1);
    for (int k = 1; k <= NEIGHBOURS; k++) {
      String before = t - k >= c.from() ? at(t - k) : "<B>";
      String after = t + k < c.to() ? at(t + k) : "<E>";
      x.add(k == 1 ? TRIGGER.nextBefore : TRIGGER.farBefore, before);
      x.add(k == 1 ? TRIGGER.nextAfter : TRIGGER.farAfter, after);
    }
    if (text.head(t) >= 0) {
      x.add("vh", relation(t), text.lemma(text.head(t)));
    }
    x.endGroup(0.6f);
  }

  /** The predicates above an actor, with what hangs on the nearest. */
  private void governors(String role, int head) {
    if (head < 0) {
      return;
    }
    String path = relation(head);
    int steps = 0;
    for (int i = text.head(head); i >= 0 && steps < 4; i = text.head(i), steps++) {
      x.add(role + steps, path, text.lemma(i));
      x.add(role, text.lemma(i));
      if (steps < 2) {
        dependants(role, i, head);
      }
      path = relation(i);
    }
  }

  private void dependants(String role, int governor, int except) {
    String byRelation = role + "c";
    String byGovernor = role + "cl";
    for (int child : text.children(governor)) {
      if (child == except || text.pos(child).equals("PUNCT")) {
        continue;
      }
      String relation = relation(child);
      String word =
          c.inside(c.actor(), child)
              ? "<S>"
              : c.inside(c.recipient(), child) ? "<T>" : text.lemma(child);
      x.add(byRelation, relation, word);
      x.add(byGovernor, text.lemma(governor), word);
    }
  }

  private String relation(int i) {
    String relation = text.relation(i);
    for (int child : text.children(i)) {
      if (text.relation(child).equals("case")) {
        return relation + ":" + text.lower(child);
      }
    }
    return relation;
  }

  private void path() {
    int a = c.actorHead();
    int r = c.recipientHead();
    if (a < 0 || r < 0 || text.sentenceOf(a) != text.sentenceOf(r)) {
      return;
    }
    int top = lowestCommon(a, r);
    String up = climb(a, top);
    String down = climb(r, top);
    String lemma = top == a ? "<S>" : top == r ? "<T>" : text.lemma(top);
    x.add("top", lemma);
    x.add("up", up, lemma);
    x.add("down", down, lemma);
    x.add("path", up + "^" + down);
    x.add("whole", up + "^" + down, lemma);
  }

  private String climb(int from, int top) {
    StringBuilder s = new StringBuilder();
    int steps = 0;
    for (int i = from; i >= 0 && i != top && steps < 6; i = text.head(i), steps++) {
      s.append(relation(i)).append('<');
      int head = text.head(i);
      if (head >= 0 && head != top) {
        x.add("on", text.lemma(head));
        x.add("onr", relation(i), text.lemma(head));
      }
    }
    return s.toString();
  }

  private int lowestCommon(int a, int b) {
    for (int i = a, n = 0; i >= 0 && n < text.size(); i = text.head(i), n++) {
      if (text.left(i) <= b && b <= text.right(i)) {
        for (int j = b; j >= 0; j = text.head(j)) {
          if (j == i) {
            return i;
          }
        }
      }
    }
    return a;
  }
}
