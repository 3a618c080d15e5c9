package org.dateline.read;

/** Where bad inputs are reported; the rest of the input goes on. */
@FunctionalInterface
public interface Problems {
  /**
   * Takes a bad input.
   *
   * @param what one line: the input, the place in it, the reason and what to do
   */
  void report(String what);
}
