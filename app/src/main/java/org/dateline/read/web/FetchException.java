package org.dateline.read.web;

import java.io.IOException;
import java.time.Duration;

/** A document that could not be had. The message is one line: why, and what to do. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean lasting;
  private final transient Duration retryAfter;

  FetchException(String message, boolean lasting, Duration retryAfter, Throwable cause) {
    super(message, cause);
    this.lasting = lasting;
    this.retryAfter = retryAfter;
  }

  /** It will not get better by itself. */
  static FetchException lasting(String message) {
    return new FetchException(message, true, null, null);
  }

  /** It may be better later. */
  static FetchException passing(String message, Throwable cause) {
    return new FetchException(message, false, null, cause);
  }

  /** Whether asking again is of no use: refused, gone, forbidden. */
  public boolean lasting() {
    return lasting;
  }

  /** How long the server wants to be left alone, or null where it does not say. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
