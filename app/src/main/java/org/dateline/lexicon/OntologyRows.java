package org.dateline.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A user's own types, modes and contexts, from {@code ontology.tsv} or {@code ontology.yaml} of the
 * packs. In YAML the keys of {@code types}, {@code modes} and {@code contexts} are the codes; below
 * each stands what the table's columns hold, lists as lists, or only what it is in PLOVER.
 */
public final class OntologyRows {
  /** The table's name in a pack. */
  public static final String TABLE = "ontology.tsv";

  /** The name of the same in YAML. */
  public static final String YAML = "ontology.yaml";

  private static final List<String> COLUMNS =
      List.of("kind", "code", "plover", "trigger", "words", "meaning", "example");
  private static final Map<String, Integer> INDEX =
      IntStream.range(0, COLUMNS.size()).boxed().collect(Collectors.toMap(COLUMNS::get, i -> i));
  private static final Map<String, String> KINDS =
      Map.of("types", "type", "modes", "mode", "contexts", "context");
  private static final int DEEPEST = 10;
  private static final int LONGEST = 1 << 20;

  private final String file;
  private final Consumer<LexiconException> wrong;
  private final List<Row> rows = new ArrayList<>();

  private OntologyRows(String file, Consumer<LexiconException> wrong) {
    this.file = file;
    this.wrong = wrong;
  }

  /** The rows of all packs; none where no pack has an ontology. */
  public static List<Row> of(Data data) {
    List<Row> all = new ArrayList<>(data.rows(TABLE));
    for (Path file : data.files(YAML)) {
      all.addAll(yaml(file, LexiconException::fail));
    }
    return all;
  }

  /**
   * The rows of a table.
   *
   * @param wrong takes each mistake, with its line
   */
  public static List<Row> table(Path file, Consumer<LexiconException> wrong) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      Data.read(file.toString(), in, rows, true, wrong);
    }
    List<String> missing =
        rows.isEmpty()
            ? List.of()
            : COLUMNS.stream()
                .filter(c -> !c.equals("example") && !rows.get(0).columns().containsKey(c))
                .toList();
    if (missing.isEmpty()) {
      return rows;
    }
    wrong.accept(
        new LexiconException(
            file + ": its first row names no column " + String.join(", ", missing)));
    return List.of();
  }

  /**
   * The rows of a YAML file, the ontology's own first.
   *
   * @param wrong takes each mistake, with its line: where it is no YAML or not of this form
   */
  public static List<Row> yaml(Path file, Consumer<LexiconException> wrong) {
    OntologyRows ontology = new OntologyRows(file.toString(), wrong);
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(LONGEST);
    try (Reader reader = Files.newBufferedReader(file)) {
      ontology.read(new Yaml(new SafeConstructor(options)).compose(reader));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      wrong.accept(new LexiconException(file + ":" + line + ": no YAML: " + e.getProblem()));
    } catch (YAMLException e) {
      wrong.accept(new LexiconException(file + ": no YAML: " + e.getMessage()));
    } catch (LexiconException e) {
      wrong.accept(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ontology.rows;
  }

  private void read(Node root) {
    String name = "";
    String meaning = "";
    int line = 1;
    List<NodeTuple> parts = new ArrayList<>();
    for (NodeTuple entry : mapping(root, "ontology, meaning, types, modes, contexts")) {
      switch (scalar(entry.getKeyNode())) {
        case "ontology" -> {
          name = scalar(entry.getValueNode());
          line = line(entry.getKeyNode());
        }
        case "meaning" -> meaning = scalar(entry.getValueNode());
        case "types", "modes", "contexts" -> parts.add(entry);
        default ->
            wrong.accept(unknown(entry.getKeyNode(), "ontology, meaning, types, modes, contexts"));
      }
    }
    if (!name.isEmpty()) {
      row(line, "ontology", name, "", "", "", meaning, "");
    }
    for (NodeTuple part : parts) {
      for (NodeTuple entry : mapping(part.getValueNode(), "codes")) {
        try {
          code(KINDS.get(scalar(part.getKeyNode())), entry);
        } catch (LexiconException e) {
          wrong.accept(e);
        }
      }
    }
  }

  private void code(String kind, NodeTuple entry) {
    String[] cells = new String[COLUMNS.size()];
    Arrays.fill(cells, "");
    cells[0] = kind;
    cells[1] = scalar(entry.getKeyNode());
    if (entry.getValueNode() instanceof ScalarNode plover) {
      cells[2] = plover.getValue();
    } else {
      for (NodeTuple told : mapping(entry.getValueNode(), "plover, words, …")) {
        String key = scalar(told.getKeyNode());
        String value = list(told.getValueNode());
        switch (key) {
          case "plover", "trigger", "words", "meaning", "example" -> cells[INDEX.get(key)] = value;
          case "examples" -> cells[INDEX.get("example")] = value;
          case "of" -> cells[2] = ":" + value;
          default ->
              wrong.accept(
                  unknown(
                      told.getKeyNode(), "plover, of, trigger, words, meaning, example, examples"));
        }
      }
    }
    row(line(entry.getKeyNode()), cells);
  }

  private void row(int line, String... cells) {
    rows.add(new Row(file, line, INDEX, List.of(cells), true));
  }

  private List<NodeTuple> mapping(Node node, String wanted) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue();
    }
    throw error(node, "here should be names with a colon: " + wanted);
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    throw error(node, "here should be one word or text");
  }

  private String list(Node node) {
    return node instanceof SequenceNode sequence
        ? sequence.getValue().stream().map(this::scalar).collect(Collectors.joining("|"))
        : scalar(node);
  }

  private LexiconException unknown(Node key, String known) {
    return error(key, "'" + scalar(key) + "' is none of " + known);
  }

  private LexiconException error(Node node, String why) {
    return new LexiconException(file + ":" + (node == null ? 1 : line(node)) + ": " + why);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
