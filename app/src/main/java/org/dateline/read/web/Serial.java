package org.dateline.read.web;

/**
 * Tells documents of items one after another, as feeds are: the first are of use without others.
 */
public interface Serial {
  /** Every document is of use as a whole only. */
  Serial NONE =
      new Serial() {
        @Override
        public int enough(byte[] soFar) {
          return Integer.MAX_VALUE;
        }

        @Override
        public boolean rests(byte[] soFar) {
          return false;
        }
      };

  /**
   * How many bytes are enough of a document that begins so, {@link Integer#MAX_VALUE} where it must
   * be had as a whole.
   */
  int enough(byte[] soFar);

  /** Whether what has come of a document ends with a whole item. */
  boolean rests(byte[] soFar);
}
