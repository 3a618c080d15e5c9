package org.dateline.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.dateline.read.text.Dates;
import org.dateline.read.web.Fetched;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Where a feed leads: RSS of every version, Atom, JSON Feed, sitemaps and indexes of them. */
public final class FeedItems {
  private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf:rdf");
  private static final Set<String> SITEMAPS = Set.of("urlset", "sitemapindex");
  private static final List<String> DATES =
      List.of(
          "pubDate",
          "published",
          "dc|date",
          "updated",
          "news|news > news|publication_date",
          "lastmod");

  private FeedItems() {}

  /** Whether bytes that begin so are RSS or Atom. */
  static boolean isFeed(Head head) {
    return FEEDS.contains(head.root());
  }

  /** Whether bytes that begin so are a sitemap or an index of them. */
  static boolean isSitemap(Head head) {
    return SITEMAPS.contains(head.root());
  }

  /** Whether bytes that begin so lead to articles: a feed of any kind, or a sitemap. */
  static boolean leads(Head head) {
    return isFeed(head)
        || isSitemap(head)
        || (head.start().startsWith("{") && head.start().contains("jsonfeed.org/version"));
  }

  /** Whether this is a feed that goes on beyond what a feed may have; sitemaps may have more. */
  static boolean isEndless(Fetched found) {
    Head head = Head.of(found.bytes());
    boolean more = found.cut() || found.bytes().length > Limits.BYTES;
    return more && leads(head) && !isSitemap(head);
  }

  /**
   * The items of a feed in its order, of a sitemap the latest first; those without an address that
   * can be fetched are left out.
   *
   * @param found the feed, as it is or packed with gzip; relative addresses count from its own
   * @param problems takes why a feed is not read to its end
   * @throws IOException where it is no feed: one line with the reason and the remedy
   */
  public static List<FeedItem> of(Fetched found, Consumer<String> problems) throws IOException {
    URI base = found.uri();
    byte[] bytes = unpacked(found.bytes());
    Head.of(bytes).checkEntities();
    String text = Decoded.of(bytes, found.charset()).text().strip();
    boolean endless = found.cut() || bytes.length > Limits.BYTES;
    if (text.startsWith("{")) {
      JsonItems there = JsonItems.of(text, endless);
      if (there.why() != null) {
        problems.accept(there.why());
      }
      return json(base, there);
    }
    XmlItems there = XmlItems.of(text, endless, false);
    Document feed = Jsoup.parse(there.text(), "", Parser.xmlParser());
    if (feed.selectFirst("rss, feed, rdf|RDF, urlset, sitemapindex, channel") == null) {
      throw new IOException(
          "no feed: neither RSS, Atom, JSON Feed nor a sitemap; check the address");
    }
    if (there.why() != null) {
      problems.accept(there.why());
    }
    List<FeedItem> items = new ArrayList<>();
    for (Element item : feed.select("item, entry, urlset > url, sitemapindex > sitemap")) {
      add(items, base, link(item), title(item), date(item), item.nameIs("sitemap"));
    }
    if (feed.selectFirst("urlset, sitemapindex") != null) {
      items.sort(Comparator.comparing(i -> i.published() == null ? "" : i.published()));
      Collections.reverse(items);
    }
    return items;
  }

  private static byte[] unpacked(byte[] bytes) throws IOException {
    InputStream plain = new ByteArrayInputStream(bytes);
    boolean packed = Head.of(bytes).isMagic(0x1F, 0x8B);
    try (InputStream in = packed ? new GZIPInputStream(plain) : plain) {
      return in.readNBytes(Limits.BYTES + 1);
    }
  }

  private static List<FeedItem> json(URI base, JsonItems feed) throws IOException {
    if (!feed.feed()) {
      throw new IOException("no JSON Feed: it has no version and items; check the address");
    }
    List<FeedItem> items = new ArrayList<>();
    for (JsonNode item : feed.records()) {
      String published = item.path("date_published").asText(item.path("date_modified").asText(""));
      add(
          items,
          base,
          item.path("url").asText(""),
          item.path("title").asText(null),
          iso(published),
          false);
    }
    return items;
  }

  private static void add(
      List<FeedItem> items,
      URI base,
      String link,
      String title,
      String published,
      boolean sitemap) {
    try {
      URI uri = base.resolve(URI.create(link.strip().replace(" ", "%20")));
      boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!link.isBlank() && web) {
        items.add(new FeedItem(uri, title, published, sitemap));
      }
    } catch (IllegalArgumentException e) {
      // No address: there is nothing to follow.
    }
  }

  private static String link(Element item) {
    for (Element link : item.select("> link")) {
      boolean other = link.attr("rel").matches("self|edit|replies|enclosure|via|related");
      String url = link.hasAttr("href") ? link.attr("href") : link.text();
      if (!other && !url.isBlank()) {
        return url;
      }
    }
    String loc = first(item, "loc");
    String guid = first(item, "guid");
    return loc != null ? loc : guid != null && guid.startsWith("http") ? guid : "";
  }

  private static String title(Element item) {
    String title = first(item, "title");
    return title == null ? first(item, "news|news > news|title") : title;
  }

  private static String date(Element item) {
    for (String name : DATES) {
      String text = first(item, name);
      if (text != null) {
        return iso(text);
      }
    }
    return null;
  }

  /** With its time, where it is written as feeds should. */
  private static String iso(String text) {
    try {
      return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
          .toOffsetDateTime()
          .toString();
    } catch (DateTimeException e) {
      return Dates.find(text);
    }
  }

  private static String first(Element parent, String name) {
    Element child = parent.selectFirst("> " + name);
    String words = child == null ? "" : child.wholeText().strip();
    return words.isEmpty() ? null : words;
  }
}
