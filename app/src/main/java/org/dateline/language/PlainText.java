package org.dateline.language;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sentences of plain texts to train on: the texts of a folder, in the order of their names. */
final class PlainText {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 60;

  private PlainText() {}

  private interface Taker {
    void take(String key, String[] form) throws IOException;
  }

  /** The sentences that have been given trees. */
  static List<Treebank.Sentence> read(Path folder, GivenTrees trees, Tokens lists)
      throws IOException {
    List<Treebank.Sentence> sentences = new ArrayList<>();
    each(
        folder,
        lists,
        (key, form) -> {
          Treebank.Sentence s = trees.of(key, form);
          if (s != null) {
            sentences.add(s);
          }
        });
    return sentences;
  }

  /**
   * Writes what a larger parser needs: for each sentence a line with its name after "# ", a word a
   * line, and an empty line.
   */
  static void words(Path folder, Tokens lists, Writer out) throws IOException {
    each(
        folder,
        lists,
        (key, form) -> out.write("# " + key + "\n" + String.join("\n", form) + "\n\n"));
  }

  private static void each(Path folder, Tokens lists, Taker taker) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      cut(file.getFileName().toString(), Files.readString(file), lists, taker);
    }
  }

  private static void cut(String name, String text, Tokens lists, Taker taker) throws IOException {
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
        taker.take(GivenTrees.key(name, spans.start[first[s]]), form);
      }
    }
  }
}
