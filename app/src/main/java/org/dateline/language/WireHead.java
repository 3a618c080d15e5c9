package org.dateline.language;

import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.dateline.record.Article;

/**
 * The head of a wire story stands before its first sentence without being part of it: "GOMA, Congo,
 * March 4 (AP) — Rebels". Tagged and parsed by itself, it takes no part in the sentence's tree.
 */
final class WireHead {
  private static final Set<String> DASHES = Set.of("-", "—", "–", "--", ":");
  private static final int LONGEST = 120;

  private WireHead() {}

  /**
   * The token that the first sentence itself begins with.
   *
   * @param n tokens of the text's first sentence, from 0 on
   * @param start first char of a token; {@code end} the one after its last
   * @return 0 where no head ends in a dash before it
   */
  static int end(Article article, int n, IntUnaryOperator start, IntUnaryOperator end) {
    String place = article.dateline() == null ? null : article.dateline().place();
    String text = article.text();
    if (place == null || !text.regionMatches(start.applyAsInt(0), place, 0, place.length())) {
      return 0;
    }
    int after = start.applyAsInt(0) + place.length();
    for (int i = 1; i + 1 < n && end.applyAsInt(i) - start.applyAsInt(0) < LONGEST; i++) {
      int from = start.applyAsInt(i);
      boolean dash = DASHES.contains(text.substring(from, end.applyAsInt(i)));
      boolean open = from >= after && Character.isWhitespace(text.charAt(end.applyAsInt(i)));
      if (dash && open) {
        return i + 1;
      }
    }
    return 0;
  }
}
