package org.dateline.record;

/**
 * A stretch of an article's text together with its words.
 *
 * @param text exactly the words that stand between {@code start} and {@code end}
 */
public record Quote(int start, int end, String text) {
  /** The stretch without its words. */
  public Span span() {
    return new Span(start, end);
  }
}
