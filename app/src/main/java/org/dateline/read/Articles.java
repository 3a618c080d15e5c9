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
  static <T> Articles of(List<T> items, BiFunction<T, Integer, Article> make) {
    Iterator<T> rest = items.iterator();
    int[] number = new int[1];
    return () -> {
      Article article = null;
      while (article == null && rest.hasNext()) {
        article = make.apply(rest.next(), ++number[0]);
      }
      return article;
    };
  }

  /** These articles. */
  static Articles of(List<Article> articles) {
    Iterator<Article> rest = articles.iterator();
    return () -> rest.hasNext() ? rest.next() : null;
  }
}
