package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.train.CorpusReader;
import org.dateline.train.FrameLearner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Corrected sentences to frames of a pack. */
@Command(
    name = "corrections",
    description =
        "Corrected sentences, as 'dateline corrections' writes them, to event frames that a pack"
            + " lays over the built-in ones.")
final class TrainCorrectionsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Sentences in the corpus mark-up, one a line.")
  Path file;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "PACK",
      description = "The pack, a folder.")
  Path out;

  @Override
  public Integer call() throws IOException {
    FrameLearner learner = new FrameLearner(out, line -> System.err.println("train: " + line));
    FrameLearner.Learned learned = learner.learn(CorpusReader.lines(file));
    System.err.println(
        "train: "
            + learned.learned()
            + " of "
            + learned.corrections()
            + " corrections of type, mode or existence learned as frames; the others need a frame"
            + " or an actor written by hand");
    return 0;
  }
}
