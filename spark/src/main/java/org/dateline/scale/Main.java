package org.dateline.scale;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The job's command: {@code dateline spark}, or the class that {@code spark-submit} runs. */
@Command(
    name = "dateline spark",
    mixinStandardHelpOptions = true,
    description = {
      "Inputs to a lake: Parquet of articles, events, claims and incidents, a folder a day.",
      "Runs on this machine's cores, or on a cluster by spark-submit; goes on where a run was ended."
    },
    footer = {
      "",
      "INPUT is a file, a folder or a glob on any file system that Spark reads: web archives, pages,",
      "texts, JSON lines, feeds, each also packed, and Parquet of articles (id, text, title, published,",
      "url, source, language).",
      "Exit status: 0 all read, 1 some inputs could not be read (they are in the lake's table of",
      "problems), 2 wrong usage."
    })
public final class Main implements Callable<Integer> {
  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "File, folder or glob.")
  private List<String> inputs;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The lake.")
  private String out;

  @Option(
      names = "--profile",
      defaultValue = "accurate",
      description = "fast or accurate (the default).")
  private Profile profile;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day to resolve \"today\" against, where an input does not tell it.")
  private String published;

  @Option(
      names = "--pack",
      paramLabel = "FOLDER",
      description = "Tables and models to lay over the built-in ones; on this machine.")
  private List<Path> packs = List.of();

  @Option(
      names = "--split",
      defaultValue = "8",
      paramLabel = "MB",
      description = "Small files are read together up to this size (8).")
  private long split;

  @Option(names = "--debug", description = "Show where an error came from.")
  private boolean debug;

  private enum Profile {
    fast,
    accurate
  }

  /** Runs the job and exits with its status. */
  public static void main(String[] args) {
    Main job = new Main();
    CommandLine line = new CommandLine(job);
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((e, a) -> wrongUsage(e.getMessage()));
    line.setExecutionExceptionHandler((e, l, parsed) -> job.failed(e));
    System.exit(line.execute(args));
  }

  private static int wrongUsage(String why) {
    System.err.println("dateline: " + why + "; see 'dateline spark --help'");
    return 2;
  }

  /** Spark puts traces of stacks into its messages; the first line tells the reason. */
  private int failed(Exception e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String why = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    System.err.println("dateline: " + why.lines().findFirst().orElse(""));
    if (debug) {
      e.printStackTrace();
    }
    return 1;
  }

  @Override
  public Integer call() throws IOException {
    How how = How.of(profile.name(), published, packs);
    try (SparkSession spark = Session.open()) {
      if (debug) {
        spark.sparkContext().setLogLevel("WARN");
      }
      Job.Outcome o =
          new Job(spark, out, how, line -> System.err.println("dateline: " + line))
              .run(inputs, split << 20);
      System.err.println("dateline: " + o.line());
      return o.all() ? 0 : 1;
    }
  }
}
