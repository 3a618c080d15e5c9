package org.dateline.train.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.lexicon.Data;

/** The tables of a pack while they are written, and what did not fit into them. */
final class Pack {
  /** Where a verb's target stands when its dictionary does not say. */
  static final String TARGET = "obj|on|to|with|against|at|for|from|in|over";

  private static final String VERBS = "lang/en/frames/verbs.tsv";
  static final String CLASSES = "lang/en/frames/classes.tsv";
  static final String FORMS = "lang/en/irregular.tsv";
  static final String PEOPLE = "actors/people.tsv";
  static final String ORGANISATIONS = "actors/organisations.tsv";
  static final String STATES = "actors/states.tsv";
  static final String ROLES = "actors/roles.tsv";

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Path folder;
  private final Map<String, Set<String>> tables = new LinkedHashMap<>();
  private final List<String> left = new ArrayList<>();
  private int whole;

  Pack(Path folder) {
    this.folder = folder;
  }

  /** Adds a row; one that is there already is not repeated. */
  void row(String table, String... cells) {
    List<String> plain = Stream.of(cells).map(c -> SPACES.matcher(c).replaceAll(" ")).toList();
    tables.computeIfAbsent(table, t -> new LinkedHashSet<>()).add(String.join("\t", plain));
  }

  /** Adds a verb's frame. */
  void frame(
      String verb,
      String conditions,
      String type,
      String mode,
      String cameo,
      String actor,
      String recipient) {
    row(VERBS, verb + ".v", conditions, type, mode, cameo, actor, recipient, "", "");
  }

  /** Notes what could not be carried over, and why. */
  void left(String file, int line, String text, String why) {
    left.add(file + ":" + line + ": '" + text.strip() + "': " + why);
  }

  /** Counts a row that stands in a file which is taken over whole. */
  void whole() {
    whole++;
  }

  int rows() {
    return whole + tables.values().stream().mapToInt(Set::size).sum();
  }

  List<String> left() {
    return List.copyOf(left);
  }

  /** Writes the tables; what another run wrote into the same tables goes. */
  void write() throws IOException {
    for (Map.Entry<String, Set<String>> table : tables.entrySet()) {
      Path file = folder.resolve(table.getKey());
      Files.createDirectories(file.getParent());
      List<String> lines = new ArrayList<>();
      lines.add(Data.builtIn().head(table.getKey()));
      lines.addAll(table.getValue());
      Files.write(file, lines);
    }
  }
}
