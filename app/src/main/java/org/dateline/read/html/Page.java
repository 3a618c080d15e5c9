package org.dateline.read.html;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.record.Article;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A web page as an article. */
public final class Page {
  private Page() {}

  /**
   * The article of a page.
   *
   * @param id the article's id
   * @param url where the page came from, or null
   * @throws IOException with the reason, where the page holds no text
   */
  public static Article article(String id, String url, String html) throws IOException {
    Document page = Jsoup.parse(html, url == null ? "" : url);
    String text = page.select("p").stream().map(p -> p.text()).collect(Collectors.joining("\n"));
    if (text.isBlank()) {
      throw new IOException("no article text in this page; is it a script's shell or a stub?");
    }
    return new Article(
        id, page.title(), text, null, null, url, null, List.of(), null, null, List.of());
  }
}
