package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.measure.CorpusTenth;
import org.dateline.train.CertaintyTrainer;
import org.dateline.train.CorpusReader;
import org.dateline.train.Marked;
import org.dateline.train.SignTrainer;
import org.dateline.train.TypeTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The corpus to the weights of how sure a record is. */
@Command(
    name = "certainty",
    description =
        "The corpus' articles and those of its sentences on which no frame was made to the weights of how sure a record is.")
final class TrainCertaintyCommand implements Callable<Integer> {
  /** Sentences are harder than news, and many hold nothing at all. */
  private static final double SENTENCES = 0.5;

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "FOLDER",
      description = "The corpus in its mark-up.")
  Path corpus;

  @Option(
      names = "--unseen",
      paramLabel = "NAME",
      description =
          "How the files of those sentences begin (default: zone-z); the types' model is trained on the others.")
  String unseen = "zone-z";

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The table of weights.")
  Path out;

  @Override
  public Integer call() throws IOException {
    List<Marked> asked = new ArrayList<>();
    List<Marked> others = new ArrayList<>();
    List<Marked> all = CorpusReader.sentences(corpus);
    for (Marked m : CorpusTenth.part(all, CorpusTenth.UNREAD, false)) {
      (m.at().contains("/" + unseen) ? asked : others).add(m);
    }
    if (asked.isEmpty()) {
      throw new WrongUsage(
          "train certainty: no file of "
              + corpus.resolve("sentences")
              + " begins with '"
              + unseen
              + "'; name one with --unseen");
    }
    String comment =
        "Log-odds of signs that a record is right; 'dateline train certainty' writes it.";
    Files.write(out, SignTrainer.table(comment, weights(asked, others)));
    return 0;
  }

  private Map<String, Double> weights(List<Marked> asked, List<Marked> others) throws IOException {
    TypeTrainer types = new TypeTrainer(Coder.load(Settings.standard()), System.err::println);
    types.addCorpus(others);
    try (Scratch pack = Scratch.make()) {
      TrainTypesCommand.trainArticles(types, pack.folder().resolve("models"));
      CertaintyTrainer.keepAll(pack.folder());
      CertaintyTrainer trainer =
          new CertaintyTrainer(Coder.load(new Settings(List.of(pack.folder()), "fast")));
      asked.forEach(m -> trainer.add(m, SENTENCES));
      CorpusReader.articles(corpus).forEach(m -> trainer.add(m, 1));
      System.err.println("train certainty: " + trainer.size() + " records");
      return trainer.weights();
    }
  }
}
