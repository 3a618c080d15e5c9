package org.dateline.read.html;

import java.util.List;
import org.dateline.record.Image;
import org.jsoup.nodes.Element;

/** Pictures and what is written under them. */
final class Pictures {
  private static final List<String> ADDRESSES =
      List.of("src", "data-src", "data-original", "data-lazy-src");

  private Pictures() {}

  /** The picture of a caption that still stands in its page. */
  static Image of(Element caption) {
    Element around = caption.closest(Query.of("figure"));
    around = around == null ? caption.parent() : around;
    Element image = around == null ? null : around.selectFirst(Query.of("img"));
    return new Image(image == null ? null : address(image), caption.text().strip());
  }

  private static String address(Element image) {
    for (String name : ADDRESSES) {
      String url = image.absUrl(name);
      if (!url.isEmpty() && !url.startsWith("data:")) {
        return url;
      }
    }
    return null;
  }
}
