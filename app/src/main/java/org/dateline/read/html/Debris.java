package org.dateline.read.html;

import java.util.ArrayList;
import java.util.List;
import org.dateline.record.Image;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes out of a page what is no article whatever stands in it: scripts, menus, forms, and the
 * parts whose names say that they are comments, advertisements, related stories, newsletters and
 * the like. A part that holds much of the page's text stays, whatever its name.
 */
final class Debris {
  private static final double MUCH = 0.35;
  private static final double HARDLY_ANY = 0.05;
  private static final double LITTLE = 0.3;
  private static final double LEADS = 0.6;
  private static final double NEARLY_ALL = 0.75;

  private static final String NEVER =
      "script, style, noscript, template, iframe, svg, canvas, object, embed, button, input, select,"
          + " textarea, label, datalist, dialog, audio, video, math annotation, link, head";

  private static final String HIDDEN =
      "[hidden], [style*=display:none], [style*=display: none], [style*=visibility:hidden]";

  private static final String USUALLY =
      "nav, aside, footer, menu, [aria-hidden=true], [role=navigation],"
          + " [role=complementary], [role=contentinfo], [role=dialog], [role=alertdialog],"
          + " [role=banner], [role=search], [role=menu], [role=tablist], [role=toolbar],"
          + " form, fieldset";

  private static final String FLOATING =
      "table[align=left], table[align=right], [style*=float:right], [style*=float: right]";

  static final String COMMENTS =
      "#comments, .comments, .comment, .comment-list, .commentlist, [id^=disqus], [itemprop=comment],"
          + " [itemtype*=schema.org/Comment], [itemtype*=schema.org/UserComments]";

  /** What others posted and an article shows, though in boxes named after a social network. */
  private static final String QUOTED = "blockquote[class^=twitter], blockquote[class^=instagram]";

  private Debris() {}

  /** Removes it all, and hands back the pictures whose captions were among it. */
  static List<Image> remove(Document page) {
    Element body = page.body();
    Boxes.removeSignUps(body);
    page.select(Query.of(NEVER)).remove();
    Boxes.removeConsent(page);
    body.select(Query.of("a")).removeIf(a -> Lines.isPointer(a));
    removeUnder(NEARLY_ALL, body.select(Query.of(HIDDEN)), body);
    removeUnder(NEARLY_ALL, body.select(Query.of(COMMENTS)), body);
    removeUnder(HARDLY_ANY, body.select(Query.of(FLOATING)), body);
    List<Element> doomed = new ArrayList<>(body.select(Query.of(USUALLY)));
    doomed.addAll(Boxes.pointers(body));
    for (Element element : body.getAllElements()) {
      if (isPart(element)
          && Names.isDebris(element)
          && element.selectFirst(Query.of(QUOTED)) == null) {
        doomed.add(element);
      }
    }
    removeUnder(MUCH, doomed, body);
    List<Element> captions = new ArrayList<>(Boxes.frames(body));
    for (Element element : body.getAllElements()) {
      if (Names.isCaption(element)) {
        captions.add(element);
      }
    }
    List<Image> pictures = Pictures.of(captions.stream().filter(Debris::isSaid).toList());
    removeUnder(LITTLE, captions, body);
    return pictures;
  }

  /** Whether what stands under a picture has words of its own and does not only lead elsewhere. */
  private static boolean isSaid(Element caption) {
    String text = caption.text();
    return !text.isEmpty()
        && (Names.isCaption(caption)
            || caption.select(Query.of("a[href]")).text().length() < LEADS * text.length());
  }

  private static boolean isPart(Element element) {
    String tag = element.normalName();
    return !tag.equals("body") && !tag.equals("article") && !tag.equals("main");
  }

  private static void removeUnder(double share, List<Element> doomed, Element body) {
    if (doomed.isEmpty()) {
      return;
    }
    Prose prose = new Prose(body);
    for (Element element : doomed) {
      if (!element.equals(body) && prose.of(element) <= share * prose.of(body)) {
        element.remove();
      }
    }
  }
}
