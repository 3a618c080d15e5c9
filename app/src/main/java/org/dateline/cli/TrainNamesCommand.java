package org.dateline.cli;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.find.name.NameTagger;
import org.dateline.language.English;
import org.dateline.language.WordReader;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Gazetteer;
import org.dateline.train.GivenNames;
import org.dateline.train.NameCorpus;
import org.dateline.train.NameTrainer;
import org.dateline.train.NameWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Annotated names to the model of names. */
@Command(name = "names", description = "Annotated names to the model of names.")
final class TrainNamesCommand implements Callable<Integer> {
  @Option(
      names = "--treebank",
      required = true,
      paramLabel = "FOLDER",
      description =
          "Holds uner_dev.iob2.gz, uner_test.iob2.gz, gum_ccby.conllu.gz and ewt_train.conllu.gz.")
  Path treebank;

  @Option(names = "--texts", paramLabel = "FOLDER", description = "News texts (*.txt).")
  Path texts;

  @Option(
      names = "--given",
      paramLabel = "FILE",
      description = "What a larger tagger found in them and in ewt_train: of app/src/corpus/names.")
  Path given;

  @Option(
      names = "--words",
      paramLabel = "FILE",
      description = "Only writes the words of all sentences, for a larger tagger.")
  Path words;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "The model.")
  Path out;

  private interface Taker<T> {
    void take(String name, T content) throws IOException;
  }

  @Override
  public Integer call() throws IOException {
    if (words != null) {
      write();
    } else if (given == null || out == null) {
      throw new WrongUsage("train names: name the given names with --given, the model with -o");
    } else {
      train(Data.builtIn(), treebank, texts, given, out);
    }
    return 0;
  }

  private void write() throws IOException {
    try (Writer writer = Files.newBufferedWriter(words)) {
      NameWords all = new NameWords(English.load(Data.builtIn()), writer);
      marked(treebank, all::marked);
      plain(treebank, texts, all::plain);
    }
  }

  static void train(Data data, Path treebank, Path texts, Path given, Path out) throws IOException {
    NameTagger tagger = new NameTagger(data, WordReader.load(data), Gazetteer.load(data));
    NameTrainer trainer = new NameTrainer(English.load(data), tagger);
    GivenNames names = GivenNames.read(given);
    marked(treebank, (name, sentence) -> trainer.add(sentence));
    plain(treebank, texts, (name, text) -> trainer.add(name, text, names));
    try (DataOutputStream stream = new DataOutputStream(Files.newOutputStream(out))) {
      trainer.train().write(stream);
    }
  }

  private static void marked(Path treebank, Taker<NameCorpus.Sentence> taker) throws IOException {
    for (String file : List.of("uner_test", "uner_dev")) {
      for (NameCorpus.Sentence s : NameCorpus.iob(treebank.resolve(file + ".iob2.gz"))) {
        taker.take(file, s);
      }
    }
    for (NameCorpus.Sentence s : NameCorpus.entities(treebank.resolve("gum_ccby.conllu.gz"))) {
      taker.take("gum_ccby", s);
    }
  }

  /** The news texts, and the sentences of the treebank that nobody marked. */
  private static void plain(Path treebank, Path texts, Taker<String> taker) throws IOException {
    for (Path file : texts == null ? List.<Path>of() : files(texts)) {
      taker.take(file.getFileName().toString(), Files.readString(file));
    }
    int n = 0;
    for (String sentence : NameCorpus.plain(treebank.resolve("ewt_train.conllu.gz"))) {
      taker.take("ewt_train-" + n++, sentence);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
