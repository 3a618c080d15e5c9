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
import org.dateline.find.type.PairEncoder;
import org.dateline.find.type.SecondLook;
import org.dateline.find.type.TypeModel;
import org.dateline.lexicon.LinearModel;
import org.dateline.train.CorpusReader;
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
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FOLDER",
      description = "Where the models go: types.bin, types-pairs.bin, types-encoded.bin.")
  Path out;

  @Override
  public Integer call() throws Exception {
    train(trainer(Coder.load(Settings.standard()), corpus, quads, pairs), out);
    return 0;
  }

  static void train(TypeTrainer trainer, Path out) throws IOException {
    trainArticles(trainer, out);
    LinearModel linear = trainer.trainPairs();
    write(linear, out, TypeModel.PAIRS);
    Path file = out.resolve(Path.of(SecondLook.PATH).getFileName());
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      trainer.trainEncoded(new TypeModel(linear), new PairEncoder()).write(stream);
    }
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
