package org.dateline.find.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.record.Quote;

/**
 * A frame that fits a token.
 *
 * @param rest the frame's words beside the trigger
 * @param words the trigger as it stands in the text
 * @param hits what met each condition, by the condition as written; in the frame's order
 */
record Match(Frame frame, int trigger, List<String> rest, Quote words, Map<String, Integer> hits) {
  Match {
    rest = List.copyOf(rest);
    hits = hits.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(hits));
  }

  /** How specific the match is: conditions met, and particles. */
  int weight() {
    return frame.conditions().size() + rest.size();
  }
}
