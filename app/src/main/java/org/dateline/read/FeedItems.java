package org.dateline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.dateline.read.text.Dates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Where a feed leads: RSS of every version, Atom, JSON Feed, and sitemaps. */
public final class FeedItems {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FeedItems() {}

  /**
   * The items of a feed in its order; those without an address that can be fetched are left out.
   *
   * @param base where the feed was found; relative addresses count from there
   * @param charset as a protocol's header told it, or null
   * @throws IOException where it is no feed: one line with the reason and the remedy
   */
  public static List<FeedItem> of(URI base, byte[] bytes, String charset) throws IOException {
    String text = Decoded.of(bytes, charset).text().strip();
    if (text.startsWith("{")) {
      return json(base, text);
    }
    Document feed = Jsoup.parse(text, "", Parser.xmlParser());
    if (feed.selectFirst("rss, feed, rdf|RDF, urlset, channel") == null) {
      throw new IOException(
          "no feed: neither RSS, Atom, JSON Feed nor a sitemap; check the address");
    }
    List<FeedItem> items = new ArrayList<>();
    for (Element item : feed.select("item, entry, urlset > url")) {
      add(items, base, link(item), first(item, "title"), date(item));
    }
    return items;
  }

  private static List<FeedItem> json(URI base, String text) throws IOException {
    JsonNode feed;
    try {
      feed = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IOException("no JSON Feed: " + Errors.place(e) + "; check its syntax", e);
    }
    if (!feed.path("items").isArray()) {
      throw new IOException("no JSON Feed: it has no items; check the address");
    }
    List<FeedItem> items = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      String published = item.path("date_published").asText(item.path("date_modified").asText(""));
      add(
          items,
          base,
          item.path("url").asText(""),
          item.path("title").asText(null),
          iso(published));
    }
    return items;
  }

  private static void add(
      List<FeedItem> items, URI base, String link, String title, String published) {
    try {
      URI uri = base.resolve(URI.create(link.strip().replace(" ", "%20")));
      boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!link.isBlank() && web) {
        items.add(new FeedItem(uri, title, published));
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

  private static String date(Element item) {
    for (String name : new String[] {"pubDate", "published", "dc|date", "updated", "lastmod"}) {
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
