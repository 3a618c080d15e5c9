package org.dateline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.language.English;
import org.dateline.language.Trainer;
import org.dateline.language.TreebankScores;
import org.dateline.lexicon.Data;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Treebanks to the models of English. */
@Command(
    name = "treebank",
    description = "Treebanks, and plain texts, to the models of English: en-*.bin.")
final class TrainTreebankCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Holds ewt_train.conllu.gz and gum_ccby.conllu.gz.")
  Path folder;

  @Option(
      names = "--texts",
      paramLabel = "FOLDER",
      description =
          "News texts (*.txt) that several parsers vote on, to learn from those trees, too.")
  Path texts;

  @Option(
      names = "--clusters",
      paramLabel = "JAR",
      description = "Only packs the word lists of this nlp4j-english-1.1.2.jar: en-clusters.bin.")
  Path clusters;

  @Option(
      names = "--measure",
      paramLabel = "FILE",
      description = "Only measures the built-in models on a file in CoNLL-U, from its raw text.")
  Path measure;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FOLDER",
      description = "Where the models go.")
  Path out;

  @Override
  public Integer call() throws Exception {
    if (measure != null) {
      English english = English.load(Data.builtIn());
      System.out.println(TreebankScores.measure(measure, english));
    } else if (out == null) {
      throw new IllegalArgumentException("train treebank: name a folder for the models with -o");
    } else if (clusters != null) {
      Trainer.packClusters(clusters, out);
    } else if (folder == null) {
      throw new IllegalArgumentException("train treebank: name the folder of the treebanks");
    } else {
      Trainer.train(folder, texts, out, System.err::println);
    }
    return 0;
  }
}
