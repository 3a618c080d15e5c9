package org.dateline.read.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Parts of a page that are told by what they hold, whatever they are called: questions for consent,
 * sign-up forms, strips of pictures, lists of links, boxes under a heading that points elsewhere.
 */
final class Boxes {
  private static final int SMALL = 400;
  private static final int CAPTION = 220;
  private static final int ENOUGH = 200;
  private static final double MOSTLY = 0.6;
  private static final double FRAMED = 0.7;
  private static final double LINKED = 0.8;

  private static final Pattern READER =
      Pattern.compile("(?i)\\b(?:we|us|our|you|your|this (?:web ?)?site)\\b");
  private static final Pattern COOKIES = Pattern.compile("(?i)\\bcookies?\\b");
  private static final Pattern DATA =
      Pattern.compile(
          "(?i)\\b(?:consent|legitimate interests?|personal data|unique identifiers|your choices"
              + "|privacy (?:policy|preferences|choices|settings)|personali[sz]ed? content)\\b");

  private static final Pattern QUOTED = Pattern.compile("[\"“”„«]");

  private static final String ADDRESS_FIELD =
      "input[type=email], input[name*=mail], input[placeholder*=mail]";

  private Boxes() {}

  /**
   * Removes what asks for consent, though it be most of the page; not where the article is about
   * that.
   */
  static void removeConsent(Document page) {
    if (COOKIES.matcher(page.title()).find() || DATA.matcher(page.title()).find()) {
      return;
    }
    Element body = page.body();
    List<Block> asking = Blocks.of(body).stream().filter(Boxes::asks).toList();
    if (asking.isEmpty()) {
      return;
    }
    Prose all = new Prose(body);
    Prose consent = new Prose(asking);
    Set<Element> doomed = new LinkedHashSet<>();
    for (Block block : asking) {
      Element top = block.owner();
      while (top.parent() != null
          && !top.parent().equals(body)
          && consent.of(top.parent()) >= MOSTLY * all.of(top.parent())) {
        top = top.parent();
      }
      doomed.add(top);
    }
    doomed.stream().filter(e -> !e.equals(body)).forEach(Element::remove);
  }

  private static boolean asks(Block block) {
    String text = block.text();
    return !QUOTED.matcher(text).find()
        && READER.matcher(text).find()
        && (COOKIES.matcher(text).find() || DATA.matcher(text).results().count() > 1);
  }

  /** Removes the small boxes around fields for a mail address. */
  static void removeSignUps(Element body) {
    for (Element field : body.select(Query.of(ADDRESS_FIELD))) {
      Element box = null;
      for (Element e = field; e != null && isSmall(e) && !e.equals(body); e = e.parent()) {
        box = e;
      }
      if (box != null) {
        box.remove();
      }
    }
  }

  private static boolean isSmall(Element element) {
    return element.text().length() < SMALL && element.selectFirst(Query.of("h1, article")) == null;
  }

  /** The lists of which every item is a link, and the boxes that open with a line pointing away. */
  static List<Element> pointers(Element body) {
    List<Element> found = new ArrayList<>();
    for (Element list : body.select(Query.of("ul, ol"))) {
      if (list.childrenSize() > 1 && list.children().stream().allMatch(Boxes::isLink)) {
        found.add(list);
      }
    }
    for (Element heading : body.select(Query.of("h2, h3, h4, h5, h6, strong, b"))) {
      Element box = heading.parent();
      if (Lines.pointsAway(heading.text())
          && box.text().startsWith(heading.text())
          && box.selectFirst(Query.of("a[href]")) != null
          && box.text().length() < SMALL
          && !box.equals(body)) {
        found.add(box);
      }
    }
    return found;
  }

  private static boolean isLink(Element item) {
    String text = item.text();
    return !text.isEmpty()
        && text.indexOf(' ') > 0
        && item.select(Query.of("a[href]")).text().length() >= LINKED * text.length();
  }

  /** The frames of strips of pictures: each a picture and a few words, one beside the other. */
  static List<Element> frames(Element body) {
    Set<Element> frames = new LinkedHashSet<>();
    for (Element image : body.select(Query.of("img"))) {
      Element frame = frame(image, body);
      if (frame != null) {
        frames.add(frame);
      }
    }
    frames.removeIf(
        f -> f.siblingElements().stream().noneMatch(s -> frames.contains(s) && isAlike(f, s)));
    Prose prose = new Prose(body);
    int within = frames.stream().mapToInt(prose::of).sum();
    int without = prose.of(body) - within;
    return without >= Math.max(ENOUGH, FRAMED * within) ? List.copyOf(frames) : List.of();
  }

  /** The largest element around a picture in which there is no other, and few words. */
  private static Element frame(Element image, Element body) {
    Element frame = null;
    for (Element e = image.parent(); e != null && !e.equals(body); e = e.parent()) {
      if (e.select(Query.of("img, h1, h2, h3, h4")).size() > 1 || e.text().length() > CAPTION) {
        break;
      }
      frame = e;
    }
    return frame == null || !frame.hasText() || frame.normalName().equals("p") ? null : frame;
  }

  private static boolean isAlike(Element one, Element other) {
    return one.normalName().equals(other.normalName()) && one.className().equals(other.className());
  }
}
