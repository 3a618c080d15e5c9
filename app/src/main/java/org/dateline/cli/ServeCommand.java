package org.dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.desk.watch.Watch;
import org.dateline.desk.watch.WatchSettings;
import org.dateline.find.Settings;
import org.dateline.serve.Server;
import org.dateline.serve.ServerSettings;
import org.dateline.store.StoreException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The workspace and the API over a store. */
@Command(
    name = "serve",
    description = "Serves the workspace and the HTTP API over a store or a lake.")
final class ServeCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  Source source;

  /** What is served. */
  static final class Source {
    @Option(names = "--store", paramLabel = "DIR", description = "The store.")
    Path store;

    @Option(
        names = "--lake",
        paramLabel = "DIR",
        description =
            "A lake that 'dateline spark' wrote, to read only; an index is made beside its tables"
                + " the first time.")
    Path lake;
  }

  @Option(names = "--port", defaultValue = "8080", description = "8080 unless told; 0 for any.")
  int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description =
          "Where to listen; anything but this machine itself needs a token in DATELINE_TOKEN.")
  String host;

  @Option(
      names = "--watch",
      paramLabel = "FEED",
      description = "Keep the store up to date from this feed or folder, as 'dateline watch' does.")
  List<String> feeds = List.of();

  @Option(
      names = "--allow-private",
      description = "Follow feeds and send alerts to addresses of local networks, too.")
  boolean allowPrivate;

  @Mixin QuietOption common;

  @Override
  public Integer call() throws InterruptedException {
    try (Desk desk = open();
        Watch watch = watch(desk);
        Server server =
            Server.start(
                desk,
                new ServerSettings(host, port, System.getenv("DATELINE_TOKEN"), allowPrivate))) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      if (watch != null) {
        watch.start();
      }
      System.out.println(server.address());
      System.out.flush();
      server.join();
    }
    return 0;
  }

  private Watch watch(Desk desk) {
    return feeds.isEmpty() || !desk.store().writes()
        ? null
        : new Watch(
            desk,
            feeds,
            WatchSettings.STANDARD.withPrivate(allowPrivate),
            line -> System.err.println("dateline: " + line));
  }

  /** Where another process writes, what it has committed can still be read. */
  private Desk open() {
    if (source.lake != null) {
      return lake();
    }
    try {
      return Desk.write(source.store, "serve", Settings.standard());
    } catch (StoreException e) {
      System.err.println("dateline: " + e.getMessage() + "; serving it for reading only");
      return Desk.read(source.store, Settings.standard());
    }
  }

  private Desk lake() {
    if (!feeds.isEmpty()) {
      throw new WrongUsage("--watch needs a --store; a lake is read only");
    }
    Progress progress = new Progress("articles indexed", common.quiet);
    try {
      return Desk.lake(source.lake, Settings.standard(), progress::step);
    } finally {
      progress.end();
    }
  }
}
