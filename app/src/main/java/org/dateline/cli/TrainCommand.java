package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.language.Trainer;
import org.dateline.lexicon.Data;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Corpora to models: one kind by a subcommand, or all of them to a pack. */
@Command(
    name = "train",
    description =
        "Annotated text to models: a corpus and the public files named, to a pack for --pack; or one kind of model.",
    subcommands = {
      TrainTypesCommand.class,
      TrainClaimsCommand.class,
      TrainTreebankCommand.class,
      TrainNamesCommand.class,
      TrainIncidentsCommand.class,
      TrainSettingCommand.class,
      TrainCorrectionsCommand.class,
      TrainBratCommand.class
    })
final class TrainCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "CORPUS",
      description =
          "A corpus in its mark-up, or other coders' files: dictionaries of TABARI and PETRARCH,"
              + " lists of verbs or actors (CSV, TSV), an ontology (TSV, YAML), annotated documents"
              + " (brat folders, JSON lines).")
  List<Path> sources = List.of();

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description = "Types: tab-separated sentence, source, target, gold_root.")
  List<Path> pairs = new ArrayList<>();

  @Option(
      names = "--quads",
      paramLabel = "FILE",
      description = "Types: tab-separated sentence, quad class (0 for none).")
  List<Path> quads = new ArrayList<>();

  @Option(
      names = "--treebank",
      paramLabel = "FOLDER",
      description = "English and names: the folder of the treebanks.")
  Path treebank;

  @Option(
      names = "--polnear",
      paramLabel = "FOLDER",
      description = "Claims, and texts to learn trees from: PolNeAR's training part.")
  Path polnear;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "PACK",
      description = "The pack, a folder.")
  Path out;

  @Override
  public Integer call() throws IOException {
    if (sources.isEmpty() || out == null) {
      throw new WrongUsage("train: name a corpus and a pack with --out, or what to train");
    }
    Path corpus = sources.get(0);
    return sources.size() == 1 && Files.isDirectory(corpus.resolve("sentences"))
        ? models(corpus)
        : Knowledge.read(sources, out);
  }

  private int models(Path corpus) throws IOException {
    Path models = Files.createDirectories(out.resolve("models"));
    if (treebank != null) {
      Path texts = polnear == null ? null : polnear.resolve("text");
      Path trees = corpus.resolve("trees").resolve("polnear.trees.gz");
      Trainer.train(treebank, texts, trees, models, System.err::println);
      System.err.println("train: names");
      TrainNamesCommand.train(packed(), treebank, corpus, texts, models.resolve("names.bin"));
    }
    if (polnear != null) {
      System.err.println("train: claims");
      TrainClaimsCommand.train(packed(), polnear, models.resolve("claims.bin"));
    }
    System.err.println("train: setting");
    Path tables = Files.createDirectories(out.resolve("lang").resolve("en").resolve("actors"));
    Coder before = Coder.load(new Settings(List.of(out), Settings.standard().profile()));
    if (!TrainSettingCommand.train(before, corpus, tables.resolve("setting.tsv"))) {
      System.err.println("train: setting: nothing to learn it from, it stays as it is built in");
    }
    Coder coder = Coder.load(new Settings(List.of(out), Settings.standard().profile()));
    TrainTypesCommand.train(TrainTypesCommand.trainer(coder, corpus, quads, pairs), models);
    return 0;
  }

  /** What is trained already serves what comes after it. */
  private Data packed() {
    return Data.load(List.of(out));
  }
}
