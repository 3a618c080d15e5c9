package org.dateline.language;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.record.Article;

/**
 * How well a language reads the raw text of a treebank. Words are aligned by their chars as the
 * scorer of the CoNLL 2018 shared task does; every figure is an F1 over all words, so that a word
 * cut wrongly is wrong in all.
 */
public final class TreebankScores {
  private record Word(
      int start, int end, String lemma, String pos, String tag, int head, String relation) {}

  private final StringBuilder content = new StringBuilder();
  private final List<Word> gold = new ArrayList<>();
  private int aligned;
  private int pos;
  private int tag;
  private int lemma;
  private int head;
  private int labelled;
  private int base;

  private TreebankScores() {}

  /**
   * A line of figures: words, universal tags, Penn tags, lemmas, UAS, LAS with relations' subtypes
   * and without them, and tokens a CPU-second down to trees and lemmas.
   *
   * @param conllu gold trees with "# text", gzipped or not; each sentence is given as a paragraph
   */
  public static String measure(Path conllu, Language language) throws IOException {
    TreebankScores scores = new TreebankScores();
    for (Treebank.Sentence s : Treebank.read(conllu)) {
      scores.add(s);
    }
    Article article = Article.of(conllu.toString(), scores.content.toString());
    readAll(language, article);
    long before = cpu();
    Text text = readAll(language, article);
    double seconds = (cpu() - before) / 1e9;
    scores.compare(text);
    return scores.line(text.size(), text.size() / seconds);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Text readAll(Language language, Article article) {
    Text text = language.read(article);
    for (int i = 0; i < text.size(); i++) {
      text.head(i);
      text.lemma(i);
    }
    return text;
  }

  private void add(Treebank.Sentence s) {
    int at = content.length();
    int first = gold.size();
    for (int i = 0; i < s.size(); i++) {
      gold.add(
          new Word(
              at + s.start()[i],
              at + s.end()[i],
              s.lemma()[i],
              s.pos()[i],
              s.tag()[i],
              s.head()[i] < 0 ? -1 : first + s.head()[i],
              s.relation()[i]));
    }
    content.append(s.text()).append("\n\n");
  }

  private void compare(Text text) {
    Map<Long, Integer> found = new HashMap<>();
    for (int i = 0; i < text.size(); i++) {
      found.put(key(text.start(i), text.end(i)), i);
    }
    for (Word w : gold) {
      Integer token = found.get(key(w.start, w.end));
      if (token != null) {
        Word h = w.head < 0 ? null : gold.get(w.head);
        int right = h == null ? -1 : found.getOrDefault(key(h.start, h.end), -2);
        count(text, token, w, right);
      }
    }
  }

  private static long key(int start, int end) {
    return (long) start << 32 | end;
  }

  private void count(Text text, int token, Word w, int right) {
    aligned++;
    pos += text.pos(token).equals(w.pos) ? 1 : 0;
    tag += text.tag(token).equals(w.tag) ? 1 : 0;
    lemma += text.lemma(token).equals(w.lemma) ? 1 : 0;
    if (text.head(token) == right) {
      head++;
      labelled += text.relation(token).equals(w.relation) ? 1 : 0;
      base += withoutSubtype(text.relation(token)).equals(withoutSubtype(w.relation)) ? 1 : 0;
    }
  }

  private static String withoutSubtype(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  private String line(int tokens, double speed) {
    double all = (tokens + gold.size()) / 200.0;
    return String.format(
        Locale.ROOT,
        "words %.2f  upos %.2f  xpos %.2f  lemmas %.2f  UAS %.2f  LAS %.2f  without subtypes %.2f"
            + "  tokens a CPU-second %.0f",
        aligned / all,
        pos / all,
        tag / all,
        lemma / all,
        head / all,
        labelled / all,
        base / all,
        speed);
  }
}
