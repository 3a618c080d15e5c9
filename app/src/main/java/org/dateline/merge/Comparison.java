package org.dateline.merge;

import java.util.List;

/**
 * Whether two reports tell one happening.
 *
 * @param probability that they do, calibrated
 * @param reasons what speaks for it and against, the weightiest first: a sign and its weight in
 *     log-odds, or the rule that decided alone
 */
public record Comparison(double probability, List<String> reasons) {
  public Comparison {
    reasons = List.copyOf(reasons);
  }

  /** Whether they are rather one than not. */
  public boolean one() {
    return probability > 0.5;
  }
}
