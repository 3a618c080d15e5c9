package org.dateline.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sentences of plain text to train on, without tags and trees. */
final class PlainText {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 60;

  private PlainText() {}

  /** The sentences of every {@code step}th text of a folder, in the order of their names. */
  static List<Treebank.Sentence> read(Path folder, int step, Tokens lists) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    List<Treebank.Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < files.size(); i += step) {
      cut(Files.readString(files.get(i)), lists, sentences);
    }
    return sentences;
  }

  private static void cut(String text, Tokens lists, List<Treebank.Sentence> out) {
    Spans spans = new Spans();
    int[] first = Sentences.read(text, new Tokenizer(lists), new Sentences(lists), spans);
    for (int s = 0; s < first.length; s++) {
      int to = s + 1 < first.length ? first[s + 1] : spans.n;
      int n = to - first[s];
      if (n >= SHORTEST && n <= LONGEST) {
        String[] form = new String[n];
        for (int i = 0; i < n; i++) {
          form[i] = text.substring(spans.start[first[s] + i], spans.end[first[s] + i]);
        }
        out.add(Treebank.Sentence.of(form));
      }
    }
  }
}
