package org.dateline.store.imported;

import java.util.List;
import java.util.Map;

/**
 * A line of a foreign file, by the names of its columns.
 *
 * @param line its number, from 1
 */
record Cells(int line, Map<String, Integer> columns, List<String> cells) {
  /** The cell, stripped; empty where the file has none. */
  String get(String column) {
    Integer i = columns.get(column);
    return i == null || i >= cells.size() ? "" : cells.get(i).strip();
  }

  /** The first cell of these columns that says anything, or null. */
  String any(String... names) {
    for (String name : names) {
      if (isKnown(get(name))) {
        return get(name);
      }
    }
    return null;
  }

  /** Whether a cell says anything: some write NULL or None for nothing. */
  static boolean isKnown(String cell) {
    return !cell.isEmpty() && !cell.equals("NULL") && !cell.equals("None");
  }

  /** A number, or null where there is none. */
  Double number(String column) {
    try {
      String cell = get(column);
      return cell.isEmpty() ? null : Double.valueOf(cell);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
