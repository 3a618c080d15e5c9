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
    description = "Treebanks, and plain texts with trees, to the models of English: en-*.bin.")
final class TrainTreebankCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Holds ewt_train.conllu.gz and gum_ccby.conllu.gz.")
  Path folder;

  @Option(
      names = "--texts",
      paramLabel = "FOLDER",
      description = "News texts (*.txt), to learn from the trees that they were given, too.")
  Path texts;

  @Option(
      names = "--trees",
      paramLabel = "FILE",
      description = "What a larger parser made of the texts: trees of app/src/corpus/trees.")
  Path trees;

  @Option(
      names = "--words",
      paramLabel = "FILE",
      description = "Only writes the words of the texts, for a larger parser.")
  Path words;

  @Option(
      names = "--clusters",
      paramLabel = "JAR",
      description =
          "Only packs the word lists of this nlp4j-english-1.1.2.jar: en-clusters.bin, en-vectors.bin.")
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
    } else if (words != null && texts != null) {
      Trainer.words(texts, words);
    } else if (out == null) {
      throw new WrongUsage("train treebank: name a folder for the models with -o");
    } else if (clusters != null) {
      Trainer.packClusters(clusters, out);
    } else if (folder == null) {
      throw new WrongUsage("train treebank: name the folder of the treebanks");
    } else if ((texts == null) != (trees == null)) {
      throw new WrongUsage(
          "train treebank: --texts and --trees belong together: the trees are of these texts");
    } else {
      Trainer.train(folder, texts, trees, out, System.err::println);
    }
    return 0;
  }
}
