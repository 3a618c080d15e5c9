package org.dateline.desk;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.find.Coder;
import org.dateline.record.Article;

/** The articles in languages that are not coded, counted so that it is said once. Thread-safe. */
public final class Uncoded {
  private final Map<String, Integer> counts = new TreeMap<>();

  /** Counts an article where it is not coded. */
  public synchronized void see(Coder coder, Article article) {
    if (!coder.codes(article)) {
      counts.merge(article.language(), 1, Integer::sum);
    }
  }

  /** One line for all of them, by language; null where there were none. */
  public synchronized String line() {
    int all = counts.values().stream().mapToInt(n -> n).sum();
    String languages =
        counts.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    return all == 0
        ? null
        : (all == 1 ? "1 article was" : all + " articles were")
            + " read but not coded, for only English is coded ("
            + languages
            + ")";
  }
}
