package org.dateline.cli;

/** What the launcher knows of the terminal. */
final class Terminal {
  private static final boolean OUT = Boolean.getBoolean("dateline.terminal.out");
  private static final boolean ERR = Boolean.getBoolean("dateline.terminal.err");

  private static final int COLUMNS = Integer.getInteger("dateline.terminal.columns", 100);

  private Terminal() {}

  /** Whether standard output is a terminal. */
  static boolean out() {
    return OUT;
  }

  /** Whether standard error is a terminal. */
  static boolean err() {
    return ERR;
  }

  /** Whether to colour what goes to standard output. */
  static boolean colour() {
    return OUT && System.getenv("NO_COLOR") == null;
  }

  /** How many columns wide to write for people. */
  static int columns() {
    return Math.max(40, COLUMNS);
  }
}
