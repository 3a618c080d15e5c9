package org.dateline.read;

import java.io.Closeable;
import java.io.IOException;
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

  /** One article; none if it is null. */
  static Articles of(Article article) {
    return new Articles() {
      private Article rest = article;

      @Override
      public Article next() {
        Article next = rest;
        rest = null;
        return next;
      }
    };
  }
}
