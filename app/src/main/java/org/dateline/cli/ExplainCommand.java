package org.dateline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.find.Coder;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.record.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Why each record is what it is. */
@Command(
    name = "explain",
    description =
        "Why each record is what it is: rules, spans, alternatives, and what was dropped.")
final class ExplainCommand implements Callable<Integer> {
  @Mixin InputOptions.Some in;

  @Option(names = "--event", paramLabel = "ID", description = "Only the record whose id begins so.")
  String id;

  @Option(names = "-o", paramLabel = "FILE", description = "Where to write; standard output else.")
  Path file;

  @Override
  public Integer call() throws Exception {
    Coder coder = Coder.load(in.settings());
    Summary summary = new Summary(Terminal.colour() && file == null);
    try (LineOutput out = LineOutput.open(file)) {
      Pipeline.run(
          in.open(),
          in.threads,
          new Progress("articles", in.quiet || (Terminal.out() && file == null)),
          article -> in.code(coder, article),
          document -> write(document, summary, out));
    }
    return in.status();
  }

  private void write(Document document, Summary summary, LineOutput out) {
    out.line(summary.head(document));
    for (Event event : document.events()) {
      if (id == null || event.id().startsWith(id)) {
        out.line(summary.event(event));
        out.line("  id " + event.id());
        event.origin().reasons().forEach(r -> out.line(summary.reason(r)));
        out.line("");
      }
    }
    if (id == null && !document.rejected().isEmpty()) {
      out.line("Dropped:");
      for (Rejected r : document.rejected()) {
        out.line(summary.rejected(r));
      }
    }
  }
}
