package org.dateline.language;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** A word of a {@link PrefixTree}'s phrases and what may follow it. */
final class PrefixNode extends HashMap<Object, PrefixNode> {
  private static final long serialVersionUID = 1566684742873455351L;

  private Object value;

  void each(String phrase, BiConsumer<String, Object> sink) {
    if (value != null) {
      sink.accept(phrase, value);
    }
    for (Map.Entry<Object, PrefixNode> e : entrySet()) {
      e.getValue().each(phrase.isEmpty() ? "" + e.getKey() : phrase + " " + e.getKey(), sink);
    }
  }
}
