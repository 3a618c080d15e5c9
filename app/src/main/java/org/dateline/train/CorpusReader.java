package org.dateline.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/** Reads the corpus folder. */
public final class CorpusReader {
  private CorpusReader() {}

  /** All marked sentences below {@code sentences/}, in the order of file names and lines. */
  public static List<Marked> sentences(Path corpus) throws IOException {
    List<Marked> all = new ArrayList<>();
    for (Path file : files(corpus.resolve("sentences"))) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (!line.isBlank() && !line.startsWith("#")) {
          all.add(Marked.parse(corpus.relativize(file) + ":" + (i + 1), line.strip()));
        }
      }
    }
    return all;
  }

  /** The frames' examples, as pairs of the frames' types. */
  public static List<Pair> frameExamples(Data data) {
    List<Pair> all = new ArrayList<>();
    for (String file : List.of("verbs", "nouns", "light", "guards")) {
      for (Row row : data.rows("lang/en/frames/" + file + ".tsv")) {
        String example = typed(row.get("example"), row.get("type"));
        Marked marked = Marked.parse(row.at(), example);
        all.addAll(row.get("type").equals("NONE") ? List.of(none(marked)) : Pair.of(marked));
      }
    }
    return all;
  }

  /** An example's first trigger gets the frame's type, what follows are later mentions of it. */
  private static String typed(String example, String type) {
    int first = example.indexOf('{') + 1;
    String rest = example.substring(first).replace("{", "{=1 ");
    return first == 0 ? example : example.substring(0, first) + type + " " + rest;
  }

  private static Pair none(Marked marked) {
    return new Pair(marked.text(), null, null, "NONE");
  }

  /** The text files of a folder in order of their names; none where there is no such folder. */
  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(p -> p.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
