package org.dateline.find.event;

import java.util.List;
import org.dateline.lexicon.Row;

/**
 * A row of the frame tables.
 *
 * @param order its number among all frames; of equally specific frames the lowest wins
 * @param type PLOVER type, or {@link #NONE}
 * @param cameo the code that it supports, or empty
 */
record Frame(
    Row row,
    int order,
    List<Condition> conditions,
    String type,
    List<String> modes,
    String cameo,
    Role actor,
    Role recipient,
    List<String> contexts) {
  /** The type of a guard: a use of the words that is no event. */
  static final String NONE = "NONE";

  Frame {
    conditions = List.copyOf(conditions);
    modes = List.copyOf(modes);
    contexts = List.copyOf(contexts);
  }

  /** Whether it is a broad use, which gives way to every finer one. */
  boolean general() {
    return row.file().endsWith("general.tsv");
  }

  boolean guard() {
    return type.equals(NONE);
  }

  /** Whether the trigger takes the doing that counts as its infinitive: "ordered to raise". */
  boolean aims() {
    return conditions.stream().anyMatch(c -> c.written().startsWith("xcomp="));
  }
}
