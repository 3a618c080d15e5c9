package org.dateline.lexicon;

/** A table or model that cannot be used; the message names file, line, reason and remedy. */
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LexiconException(String message) {
    super(message);
  }

  /** For readers that hand their mistakes on: throws the first. */
  public static void fail(LexiconException e) {
    throw e;
  }
}
