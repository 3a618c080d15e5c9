package org.dateline.read;

import org.dateline.read.web.Visits;

/**
 * What the user says about the inputs.
 *
 * @param published ISO 8601 day of publication of all of them, which wins over what they say
 *     themselves; null where it is not given
 * @param allowPrivate whether addresses that are named, or lead on, may be of this machine or of
 *     local networks
 * @param threads that read an archive's pages at once, beside the one that asks
 * @param visits what is known of documents of the web
 */
public record ReadOptions(String published, boolean allowPrivate, int threads, Visits visits) {
  /** Nothing said: the inputs speak for themselves. */
  public static final ReadOptions NONE = new ReadOptions(null, false);

  /** The archive's pages are read by as many threads as there are cores. */
  public ReadOptions(String published, boolean allowPrivate) {
    this(published, allowPrivate, Runtime.getRuntime().availableProcessors(), Visits.NONE);
  }

  /** With that many threads, where others have the cores. */
  public ReadOptions withThreads(int number) {
    return new ReadOptions(published, allowPrivate, number, visits);
  }
}
