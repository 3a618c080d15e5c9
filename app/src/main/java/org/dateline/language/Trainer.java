package org.dateline.language;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.lexicon.Data;

/**
 * Trains the models of English: tagger, lemmas, parser. The same treebanks, texts, trees and
 * clusters give the same bytes. What a larger and slower parser makes of plain news texts teaches
 * tagger and parser besides (knowledge distillation, as in Kuncoro et al. 2016).
 */
public final class Trainer {
  private static final List<String> FILES = List.of("ewt_train.conllu.gz", "gum_ccby.conllu.gz");

  private final List<Treebank.Sentence> gold;
  private final List<Treebank.Sentence> all;
  private final Clusters clusters;
  private final TaggerTrainer taggers;
  private final Progress progress;

  private Trainer(
      List<Treebank.Sentence> gold,
      List<Treebank.Sentence> plain,
      Clusters clusters,
      Progress progress) {
    this.gold = gold;
    all = new ArrayList<>(gold);
    all.addAll(plain);
    this.clusters = clusters;
    this.progress = progress;
    taggers = new TaggerTrainer(gold, clusters);
  }

  /**
   * Writes {@code en-*.bin} to a folder.
   *
   * @param treebank folder with ewt_train.conllu.gz and gum_ccby.conllu.gz
   * @param texts folder of plain news texts (*.txt), or null for none
   * @param trees what a larger parser gave their sentences (docs in app/src/corpus/trees), or null
   * @param out the folder, made where it is not there
   */
  public static void train(Path treebank, Path texts, Path trees, Path out, Progress progress)
      throws IOException {
    Data data = Data.builtIn();
    List<Treebank.Sentence> gold = new ArrayList<>();
    for (String file : FILES) {
      gold.addAll(Treebank.read(treebank.resolve(file)));
    }
    List<Treebank.Sentence> plain =
        texts == null || trees == null
            ? List.of()
            : PlainText.read(texts, GivenTrees.read(trees), Tokens.load(data, "en"));
    Trainer trainer = new Trainer(gold, plain, English.Models.clusters(data), progress);
    Files.createDirectories(out);
    trainer.write(out);
    progress.report("models written to " + out);
  }

  /** Writes the words of plain texts, for a larger parser to give them trees. */
  public static void words(Path texts, Path out) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      PlainText.words(texts, Tokens.load(Data.builtIn(), "en"), writer);
    }
  }

  /**
   * Writes {@code en-clusters.bin} and {@code en-vectors.bin} from the word lists in the jar of
   * nlp4j-english.
   */
  public static void packClusters(Path jar, Path out) throws IOException {
    Files.createDirectories(out);
    Clusters clusters = ClusterReader.read(jar);
    write(out.resolve("en-clusters.bin"), clusters::write);
    write(out.resolve("en-vectors.bin"), clusters.vectors()::write);
  }

  private void write(Path out) throws IOException {
    LemmaTrainer lemmas = new LemmaTrainer();
    gold.forEach(lemmas::add);
    write(out.resolve("en-lemmas.bin"), lemmas.pack()::write);
    progress.report("tagger on " + all.size() + " sentences");
    Tagger tagger = taggers.train(all, TrainerSettings.TAGGER_EPOCHS, TrainerSettings.SEED);
    write(out.resolve("en-tagger.bin"), tagger::write);
    progress.report("tags for the parser to learn from");
    int[][] tags =
        taggers.jackknife(
            all, TrainerSettings.PARTS, TrainerSettings.JACKKNIFE_EPOCHS, TrainerSettings.SEED);
    progress.report("parser");
    Parser parser =
        new ParserTrainer(gold, taggers.tags(), clusters, TrainerSettings.SEED)
            .train(all, tags, TrainerSettings.PARSER_EPOCHS, progress);
    write(out.resolve("en-parser.bin"), parser::write);
  }

  private interface Part {
    void write(DataOutputStream out) throws IOException;
  }

  private static void write(Path file, Part part) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      part.write(out);
    }
  }
}
