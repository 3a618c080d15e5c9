package org.dateline.language;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.lexicon.Data;

/**
 * Trains the models of English: tagger, lemmas, parser. The same treebanks, texts and clusters give
 * the same bytes. With texts, several parsers first vote on trees for them, and the parser learns
 * from those as well (tri-training, Zhou and Li 2005).
 */
public final class Trainer {
  private static final List<String> FILES = List.of("ewt_train.conllu.gz", "gum_ccby.conllu.gz");

  private final List<Treebank.Sentence> gold;
  private final Clusters clusters;
  private final TaggerTrainer taggers;
  private final Progress progress;

  private Trainer(List<Treebank.Sentence> gold, Clusters clusters, Progress progress) {
    this.gold = gold;
    this.clusters = clusters;
    this.progress = progress;
    taggers = new TaggerTrainer(gold, clusters);
  }

  /**
   * Writes {@code en-*.bin} to a folder.
   *
   * @param treebank folder with ewt_train.conllu.gz and gum_ccby.conllu.gz
   * @param texts folder of plain news texts (*.txt), or null for none
   * @param out the folder, made where it is not there
   */
  public static void train(Path treebank, Path texts, Path out, Progress progress)
      throws IOException {
    Data data = Data.builtIn();
    List<Treebank.Sentence> gold = new ArrayList<>();
    for (String file : FILES) {
      gold.addAll(Treebank.read(treebank.resolve(file)));
    }
    List<Treebank.Sentence> plain =
        texts == null
            ? List.of()
            : PlainText.read(texts, TrainerSettings.TEXT_STEP, Tokens.load(data, "en"));
    Trainer trainer = new Trainer(gold, English.Models.clusters(data), progress);
    Files.createDirectories(out);
    trainer.write(out, plain);
    progress.report("models written to " + out);
  }

  /** Writes {@code en-clusters.bin} from the word lists in the jar of nlp4j-english. */
  public static void packClusters(Path jar, Path out) throws IOException {
    Files.createDirectories(out);
    write(out.resolve("en-clusters.bin"), ClusterReader.read(jar)::write);
  }

  private void write(Path out, List<Treebank.Sentence> plain) throws IOException {
    LemmaTrainer lemmas = new LemmaTrainer();
    gold.forEach(lemmas::add);
    write(out.resolve("en-lemmas.bin"), lemmas.pack()::write);
    progress.report("tagger");
    Tagger tagger = taggers.train(gold, TrainerSettings.TAGGER_EPOCHS, TrainerSettings.SEED);
    write(out.resolve("en-tagger.bin"), tagger::write);
    progress.report("tags for the parser to learn from");
    int[][] tags =
        taggers.jackknife(
            gold, TrainerSettings.PARTS, TrainerSettings.JACKKNIFE_EPOCHS, TrainerSettings.SEED);
    Parser parser = plain.isEmpty() ? parser(gold, tags, 0) : parser(tags, tagger, plain);
    write(out.resolve("en-parser.bin"), parser::write);
  }

  private Parser parser(List<Treebank.Sentence> sentences, int[][] tags, int number) {
    progress.report("parser " + number + " on " + sentences.size() + " sentences");
    return new ParserTrainer(gold, taggers.tags(), clusters, TrainerSettings.SEED + number)
        .train(sentences, tags, TrainerSettings.PARSER_EPOCHS, progress);
  }

  /** A parser that learns from its elders' trees for plain text, too. */
  private Parser parser(int[][] tags, Tagger tagger, List<Treebank.Sentence> plain) {
    List<Parser> elders = new ArrayList<>();
    for (int k = 1; k <= TrainerSettings.ELDERS; k++) {
      elders.add(Ensemble.backwards(k - 1) ? backwards(tags, k) : parser(gold, tags, k));
    }
    Ensemble ensemble = new Ensemble(elders, taggers.tags(), clusters);
    int[][] given = taggers.tags(plain, tagger);
    List<Treebank.Sentence> all = new ArrayList<>(gold);
    for (int i = 0; i < plain.size(); i++) {
      all.add(ensemble.parse(plain.get(i), given[i]));
    }
    List<int[]> allTags = new ArrayList<>(List.of(tags));
    allTags.addAll(List.of(given));
    return parser(all, allTags.toArray(int[][]::new), 0);
  }

  private Parser backwards(int[][] tags, int number) {
    List<Treebank.Sentence> turned = gold.stream().map(Treebank.Sentence::backwards).toList();
    int[][] own = Stream.of(tags).map(Ensemble::backwards).toArray(int[][]::new);
    return parser(turned, own, number);
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
