package org.dateline.read.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.record.Image;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Pictures and what is written under them. */
final class Pictures {
  private static final List<String> ADDRESSES =
      List.of("data-src", "data-original", "data-lazy-src", "src");

  /** How far above its caption a picture may stand. */
  private static final int ABOVE = 3;

  private static final String PICTURE = "img, amp-img";

  private static final Pattern LABEL =
      Pattern.compile("(?i)^(?:(?:image|media|photo) (?:caption|source)\\s*[,:]\\s*)+");
  private static final Pattern LICENCE =
      Pattern.compile(" ?Purchase Licensing Rights(?:, opens new tab)?");

  private static final Pattern NO_ADDRESS = Pattern.compile("data:|[{\\[]|$");

  private Pictures() {}

  /** The pictures of captions that still stand in their page, each once with all said of it. */
  static List<Image> of(List<Element> captions) {
    IdentityHashMap<Element, List<String>> said = new IdentityHashMap<>();
    List<Element> order = new ArrayList<>();
    for (Element caption : captions) {
      Element image = image(caption);
      Element of = image == null ? caption : image;
      List<String> words = said.computeIfAbsent(of, i -> new ArrayList<>());
      if (words.isEmpty()) {
        order.add(of);
      }
      String more = words(caption);
      if (words.stream().noneMatch(known -> known.contains(more))) {
        words.add(more);
      }
    }
    return order.stream()
        .map(of -> new Image(address(of), String.join(" ", said.get(of))))
        .distinct()
        .toList();
  }

  /** What a caption says, a space before a credit that stands close behind its last sentence. */
  private static String words(Element caption) {
    for (Element credit : caption.select(Query.of("span, small, cite, em, i, b, strong"))) {
      if (credit.previousSibling() instanceof TextNode before
          && Words.endsSentence(before.getWholeText())) {
        credit.prependText(" ");
      }
    }
    String said = LABEL.matcher(caption.text().strip()).replaceFirst("");
    return LICENCE.matcher(said).replaceAll("").strip();
  }

  /** The picture beside a caption, or a little above where there is no other. */
  private static Element image(Element caption) {
    Element within = caption.selectFirst(Query.of(PICTURE));
    if (within != null) {
      return within;
    }
    Element figure = caption.closest(Query.of("figure"));
    if (figure != null) {
      return figure.selectFirst(Query.of(PICTURE));
    }
    Element around = caption.parent();
    for (int i = 0; i < ABOVE && around != null; i++, around = around.parent()) {
      List<Element> images = around.select(Query.of(PICTURE));
      if (!images.isEmpty()) {
        return i == 0 || images.size() == 1 ? images.get(0) : null;
      }
    }
    return null;
  }

  /**
   * Where a picture lies, null where there is none: its address, or the page's own words for it
   * where it has no base.
   */
  private static String address(Element image) {
    for (String name : ADDRESSES) {
      String said = image.attr(name).strip();
      if (!NO_ADDRESS.matcher(said).lookingAt()) {
        String url = image.absUrl(name);
        return url.isEmpty() ? (said.startsWith("//") ? "https:" + said : said) : url;
      }
    }
    String first = image.attr("srcset").strip().split("[\\s,]", 2)[0];
    return NO_ADDRESS.matcher(first).lookingAt() ? null : first;
  }
}
