package org.dateline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.find.Coder;
import org.dateline.store.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Inputs to annotated documents. */
@Command(
    name = "annotate",
    description = "Inputs to JSON documents, one a line: the text and every layer found in it.")
final class AnnotateCommand implements Callable<Integer> {
  @Mixin InputOptions.Some in;

  @Option(names = "-o", paramLabel = "FILE", description = "Where to write; standard output else.")
  Path file;

  @Override
  public Integer call() throws Exception {
    Coder coder = Coder.load(in.settings());
    try (LineOutput out = LineOutput.open(file)) {
      Pipeline.run(
          in.open(),
          in.threads,
          new Progress("articles", in.quiet || (Terminal.out() && file == null)),
          article -> Json.line(in.code(coder, article)),
          out::line);
    }
    return in.status();
  }
}
