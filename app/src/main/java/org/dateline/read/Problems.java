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

  /**
   * Takes what is odd about an input that was read all the same.
   *
   * @param what one line: the input, what is odd, what was made of it
   */
  default void note(String what) {
    report(what);
  }
}
