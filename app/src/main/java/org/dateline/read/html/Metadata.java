package org.dateline.read.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
  private static final int LINE = 200;
  private static final int BEFORE = 10;
  private static final int NAME = 50;
  private static final int NEAR = 14;
  private static final int WORDS = 4;

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
          "publisheddate",
          "analyticsattributes.articledate",
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

  /** Keys of metadata that name authors, and elements that do: the first that has a name counts. */
  private static final List<String> AUTHOR_KEYS =
      List.of(
          "author",
          "article:author",
          "og:article:author",
          "byl",
          "parsely-author",
          "dc.creator",
          "citation_author",
          "sailthru.author");

  private static final List<String> AUTHOR_PARTS =
      List.of(
          "[rel=author]",
          "[itemprop=author]",
          ".byline, .author-name, .byline-name",
          "[class*=author-name], [class*=author_name], [class*=AuthorName], [class*=byline],"
              + " [class*=Byline], [class*=ContributorName], [class*=contributor-name],"
              + " a[href*=/author/], a[href*=/authors/]");

  private static final Pattern DATED_PATH =
      Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2}|[a-z]{3})[/-](\\d{1,2})(?:/|-|$)");

  /** Lands whose papers write the month first, and ends of addresses that tell of no land. */
  private static final Set<String> MONTH_FIRST =
      Set.of("US", "PH", "CA", "IO", "CO", "TV", "AI", "ME", "FM", "CC", "EU");

  private static final Pattern LAND = Pattern.compile("\\.([a-z]{2})$");
  private static final Pattern SUFFIX = Pattern.compile("\\s+([|•»·]|[-–—])\\s+([^|•»·]{2,50})$");

  private static final Pattern PARTS = Pattern.compile("\\s+(?:[|•»·:]+|[-–—])\\s+");
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
    url = url == null ? address(metas.get("og:url")) : url;
    return url == null ? address(text(told.path("url"))) : url;
  }

  /** The paper or site; null where the page does not say and has no address. */
  String source() {
    String source = first(metas.get("og:site_name"), text(told.path("publisher").path("name")));
    source = first(source, first(metas.get("application-name"), host(url())));
    source = first(source, behindBar(page.title()));
    return source == null
        ? null
        : SLOGAN.matcher(source.replaceFirst("^https?://(?:www\\.)?", "")).replaceFirst("");
  }

  /** What a page's title says behind its last bar: the site's name. */
  private static String behindBar(String title) {
    int bar = title.lastIndexOf('|');
    String name = bar < BEFORE ? null : clean(title.substring(bar + 1));
    return name == null || name.length() > NAME ? null : name;
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
    return named == null ? null : shownPart(named);
  }

  /** The part of a title, cut at its dashes and bars, that a line of the page shows; else all. */
  private String shownPart(String named) {
    String[] parts = PARTS.split(named);
    if (parts.length > 1) {
      Set<String> lines = new HashSet<>();
      Blocks.of(page.body()).forEach(block -> lines.add(block.text()));
      for (String part : parts) {
        if (part.indexOf(' ', part.indexOf(' ') + 1) > 0 && lines.contains(part)) {
          return part;
        }
      }
    }
    return named;
  }

  private static boolean isSame(String heading, String named) {
    Set<String> words = Set.copyOf(Words.of(heading));
    List<String> others = Words.of(named);
    long shared = others.stream().filter(words::contains).count();
    boolean dense = words.size() == 1 && Words.weight(heading) > heading.length() + NAME / 5;
    return (dense && named.contains(heading))
        || (words.size() >= 2 && shared >= 0.7 * Math.min(words.size(), others.size()));
  }

  private static String withoutSite(String title, String source) {
    Matcher suffix = SUFFIX.matcher(title);
    if (!suffix.find() || suffix.start() < BEFORE) {
      return title;
    }
    String name = String.join("", Words.of(suffix.group(2)));
    String site = source == null ? "" : String.join("", Words.of(source));
    boolean isSite =
        suffix.group(1).equals("|")
            || (!site.isEmpty() && (name.contains(site) || site.contains(name)));
    return isSite ? title.substring(0, suffix.start()).strip() : title;
  }

  /** The authors' names, without the paper's own. */
  List<String> authors() {
    Set<String> names = new LinkedHashSet<>();
    String paper = source();
    addNames(told.path("author"), names);
    names.remove(paper);
    for (String key : AUTHOR_KEYS) {
      if (names.isEmpty()) {
        names.addAll(Bylines.names(metas.get(key)));
        names.remove(paper);
      }
    }
    for (String query : AUTHOR_PARTS) {
      if (names.isEmpty()) {
        names.addAll(shown(query));
        names.remove(paper);
      }
    }
    return names.stream().limit(AUTHORS).toList();
  }

  /** The names in the first element that has any, and in those beside it. */
  private List<String> shown(String query) {
    Set<String> names = new LinkedHashSet<>();
    Element beside = null;
    for (Element element : page.select(Query.of(query))) {
      List<String> here =
          element.text().length() > LINE
              ? List.of()
              : Blocks.of(element).stream()
                  .map(block -> Bylines.properNames(block.text()))
                  .filter(found -> !found.isEmpty())
                  .findFirst()
                  .orElse(List.of());
      if (!here.isEmpty() && (beside == null || beside.equals(element.parent()))) {
        beside = element.parent();
        names.addAll(here);
      }
    }
    return List.copyOf(names);
  }

  private static void addNames(JsonNode author, Set<String> names) {
    if (author.isArray()) {
      author.forEach(one -> addNames(one, names));
    } else {
      JsonNode name = author.isObject() ? author.path("name") : author;
      names.addAll(name.isArray() ? List.of() : Bylines.names(text(name)));
      name.forEach(one -> names.addAll(Bylines.names(text(one))));
    }
  }

  /** When it was published, ISO 8601, from JSON-LD, meta and time elements; or null. */
  String published() {
    boolean dayFirst = dayFirst();
    String date = Dates.find(text(told.path("datePublished")), dayFirst);
    date = date == null ? Dates.find(text(told.path("dateCreated")), dayFirst) : date;
    for (int i = 0; i < DATES.size() && date == null; i++) {
      date = Dates.find(metas.get(DATES.get(i)), dayFirst);
    }
    for (int i = 0; i < MOMENTS.size() && date == null; i++) {
      Element element = page.selectFirst(Query.of(MOMENTS.get(i)));
      date = element == null ? null : Dates.find(moment(element), dayFirst);
    }
    return date;
  }

  /**
   * Whether the page's 3/4/2022 is a day of April: where its language, or the land of its language
   * or address, is not one that puts the month first.
   */
  boolean dayFirst() {
    String[] tag = language() == null ? new String[] {"en"} : language().split("[-_]", 3);
    Matcher land = LAND.matcher(host(url()) == null ? "" : host(url()));
    boolean elsewhere = tag.length > 1 && !MONTH_FIRST.contains(tag[1].toUpperCase(Locale.ROOT));
    boolean lies = land.find() && !MONTH_FIRST.contains(land.group(1).toUpperCase(Locale.ROOT));
    return !tag[0].equalsIgnoreCase("en") || elsewhere || lies;
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
        .filter(line -> line != null && line.length() < LINE)
        .distinct()
        .limit(AUTHORS)
        .toList();
  }

  /**
   * The lines that stand between a headline and what is told under it, and those just above, where
   * a page gives no names to who wrote it and when; and its title.
   */
  List<String> aroundHeadline(String title) {
    List<Block> blocks = Blocks.of(page.body());
    int at = headline(blocks, title);
    List<String> lines = new ArrayList<>();
    int told = 0;
    for (int i = at + 1; i < Math.min(blocks.size(), at + NEAR) && told < 2; i++) {
      Block block = blocks.get(i);
      if (block.prose() == 0 || !block.endsSentence()) {
        lines.add(block.text());
      }
      told += block.prose() > LINE / 2 && block.endsSentence() ? 1 : 0;
    }
    if (at < blocks.size()) {
      blocks.subList(Math.max(0, at - 2), at).forEach(block -> lines.add(block.text()));
    }
    lines.removeIf(line -> line.length() > LINE);
    lines.add(page.title());
    return lines;
  }

  /** Which line is the title; else which says much the same; else their number. */
  private static int headline(List<Block> blocks, String title) {
    int alike = blocks.size();
    for (int i = 0; i < blocks.size() && title != null; i++) {
      String text = blocks.get(i).text();
      if (text.equals(title)) {
        return i;
      }
      boolean several = text.length() < LINE && Words.of(text).size() >= WORDS;
      alike = alike == blocks.size() && several && isSame(text, title) ? i : alike;
    }
    return alike;
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
