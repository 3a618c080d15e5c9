package org.dateline.read.web;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Spaces the requests that one host gets. Thread-safe. */
final class Turns {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Duration pause;
  private final Map<String, Duration> pauses = new HashMap<>();
  private final Map<String, Long> next = new HashMap<>();

  Turns(Duration pause) {
    this.pause = pause;
  }

  /** A host wants more time between two requests; at most half a minute is granted. */
  synchronized void slower(String host, Duration wish) {
    Duration granted = wish.compareTo(LONGEST) > 0 ? LONGEST : wish;
    if (granted.compareTo(pause) > 0) {
      pauses.put(host, granted);
    }
  }

  /** Waits until it is the host's turn, and takes it. */
  void await(String host) throws InterruptedIOException {
    try {
      Thread.sleep(take(host));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private synchronized long take(String host) {
    long now = System.nanoTime() / 1_000_000;
    long turn = Math.max(now, next.getOrDefault(host, now));
    next.put(host, turn + pauses.getOrDefault(host, pause).toMillis());
    return turn - now;
  }
}
