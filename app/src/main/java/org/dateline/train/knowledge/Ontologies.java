package org.dateline.train.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

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
    List<String> columns = List.of();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
        continue;
      }
      if (columns.isEmpty()) {
        columns = List.of(cells);
        continue;
      }
      pack.whole();
      String code = cell(cells, columns, "code");
      String example = cell(cells, columns, "example");
      if (cell(cells, columns, "kind").equals("ontology")) {
        name = code;
      } else if (!example.isEmpty()) {
        String at = file.getFileName() + ":" + (i + 1);
        examples.add(new Lines.Example(at, example, name + ":" + code));
      }
    }
    return examples;
  }

  private static String cell(String[] cells, List<String> columns, String column) {
    int i = columns.indexOf(column);
    return i < 0 || i >= cells.length ? "" : cells[i].strip();
  }
}
