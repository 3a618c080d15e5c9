package org.dateline.read;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
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
  private static final String ITEMS = "item, entry";

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
    byte[] start = input.start();
    if (input.isLarge(start)) {
      return articles(new XmlStream(input, start, reading, ITEMS), false, input, reading);
    }
    XmlItems there = XmlItems.in(input, start, reading);
    if (there.why() != null && there.whole() == 0) {
      throw new IOException(there.why());
    }
    List<Element> items = there.document(input, reading).select(ITEMS);
    if (items.isEmpty()) {
      throw new IOException("a feed without items; nothing to read");
    }
    return articles(Items.of(items), there.why() != null, input, reading);
  }

  /**
   * The items as articles.
   *
   * @param cut whether that there are more was said; then those without text are not
   */
  private static Articles articles(
      Items<Element> items, boolean cut, Input input, Reading reading) {
    Consumer<String> notes = reading.once(input);
    Channel[] channel = new Channel[1];
    return Articles.of(
        items,
        (item, n) -> {
          channel[0] = channel[0] == null ? Channel.of(item.ownerDocument()) : channel[0];
          String id = first(item, "guid", "id", "link");
          Article article =
              article(
                  id == null ? input.id() + "#" + n : id,
                  item,
                  channel[0],
                  odd -> notes.accept("item " + n + ": " + odd));
          boolean blank = article.text().isBlank();
          if (blank && !cut) {
            reading.report(input, "item " + n + ": no text in it; the item was skipped");
          }
          return blank ? null : article;
        });
  }

  private static Article article(String id, Element item, Channel channel, Consumer<String> notes) {
    String content = first(item, "content|encoded", "content", "description", "summary");
    String text = content == null ? "" : Page.text(content, notes);
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
