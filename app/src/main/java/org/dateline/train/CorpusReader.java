package org.dateline.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.train.Marked.Head;

/** Reads the corpus folder. */
public final class CorpusReader {
  private static final String TITLE = "title: ";
  private static final String PUBLISHED = "published: ";
  private static final String FILED = "dateline: ";

  private CorpusReader() {}

  /** All marked sentences below {@code sentences/}, in the order of file names and lines. */
  public static List<Marked> sentences(Path corpus) throws IOException {
    return folder(corpus, "sentences");
  }

  /** All marked texts below {@code claims/}, whose every source is marked, in the same order. */
  public static List<Marked> claims(Path corpus) throws IOException {
    return folder(corpus, "claims");
  }

  /**
   * All texts that are marked for who says what: articles, claims, and of the sentences those that
   * mark a source or a verification.
   */
  public static List<Marked> sourced(Path corpus) throws IOException {
    List<Marked> all = new ArrayList<>(articles(corpus));
    all.addAll(claims(corpus));
    sentences(corpus).stream().filter(CorpusReader::sourced).forEach(all::add);
    return all;
  }

  private static boolean sourced(Marked marked) {
    return marked.events().stream()
        .anyMatch(e -> !e.claims().isEmpty() || e.verification() != null);
  }

  private static List<Marked> folder(Path corpus, String name) throws IOException {
    List<Marked> all = new ArrayList<>();
    for (Path file : files(corpus.resolve(name))) {
      add(file, corpus.relativize(file).toString(), all);
    }
    return all;
  }

  /** The marked sentences of one file. */
  public static List<Marked> lines(Path file) throws IOException {
    List<Marked> all = new ArrayList<>();
    add(file, file.toString(), all);
    return all;
  }

  private static void add(Path file, String name, List<Marked> to) throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        to.add(Marked.parse(name + ":" + (i + 1), line.strip()));
      }
    }
  }

  /** All marked articles below {@code articles/}, in the order of file names. */
  public static List<Marked> articles(Path corpus) throws IOException {
    List<Marked> all = new ArrayList<>();
    for (Path file : files(corpus.resolve("articles"))) {
      List<String> lines = Files.readAllLines(file);
      int empty = lines.indexOf("");
      String body = String.join("\n", lines.subList(empty + 1, lines.size()));
      Marked m = Marked.parse(corpus.relativize(file).toString(), body);
      List<String> above = lines.subList(0, Math.max(0, empty));
      Head head = new Head(told(above, TITLE), told(above, PUBLISHED), told(above, FILED));
      all.add(new Marked(m.at(), m.text(), head, m.events()));
    }
    return all;
  }

  private static String told(List<String> head, String what) {
    return head.stream()
        .filter(l -> l.startsWith(what))
        .map(l -> l.substring(what.length()).strip())
        .findFirst()
        .orElse(null);
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
