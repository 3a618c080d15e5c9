package org.dateline.read;

/**
 * What the user says about the inputs.
 *
 * @param published ISO 8601 day of publication of all of them, which wins over what they say
 *     themselves; null where it is not given
 * @param allowPrivate whether addresses that are named, or lead on, may be of this machine or of
 *     local networks
 */
public record ReadOptions(String published, boolean allowPrivate) {
  /** Nothing said: the inputs speak for themselves. */
  public static final ReadOptions NONE = new ReadOptions(null, false);
}
