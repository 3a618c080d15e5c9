package org.dateline.read;

/**
 * What the user says about the inputs.
 *
 * @param published ISO 8601 day of publication of all of them, which wins over what they say
 *     themselves; null where it is not given
 */
public record ReadOptions(String published) {
  /** Nothing said: the inputs speak for themselves. */
  public static final ReadOptions NONE = new ReadOptions(null);
}
