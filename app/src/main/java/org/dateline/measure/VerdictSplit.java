package org.dateline.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.find.Coder;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.dateline.train.Marked;

/**
 * Stance and verification on the corpus in two parts: the fifth that is held back, and the rest.
 * Not thread-safe.
 */
public final class VerdictSplit {
  private final Coder coder;
  private final VerdictScores read;
  private final VerdictScores held;

  public VerdictSplit(Coder coder, Data data) {
    this.coder = coder;
    read = new VerdictScores(data);
    held = new VerdictScores(data);
  }

  /** Codes a text and judges its marked events. */
  public void add(Marked marked) {
    VerdictScores part = marked.heldBack() ? held : read;
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
