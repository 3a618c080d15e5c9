package org.dateline.find.claim;

import java.util.Arrays;
import org.dateline.language.Text;

/**
 * The tokens among which a cue's source and content lie: those of its sentence, and the quoted ones
 * of the sentences around it that a quotation joins to it.
 *
 * @param tokens in order
 */
record Scope(int cue, int sentenceFrom, int sentenceTo, int[] tokens) {
  static final int FAR = 6;

  static Scope of(Text text, Quotations quotes, int cue) {
    int s = text.sentenceOf(cue);
    int first = s;
    while (first > 0 && s - first < FAR && joined(text, quotes, first - 1)) {
      first--;
    }
    int last = s;
    while (last + 1 < text.sentences() && last - s < FAR && joined(text, quotes, last)) {
      last++;
    }
    int from = text.sentenceStart(s);
    int to = text.sentenceEnd(s);
    int end = text.sentenceEnd(last);
    int[] tokens = new int[end - text.sentenceStart(first)];
    int n = 0;
    for (int i = text.sentenceStart(first); i < end; i++) {
      if ((i >= from && i < to) || quotes.at(i) >= 0) {
        tokens[n++] = i;
      }
    }
    return new Scope(cue, from, to, Arrays.copyOf(tokens, n));
  }

  /** Whether a quotation spans the gap after a sentence, or ends or begins at it. */
  static boolean joined(Text text, Quotations quotes, int s) {
    int last = text.sentenceEnd(s) - 1;
    int next = last + 1;
    if (quotes.at(last) >= 0 && quotes.at(last) == quotes.at(next)) {
      return true;
    }
    return (quotes.at(next) >= 0 || quotes.at(last) >= 0) && !Quotations.newParagraph(text, next);
  }

  boolean inSentence(int token) {
    return token >= sentenceFrom && token < sentenceTo;
  }
}
