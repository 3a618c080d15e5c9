package org.dateline.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.find.Coder;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.dateline.train.CorpusReader;
import org.dateline.train.Marked;

/**
 * Stance and verification on the corpus in two parts: a fifth that is held back, of which no error
 * is read, and the rest. A hash of the text without its marks chooses, so that a text stays on its
 * side when others come or its marks are mended. Of the sentences that were marked for their types
 * only those count that mark a source or a verification. Not thread-safe.
 */
public final class VerdictSplit {
  private static final int PARTS = 5;

  private final Coder coder;
  private final VerdictScores read;
  private final VerdictScores held;

  public VerdictSplit(Coder coder, Data data) {
    this.coder = coder;
    read = new VerdictScores(data);
    held = new VerdictScores(data);
  }

  /** Whether a text is of the held-back fifth. */
  public static boolean held(Marked marked) {
    return Math.floorMod(marked.text().hashCode(), PARTS) == 0;
  }

  /** All texts of a corpus folder that are marked for who says what. */
  public static List<Marked> texts(Path corpus) throws IOException {
    List<Marked> all = new ArrayList<>(CorpusReader.articles(corpus));
    all.addAll(CorpusReader.claims(corpus));
    CorpusReader.sentences(corpus).stream().filter(VerdictSplit::sourced).forEach(all::add);
    return all;
  }

  private static boolean sourced(Marked marked) {
    return marked.events().stream()
        .anyMatch(e -> !e.claims().isEmpty() || e.verification() != null);
  }

  /** Codes a text and judges its marked events. */
  public void add(Marked marked) {
    VerdictScores part = held(marked) ? held : read;
    part.add(coder.code(Article.of(marked.at(), marked.text())), marked);
  }

  /** The part that may be read. */
  public VerdictScores read() {
    return read;
  }

  /** The held-back fifth. */
  public VerdictScores held() {
    return held;
  }

  /** Both parts' figures and tables. */
  public Report report() {
    Map<String, Double> figures = new LinkedHashMap<>();
    Map<String, Confusion> tables = new LinkedHashMap<>();
    add("held_back", held, figures, tables);
    add("others", read, figures, tables);
    return new Report("stances", figures, tables, null);
  }

  private static void add(
      String part,
      VerdictScores scores,
      Map<String, Double> figures,
      Map<String, Confusion> tables) {
    figures.put(part + "_events", (double) scores.verifications().rows());
    figures.put(part + "_verification", scores.verifications().accuracy());
    figures.put(part + "_sources_found", scores.sourcesFound());
    figures.put(part + "_stance_of_those", scores.stances().accuracy());
    tables.put(part + " verification", scores.verifications());
    tables.put(part + " stance", scores.stances());
  }
}
