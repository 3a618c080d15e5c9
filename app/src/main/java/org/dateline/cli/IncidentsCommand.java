package org.dateline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.lexicon.Data;
import org.dateline.merge.Incidents;
import org.dateline.merge.Merger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Inputs or records to incidents. */
@Command(
    name = "incidents",
    description = {
      "Reports of the same happening merged: one incident a line; readable on a terminal.",
      "INPUT is any input, or JSON lines of event records as 'dateline code' writes them."
    })
final class IncidentsCommand implements Callable<Integer> {
  @Mixin InputOptions in;

  @Option(names = "--format", description = "jsonl, or summary (the default on a terminal).")
  CodeCommand.Shape format;

  @Option(names = "-o", paramLabel = "FILE", description = "Where to write; standard output else.")
  Path file;

  @Option(names = "--explain", description = "Tell of each pair why it is one, or not.")
  boolean explain;

  @Override
  public Integer call() throws Exception {
    Merger merger = Merger.load(Data.load(in.packs));
    Incidents all = merger.open();
    new ReportInput(in, merger).read(all::add);
    boolean readable =
        format == CodeCommand.Shape.summary || (format == null && file == null && Terminal.out());
    new IncidentOutput(readable, explain, Terminal.colour() && file == null).write(all, file);
    return in.status();
  }
}
