package org.dateline.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.desk.watch.FeedState;
import org.dateline.desk.watch.Watch;
import org.dateline.desk.watch.WatchSettings;
import org.dateline.find.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Feeds and folders into a store, as they grow. */
@Command(
    name = "watch",
    description = {
      "Keeps a store up to date from feeds and folders, until it is stopped.",
      "It asks politely: robots.txt, a second between requests of one host, only what has changed,",
      "ever more seldom where nobody answers. A document has 10 s to connect, 60 s and 16 MB; of a",
      "feed that has not ended then, or drips item after item for 1.5 s, what came is read.",
      "What cannot be read is laid into DIR/dead-letter."
    })
final class WatchCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FEED",
      arity = "0..*",
      description =
          "RSS, Atom, JSON Feed or sitemap by its address, or a folder; those of before stay.")
  List<String> feeds = List.of();

  @Mixin StoreOption store;

  @Option(
      names = "--every",
      defaultValue = "15",
      paramLabel = "MINUTES",
      description = "How often each is asked; 15 unless told.")
  int every;

  @Option(names = "--once", description = "Ask each that is due once, then end.")
  boolean once;

  @Option(
      names = "--allow-private",
      description = "Also follow addresses of this machine and of local networks.")
  boolean allowPrivate;

  @Option(
      names = "--quiet",
      description = "Say nothing of feeds that do not answer and items that cannot be read.")
  boolean quiet;

  @Override
  public Integer call() throws InterruptedException {
    if (every < 1) {
      throw new WrongUsage("--every " + every + ": at least a minute");
    }
    WatchSettings settings =
        WatchSettings.STANDARD.every(Duration.ofMinutes(every)).withPrivate(allowPrivate);
    try (Desk desk = Desk.write(store.folder, "watch", Settings.standard());
        Watch watch = new Watch(desk, feeds, settings, this::say)) {
      Thread main = Thread.currentThread();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(watch, main)));
      if (!once) {
        watch.run();
        return 0;
      }
      long before = dead(watch);
      watch.once();
      boolean failing = watch.states().stream().anyMatch(s -> s.health().equals("failing"));
      report(watch.states());
      return failing || dead(watch) > before ? Main.SOME_FAILED : 0;
    }
  }

  /** Stops, and lets what is at hand come to its end. */
  private static void end(Watch watch, Thread main) {
    watch.close();
    try {
      main.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How many items were given up so far. */
  private static long dead(Watch watch) {
    return watch.states().stream().mapToLong(FeedState::dead).sum();
  }

  private void report(List<FeedState> states) {
    if (!quiet) {
      long added = states.stream().mapToLong(FeedState::added).sum();
      System.err.println("dateline: " + states.size() + " feeds; " + added + " articles by them");
    }
  }

  private void say(String line) {
    if (!quiet) {
      System.err.println("dateline: " + line);
    }
  }
}
