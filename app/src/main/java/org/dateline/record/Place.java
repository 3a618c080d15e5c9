package org.dateline.record;

/**
 * A place name in the text.
 *
 * @param associative true for a demonym or a name used as an attribute ("Turkish")
 * @param at where it is, or null where that is not known
 * @param why how it was resolved and what the runner-up was
 */
public record Place(int start, int end, String text, boolean associative, Location at, String why) {
  /** The stretch of the name. */
  public Span span() {
    return new Span(start, end);
  }
}
