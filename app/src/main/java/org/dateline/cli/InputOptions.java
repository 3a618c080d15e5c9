package org.dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dateline.find.Settings;
import org.dateline.read.Inputs;
import org.dateline.read.Item;
import org.dateline.read.Problems;
import org.dateline.read.ReadOptions;
import org.dateline.record.Article;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read and how; shared by all commands that take inputs. */
final class InputOptions implements Problems {
  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "File, folder, glob, - or an address of the web: of a page, or of a feed or"
              + " sitemap whose pages are then fetched.")
  List<String> inputs;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day to resolve \"today\" against, where an input does not tell it.")
  String published;

  @Option(
      names = "--profile",
      defaultValue = "accurate",
      description = "fast or accurate (the default).")
  Profile profile;

  @Option(
      names = "--pack",
      paramLabel = "FOLDER",
      description = "Tables and models to lay over the built-in ones.")
  List<Path> packs = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles to work on at once; the output is the same.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--allow-private",
      description = "Also fetch from addresses of this machine and of local networks.")
  boolean allowPrivate;

  @Option(names = "--quiet", description = "No progress.")
  boolean quiet;

  @Option(names = "--debug", description = "Show where an error came from.")
  boolean debug;

  private final AtomicInteger problems = new AtomicInteger();

  /** How much care to take. */
  enum Profile {
    fast,
    accurate
  }

  Stream<Article> open() {
    return Inputs.open(inputs, new ReadOptions(published, allowPrivate), this);
  }

  Stream<Item> items() {
    return Inputs.items(inputs, new ReadOptions(published, allowPrivate), this);
  }

  Settings settings() {
    return new Settings(packs, profile.name());
  }

  @Override
  public void report(String what) {
    problems.incrementAndGet();
    synchronized (System.err) {
      System.err.println("dateline: " + what);
    }
  }

  int status() {
    return problems.get() == 0 ? 0 : Main.SOME_FAILED;
  }
}
