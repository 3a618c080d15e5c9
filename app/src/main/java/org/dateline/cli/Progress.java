package org.dateline.cli;

/** A line on the terminal's standard error that counts what is done; silent elsewhere. */
final class Progress {
  private static final long EVERY_NANOS = 200_000_000;

  private final boolean shown;
  private final String what;
  private final long begun = System.nanoTime();
  private long last = begun;
  private int done;

  Progress(String what, boolean quiet) {
    this.what = what;
    shown = !quiet && Terminal.err();
  }

  void step() {
    done++;
    long now = System.nanoTime();
    if (shown && now - last > EVERY_NANOS) {
      last = now;
      double seconds = (now - begun) / 1e9;
      System.err.printf("\r%d %s, %.0f a second ", done, what, done / seconds);
      System.err.flush();
    }
  }

  void end() {
    if (shown && last != begun) {
      System.err.print("\r\u001b[K");
      System.err.flush();
    }
  }
}
