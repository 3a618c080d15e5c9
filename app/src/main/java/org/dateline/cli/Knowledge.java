package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.train.CorpusPack;
import org.dateline.train.knowledge.Importer;

/** Other coders' files to a pack, with a report on stderr. */
final class Knowledge {
  private Knowledge() {}

  /** Reads them all; one that cannot be read is named, and the rest goes on. */
  static int read(List<Path> files, Path out) throws IOException {
    List<Path> corpora = new ArrayList<>();
    List<Path> dictionaries = new ArrayList<>();
    for (Path file : files) {
      (CorpusPack.takes(file) ? corpora : dictionaries).add(file);
    }
    if (!corpora.isEmpty() && !dictionaries.isEmpty()) {
      throw new WrongUsage(
          "train: annotated documents and dictionaries go into packs of their own; give both with --pack");
    }
    return corpora.isEmpty() ? dictionaries(dictionaries, out) : corpora(corpora, out);
  }

  private static int corpora(List<Path> corpora, Path out) throws IOException {
    CorpusPack pack = new CorpusPack(out);
    int unread = 0;
    for (Path corpus : corpora) {
      try {
        pack.add(corpus);
      } catch (IOException e) {
        e.getMessage().lines().forEach(line -> System.err.println("dateline: " + line));
        unread++;
      }
    }
    CorpusPack.Outcome outcome = pack.write(line -> System.err.println("train: " + line));
    outcome.left().forEach(line -> System.err.println("train: left out: " + line));
    System.err.println(
        "train: "
            + outcome.documents()
            + " documents with "
            + outcome.events()
            + " events in "
            + out
            + "; "
            + outcome.learned()
            + " frames and "
            + outcome.names()
            + " names learned; "
            + outcome.left().size()
            + " lines left out");
    return unread + outcome.unread() == 0 ? 0 : Main.SOME_FAILED;
  }

  private static int dictionaries(List<Path> files, Path out) throws IOException {
    Importer importer = new Importer(out);
    int unread = 0;
    for (Path file : files) {
      try {
        if (!Files.exists(file)) {
          throw new IOException(file + ": no such file");
        }
        importer.add(file);
      } catch (IOException e) {
        e.getMessage().lines().forEach(line -> System.err.println("dateline: " + line));
        unread++;
      }
    }
    Importer.Outcome outcome = importer.write();
    outcome.left().forEach(line -> System.err.println("train: left out: " + line));
    outcome.failed().forEach(line -> System.err.println("train: example differs: " + line));
    System.err.println(
        "train: "
            + outcome.rows()
            + " rows in "
            + out
            + "; "
            + outcome.left().size()
            + " lines left out; "
            + (outcome.examples() - outcome.failed().size())
            + " of "
            + outcome.examples()
            + " examples coded as they say");
    return unread == 0 ? 0 : Main.SOME_FAILED;
  }
}
