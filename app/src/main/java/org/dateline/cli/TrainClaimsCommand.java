package org.dateline.cli;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.language.English;
import org.dateline.lexicon.Data;
import org.dateline.train.ClaimTrainer;
import org.dateline.train.Polnear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Annotated attributions to the model of claims. */
@Command(name = "claims", description = "Annotated attributions to the model of claims.")
final class TrainClaimsCommand implements Callable<Integer> {
  @Option(
      names = "--polnear",
      required = true,
      paramLabel = "FOLDER",
      description = "PolNeAR's training part: text/ and attributions/.")
  Path polnear;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The model.")
  Path out;

  @Override
  public Integer call() throws Exception {
    train(Data.builtIn(), polnear, out);
    return 0;
  }

  static void train(Data data, Path polnear, Path out) throws IOException {
    ClaimTrainer trainer = new ClaimTrainer(English.load(data), data);
    Polnear.read(polnear).forEach(trainer::add);
    try (OutputStream stream = Files.newOutputStream(out)) {
      trainer.train().write(new DataOutputStream(stream));
    }
  }
}
