package org.dateline.merge;

/**
 * What two reports have to do with each other.
 *
 * @param odds log-odds that they tell one happening; more than 0 where that is likely
 * @param follows whether the first's event follows from the second's; never where they are likely
 *     one
 * @param followed whether the second's follows from the first's
 */
public record Met(Report first, Report second, double odds, boolean follows, boolean followed) {
  /** Whether they are likely one. */
  public boolean likely() {
    return odds > 0;
  }
}
