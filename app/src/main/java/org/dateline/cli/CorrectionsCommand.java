package org.dateline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.find.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What people changed in a store. */
@Command(
    name = "corrections",
    description =
        "What people accepted, corrected and rejected in a store, as sentences in the corpus"
            + " mark-up; 'train corrections' learns from them.")
final class CorrectionsCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  @Option(names = "-o", paramLabel = "FILE", description = "Where to write; standard output else.")
  Path file;

  @Override
  public Integer call() throws Exception {
    try (Desk desk = Desk.write(store.folder, "corrections", Settings.standard());
        LineOutput out = LineOutput.open(file)) {
      for (String line : desk.correctionCorpus()) {
        out.line(line);
      }
    }
    return 0;
  }
}
