package org.dateline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.store.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Pages to articles. */
@Command(
    name = "extract",
    description = "Pages to JSON documents, one a line: the article without its page.")
final class ExtractCommand implements Callable<Integer> {
  @Mixin InputOptions.Some in;

  @Option(names = "-o", paramLabel = "FILE", description = "Where to write; standard output else.")
  Path file;

  @Override
  public Integer call() throws Exception {
    try (LineOutput out = LineOutput.open(file)) {
      Pipeline.run(
          in.open(),
          in.threads,
          new Progress("pages", in.quiet || (Terminal.out() && file == null)),
          Json::line,
          out::line);
    }
    return in.status();
  }
}
