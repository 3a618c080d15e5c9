package org.dateline.language;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.lexicon.Data;

/**
 * Trains the models of English: tagger, lemmas, parser. The same treebanks and clusters give the
 * same bytes.
 */
public final class Trainer {
  private static final List<String> FILES = List.of("ewt_train.conllu.gz", "gum_ccby.conllu.gz");

  private final Clusters clusters;
  private final Progress progress;

  private Trainer(Clusters clusters, Progress progress) {
    this.clusters = clusters;
    this.progress = progress;
  }

  /**
   * Writes {@code en-*.bin} to a folder.
   *
   * @param treebank folder with ewt_train.conllu.gz and gum_ccby.conllu.gz
   * @param out the folder, made where it is not there
   */
  public static void train(Path treebank, Path out, Progress progress) throws IOException {
    Clusters clusters = English.Models.clusters(Data.builtIn());
    List<Treebank.Sentence> sentences = new ArrayList<>();
    for (String file : FILES) {
      sentences.addAll(Treebank.read(treebank.resolve(file)));
    }
    English.Models models = new Trainer(clusters, progress).train(sentences);
    Files.createDirectories(out);
    write(out.resolve("en-tagger.bin"), models.tagger()::write);
    write(out.resolve("en-lemmas.bin"), models.lemmatizer()::write);
    write(out.resolve("en-parser.bin"), models.parser()::write);
    progress.report("models written to " + out);
  }

  /** Writes {@code en-clusters.bin} from the Brown clusters in the jar of nlp4j-english. */
  public static void packClusters(Path jar, Path out) throws IOException {
    Files.createDirectories(out);
    write(out.resolve("en-clusters.bin"), ClusterReader.read(jar)::write);
  }

  private English.Models train(List<Treebank.Sentence> sentences) {
    LemmaTrainer lemmas = new LemmaTrainer();
    sentences.forEach(lemmas::add);
    TaggerTrainer taggers = new TaggerTrainer(sentences, clusters);
    progress.report("tags for the parser to learn from");
    int[][] tags =
        taggers.jackknife(
            sentences,
            TrainerSettings.PARTS,
            TrainerSettings.JACKKNIFE_EPOCHS,
            TrainerSettings.SEED);
    progress.report("tagger");
    Tagger tagger = taggers.train(sentences, TrainerSettings.TAGGER_EPOCHS, TrainerSettings.SEED);
    Parser parser =
        new ParserTrainer(sentences, clusters, TrainerSettings.SEED)
            .train(sentences, tags, TrainerSettings.PARSER_EPOCHS, progress);
    return new English.Models(clusters, tagger, lemmas.pack(), parser);
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
