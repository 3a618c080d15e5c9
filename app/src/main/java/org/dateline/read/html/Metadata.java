package org.dateline.read.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.text.Bylines;
import org.dateline.read.text.Dates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads what a page says of its article outside the text: JSON-LD first, then meta elements. */
final class Metadata {
  private static final int AUTHORS = 12;

  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "date_published",
          "pubdate",
          "publishdate",
          "publish-date",
          "publication_date",
          "published_at",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "dc.date.created",
          "article.published",
          "originalpublicationdate",
          "cxenseparse:recs:publishtime",
          "displaydate",
          "date");

  private static final List<String> MOMENTS =
      List.of(
          "[itemprop=datePublished]",
          "time[pubdate]",
          "time.published, time.entry-date",
          "article time[datetime]",
          "time[datetime]",
          "abbr.published, .dt-published");

  private static final String BYLINES =
      ".byline, .by-line, .author, .date, .published, .post-date, .entry-date, .pubdate, .timestamp,"
          + " .dateline, .article-date, .post-meta, .entry-meta, time";

  private static final Pattern DATED_PATH =
      Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2}|[a-z]{3})[/-](\\d{1,2})(?:/|-|$)");
  private static final Pattern SUFFIX = Pattern.compile("\\s+([|•»·]|[-–—])\\s+([^|•»·]{2,50})$");

  private static final Pattern SLOGAN = Pattern.compile("\\s+[|•»·].*$");

  private final Document page;
  private final JsonNode told;
  private final Map<String, String> metas = new HashMap<>();

  Metadata(Document page, JsonNode told) {
    this.page = page;
    this.told = told;
    for (Element meta : page.select(Query.of("meta[content]"))) {
      for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
        String value = clean(meta.attr("content"));
        if (value != null && meta.hasAttr(key)) {
          metas.putIfAbsent(meta.attr(key).toLowerCase(Locale.ROOT), value);
        }
      }
    }
  }

  /** Where the page was published, or null. */
  String url() {
    String url = address(page.select(Query.of("link[rel=canonical]")).attr("href"));
    return url == null ? address(metas.get("og:url")) : url;
  }

  /** The paper or site; null where the page does not say and has no address. */
  String source() {
    String source = first(metas.get("og:site_name"), text(told.path("publisher").path("name")));
    source = first(source, first(metas.get("application-name"), host(url())));
    return source == null
        ? null
        : SLOGAN.matcher(source.replaceFirst("^https?://(?:www\\.)?", "")).replaceFirst("");
  }

  /** The picture that stands for the page, or null. */
  String image() {
    return address(metas.get("og:image"));
  }

  /** The headline without the site's name, or null: a level-one heading that the metadata back. */
  String title() {
    String named = first(text(told.path("headline")), metas.get("og:title"));
    named = first(named, first(metas.get("twitter:title"), clean(page.title())));
    named = named == null ? null : withoutSite(named, source());
    for (Element heading : page.select(Query.of("h1"))) {
      String text = clean(heading.text());
      if (text != null && (named == null || isSame(text, named))) {
        return text;
      }
    }
    return named;
  }

  private static boolean isSame(String heading, String named) {
    Set<String> words = Set.copyOf(Words.of(heading));
    List<String> others = Words.of(named);
    long shared = others.stream().filter(words::contains).count();
    return words.size() >= 2 && shared >= 0.7 * Math.min(words.size(), others.size());
  }

  private static String withoutSite(String title, String source) {
    Matcher suffix = SUFFIX.matcher(title);
    if (!suffix.find() || suffix.start() < 10) {
      return title;
    }
    String name = String.join("", Words.of(suffix.group(2)));
    String site = source == null ? "" : String.join("", Words.of(source));
    boolean isSite =
        suffix.group(1).equals("|")
            || (!site.isEmpty() && (name.contains(site) || site.contains(name)));
    return isSite ? title.substring(0, suffix.start()).strip() : title;
  }

  /** The authors' names. */
  List<String> authors() {
    Set<String> names = new LinkedHashSet<>();
    addNames(told.path("author"), names);
    for (String key : List.of("author", "article:author", "byl", "parsely-author", "dc.creator")) {
      if (names.isEmpty()) {
        names.addAll(Bylines.names(metas.get(key)));
      }
    }
    for (String query :
        List.of("[rel=author]", "[itemprop=author]", ".byline, .author-name, .byline-name")) {
      Element element = names.isEmpty() ? page.selectFirst(Query.of(query)) : null;
      names.addAll(element == null ? List.of() : Bylines.names(element.text()));
    }
    names.remove(source());
    return names.stream().limit(AUTHORS).toList();
  }

  private static void addNames(JsonNode author, Set<String> names) {
    if (author.isArray()) {
      author.forEach(one -> addNames(one, names));
    } else {
      names.addAll(Bylines.names(text(author.isObject() ? author.path("name") : author)));
    }
  }

  /** When it was published, ISO 8601, from JSON-LD, meta and time elements; or null. */
  String published() {
    String date = Dates.find(text(told.path("datePublished")));
    date = date == null ? Dates.find(text(told.path("dateCreated"))) : date;
    for (int i = 0; i < DATES.size() && date == null; i++) {
      date = Dates.find(metas.get(DATES.get(i)));
    }
    for (int i = 0; i < MOMENTS.size() && date == null; i++) {
      Element element = page.selectFirst(Query.of(MOMENTS.get(i)));
      date = element == null ? null : Dates.find(moment(element));
    }
    return date;
  }

  private static String moment(Element element) {
    for (String name : List.of("datetime", "content", "title")) {
      if (Dates.find(element.attr(name)) != null) {
        return element.attr(name);
      }
    }
    return null;
  }

  /** The day in an address such as /2022/01/09/, or null. */
  static String dateIn(String url) {
    Matcher m = DATED_PATH.matcher(url == null ? "" : url.toLowerCase(Locale.ROOT));
    if (!m.find()) {
      return null;
    }
    String month = m.group(2);
    return Character.isDigit(month.charAt(0))
        ? Dates.find(m.group(1) + "-" + two(month) + "-" + two(m.group(3)))
        : Dates.find(m.group(3) + " " + month + " " + m.group(1));
  }

  private static String two(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  /** The lines that a page shows about its article: who wrote it, and when. */
  List<String> bylines() {
    return page.select(Query.of(BYLINES)).stream()
        .map(element -> clean(element.text()))
        .filter(line -> line != null && line.length() < 200)
        .distinct()
        .limit(AUTHORS)
        .toList();
  }

  /** The language as the page declares it, or null. */
  String language() {
    Element html = page.selectFirst(Query.of("html"));
    String named = html == null ? null : first(html.attr("lang"), html.attr("xml:lang"));
    named = first(named, first(text(told.path("inLanguage")), metas.get("og:locale")));
    named = first(named, metas.get("content-language"));
    return named;
  }

  private static String text(JsonNode node) {
    return node.isValueNode() && !node.isNull()
        ? clean(Parser.unescapeEntities(node.asText(), false))
        : null;
  }

  private static String clean(String text) {
    String clean = text == null ? "" : text.replaceAll("[\\s\\u00A0]+", " ").strip();
    return clean.isEmpty() ? null : clean;
  }

  private static String first(String one, String other) {
    return one == null || one.isBlank() ? other : one;
  }

  private static String address(String text) {
    return text != null && text.startsWith("http") ? text : null;
  }

  private static String host(String url) {
    try {
      String host = url == null ? null : URI.create(url).getHost();
      return host == null ? null : host.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
