package org.dateline.read;

import java.io.IOException;
import org.dateline.record.Article;

/** A text as an article: what a page left around it is told from the body. */
final class PlainText {
  private PlainText() {}

  static Article article(String id, String text) throws IOException {
    if (text.isBlank()) {
      throw new IOException("no text in it; nothing to read");
    }
    return Article.of(id, text.strip());
  }
}
