package org.dateline.cli;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.find.name.NameTagger;
import org.dateline.language.English;
import org.dateline.language.WordReader;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Gazetteer;
import org.dateline.train.NameCorpus;
import org.dateline.train.NameTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Annotated names to the model of names. */
@Command(name = "names", description = "Annotated names to the model of names.")
final class TrainNamesCommand implements Callable<Integer> {
  @Option(
      names = "--treebank",
      required = true,
      paramLabel = "FOLDER",
      description = "Holds uner_dev.iob2.gz, uner_test.iob2.gz and gum_ccby.conllu.gz.")
  Path treebank;

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "FOLDER",
      description = "Our own corpus: the sentences of its folder names, names in brackets.")
  Path corpus;

  @Option(
      names = "--texts",
      paramLabel = "FOLDER",
      description = "News texts (*.txt) to find names in and to learn from those, too.")
  Path texts;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The model.")
  Path out;

  @Override
  public Integer call() throws IOException {
    train(Data.builtIn(), treebank, corpus, texts, out);
    return 0;
  }

  static void train(Data data, Path treebank, Path corpus, Path texts, Path out)
      throws IOException {
    NameTagger tagger = new NameTagger(data, WordReader.load(data), Gazetteer.load(data));
    NameTrainer trainer = new NameTrainer(English.load(data), tagger);
    for (String file : List.of("uner_test.iob2.gz", "uner_dev.iob2.gz")) {
      NameCorpus.iob(treebank.resolve(file)).forEach(trainer::add);
    }
    NameCorpus.entities(treebank.resolve("gum_ccby.conllu.gz")).forEach(trainer::add);
    NameCorpus.bracketed(corpus.resolve("names")).forEach(trainer::addOwn);
    List<String> plain = texts == null ? List.of() : read(texts);
    try (DataOutputStream stream = new DataOutputStream(Files.newOutputStream(out))) {
      trainer.train(plain).write(stream);
    }
  }

  private static List<String> read(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }
}
