package org.dateline.find.time;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/** The fixed words and phrases of time expressions, found by their first word. */
final class Words {
  /**
   * A word or phrase.
   *
   * @param parts its lexemes, in lower case
   * @param capital whether it counts only where it begins with a capital
   */
  record Entry(List<String> parts, Map<Kind, String> values, boolean capital) {}

  private final Map<String, Entry[]> byFirst = new HashMap<>();

  Words(Data data) {
    Map<String, Entry> entries = new HashMap<>();
    for (Row row : data.rows("lang/en/times/words.tsv")) {
      add(entries, row, row.get("word"), kind(row), row.get("value"), !row.get("only").isEmpty());
    }
    for (Row row : data.rows("lang/en/times/holidays.tsv")) {
      add(entries, row, row.get("name"), Kind.HOLIDAY, row.get("name"), false);
    }
    Map<String, List<Entry>> lists = new HashMap<>();
    for (Entry e : entries.values()) {
      lists.computeIfAbsent(e.parts().get(0), k -> new java.util.ArrayList<>()).add(e);
    }
    lists.forEach(
        (first, list) -> {
          list.sort((a, b) -> b.parts().size() - a.parts().size());
          byFirst.put(first, list.toArray(new Entry[0]));
        });
  }

  private static Kind kind(Row row) {
    try {
      return Kind.valueOf(row.get("kind"));
    } catch (IllegalArgumentException e) {
      throw row.error("no such kind '" + row.get("kind") + "'");
    }
  }

  private static void add(
      Map<String, Entry> entries, Row row, String word, Kind kind, String value, boolean capital) {
    List<String> parts = Lexer.words(word.toLowerCase(Locale.ROOT));
    if (parts.isEmpty()) {
      throw row.error("a row without a word");
    }
    Entry entry =
        entries.computeIfAbsent(
            String.join(" ", parts), k -> new Entry(parts, new EnumMap<>(Kind.class), capital));
    entry.values().put(kind, value);
  }

  /** The entries that begin with a word, the longest first; null where there is none. */
  Entry[] startingWith(String word) {
    return byFirst.get(word);
  }
}
