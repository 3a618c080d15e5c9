package org.dateline.train.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/** A user's own ontology: one table, which a pack takes over as it is. */
final class Ontologies {
  private static final String FILE = "ontology.tsv";

  private Ontologies() {}

  /** Whether a first line names the columns of an ontology. */
  static boolean heads(String line) {
    return List.of(line.split("\t")).containsAll(List.of("kind", "code", "plover"));
  }

  /** Puts the table into the pack; gives its rows' examples. */
  static List<Lines.Example> read(Path file, Path folder, Pack pack) throws IOException {
    Files.createDirectories(folder);
    Path own = folder.resolve(FILE);
    if (Files.exists(own) && Files.isSameFile(file, own)) {
      throw new IOException(file + ": lies in the pack already; name another file or pack");
    }
    Files.copy(file, own, StandardCopyOption.REPLACE_EXISTING);
    List<Lines.Example> examples = new ArrayList<>();
    String name = "own";
    for (Row row : Data.load(List.of(folder)).rows(FILE)) {
      pack.whole();
      String code = row.get("code").strip();
      String example = row.columns().containsKey("example") ? row.get("example").strip() : "";
      if (row.get("kind").equals("ontology")) {
        name = code;
      } else if (!example.isEmpty()) {
        String at = file.getFileName() + ":" + row.line();
        examples.add(new Lines.Example(at, example, name + ":" + code));
      }
    }
    return examples;
  }
}
