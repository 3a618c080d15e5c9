package org.dateline.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A line of a table, which knows where it stands.
 *
 * @param file the table's path in the lexicon ("actors/people.tsv")
 * @param line its line, from 1
 * @param ofPack whether it is of a user's pack
 */
public record Row(
    String file, int line, Map<String, Integer> columns, List<String> cells, boolean ofPack) {
  /**
   * The cell of a column; empty where the line ends before it. Throws where the table has no such
   * column.
   */
  public String get(String column) {
    Integer i = columns.get(column);
    if (i == null) {
      throw new LexiconException(
          at() + ": no column '" + column + "'; the first row names " + columns.keySet());
    }
    return i < cells.size() ? cells.get(i) : "";
  }

  /** The cell's values, which are joined with a bar; empty for an empty cell. */
  public List<String> list(String column) {
    String cell = get(column);
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
  }

  /** The cell as a number. Throws with the line where it is none. */
  public double number(String column) {
    try {
      return Double.parseDouble(get(column));
    } catch (NumberFormatException e) {
      throw error("'" + get(column) + "' is no number");
    }
  }

  /** File and line, as errors and explanations name them. */
  public String at() {
    return file + ":" + line;
  }

  /** An error about this line. */
  public LexiconException error(String message) {
    return new LexiconException(at() + ": " + message);
  }
}
