package org.dateline.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the element that holds the article: the one that says so, else the one with the prose. */
final class Root {
  private static final int ENOUGH = 200;
  private static final double MOST = 0.72;
  private static final double HALF = 0.5;

  /** Elements that are text themselves: the article is what stands around them. */
  private static final Set<String> FLOW =
      Set.of("p", "ul", "ol", "dl", "blockquote", "pre", "table", "font", "span", "b", "center");

  private final Prose prose;
  private final Element body;

  private Root(Document page) {
    body = page.body();
    prose = new Prose(body);
  }

  static Element of(Document page) {
    Root root = new Root(page);
    Element live = Live.root(page, root.prose);
    if (live != null) {
      return live;
    }
    Element named = root.named();
    return named == null ? root.descend(root.outer(page)) : named;
  }

  /** The element that is called the article's body. Of several in a row, their parent. */
  private Element named() {
    List<Element> named = new ArrayList<>();
    int most = 0;
    for (Element element : body.getAllElements()) {
      if (prose.of(element) >= ENOUGH && !element.equals(body) && Names.isArticleBody(element)) {
        named.add(element);
        most = Math.max(most, prose.of(element));
      }
    }
    Element best = null;
    for (Element element : named) {
      boolean first = best == null && prose.of(element) >= HALF * most;
      boolean closer =
          best != null && inside(element, best) && prose.of(element) >= MOST * prose.of(best);
      best = first || closer ? element : best;
    }
    return best == null ? null : withSiblings(best, named);
  }

  /** Where an article is cut into pieces of the same name, what holds them all. */
  private Element withSiblings(Element best, List<Element> named) {
    Element whole = best;
    for (Element other : named) {
      if (other.className().equals(best.className()) && !inside(other, whole)) {
        Element both = common(whole, other);
        whole = isOneArticle(both, best, other) ? both : whole;
      }
    }
    return whole;
  }

  private boolean isOneArticle(Element both, Element one, Element other) {
    return !both.equals(body)
        && Objects.equals(one.closest(Query.of("article")), other.closest(Query.of("article")))
        && both.select(Query.of("h1")).size() <= 1;
  }

  static Element common(Element one, Element other) {
    Element both = one;
    while (!inside(other, both)) {
      both = both.parent();
    }
    return both;
  }

  /** The article element that has enough text, if there is one and not a list of them. */
  private Element outer(Document page) {
    for (String name : List.of("article", "main, [role=main]")) {
      for (Element element : page.select(Query.of(name))) {
        if (prose.of(element) >= ENOUGH
            && (element.selectFirst(Query.of("h1")) != null
                || prose.of(element) >= HALF * prose.of(body))) {
          return element;
        }
      }
    }
    return body;
  }

  /** Goes down to the smallest element that still holds most of the prose. */
  private Element descend(Element from) {
    Element root = from;
    while (true) {
      Element best = null;
      for (Element child : root.children()) {
        if (prose.of(child) > 0 && prose.of(child) >= MOST * prose.of(root)) {
          best = child;
        }
      }
      if (best == null || FLOW.contains(best.normalName())) {
        return root;
      }
      root = best;
    }
  }

  static boolean inside(Element element, Element outer) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }
}
