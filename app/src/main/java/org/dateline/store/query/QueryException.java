package org.dateline.store.query;

/** A question that cannot be read. The message is one line, with the remedy. */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int position;

  QueryException(String message, int position) {
    super(message);
    this.position = position;
  }

  /** Where in the question, in chars from 0. */
  public int position() {
    return position;
  }
}
