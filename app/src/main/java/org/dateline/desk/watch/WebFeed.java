package org.dateline.desk.watch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.dateline.read.FeedItem;
import org.dateline.read.FeedItems;
import org.dateline.read.Inputs;
import org.dateline.read.Item;
import org.dateline.read.ReadOptions;
import org.dateline.read.web.FetchException;
import org.dateline.read.web.Fetched;
import org.dateline.read.web.Fetched.Validators;
import org.dateline.read.web.Fetcher;

/** A feed of the web, asked once. */
final class WebFeed {
  private static final int MOST = 500;
  private static final int TRIES = 3;

  private final Fetcher fetcher;
  private final Intake intake;
  private final BooleanSupplier stopped;
  private final Set<URI> seen = new HashSet<>();

  /** How many more items are looked at. */
  private int left = MOST;

  /** Why a sitemap could not be had, or null; the others are read all the same. */
  private IOException problem;

  WebFeed(Fetcher fetcher, Intake intake, BooleanSupplier stopped) {
    this.fetcher = fetcher;
    this.intake = intake;
    this.stopped = stopped;
  }

  /**
   * Asks, and takes in what is new.
   *
   * @return what to ask with the next time: as long as some item is to be tried again, nothing;
   *     null where the feed is unchanged
   * @throws IOException where the feed does not answer or is none
   */
  Validators ask(URI address, Validators known) throws IOException {
    Fetched feed = fetcher.get(address, known);
    if (feed.unchanged()) {
      return null;
    }
    boolean complete = all(feed);
    intake.end();
    if (problem != null) {
      throw problem;
    }
    return complete ? feed.validators() : Validators.NONE;
  }

  /** Takes in what is new where a feed or an index of sitemaps leads; true where that was all. */
  private boolean all(Fetched feed) throws IOException {
    boolean complete = true;
    for (FeedItem item : items(feed)) {
      if (!seen.add(item.link())) {
        continue;
      }
      if (left-- <= 0) {
        break;
      }
      String name = name(item);
      int failures = intake.failures(name);
      if (failures < 0 && item.sitemap()) {
        // The latest come first: those behind it are older, and were seen as far as they are
        // wanted.
        break;
      }
      if (failures >= 0) {
        complete &=
            !stopped.getAsBoolean()
                && (item.sitemap() ? sitemap(item, name) : follow(item, failures));
      }
    }
    return complete;
  }

  private List<FeedItem> items(Fetched feed) throws IOException {
    return FeedItems.of(feed, why -> intake.say(feed.uri() + ": " + why));
  }

  /** What an item is remembered by: a sitemap by its address and the time of its last change. */
  private static String name(FeedItem item) {
    return item.link() + (item.sitemap() ? " " + item.published() : "");
  }

  private boolean sitemap(FeedItem item, String name) throws IOException {
    boolean complete;
    try {
      complete = all(fetcher.get(item.link(), Validators.NONE));
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      problem = new IOException(item.link() + ": " + e.getMessage(), e);
      return false;
    }
    // One that tells no more than the day may change again on that day.
    if (complete && item.published() != null && item.published().contains("T")) {
      intake.end();
      intake.done(name);
    }
    return complete;
  }

  /** Fetches and reads an item; false where it is to be tried again. */
  private boolean follow(FeedItem item, int failures) throws InterruptedIOException {
    String link = item.link().toString();
    try {
      Fetched page = fetcher.get(item.link(), Validators.NONE).whole();
      List<String> problems = new ArrayList<>();
      List<Item> articles = articles(page, item, problems);
      if (articles.isEmpty() && problems.isEmpty()) {
        problems.add(link + ": no article in it");
      }
      problems.forEach(intake::say);
      if (articles.isEmpty()) {
        intake.giveUp(link, failures, problems.get(0), page.bytes());
      } else {
        intake.take(link, articles, item.published());
      }
      return true;
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      boolean lasting = e instanceof FetchException f && f.lasting();
      if (lasting || failures + 1 >= TRIES) {
        intake.say(link + ": " + e.getMessage() + "; it was given up");
        intake.giveUp(link, failures, e.getMessage(), null);
        return true;
      }
      intake.later(link, failures);
      return false;
    }
  }

  private static List<Item> articles(Fetched page, FeedItem item, List<String> problems) {
    try (Stream<Item> all = Inputs.items(page, item, ReadOptions.NONE, problems::add)) {
      return all.toList();
    }
  }
}
