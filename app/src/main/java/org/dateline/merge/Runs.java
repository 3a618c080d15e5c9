package org.dateline.merge;

/** Runs of letters and digits in a text. */
final class Runs {
  /** Takes where a run begins and where it ends, exclusive. */
  interface Sink {
    void take(int start, int end);
  }

  private Runs() {}

  static void of(String text, Sink sink) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        sink.take(start, i);
        start = -1;
      }
    }
  }
}
