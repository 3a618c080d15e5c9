package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.train.ActorLearner;
import org.dateline.train.CorpusReader;
import org.dateline.train.FrameLearner;
import org.dateline.train.Marked;
import org.dateline.train.SceneLearner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Corrected sentences to frames and actors of a pack. */
@Command(
    name = "corrections",
    description =
        "Corrected sentences, as 'dateline corrections' writes them, to event frames, names of"
            + " actors, and rules of place and date that a pack lays over the built-in ones.")
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
    List<Marked> sentences = CorpusReader.lines(file);
    new ActorLearner(out).learn(sentences).forEach(n -> System.err.println("train: learned " + n));
    SceneLearner.Learned scenes = new SceneLearner(out).learn(sentences);
    scenes.rows().forEach(r -> System.err.println("train: learned " + r));
    FrameLearner learner = new FrameLearner(out, line -> System.err.println("train: " + line));
    FrameLearner.Learned learned = learner.learn(sentences);
    System.err.println(
        "train: "
            + (scenes.corrections() == 0
                ? ""
                : scenes.learned() + " of " + scenes.corrections() + " places and dates learned; ")
            + learned.learned()
            + " of "
            + learned.corrections()
            + " corrections of type, mode or existence learned as frames; the others need a frame"
            + " written by hand");
    return 0;
  }
}
