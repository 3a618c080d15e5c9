package org.dateline.train.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.find.event.Ontology;
import org.dateline.lexicon.Codebook;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.LexiconException;
import org.dateline.lexicon.OntologyRows;
import org.dateline.lexicon.Row;

/** A user's own ontology: one table or YAML file, which a pack takes over as it is. */
final class Ontologies {
  private static final Pattern LINE = Pattern.compile(":(\\d+): ");
  private static final Pattern YAML = Pattern.compile("(?m)^(?:ontology|types):");

  private Ontologies() {}

  /** Whether a file's text is an ontology's: its first line names the columns, or it is YAML. */
  static boolean isOne(String head, String text) {
    return List.of(head.split("\t")).containsAll(List.of("kind", "code", "plover"))
        || (YAML.matcher(text).find() && !head.contains("\t"));
  }

  /**
   * Puts the file into the pack; gives its rows' examples.
   *
   * @throws IOException where it has mistakes: each with the file's own name and line, one a line;
   *     the pack is then as it was
   */
  static List<Examples.Example> read(Path file, Path folder, Pack pack, String text)
      throws IOException {
    boolean yaml = YAML.matcher(text).find();
    Path own = folder.resolve(yaml ? OntologyRows.YAML : OntologyRows.TABLE);
    Path other = folder.resolve(yaml ? OntologyRows.TABLE : OntologyRows.YAML);
    if (Files.exists(own) && Files.isSameFile(file, own)) {
      throw new IOException(file + ": lies in the pack already; name another file or pack");
    }
    if (Files.exists(other)) {
      throw new IOException(
          other + ": the pack has an ontology already; remove that or name another pack");
    }
    List<Row> rows = checked(file, yaml);
    Files.createDirectories(folder);
    Files.copy(file, own, StandardCopyOption.REPLACE_EXISTING);
    List<Examples.Example> examples = new ArrayList<>();
    String name = "own";
    for (Row row : rows) {
      pack.whole();
      String code = row.get("code").strip();
      if (row.get("kind").equals("ontology")) {
        name = code;
      } else if (row.columns().containsKey("example")) {
        String at = file.getFileName() + ":" + row.line();
        for (String example : row.list("example")) {
          examples.add(new Examples.Example(at, example.strip(), name + ":" + code, null, null));
        }
      }
    }
    return examples;
  }

  private static List<Row> checked(Path file, boolean yaml) throws IOException {
    Set<LexiconException> mistakes =
        new TreeSet<>(Comparator.comparing(Ontologies::line).thenComparing(Throwable::getMessage));
    List<Row> rows =
        yaml ? OntologyRows.yaml(file, mistakes::add) : OntologyRows.table(file, mistakes::add);
    Ontology.check(rows, Codebook.load(Data.builtIn()), mistakes::add);
    if (!mistakes.isEmpty()) {
      throw new IOException(
          mistakes.stream().map(Throwable::getMessage).collect(Collectors.joining("\n")));
    }
    return rows;
  }

  private static int line(LexiconException mistake) {
    Matcher line = LINE.matcher(mistake.getMessage());
    return line.find() ? Integer.parseInt(line.group(1)) : 0;
  }
}
