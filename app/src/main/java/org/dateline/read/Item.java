package org.dateline.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dateline.read.html.Page;
import org.dateline.record.Article;

/**
 * An article with the page that it was found in.
 *
 * @param page the page's HTML, whatever its charset was, or null where the input was no page
 */
public record Item(Article article, String page) {
  /** The page to be kept: UTF-8, or null where there is none. */
  public byte[] bytes() {
    return page == null ? null : page.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a kept page again, as a later version of the program does.
   *
   * @param known the article as it was found in the page before; its id, its address and a date
   *     that the user gave stay
   * @throws IOException where no article is found in it any more
   */
  public static Article again(Article known, byte[] page) throws IOException {
    String html = new String(page, StandardCharsets.UTF_8);
    Article article = Page.article(known.id(), known.url(), html);
    return "given".equals(known.publishedBasis())
        ? article.withPublished(known.published(), "given")
        : article;
  }
}
