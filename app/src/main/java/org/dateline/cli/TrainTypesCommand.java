package org.dateline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.find.type.TypeModel;
import org.dateline.lexicon.LinearModel;
import org.dateline.measure.CorpusTenth;
import org.dateline.measure.PairFolds;
import org.dateline.train.CorpusReader;
import org.dateline.train.EncoderRows;
import org.dateline.train.Marked;
import org.dateline.train.Pair;
import org.dateline.train.TypeTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The corpus and pair files to the model of event types. */
@Command(
    name = "types",
    description = "The corpus, and files of actor pairs, to the model of event types.")
final class TrainTypesCommand implements Callable<Integer> {
  @Option(names = "--corpus", paramLabel = "FOLDER", description = "The corpus in its mark-up.")
  Path corpus;

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description = "Tab-separated: sentence, source, target, gold_root.")
  List<Path> pairs = new ArrayList<>();

  @Option(
      names = "--quads",
      paramLabel = "FILE",
      description = "Tab-separated: sentence, quad class (0 for none).")
  List<Path> quads = new ArrayList<>();

  @Option(
      names = "--rows",
      paramLabel = "FILE",
      description =
          "Only writes the rows of --corpus, but for the last tenth, and --pairs, for the encoder.")
  Path rows;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FOLDER",
      description = "Where the models go: types.bin, types-pairs.bin.")
  Path out;

  @Override
  public Integer call() throws Exception {
    Coder coder = Coder.load(Settings.standard());
    if (rows != null) {
      rows(coder);
    } else if (out == null) {
      throw new WrongUsage("train types: name a folder for the models with -o");
    } else {
      train(trainer(coder, corpus, quads, pairs), out);
    }
    return 0;
  }

  private void rows(Coder coder) throws IOException {
    if (corpus == null || pairs.size() != 1) {
      throw new WrongUsage("train types --rows: name --corpus and one file of --pairs");
    }
    List<Marked> sentences = CorpusReader.sentences(corpus);
    List<Pair> own = Pair.read(pairs.get(0));
    EncoderRows writer = new EncoderRows(coder);
    writer.add(own, PairFolds.folds(own, PairFolds.FOLDS));
    writer.add(CorpusTenth.part(sentences, CorpusTenth.UNREAD, false));
    writer.write(rows);
  }

  static void train(TypeTrainer trainer, Path out) throws IOException {
    trainArticles(trainer, out);
    write(trainer.trainPairs(), out, TypeModel.PAIRS);
  }

  static void trainArticles(TypeTrainer trainer, Path out) throws IOException {
    Files.createDirectories(out);
    write(trainer.trainArticles(), out, TypeModel.ARTICLES);
  }

  static TypeTrainer trainer(Coder coder, Path corpus, List<Path> quads, List<Path> pairs)
      throws IOException {
    TypeTrainer trainer = new TypeTrainer(coder, System.err::println);
    if (corpus != null) {
      trainer.addCorpus(CorpusReader.sentences(corpus));
    }
    for (Path file : quads) {
      trainer.addPairs(Pair.readQuads(file));
    }
    for (Path file : pairs) {
      trainer.addPairs(Pair.read(file));
    }
    return trainer;
  }

  private static void write(LinearModel model, Path out, String path) throws IOException {
    Path file = out.resolve(Path.of(path).getFileName());
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      model.write(stream);
    }
  }
}
