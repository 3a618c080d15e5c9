package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.train.CorpusReader;
import org.dateline.train.Marked;
import org.dateline.train.SettingTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Marked articles to the weights by which a text's setting is told. */
@Command(
    name = "setting",
    description =
        "Marked articles to the weights by which it is told of which country those are of whom only the trade is told.")
final class TrainSettingCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CORPUS", description = "A corpus in its mark-up.")
  Path corpus;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The table of weights.")
  Path out;

  @Override
  public Integer call() throws IOException {
    if (!train(Coder.load(Settings.standard()), corpus, out)) {
      throw new WrongUsage(
          "train setting: "
              + corpus
              + ": no article below articles/ marks anybody without a country; nothing is written");
    }
    return 0;
  }

  /** Writes the table, and tells whether there was anything to learn it from. */
  static boolean train(Coder coder, Path corpus, Path out) throws IOException {
    SettingTrainer trainer = new SettingTrainer(coder);
    for (Marked marked : CorpusReader.articles(corpus)) {
      trainer.add(marked);
    }
    System.err.println("read " + trainer.size() + " mentions of the articles of the corpus");
    if (trainer.size() == 0) {
      return false;
    }
    String about = "What each sign weighs for a country; 'dateline train setting' writes it.";
    Weights.write(out, about, trainer.weights());
    return true;
  }
}
