package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.lexicon.Data;
import org.dateline.measure.IncidentFolds;
import org.dateline.train.ReportSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets of reports to the weights by which reports are merged. */
@Command(
    name = "incidents",
    description = "Sets of reports to the weights by which reports are merged into incidents.")
final class TrainIncidentsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "Sets of reports in the corpus mark-up.")
  Path folder;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The table of weights.")
  Path out;

  @Override
  public Integer call() throws IOException {
    IncidentFolds all = new IncidentFolds(Data.builtIn(), Coder.load(Settings.standard()));
    ReportSet.readAll(folder).forEach(all::add);
    Weights.write(
        out,
        "Log-odds of signs that two reports tell one happening; 'dateline train incidents' writes it.",
        all.weights());
    return 0;
  }
}
