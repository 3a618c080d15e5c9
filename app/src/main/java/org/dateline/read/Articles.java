package org.dateline.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
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

  /**
   * The articles of these items, each made when it is asked for.
   *
   * @param make takes an item and its number from 1; null where it is none
   */
  static <T> Articles of(Items<T> items, BiFunction<T, Integer, Article> make) {
    return new Articles() {
      private int number;

      @Override
      public Article next() throws IOException {
        Article article = null;
        for (T item = items.next(); item != null; item = article == null ? items.next() : null) {
          article = make.apply(item, ++number);
        }
        return article;
      }

      @Override
      public void close() throws IOException {
        items.close();
      }
    };
  }

  /** These articles. */
  static Articles of(List<Article> articles) {
    Iterator<Article> rest = articles.iterator();
    return () -> rest.hasNext() ? rest.next() : null;
  }
}
