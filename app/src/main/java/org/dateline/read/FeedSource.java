package org.dateline.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.read.html.Page;
import org.dateline.read.text.Bylines;
import org.dateline.read.text.Dates;
import org.dateline.read.text.Languages;
import org.dateline.read.text.Opening;
import org.dateline.record.Article;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** RSS of every version, and Atom: an article for each item, whole or as far as the feed has it. */
final class FeedSource implements Source {
  @Override
  public boolean reads(Head head) {
    return FeedItems.isFeed(head);
  }

  @Override
  public Articles open(Input input, Reading reading) throws IOException {
    Document feed = Jsoup.parse(reading.decode(input), "", Parser.xmlParser());
    List<Element> items = feed.select("item, entry");
    if (items.isEmpty()) {
      throw new IOException("a feed without items; nothing to read");
    }
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String id = first(items.get(i), "guid", "id", "link");
      Article article = article(id == null ? input.id() + "#" + (i + 1) : id, items.get(i), feed);
      if (article.text().isBlank()) {
        reading.report(input, "item " + (i + 1) + ": no text in it; the item was skipped");
      } else {
        articles.add(article);
      }
    }
    return Articles.of(articles);
  }

  private static Article article(String id, Element item, Document feed) {
    String content = first(item, "content|encoded", "content", "description", "summary");
    String text = content == null ? "" : Page.text(content);
    Opening opening = Opening.of(text);
    String dated = Dates.find(first(item, "pubDate", "published", "dc|date", "updated"));
    Element channel = feed.selectFirst("channel, feed");
    String language = first(channel, "language", "dc|language");
    language = language == null ? feed.select("feed").attr("xml:lang") : language;
    return new Article(
        id,
        first(item, "title"),
        text,
        dated == null ? opening.published() : dated,
        dated == null ? opening.basis() : "metadata",
        link(item),
        first(channel, "title"),
        Bylines.names(first(item, "dc|creator", "author > name", "author")),
        Languages.of(text, language),
        opening.dateline(),
        List.of());
  }

  private static String link(Element item) {
    for (Element link : item.select("> link")) {
      String url = link.hasAttr("href") ? link.attr("href") : link.text().strip();
      if (url.startsWith("http") && !link.attr("rel").matches("self|edit|replies|enclosure")) {
        return url;
      }
    }
    return null;
  }

  /** What the first of these children that says anything says; null where none does. */
  private static String first(Element parent, String... queries) {
    for (String query : queries) {
      Element child = parent == null ? null : parent.selectFirst("> " + query);
      String words = child == null ? "" : child.wholeText().strip();
      if (!words.isEmpty()) {
        return words;
      }
    }
    return null;
  }
}
