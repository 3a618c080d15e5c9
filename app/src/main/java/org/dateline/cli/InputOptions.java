package org.dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dateline.desk.Uncoded;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.read.Inputs;
import org.dateline.read.Item;
import org.dateline.read.Problems;
import org.dateline.read.ReadOptions;
import org.dateline.read.web.Visits;
import org.dateline.record.Article;
import org.dateline.record.Document;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read and how; shared by all commands that take inputs. */
class InputOptions implements Problems {
  private static final String WHAT =
      "File, folder, glob, - or an address of the web: of a page, or of a feed or"
          + " sitemap whose pages are then fetched. An address has 10 s to connect, then 60 s and"
          + " 64 MB; of a feed that has not ended after 16 MB, after 60 s, or after item after item"
          + " for 1.5 s, what came is read. Files are read to their end.";

  List<String> inputs = List.of();

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
  final Uncoded uncoded = new Uncoded();

  /** How much care to take. */
  enum Profile {
    fast,
    accurate
  }

  /** At least one input. */
  static final class Some extends InputOptions {
    @Parameters(paramLabel = "INPUT", arity = "1..*", description = WHAT)
    void inputs(List<String> named) {
      inputs = named;
    }
  }

  /** Any number of inputs, for commands that can do without. */
  static final class Any extends InputOptions {
    @Parameters(paramLabel = "INPUT", arity = "0..*", description = WHAT)
    void inputs(List<String> named) {
      inputs = named;
    }
  }

  Stream<Article> open() {
    return Inputs.open(inputs, reading(Visits.NONE), this);
  }

  Stream<Item> items(Visits known) {
    return Inputs.items(inputs, reading(known), this);
  }

  private ReadOptions reading(Visits known) {
    return new ReadOptions(published, allowPrivate, Math.max(1, threads), known);
  }

  Settings settings() {
    return new Settings(packs, profile.name());
  }

  @Override
  public void report(String what) {
    problems.incrementAndGet();
    note(what);
  }

  @Override
  public void note(String what) {
    synchronized (System.err) {
      System.err.println("dateline: " + what);
    }
  }

  /** Codes an article, and remembers where its language is not coded. Thread-safe. */
  Document code(Coder coder, Article article) {
    uncoded.see(coder, article);
    return coder.code(article, this::report);
  }

  /** The exit status, when all is done; says first what was not coded. */
  int status() {
    if (uncoded.line() != null) {
      System.err.println("dateline: " + uncoded.line());
    }
    return problems.get() == 0 ? 0 : Main.SOME_FAILED;
  }
}
