package org.dateline.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The built-in tables and models, with the user's packs laid over them: a pack's rows come after
 * the built-in ones and win, a pack's binary file takes the built-in one's place. Immutable and
 * thread-safe.
 */
public final class Data {
  private static final String ROOT = "/dateline/";

  private final List<Path> packs;

  private Data(List<Path> packs) {
    this.packs = List.copyOf(packs);
  }

  /** The built-in data under the given pack folders, the last of which wins. */
  public static Data load(List<Path> packs) {
    for (Path pack : packs) {
      if (!Files.isDirectory(pack)) {
        throw new LexiconException(
            pack + ": no such pack; a pack is a folder laid out as the built-in lexicon");
      }
    }
    return new Data(packs);
  }

  /** The built-in data alone. */
  public static Data builtIn() {
    return load(List.of());
  }

  /** All rows of a table ("actors/people.tsv"), the packs' after the built-in ones. */
  public List<Row> rows(String path) {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = Data.class.getResourceAsStream(ROOT + path)) {
      if (in != null) {
        read(path, in, rows, false, LexiconException::fail);
      }
      for (Path pack : packs) {
        Path file = pack.resolve(path);
        if (Files.exists(file)) {
          try (InputStream own = Files.newInputStream(file)) {
            read(file.toString(), own, rows, true, LexiconException::fail);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    return rows;
  }

  /**
   * The first line of a table, which names its columns, as a table of the same kind begins; throws
   * where there is no such table.
   */
  public String head(String path) {
    List<Row> rows = rows(path);
    if (rows.isEmpty()) {
      throw new LexiconException(path + ": not in the lexicon");
    }
    return rows.get(0).columns().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .collect(Collectors.joining("\t"));
  }

  /** A file as the packs have it, in their order; none where no pack does. */
  List<Path> files(String path) {
    return packs.stream().map(p -> p.resolve(path)).filter(Files::exists).toList();
  }

  /** Whether there is such a model or gazetteer, in a pack or built in. */
  public boolean has(String path) {
    return packs.stream().anyMatch(p -> Files.exists(p.resolve(path)))
        || Data.class.getResource(ROOT + path) != null;
  }

  /** The bytes of a model or gazetteer ("models/tagger.bin"). Throws where there is none. */
  public InputStream open(String path) throws IOException {
    for (int i = packs.size() - 1; i >= 0; i--) {
      Path file = packs.get(i).resolve(path);
      if (Files.exists(file)) {
        return Files.newInputStream(file);
      }
    }
    InputStream in = Data.class.getResourceAsStream(ROOT + path);
    if (in == null) {
      throw new LexiconException(path + ": not in the lexicon");
    }
    return in;
  }

  /**
   * Reads a table.
   *
   * @param wrong takes each line that has more cells than there are columns
   */
  static void read(
      String name, InputStream in, List<Row> rows, boolean ofPack, Consumer<LexiconException> wrong)
      throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    Map<String, Integer> columns = null;
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Arrays.asList(line.split("\t", -1));
      if (columns == null) {
        columns = header(cells);
      } else if (cells.size() > columns.size()) {
        wrong.accept(
            new LexiconException(
                name
                    + ":"
                    + number
                    + ": "
                    + cells.size()
                    + " cells in a table of "
                    + columns.size()
                    + " columns"));
      } else {
        rows.add(new Row(name, number, columns, cells, ofPack));
      }
    }
  }

  private static Map<String, Integer> header(List<String> cells) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (String cell : cells) {
      columns.put(cell.strip(), columns.size());
    }
    return new HashMap<>(columns);
  }
}
