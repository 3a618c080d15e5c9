package org.dateline.cli;

import java.util.Locale;

/** A line on the terminal's standard error that counts what is done; silent elsewhere. */
final class Progress {
  private static final long EVERY_NANOS = 200_000_000;
  private static final long HOUR = 3600;

  private final boolean shown;
  private final String what;
  private final long all;
  private final long begun = System.nanoTime();
  private long last = begun;
  private long done;

  Progress(String what, boolean quiet) {
    this(what, 0, quiet);
  }

  /**
   * Where it is known how many there are, the time that is left is told.
   *
   * @param all how many; 0 where that is not known
   */
  Progress(String what, long all, boolean quiet) {
    this.what = what;
    this.all = all;
    shown = !quiet && Terminal.err();
  }

  void step() {
    done++;
    long now = System.nanoTime();
    if (shown && now - last > EVERY_NANOS) {
      last = now;
      System.err.print('\r' + line(what, done, all, (now - begun) / 1e9) + "\u001b[K");
      System.err.flush();
    }
  }

  /** "1,200 of 90,000 articles, 41 a second, 36 min left". */
  static String line(String what, long done, long all, double seconds) {
    double rate = done / seconds;
    String line = String.format(Locale.ROOT, "%,d", done);
    if (all > 0) {
      line += String.format(Locale.ROOT, " of %,d", all);
    }
    line +=
        String.format(
            Locale.ROOT, rate < 10 ? " %s, %.1f a second" : " %s, %.0f a second", what, rate);
    return all > done ? line + ", " + left((long) Math.ceil((all - done) / rate)) : line;
  }

  private static String left(long seconds) {
    if (seconds >= HOUR) {
      return seconds / HOUR + " h " + seconds % HOUR / 60 + " min left";
    }
    return seconds >= 60 ? (seconds + 30) / 60 + " min left" : seconds + " s left";
  }

  void end() {
    if (shown && last != begun) {
      System.err.print("\r\u001b[K");
      System.err.flush();
    }
  }
}
