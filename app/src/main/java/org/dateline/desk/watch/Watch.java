package org.dateline.desk.watch;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.dateline.desk.Desk;
import org.dateline.read.FeedItems;
import org.dateline.read.web.FetchException;
import org.dateline.read.web.Fetched.Validators;
import org.dateline.read.web.Fetcher;
import org.dateline.store.Json;
import org.dateline.store.StoreException;

/**
 * Feeds and folders that keep a store up to date. How far each has come lies in the store, so that
 * it goes on where it was after it has been stopped or killed. Thread-safe.
 */
public final class Watch implements Closeable {
  private static final long TICK_MILLIS = 1000;

  private final Desk desk;
  private final WatchSettings settings;
  private final Consumer<String> log;
  private final Clock clock;
  private final Fetcher fetcher;
  private final ExecutorService threads;
  private final AtomicBoolean saidUncoded = new AtomicBoolean();
  private volatile boolean stopped;

  /**
   * Prepares to watch.
   *
   * @param feeds URLs and folders; those that the store was fed by before go on as well
   * @param log takes a line for each feed that does not answer, and each item that cannot be read
   * @throws StoreException where one is neither a URL nor a folder
   */
  public Watch(Desk desk, List<String> feeds, WatchSettings settings, Consumer<String> log) {
    this(desk, feeds, settings, log, Clock.systemUTC());
  }

  Watch(Desk desk, List<String> feeds, WatchSettings settings, Consumer<String> log, Clock clock) {
    this.desk = desk;
    this.settings = settings;
    this.log = log;
    this.clock = clock;
    fetcher = new Fetcher(settings.fetch(), FeedItems.SERIAL);
    threads = Executors.newFixedThreadPool(settings.threads(), Watch::daemon);
    Map<String, String> known = desk.store().feeds().states();
    for (String feed : new LinkedHashSet<>(feeds)) {
      check(feed);
      if (!known.containsKey(feed)) {
        save(FeedState.fresh(feed));
      }
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "dateline-watch");
    thread.setDaemon(true);
    return thread;
  }

  private static void check(String feed) {
    if (!Fetcher.takes(feed) && !isFolder(feed)) {
      throw new StoreException(feed + ": neither an http address nor a folder; check it");
    }
  }

  private static boolean isFolder(String feed) {
    try {
      return Files.isDirectory(Path.of(feed));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** How it goes with each feed, by address. */
  public List<FeedState> states() {
    return states(desk);
  }

  /** How it goes with each feed of a store. */
  public static List<FeedState> states(Desk desk) {
    return desk.store().feeds().states().values().stream().map(FeedState::parse).toList();
  }

  /** Asks all feeds that are due and waits for them. */
  public void once() {
    Instant now = now();
    List<Future<?>> running = new ArrayList<>();
    for (FeedState state : states()) {
      if (state.isDue(now)) {
        running.add(threads.submit(() -> ask(state)));
      }
    }
    for (Future<?> one : running) {
      await(one);
    }
  }

  /** Asks every feed when it is due, beside what else this process does, until it is closed. */
  public void start() {
    daemon(
            () -> {
              try {
                run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (StoreException e) {
                log.accept(e.getMessage() + "; feeds are watched no more");
              }
            })
        .start();
  }

  /** Asks every feed when it is due, until it is closed. */
  public void run() throws InterruptedException {
    while (!stopped) {
      once();
      Thread.sleep(TICK_MILLIS);
    }
  }

  private static void await(Future<?> one) {
    try {
      one.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void ask(FeedState state) {
    Duration every = settings.every();
    Intake intake = new Intake(desk, state.address(), now(), log);
    try {
      Validators next = state.validators();
      boolean changed = true;
      if (Fetcher.takes(state.address())) {
        Validators told =
            new WebFeed(fetcher, intake, () -> stopped).ask(URI.create(state.address()), next);
        changed = told != null;
        next = changed ? told : next;
      } else {
        new Folder(intake, () -> stopped).look(Path.of(state.address()));
      }
      save(state.well(now(), every, changed ? intake.came() : null, next));
      if (intake.uncoded() != null && saidUncoded.compareAndSet(false, true)) {
        log.accept(state.address() + ": " + intake.uncoded() + "; this is said once");
      }
    } catch (IOException e) {
      if (!stopped) {
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        Duration retryAfter = e instanceof FetchException f ? f.retryAfter() : null;
        save(state.failed(now(), every, why, retryAfter, intake.came()));
        log.accept(state.address() + ": " + why);
      }
    }
  }

  private void save(FeedState state) {
    desk.store().feeds().put(state.address(), Json.line((Object) state));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Stops; what is at hand comes to its end. Nothing is interrupted: an index that is being written
   * would not bear it.
   */
  @Override
  public void close() {
    stopped = true;
    threads.shutdown();
  }
}
