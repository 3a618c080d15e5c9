package org.dateline.cli;

/** Options that do not belong together, or one that is missing: exit status 2. */
final class WrongUsage extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongUsage(String message) {
    super(message);
  }
}
