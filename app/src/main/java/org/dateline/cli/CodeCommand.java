package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.find.Coder;
import org.dateline.lexicon.Data;
import org.dateline.merge.Incidents;
import org.dateline.merge.Merger;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.store.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Inputs to event records. */
@Command(
    name = "code",
    description = "Inputs to event records, one a line; readable on a terminal.")
final class CodeCommand implements Callable<Integer> {
  @Mixin InputOptions in;

  @Option(names = "--format", description = "jsonl, or summary (the default on a terminal).")
  Shape format;

  @Option(names = "-o", paramLabel = "FILE", description = "Where to write; standard output else.")
  Path file;

  @Option(names = "--strict", description = "Leave out events without an actor, as PLOVER does.")
  boolean strict;

  @Option(
      names = "--incidents",
      description = "Merge reports of the same happening: one incident a line.")
  boolean incidents;

  /** How records are written. */
  enum Shape {
    jsonl,
    summary
  }

  @Override
  public Integer call() throws Exception {
    Coder coder = Coder.load(in.settings());
    boolean readable =
        format == Shape.summary || (format == null && file == null && Terminal.out());
    if (incidents) {
      return incidents(coder, readable);
    }
    Summary summary = new Summary(Terminal.colour() && file == null);
    try (LineOutput out = LineOutput.open(file)) {
      Pipeline.run(
          in.open(),
          in.threads,
          new Progress("articles", in.quiet || (Terminal.out() && file == null)),
          coder::code,
          document -> write(document, readable ? summary : null, out));
    }
    return in.status();
  }

  private int incidents(Coder coder, boolean readable) throws IOException {
    Merger merger = Merger.load(Data.load(in.packs));
    Incidents all = merger.open();
    Pipeline.run(
        in.open(),
        in.threads,
        new Progress("articles", in.quiet),
        article -> merger.reports(coder.code(article)),
        reports -> reports.stream().filter(r -> kept(r.event())).forEach(all::add));
    new IncidentOutput(readable, false, Terminal.colour() && file == null).write(all, file);
    return in.status();
  }

  private boolean kept(Event event) {
    return !strict || !event.actor().isEmpty();
  }

  private void write(Document document, Summary summary, LineOutput out) {
    if (summary != null) {
      out.line(summary.head(document));
    }
    for (Event event : document.events()) {
      if (kept(event)) {
        out.line(summary == null ? Json.line(event) : summary.event(event));
      }
    }
  }
}
