package org.dateline.read.html;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** CSS queries, each parsed once: parsing them anew for every page took an eighth of its time. */
final class Query {
  private static final Map<String, Evaluator> PARSED = new ConcurrentHashMap<>();

  private Query() {}

  /** A query of the program's own, ready to be used by any thread. */
  static Evaluator of(String css) {
    Evaluator known = PARSED.get(css);
    return known != null ? known : PARSED.computeIfAbsent(css, Selector::evaluatorOf);
  }
}
