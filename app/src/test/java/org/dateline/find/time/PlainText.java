package org.dateline.find.time;

import org.dateline.language.Text;
import org.dateline.record.Article;

/** Texts cut at spaces and stops, without tags or trees: enough for finders that need none. */
final class PlainText {
  private PlainText() {}

  static Text of(Article article) {
    Text.Builder builder = new Text.Builder(article);
    String text = article.text();
    boolean fresh = true;
    int i = 0;
    while (i < text.length()) {
      if (Character.isWhitespace(text.charAt(i))) {
        i++;
        continue;
      }
      if (fresh) {
        builder.sentence();
      }
      int end = end(text, i);
      builder.token(i, end, text.substring(i, end), "X", "", -1, "dep");
      fresh = stop(text, i, end);
      i = end;
    }
    return builder.build();
  }

  private static int end(String text, int from) {
    int to = from + 1;
    if (Character.isLetterOrDigit(text.charAt(from))) {
      while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
        to++;
      }
    }
    return to;
  }

  /** A stop after a word of four letters or more, or after a number, before a capital. */
  private static boolean stop(String text, int from, int to) {
    char c = text.charAt(from);
    if (c == '!' || c == '?') {
      return true;
    }
    int word = from;
    while (word > 0 && Character.isLetterOrDigit(text.charAt(word - 1))) {
      word--;
    }
    int next = to;
    while (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) {
      next++;
    }
    boolean capital = next < text.length() && Character.isUpperCase(text.charAt(next));
    boolean abbreviation = from - word < 3 && from > 0 && Character.isLetter(text.charAt(from - 1));
    return c == '.' && next > to && capital && !abbreviation;
  }
}
