package org.dateline.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.dateline.read.text.Dates;
import org.dateline.read.web.Fetched;
import org.dateline.read.web.Serial;
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

  /** The end of a text that ends with a whole item, of XML or of JSON, or behind the last one. */
  private static final Pattern ITEM_LAST =
      Pattern.compile(
          "(?:</(?:item|entry|channel|rss|feed|rdf:rdf)\\s*+>|\\}\\s*+,?|\\])\\s*+$",
          Pattern.CASE_INSENSITIVE);

  /** So many characters hold an item's end tag and the space behind it. */
  private static final int LAST = 512;

  /** Feeds of every kind are of use as far as they come, sitemaps as a whole. */
  public static final Serial SERIAL = new FeedsAreSerial();

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
    return more(found, found.bytes()) != null && isFeedOfAnyKind(Head.of(found.bytes()));
  }

  private static String more(Fetched found, byte[] unpacked) {
    return found.more() == null && unpacked.length > Limits.BYTES ? Limits.more() : found.more();
  }

  private static boolean isFeedOfAnyKind(Head head) {
    Head plain = head.isMagic(0x1F, 0x8B) ? head.inflated() : head;
    return leads(plain) && !isSitemap(plain);
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
    byte[] bytes = unpacked(found);
    Head.of(bytes).checkEntities();
    String text = Decoded.of(bytes, found.charset()).text().strip();
    String more = more(found, bytes);
    if (text.startsWith("{")) {
      JsonItems there = JsonItems.of(text, more);
      if (there.why() != null) {
        problems.accept(there.why());
      }
      return json(base, there);
    }
    XmlItems there = XmlItems.of(text, more, false);
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

  private static byte[] unpacked(Fetched found) throws IOException {
    boolean packed = Head.of(found.bytes()).isMagic(0x1F, 0x8B);
    if (packed && found.more() != null) {
      return inflated(found.bytes());
    }
    InputStream plain = new ByteArrayInputStream(found.bytes());
    try (InputStream in = packed ? new GZIPInputStream(plain) : plain) {
      return in.readNBytes(Limits.BYTES + 1);
    }
  }

  /** As much as can be unpacked of what has not come as a whole. */
  private static byte[] inflated(byte[] packed) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] some = new byte[1 << 13];
      for (int n = 0; n >= 0 && plain.size() <= Limits.BYTES; n = in.read(some)) {
        plain.write(some, 0, n);
      }
    } catch (IOException e) {
      // The rest did not come.
    }
    return plain.toByteArray();
  }

  /** Feeds are read as far as they come. */
  private static final class FeedsAreSerial implements Serial {
    @Override
    public int enough(byte[] soFar) {
      return isFeedOfAnyKind(Head.of(soFar)) ? Limits.BYTES : Integer.MAX_VALUE;
    }

    @Override
    public boolean rests(byte[] soFar) {
      return isFeedOfAnyKind(Head.of(soFar)) && ITEM_LAST.matcher(end(soFar)).find();
    }

    /** The last characters of what has come, unpacked as far as that goes. */
    private static String end(byte[] soFar) {
      byte[] plain = Head.of(soFar).isMagic(0x1F, 0x8B) ? inflated(soFar) : soFar;
      int from = Math.max(0, plain.length - LAST);
      return new String(plain, from, plain.length - from, StandardCharsets.ISO_8859_1);
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
