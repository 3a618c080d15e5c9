package org.dateline.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.dateline.record.Article;

/** Articles one after another, each read when it is asked for. */
interface Articles extends Closeable {
  /**
   * The next article, or null at the end.
   *
   * @throws IOException with the reason and what to do, when nothing more can be read
   */
  Article next() throws IOException;

  @Override
  default void close() throws IOException {}

  /** No articles. */
  static Articles none() {
    return () -> null;
  }

  /** One article. */
  static Articles of(Article article) {
    return of(List.of(article));
  }

  /** These articles. */
  static Articles of(List<Article> articles) {
    Iterator<Article> rest = articles.iterator();
    return () -> rest.hasNext() ? rest.next() : null;
  }
}
