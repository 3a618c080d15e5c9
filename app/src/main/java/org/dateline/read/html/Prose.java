package org.dateline.read.html;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;

/** How much running text stands under each element of a tree. */
final class Prose {
  private final IdentityHashMap<Element, Integer> under = new IdentityHashMap<>();

  Prose(Element root) {
    this(Blocks.of(root));
  }

  Prose(List<Block> blocks) {
    for (Block block : blocks) {
      int prose = block.prose();
      for (Element e = block.owner(); e != null && prose > 0; e = e.parent()) {
        under.merge(e, prose, Integer::sum);
      }
    }
  }

  int of(Element element) {
    return under.getOrDefault(element, 0);
  }
}
