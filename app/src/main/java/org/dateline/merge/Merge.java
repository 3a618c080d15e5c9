package org.dateline.merge;

import java.util.List;

/**
 * A line of the log of merges: two groups of reports became one.
 *
 * @param first event id of one report of the pair that speaks most for it
 * @param second event id of the other
 * @param probability that those two tell one happening
 * @param mean mean log-odds over all pairs of the two groups that were compared
 * @param pinned whether a pin decided
 * @param reasons of the pair, the weightiest first
 */
public record Merge(
    String first,
    String second,
    double probability,
    double mean,
    boolean pinned,
    List<String> reasons) {
  public Merge {
    reasons = List.copyOf(reasons);
  }
}
