package org.dateline.find.claim;

import java.util.ArrayList;
import java.util.List;
import org.dateline.language.Text;
import org.dateline.record.Span;

/**
 * An attribution in tokens; ends are exclusive.
 *
 * @param cue the word that attributes
 * @param source in pieces; empty where the text leaves it out
 * @param content in pieces
 * @param score how surely the word attributes
 */
record Attribution(
    int cue, int cueFrom, int cueTo, List<Span> source, List<Span> content, float score) {
  static final float RULE = -100;

  static Attribution of(Text text, int cue, int[] tokens, int[] labels, float score) {
    int at = 0;
    while (tokens[at] != cue) {
      at++;
    }
    int from = at;
    while (from > 0 && labels[from - 1] == ClaimModel.CUE && tokens[from - 1] == tokens[from] - 1) {
      from--;
    }
    int to = at;
    while (to + 1 < tokens.length
        && labels[to + 1] == ClaimModel.CUE
        && tokens[to + 1] == tokens[to] + 1
        && !text.form(tokens[to + 1]).equals(",")) {
      to++;
    }
    while (to > at && bare(text, tokens[to])) {
      to--;
    }
    return new Attribution(
        cue,
        tokens[from],
        tokens[to] + 1,
        runs(text, tokens, labels, ClaimModel.SOURCE),
        runs(text, tokens, labels, ClaimModel.CONTENT),
        score);
  }

  private static List<Span> runs(Text text, int[] tokens, int[] labels, int label) {
    List<Span> runs = new ArrayList<>();
    int i = 0;
    while (i < tokens.length) {
      int to = i;
      while (to < tokens.length && labels[to] == label && tokens[to] == tokens[i] + to - i) {
        to++;
      }
      if (to > i) {
        trimmed(text, first(text, tokens[i], tokens[to - 1], label), tokens[to - 1] + 1, runs);
      }
      i = Math.max(to, i + 1);
    }
    return runs;
  }

  /**
   * "And Paris said", "aid for Malawi, Paris said": what stands before a source is no part of it.
   */
  private static int first(Text text, int from, int last, int label) {
    if (label != ClaimModel.SOURCE || from == last) {
      return from;
    }
    if (text.pos(from).equals("ADP")) {
      for (int i = from + 1; i < last; i++) {
        if (text.form(i).equals(",")) {
          return i + 1;
        }
      }
    }
    return text.pos(from).equals("CCONJ") ? from + 1 : from;
  }

  /** Leaves out stops and commas at the ends; a run of marks alone is none. */
  private static void trimmed(Text text, int from, int to, List<Span> runs) {
    int a = from;
    int b = to;
    while (a < b && bare(text, a)) {
      a++;
    }
    while (b > a && bare(text, b - 1)) {
      b--;
    }
    for (int i = a; i < b; i++) {
      if (!text.pos(i).equals("PUNCT")) {
        runs.add(new Span(a, b));
        return;
      }
    }
  }

  private static boolean bare(Text text, int i) {
    return text.pos(i).equals("PUNCT") && ",;:.—–-".contains(text.form(i));
  }

  /** One that a rule found, of a single word. */
  Attribution(int cue, Span source, Span content) {
    this(cue, cue, cue + 1, List.of(source), List.of(content), RULE);
  }

  /** The same cue with another source and content. */
  Attribution with(List<Span> otherSource, List<Span> otherContent) {
    return new Attribution(cue, cueFrom, cueTo, otherSource, otherContent, score);
  }

  /** With its one word as cue, and another, from the noun that is its cue on, as content. */
  Attribution around(Attribution inner) {
    int end = inner.content().get(inner.content().size() - 1).end();
    return new Attribution(cue, cue, cue + 1, source, List.of(new Span(cue + 1, end)), score);
  }

  boolean sharesCue(Attribution other) {
    return cueFrom < other.cueTo && other.cueFrom < cueTo;
  }
}
