package org.dateline.merge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.LexiconException;
import org.dateline.lexicon.Row;

/**
 * The learned similarity of reports: logistic regression over {@link Signs}, behind rules that no
 * likeness of words can outweigh. Immutable and thread-safe.
 */
final class Similarity {
  private static final String TABLE = "lang/en/incidents/weights.tsv";
  private static final String BASE = "base";
  private static final double NEVER = -20;
  private static final double MARGIN = 1.0;
  private static final double GRAIN = 0x1p20;

  private final Map<String, Double> weights;
  private final int window;

  Similarity(Map<String, Double> weights, int window) {
    this.weights = new HashMap<>();
    // The same strings as those of Signs, so that looking one up compares no letters.
    weights.forEach((sign, weight) -> this.weights.put(sign.intern(), weight));
    this.window = window;
    if (!weights.containsKey(BASE)) {
      throw new LexiconException(TABLE + ": no sign '" + BASE + "'");
    }
  }

  static Map<String, Double> load(Data data) {
    Map<String, Double> weights = new HashMap<>();
    for (Row row : data.rows(TABLE)) {
      weights.put(row.get("sign"), row.number("weight"));
    }
    return weights;
  }

  /**
   * What speaks for merging two reports: log-odds that they tell one happening, less a margin, for
   * a wrong merge is worse than a missed one. A multiple of 2^-20, so that sums of many are exact
   * and do not depend on the order in which they are made.
   */
  double logOdds(Report a, Report b) {
    return Apart.are(a, b, window) ? NEVER : Math.rint((learned(a, b) - MARGIN) * GRAIN) / GRAIN;
  }

  private double learned(Report a, Report b) {
    double[] sum = {weights.get(BASE)};
    Signs.collect(a, b, sign -> sum[0] += weights.getOrDefault(sign, 0.0));
    return sum[0];
  }

  Comparison compare(Report a, Report b) {
    String apart = Apart.why(a, b, window);
    if (apart != null) {
      return new Comparison(0, List.of(apart));
    }
    List<String> reasons =
        Signs.of(a, b).stream()
            .filter(s -> Math.abs(weights.getOrDefault(s, 0.0)) >= 0.005)
            .sorted(Comparator.comparing(s -> -Math.abs(weights.get(s))))
            .map(s -> String.format(Locale.ROOT, "%s %+.2f", s, weights.get(s)))
            .toList();
    return new Comparison(1 / (1 + Math.exp(-learned(a, b))), reasons);
  }
}
