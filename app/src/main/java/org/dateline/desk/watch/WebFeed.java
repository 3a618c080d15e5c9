package org.dateline.desk.watch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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
import org.dateline.record.Article;

/** A feed of the web, asked once. */
final class WebFeed {
  private static final int MOST = 500;
  private static final int TRIES = 3;

  private final Fetcher fetcher;
  private final Intake intake;
  private final BooleanSupplier stopped;

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
    List<FeedItem> items = FeedItems.of(feed.uri(), feed.bytes(), feed.charset());
    boolean complete = true;
    for (FeedItem item : items.subList(0, Math.min(MOST, items.size()))) {
      int failures = intake.failures(item.link().toString());
      if (failures >= 0) {
        complete &= !stopped.getAsBoolean() && follow(item, failures);
      }
    }
    intake.end();
    return complete ? feed.validators() : Validators.NONE;
  }

  /** Fetches and reads an item; false where it is to be tried again. */
  private boolean follow(FeedItem item, int failures) throws InterruptedIOException {
    String link = item.link().toString();
    try {
      Fetched page = fetcher.get(item.link(), Validators.NONE);
      List<String> problems = new ArrayList<>();
      List<Item> articles = articles(page, item, problems);
      if (articles.isEmpty()) {
        String reason = problems.isEmpty() ? "no article in it" : problems.get(0);
        intake.giveUp(link, failures, reason, page.bytes());
      } else {
        intake.take(link, articles, item.published());
      }
      return true;
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      boolean lasting = e instanceof FetchException f && f.lasting();
      if (lasting || failures + 1 >= TRIES) {
        intake.giveUp(link, failures, e.getMessage(), null);
        return true;
      }
      intake.later(link, failures);
      return false;
    }
  }

  private static List<Item> articles(Fetched page, FeedItem item, List<String> problems) {
    try (Stream<Item> all =
        Inputs.items(page.uri(), page.charset(), page.bytes(), ReadOptions.NONE, problems::add)) {
      return all.map(i -> new Item(dated(i.article(), item), i.page())).toList();
    }
  }

  /** What the page does not tell of its day, the feed does. */
  private static Article dated(Article a, FeedItem item) {
    boolean told = a.published() != null && !"inferred".equals(a.publishedBasis());
    return told || item.published() == null || item.published().length() < 10
        ? a
        : a.withPublished(item.published().substring(0, 10), "metadata");
  }
}
