package org.dateline.desk.watch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.dateline.desk.Desk;
import org.dateline.desk.Uncoded;
import org.dateline.read.Item;
import org.dateline.record.Article;
import org.dateline.store.Feeds;

/** What one asking of a feed takes in, and what it gives up. Used by one thread. */
final class Intake {
  private static final int BATCH = 20;

  private final Desk desk;
  private final Feeds feeds;
  private final DeadLetters dead;
  private final String feed;
  private final Instant now;
  private final List<Read> batch = new ArrayList<>();
  private final List<Long> delays = new ArrayList<>();
  private final AtomicInteger added = new AtomicInteger();
  private final Uncoded uncoded = new Uncoded();
  private final Consumer<String> log;
  private int given;

  /** An item that was read. */
  private record Read(String item, List<Item> articles) {}

  /**
   * Begins to take in.
   *
   * @param log takes a line for each item with which something is wrong
   */
  Intake(Desk desk, String feed, Instant now, Consumer<String> log) {
    this.desk = desk;
    this.feed = feed;
    this.now = now;
    this.log = log;
    feeds = desk.store().feeds();
    dead = new DeadLetters(desk.store().folder());
  }

  /** How often an item was tried in vain; -1 where it is not to be tried again. */
  int failures(String item) {
    Feeds.Followed known = feeds.followed(item);
    return known == null ? 0 : known.done() ? -1 : known.failures();
  }

  /**
   * Takes an item's articles; they are in the store at the latest after {@link #end}.
   *
   * @param published ISO 8601 with its time, or null
   */
  void take(String item, List<Item> articles, String published) {
    batch.add(new Read(item, articles));
    delay(published);
    if (batch.size() >= BATCH) {
      end();
    }
  }

  /** Says what is wrong with an item, in one line. */
  void say(String line) {
    log.accept(line);
  }

  /** Lays an item aside for good. */
  void giveUp(String item, int failures, String reason, byte[] page) {
    dead.put(feed, item, reason, now.toString(), page);
    feeds.follow(item, feed, new Feeds.Followed(failures + 1, true));
    given++;
  }

  /** Remembers that an item needs no further look. */
  void done(String item) {
    feeds.follow(item, feed, new Feeds.Followed(0, true));
  }

  /** Leaves an item for the next time. */
  void later(String item, int failures) {
    feeds.follow(item, feed, new Feeds.Followed(failures + 1, false));
  }

  /** Puts what was taken into the store. */
  void end() {
    if (!batch.isEmpty()) {
      desk.ingest(
          batch.stream().flatMap(r -> r.articles.stream()),
          1,
          new Desk.Listener() {
            @Override
            public void done(Article article, int events, boolean isNew) {
              if (isNew) {
                added.incrementAndGet();
                uncoded.see(desk.coder(), article);
              }
            }

            @Override
            public void failed(String problem) {
              say(problem);
            }
          },
          () -> false);
      batch.forEach(r -> done(r.item));
      batch.clear();
    }
  }

  private void delay(String published) {
    try {
      if (published != null && published.length() > 10) {
        Instant at = OffsetDateTime.parse(published).toInstant();
        delays.add(Math.max(0, Duration.between(at, now).toSeconds()));
      }
    } catch (DateTimeException e) {
      // Its time is not known.
    }
  }

  /** What was not coded for its language, in one line; null where there was none. */
  String uncoded() {
    return uncoded.line();
  }

  /** What came, after {@link #end}. */
  FeedState.Came came() {
    List<Long> sorted = delays.stream().sorted().toList();
    Long median = sorted.isEmpty() ? null : sorted.get(sorted.size() / 2);
    return new FeedState.Came(added.get(), given, median);
  }
}
