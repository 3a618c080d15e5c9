package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.train.CorpusPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The corpus that a pack keeps, as brat has it. */
@Command(
    name = "brat",
    description =
        "The annotated documents that a pack keeps, as a brat folder: those that came from one come"
            + " out as they went in.")
final class TrainBratCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PACK", description = "The pack, a folder.")
  Path pack;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FOLDER",
      description = "Where the texts and annotations go.")
  Path out;

  @Override
  public Integer call() throws IOException {
    System.err.println("train: " + CorpusPack.brat(pack, out) + " documents in " + out);
    return 0;
  }
}
