package org.dateline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.lexicon.Data;
import org.dateline.merge.Gathering;
import org.dateline.merge.Incidents;
import org.dateline.merge.Merger;
import org.dateline.store.index.Kind;
import org.dateline.store.query.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Inputs or records to incidents. */
@Command(
    name = "incidents",
    description = {
      "Reports of the same happening merged: one incident a line; readable on a terminal.",
      "INPUT is any input, or JSON lines of event records as 'dateline code' writes them; with",
      "--store the incidents of a store."
    })
final class IncidentsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin InputOptions.Any in;

  @Mixin FormatOption to;

  @Option(names = "--explain", description = "Tell of each pair why it is one, or not.")
  boolean explain;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The incidents of a store, with people's corrections, in place of inputs.")
  Path folder;

  @Override
  public Integer call() throws Exception {
    if (!to.plain()) {
      throw new WrongUsage("incidents are written as jsonl or summary only");
    }
    if (in.inputs.isEmpty() == (folder == null)) {
      throw new ParameterException(spec.commandLine(), "name either INPUTs or a --store");
    }
    return folder == null ? merged() : stored();
  }

  private int stored() throws Exception {
    try (Desk desk = Desk.read(folder, in.settings());
        LineOutput out = LineOutput.open(to.file)) {
      IncidentOutput lines = output();
      desk.store()
          .searches()
          .each(Kind.INCIDENTS, new Query.All(), "date", 0, json -> out.line(lines.stored(json)));
    }
    return 0;
  }

  private IncidentOutput output() {
    return new IncidentOutput(to.readable(), explain, Terminal.colour() && to.file == null);
  }

  private int merged() throws Exception {
    Merger merger = Merger.load(Data.load(in.packs));
    return explain ? explained(merger) : gathered(merger);
  }

  private int gathered(Merger merger) throws Exception {
    try (Gathering all = IncidentOutput.gather(merger, in.threads)) {
      new ReportInput(in, merger).read(all::add);
      output().write(all, to.file);
    }
    return in.status();
  }

  private int explained(Merger merger) throws Exception {
    Incidents all = merger.open();
    new ReportInput(in, merger).read(all::add);
    output().write(all, to.file);
    return in.status();
  }
}
