package org.dateline.desk.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.dateline.read.web.Fetched.Validators;
import org.dateline.store.Json;

/**
 * How it goes with one feed.
 *
 * @param address a URL or a folder, as the user named it
 * @param checked ISO 8601 instant of the last time it was asked, or null
 * @param answered the last time it answered, or null
 * @param due the next time to ask; null for now
 * @param failures how often in a row it did not answer
 * @param problem why not, in one line; null where it did
 * @param unchanged how often it said that nothing had changed
 * @param added articles that came in by it
 * @param dead items that were given up
 * @param delay median seconds between an article's publication and its arrival, of the last time
 *     that any came; null where their times are not known
 * @param etag what to ask with, or null
 * @param modified what to ask with, or null
 */
public record FeedState(
    String address,
    String checked,
    String answered,
    String due,
    int failures,
    String problem,
    long unchanged,
    long added,
    long dead,
    Long delay,
    String etag,
    String modified) {
  private static final Duration LONGEST = Duration.ofDays(1);

  static FeedState fresh(String address) {
    return new FeedState(address, null, null, null, 0, null, 0, 0, 0, null, null, null);
  }

  static FeedState parse(String json) {
    return Json.read(json, FeedState.class);
  }

  /** How it goes in one word: new, well, failing. */
  public String health() {
    return checked == null ? "new" : failures == 0 ? "well" : "failing";
  }

  /** For the page and the API: without what only the watch needs. */
  public ObjectNode json() {
    ObjectNode node = Json.node(this);
    node.remove(java.util.List.of("etag", "modified"));
    node.put("health", health());
    return node;
  }

  boolean isDue(Instant now) {
    return due == null || !Instant.parse(due).isAfter(now);
  }

  Validators validators() {
    return new Validators(etag, modified);
  }

  /** It answered; {@code more} is what came, null where nothing had changed. */
  FeedState well(Instant now, Duration every, Came more, Validators next) {
    Came came = more == null ? Came.NOTHING : more;
    return new FeedState(
        address,
        now.toString(),
        now.toString(),
        now.plus(every).toString(),
        0,
        null,
        unchanged + (more == null ? 1 : 0),
        added + came.added(),
        dead + came.dead(),
        came.delay() == null ? delay : came.delay(),
        next.etag(),
        next.modified());
  }

  /** It did not; each time it is left alone twice as long, and as long as it wants to be. */
  FeedState failed(Instant now, Duration every, String why, Duration retryAfter, Came came) {
    Duration wait = every.multipliedBy(1L << Math.min(10, failures + 1));
    wait = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    wait = retryAfter != null && retryAfter.compareTo(wait) > 0 ? retryAfter : wait;
    return new FeedState(
        address,
        now.toString(),
        answered,
        now.plus(wait).toString(),
        failures + 1,
        why,
        unchanged,
        added + came.added(),
        dead + came.dead(),
        came.delay() == null ? delay : came.delay(),
        etag,
        modified);
  }

  /** What one asking brought. */
  record Came(int added, int dead, Long delay) {
    static final Came NOTHING = new Came(0, 0, null);
  }
}
