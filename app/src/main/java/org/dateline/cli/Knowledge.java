package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.train.knowledge.Importer;

/** Other coders' files to a pack, with a report on stderr. */
final class Knowledge {
  private Knowledge() {}

  /** Reads them all; one that cannot be read is named, and the rest goes on. */
  static int read(List<Path> files, Path out) throws IOException {
    Importer importer = new Importer(out);
    int unread = 0;
    for (Path file : files) {
      try {
        if (!Files.exists(file)) {
          throw new IOException(file + ": no such file");
        }
        importer.add(file);
      } catch (IOException e) {
        System.err.println("dateline: " + e.getMessage());
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
