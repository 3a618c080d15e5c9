package org.dateline.read.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Live blogs and tickers: pages that call themselves live and hold three or more entries, each with
 * its time. The times are made lines of their own, which stay whatever their page calls them.
 */
final class Live {
  private static final String TIME = "data-entry-time";
  private static final String MARKED = "[" + TIME + "]";
  private static final int FEWEST = 3;
  private static final double SURROUNDINGS = 1.5;

  private static final Pattern LIVE =
      Pattern.compile(
          "(?i)(?:^live\\b|\\blive ?(?:[:|–—-]|$|blog|updates?|coverage|ticker|feed|report)|[:|–—-] ?live\\b"
              + "|\\bticker\\b|\\bas it happened\\b|\\bminute[ -]by[ -]minute\\b|\\blatest updates\\b)");

  private static final String NAMED =
      "[itemprop=liveBlogUpdate], [itemtype*=LiveBlog], [class*=live], [id*=live], [class*=ticker],"
          + " [class*=minute-by-minute]";

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)(?:.{0,30}\\b(?:19|20)\\d\\d,? (?:at )?)?(?:(?:[01]?\\d|2[0-3])[:.h][0-5]\\d|\\d{1,2}(?= ?[ap]\\.?m))"
              + "(?: ?[ap]\\.?m\\.?)?(?: (?:[a-z]{2,4}|uhr|hrs))?");

  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d).*");
  private static final int LONGEST = 40;

  private Live() {}

  /** Whether a line is an entry's time. */
  static boolean isTime(Element line) {
    return line.hasAttr(TIME);
  }

  /** Whether a page's entries were found. */
  static boolean isMarked(Document page) {
    return page.selectFirst(Query.of(MARKED)) != null;
  }

  /** What holds the entries and little else; null where there are none. */
  static Element root(Document page, Prose prose) {
    List<Element> times = page.select(Query.of(MARKED));
    if (times.size() < FEWEST) {
      return null;
    }
    Element root = times.get(0).parent();
    for (Element time : times) {
      root = Root.common(root, time);
    }
    int entries = prose.of(root);
    while (!root.equals(page.body()) && prose.of(root.parent()) <= SURROUNDINGS * entries) {
      root = root.parent();
    }
    return root;
  }

  /** Finds the entries of a page as it came, and sets their times on lines of their own. */
  static void mark(Document page, JsonNode told) {
    boolean called =
        told.path("@type").toString().contains("LiveBlog")
            || LIVE.matcher(page.title()).find()
            || page.select(Query.of("h1, h2")).stream()
                .anyMatch(h -> LIVE.matcher(h.text()).find());
    if (called || page.selectFirst(Query.of(NAMED)) != null) {
      List<Element> times = times(page);
      List<Element> entries = entries(page, times, called);
      if (!entries.isEmpty()) {
        List<Element> labels =
            times.stream().filter(t -> t.closest(Query.of("p")) == null || opens(t)).toList();
        entries.forEach(entry -> mark(entry, labels));
        labels.stream().filter(t -> !isTime(t)).forEach(Element::remove);
      }
    }
  }

  private static List<Element> times(Document page) {
    List<Element> times = new ArrayList<>();
    for (Element element : page.body().getAllElements()) {
      boolean leaf = element.childrenSize() == 0 && element.hasText();
      if (element.normalName().equals("time") || (leaf && isClock(element.text()))) {
        times.add(element);
      }
    }
    return times;
  }

  private static boolean isClock(String text) {
    return text.length() <= LONGEST && CLOCK.matcher(text).matches();
  }

  /**
   * The entries: the children, each with a time and with prose, of the elements that have most such
   * children; elements of one kind, as those of several days, count together.
   */
  private static List<Element> entries(Document page, List<Element> times, boolean called) {
    Prose prose = new Prose(page.body());
    Map<String, Set<Element>> kinds = new LinkedHashMap<>();
    for (Element time : times) {
      boolean heads = time.parent() != null && prose.of(time.parent()) > 0;
      for (Element e = time; e.parent() != null && !e.equals(page.body()); e = e.parent()) {
        if (prose.of(e) > 0 || (heads && e.equals(time) && e.isBlock())) {
          String kind = e.parent().normalName() + " " + e.parent().className();
          kinds.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(e);
        }
      }
    }
    return kinds.values().stream()
        .map(Live::innermost)
        .filter(all -> all.size() >= FEWEST && (called || isNamed(all.get(0))))
        .filter(all -> all.get(0).closest(Query.of(Debris.COMMENTS)) == null)
        .max(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  private static List<Element> innermost(Set<Element> entries) {
    return entries.stream()
        .filter(e -> e.children().select("*").stream().noneMatch(entries::contains))
        .toList();
  }

  private static boolean isNamed(Element entry) {
    return entry.is(Query.of(NAMED)) || entry.parent().closest(Query.of(NAMED)) != null;
  }

  private static void mark(Element entry, List<Element> times) {
    for (Element time : times) {
      String shown = time.equals(entry) || Root.inside(time, entry) ? shown(time) : null;
      if (shown != null && time.equals(entry)) {
        time.attr(TIME, "");
        return;
      }
      if (shown != null) {
        entry.prependElement("p").attr(TIME, "").text(shown);
        return;
      }
    }
  }

  /** Whether a time opens its paragraph. */
  private static boolean opens(Element time) {
    return time.closest(Query.of("p")).text().startsWith(time.text());
  }

  /** The time as the page shows it; where that is but how long ago, as it tells machines. */
  private static String shown(Element time) {
    String text = time.text().strip();
    if (isClock(text)) {
      return text;
    }
    Matcher moment = MOMENT.matcher(time.attr("datetime"));
    return moment.matches() ? moment.group(1) + " " + moment.group(2) : null;
  }
}
