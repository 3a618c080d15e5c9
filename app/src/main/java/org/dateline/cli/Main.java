package org.dateline.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The program: its commands, and how it ends. */
@Command(
    name = "dateline",
    description = "News pages in; attributed, dated, geolocated political event records out.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Main.VersionProvider.class,
    subcommands = {
      CodeCommand.class,
      AnnotateCommand.class,
      ExtractCommand.class,
      ClassifyCommand.class,
      ExplainCommand.class,
      IncidentsCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      BenchmarkCommand.class,
      IngestCommand.class,
      ImportCommand.class,
      QueryCommand.class,
      ExportCommand.class,
      RecodeCommand.class,
      CorrectionsCommand.class,
      ServeCommand.class,
      WatchCommand.class
    },
    footer = {
      "",
      "INPUT is a file, a folder, a glob or - for standard input: text, HTML, JSON lines, each also gzipped.",
      "Exit status: 0 all read, 1 some inputs could not be read, 2 wrong usage."
    })
public final class Main {
  static final int SOME_FAILED = 1;
  static final int WRONG_USAGE = 2;

  private Main() {}

  /** Runs a command and exits with its status. */
  public static void main(String[] args) {
    int status = run(args);
    System.out.flush();
    Runtime.getRuntime().exit(status);
  }

  /** Runs a command; gives its exit status. */
  static int run(String... args) {
    CommandLine line = new CommandLine(new Main());
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((e, a) -> wrongUsage(e));
    line.setExecutionExceptionHandler((e, l, parsed) -> failed(e, l, args));
    if (args.length == 0) {
      line.usage(line.getOut());
      return WRONG_USAGE;
    }
    return line.execute(args);
  }

  private static int wrongUsage(ParameterException e) {
    CommandLine.Model.CommandSpec spec = e.getCommandLine().getCommandSpec();
    boolean under = spec.parent() != null && spec.parent().parent() != null;
    String meant =
        under && Files.exists(Path.of(spec.name()))
            ? "; for the file or folder of that name, give ./" + spec.name()
            : "";
    e.getCommandLine()
        .getErr()
        .println(
            "dateline: " + e.getMessage() + meant + "; see '" + spec.qualifiedName() + " --help'");
    return WRONG_USAGE;
  }

  private static int failed(Exception e, CommandLine line, String[] args) {
    if (e instanceof WrongUsage) {
      return wrongUsage(new ParameterException(line, e.getMessage(), e));
    }
    System.err.println("dateline: " + message(e));
    if (java.util.Arrays.asList(args).contains("--debug")) {
      e.printStackTrace();
    }
    return SOME_FAILED;
  }

  private static String message(Throwable e) {
    Throwable cause = e;
    while (cause.getMessage() == null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    Throwable bare = cause instanceof UncheckedIOException ? cause.getCause() : cause;
    boolean told = cause != bare && !cause.getMessage().equals(bare.toString());
    if (bare instanceof FileSystemException file && !told) {
      return unreadable(file);
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  /** Those of the file system tell no more than the path, but by their class. */
  private static String unreadable(FileSystemException e) {
    String why =
        e instanceof NoSuchFileException
            ? "there is no such file or folder"
            : e instanceof NotDirectoryException
                ? "it is no folder"
                : e instanceof AccessDeniedException ? "it may not be read" : e.getReason();
    return e.getFile()
        + ": "
        + (why == null ? e.getClass().getSimpleName() : why)
        + "; name another";
  }

  /** Reads the version only when it is asked for. */
  static final class VersionProvider implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Version.text()};
    }
  }
}
