package org.dateline.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A table of a pack, to which rows are added. */
final class PackTable {
  private final Path file;
  private final String head;
  private final int keys;

  /**
   * A table that may not be there yet.
   *
   * @param head names its columns
   * @param keys how many of the first columns tell rows apart
   */
  PackTable(Path pack, String table, String head, int keys) {
    file = pack.resolve(table);
    this.head = head;
    this.keys = keys;
  }

  /** Adds rows; what stands there stays, but for rows of the same keys. */
  void add(Collection<String> rows) throws IOException {
    List<String> lines = new ArrayList<>();
    if (Files.exists(file)) {
      lines.addAll(Files.readAllLines(file));
      rows.forEach(r -> lines.removeIf(l -> key(l).equals(key(r))));
    } else {
      Files.createDirectories(file.getParent());
      lines.add(head);
    }
    lines.addAll(rows);
    Files.write(file, lines);
  }

  /** The table as it is, to be put back with {@link #reset}. */
  List<String> lines() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** Puts a table back; none where there are no lines. */
  void reset(List<String> lines) throws IOException {
    if (lines.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      Files.write(file, lines);
    }
  }

  private List<String> key(String row) {
    List<String> cells = Arrays.asList(row.split("\t", -1));
    return cells.subList(0, Math.min(keys, cells.size()));
  }
}
