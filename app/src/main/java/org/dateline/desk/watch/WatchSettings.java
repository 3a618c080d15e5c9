package org.dateline.desk.watch;

import java.time.Duration;
import org.dateline.read.web.FetchSettings;

/**
 * How feeds are watched.
 *
 * @param every how often each is asked while it answers
 * @param fetch how documents are fetched
 * @param threads how many feeds are asked at once
 */
public record WatchSettings(Duration every, FetchSettings fetch, int threads) {
  /** Every quarter of an hour, four at once, public addresses only. */
  public static final WatchSettings STANDARD =
      new WatchSettings(Duration.ofMinutes(15), FetchSettings.FOLLOWED, 4);

  /** The same, each asked that often. */
  public WatchSettings every(Duration time) {
    return new WatchSettings(time, fetch, threads);
  }

  /** The same, with private addresses allowed or not. */
  public WatchSettings withPrivate(boolean allowed) {
    return new WatchSettings(every, fetch.withPrivate(allowed), threads);
  }
}
