package org.dateline.record;

/**
 * A stretch of an article's text.
 *
 * @param start first position, from 0
 * @param end the position after the last; never less than {@code start}
 */
public record Span(int start, int end) {
  /** Whether the two stretches share a position. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether the other stretch lies wholly in this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }
}
