package org.dateline.cli;

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

  @Mixin FormatOption to;

  @Option(names = "--explain", description = "Tell of each pair why it is one, or not.")
  boolean explain;

  @Override
  public Integer call() throws Exception {
    if (!to.plain()) {
      throw new IllegalArgumentException("incidents are written as jsonl or summary only");
    }
    Merger merger = Merger.load(Data.load(in.packs));
    Incidents all = merger.open();
    new ReportInput(in, merger).read(all::add);
    boolean colour = Terminal.colour() && to.file == null;
    new IncidentOutput(to.readable(), explain, colour).write(all, to.file);
    return in.status();
  }
}
