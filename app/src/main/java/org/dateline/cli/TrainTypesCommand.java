package org.dateline.cli;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.train.CorpusReader;
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
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The model.")
  Path out;

  @Override
  public Integer call() throws Exception {
    TypeTrainer trainer = new TypeTrainer(Coder.load(Settings.standard()));
    if (corpus != null) {
      trainer.add(corpusPairs(corpus), 1);
    }
    for (Path file : quads) {
      trainer.add(Pair.readQuads(file), 1);
    }
    for (Path file : pairs) {
      trainer.add(Pair.read(file), 1);
    }
    try (OutputStream stream = Files.newOutputStream(out)) {
      trainer.linear().write(stream);
    }
    return 0;
  }

  static List<Pair> corpusPairs(Path corpus) throws java.io.IOException {
    List<Pair> all = new ArrayList<>();
    for (Marked marked : CorpusReader.sentences(corpus)) {
      all.addAll(Pair.of(marked));
    }
    return all;
  }
}
