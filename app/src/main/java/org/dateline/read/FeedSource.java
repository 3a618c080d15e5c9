package org.dateline.read;

import java.io.IOException;
import java.util.List;
import org.dateline.read.html.Page;
import org.dateline.read.text.Bylines;
import org.dateline.read.text.Dates;
import org.dateline.read.text.Languages;
import org.dateline.read.text.Opening;
import org.dateline.record.Article;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** RSS of every version, and Atom: an article for each item, whole or as far as the feed has it. */
final class FeedSource implements Source {
  @Override
  public boolean reads(Head head) {
    return FeedItems.isFeed(head);
  }

  /** What a feed says of all its items. */
  private record Channel(String title, String language) {
    static Channel of(Document feed) {
      Element channel = feed.selectFirst("channel, feed");
      String language = first(channel, "language", "dc|language");
      String xml = channel == null ? "" : channel.attr("xml:lang");
      return new Channel(first(channel, "title"), language == null ? xml : language);
    }
  }

  @Override
  public Articles open(Input input, Reading reading) throws IOException {
    XmlItems there = XmlItems.in(input, reading);
    if (there.why() != null && there.whole() == 0) {
      throw new IOException(there.why());
    }
    Document feed = there.document(input, reading);
    List<Element> items = feed.select("item, entry");
    if (items.isEmpty()) {
      throw new IOException("a feed without items; nothing to read");
    }
    Channel channel = Channel.of(feed);
    return Articles.of(
        items,
        (item, n) -> {
          String id = first(item, "guid", "id", "link");
          Article article = article(id == null ? input.id() + "#" + n : id, item, channel);
          boolean blank = article.text().isBlank();
          if (blank && there.why() == null) {
            reading.report(input, "item " + n + ": no text in it; the item was skipped");
          }
          return blank ? null : article;
        });
  }

  private static Article article(String id, Element item, Channel channel) {
    String content = first(item, "content|encoded", "content", "description", "summary");
    String text = content == null ? "" : Page.text(content);
    Opening opening = Opening.of(text);
    String dated = Dates.find(first(item, "pubDate", "published", "dc|date", "updated"));
    return new Article(
        id,
        first(item, "title"),
        text,
        dated == null ? opening.published() : dated,
        dated == null ? opening.basis() : "metadata",
        link(item),
        channel.title,
        Bylines.names(first(item, "dc|creator", "author > name", "author")),
        Languages.of(text, channel.language),
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
