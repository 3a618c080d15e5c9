package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.dateline.find.Coder;
import org.dateline.lexicon.Data;
import org.dateline.merge.Gathering;
import org.dateline.merge.Merger;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.store.format.EventWriter;
import org.dateline.store.format.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Inputs to event records. */
@Command(
    name = "code",
    description = "Inputs to event records, one a line; readable on a terminal.")
final class CodeCommand implements Callable<Integer> {
  @Mixin InputOptions.Some in;

  @Mixin FormatOption to;

  @Option(names = "--strict", description = "Leave out events without an actor, as PLOVER does.")
  boolean strict;

  @Option(
      names = "--incidents",
      description = "Merge reports of the same happening: one incident a line.")
  boolean incidents;

  @Override
  public Integer call() throws Exception {
    if (incidents && !to.plain()) {
      throw new WrongUsage("--incidents are written as jsonl or summary only");
    }
    if (incidents) {
      return incidents();
    }
    Format format = to.readable() ? null : to.format(in.packs);
    try (LineOutput out = LineOutput.open(to.file)) {
      if (format == null) {
        Summary summary = new Summary(Terminal.colour() && to.file == null);
        return run(document -> show(document, summary, out));
      }
      EventWriter writer = format.open(out);
      int status = run(document -> write(document, writer));
      FormatOption.end(writer);
      return status;
    }
  }

  private int run(Consumer<Document> sink) {
    Coder coder = Coder.load(in.settings());
    boolean quiet = in.quiet || (Terminal.out() && to.file == null);
    Pipeline.run(
        in.open(), in.threads, new Progress("articles", quiet), a -> in.code(coder, a), sink);
    return in.status();
  }

  private int incidents() throws IOException {
    Merger merger = Merger.load(Data.load(in.packs));
    try (Gathering all = IncidentOutput.gather(merger, in.threads)) {
      int status =
          run(
              document ->
                  merger.reports(document).stream().filter(r -> kept(r.event())).forEach(all::add));
      new IncidentOutput(to.readable(), false, Terminal.colour() && to.file == null)
          .write(all, to.file);
      return status;
    }
  }

  private boolean kept(Event event) {
    return !strict || !event.actor().isEmpty();
  }

  private void show(Document document, Summary summary, LineOutput out) {
    out.line(summary.head(document));
    document.events().stream().filter(this::kept).forEach(e -> out.line(summary.event(e)));
  }

  private void write(Document document, EventWriter writer) {
    try {
      for (Event event : document.events()) {
        if (kept(event)) {
          writer.write(event);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
