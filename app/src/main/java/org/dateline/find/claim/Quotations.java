package org.dateline.find.claim;

import java.util.Arrays;
import java.util.List;
import org.dateline.language.Text;
import org.dateline.record.Span;

/**
 * The stretches of a text that stand between quotation marks, by token, the marks included. A
 * quotation that is still open at a paragraph's end goes on where the next paragraph opens with a
 * mark. Immutable.
 */
final class Quotations {
  private static final int NONE = -1;

  private final int[] region;
  private final int first;

  private Quotations(int[] region) {
    this.region = region;
    int i = 0;
    while (i < region.length && region[i] < 0) {
      i++;
    }
    first = i;
  }

  /** The first token that stands in a quotation; the number of tokens where none does. */
  int first() {
    return first;
  }

  static Quotations of(Text text) {
    int[] region = new int[text.size()];
    Arrays.fill(region, NONE);
    int next = 0;
    int open = NONE;
    char kind = 0;
    for (int i = 0; i < text.size(); i++) {
      boolean paragraph = i == 0 || newParagraph(text, i);
      char mark = mark(text, i);
      if (paragraph && open >= 0 && !reopens(mark, kind)) {
        open = NONE;
      }
      if (open < 0 && opens(text, i, mark)) {
        open = next++;
        kind = mark;
        region[i] = open;
      } else if (open >= 0) {
        region[i] = open;
        if (!paragraph && closes(text, i, mark, kind)) {
          open = NONE;
        }
      }
    }
    return new Quotations(unclosedCut(text, region));
  }

  /** A quotation that is never closed ends with its paragraph's sentence. */
  private static int[] unclosedCut(Text text, int[] region) {
    int i = 0;
    while (i < region.length) {
      int to = i;
      while (to + 1 < region.length && region[to + 1] == region[i]) {
        to++;
      }
      if (region[i] >= 0 && to > i && mark(text, to) == 0) {
        int end = text.sentenceEnd(text.sentenceOf(i));
        Arrays.fill(region, Math.min(end, to + 1), to + 1, NONE);
      }
      i = to + 1;
    }
    return region;
  }

  /** Whether a line ends between a token and the one before it. */
  static boolean newParagraph(Text text, int i) {
    for (int at = text.end(i - 1); at < text.start(i); at++) {
      if (text.content().charAt(at) == '\n') {
        return true;
      }
    }
    return false;
  }

  private static char mark(Text text, int i) {
    if (text.end(i) - text.start(i) > 2) {
      return 0;
    }
    return switch (text.form(i)) {
      case "\"", "“", "”", "„", "«", "»", "‘", "’", "'", "`" -> text.form(i).charAt(0);
      case "``", "''" -> '"';
      default -> 0;
    };
  }

  private static boolean reopens(char mark, char kind) {
    return mark == kind || mark == '“' || mark == '"';
  }

  private static boolean opens(Text text, int i, char mark) {
    boolean spaceBefore =
        i == 0 || text.end(i - 1) < text.start(i) || "([—–-".contains(text.form(i - 1));
    boolean wordAfter = i + 1 < text.size() && text.end(i) == text.start(i + 1);
    return switch (mark) {
      case '“', '„', '«' -> true;
      case '"' -> wordAfter || spaceBefore;
      case '‘', '\'', '`' -> spaceBefore && wordAfter && !text.tag(i).equals("POS");
      default -> false;
    };
  }

  private static boolean closes(Text text, int i, char mark, char kind) {
    return switch (kind) {
      case '“' -> mark == '”' || mark == '"';
      case '„' -> mark == '“' || mark == '”';
      case '«' -> mark == '»';
      case '"' -> mark == '"' || mark == '”';
      default -> (mark == '’' || mark == '\'') && !text.tag(i).equals("POS");
    };
  }

  /** Whether contents, in tokens, are quoted wholly, in part or not: direct, mixed, indirect. */
  String kind(Text text, List<Span> contents) {
    int inside = 0;
    int words = 0;
    for (Span s : contents) {
      for (int i = s.start(); i < s.end(); i++) {
        if (!text.pos(i).equals("PUNCT")) {
          words++;
          inside += region[i] >= 0 ? 1 : 0;
        }
      }
    }
    return inside == 0 ? "indirect" : inside == words ? "direct" : "mixed";
  }

  /** The number of the quotation that a token stands in, or -1. */
  int at(int token) {
    return region[token];
  }
}
