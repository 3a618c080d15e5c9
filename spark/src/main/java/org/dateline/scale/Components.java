package org.dateline.scale;

import java.io.Serializable;
import org.dateline.merge.Bunches;

/** Which reports are divided together. Immutable. */
final class Components implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] ids;
  private final int[] bunches;

  private Components(long[] ids, int[] bunches) {
    this.ids = ids;
    this.bunches = bunches;
  }

  static Components of(Likely pairs) {
    long[] ids = pairs.ids();
    return new Components(ids, Bunches.of(ids.length, pairs.among(ids)));
  }

  /** Whether a report hangs together with any. */
  boolean has(long rank) {
    return Likely.place(ids, rank) >= 0;
  }

  /** The rank that names what a report is divided with. */
  long of(long rank) {
    return Likely.turned(ids[bunches[Likely.place(ids, rank)]]);
  }
}
