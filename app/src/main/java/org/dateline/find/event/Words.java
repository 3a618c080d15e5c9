package org.dateline.find.event;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.LexiconException;
import org.dateline.lexicon.Row;

/** Named sets of words that the grammar of events needs: {@code lang/en/events/words.tsv}. */
final class Words {
  private final Map<String, Set<String>> sets;

  Words(Data data) {
    sets = load(data, "events/words.tsv", "name", "words");
  }

  /** Reads a table of named sets. */
  static Map<String, Set<String>> load(Data data, String file, String key, String column) {
    Map<String, Set<String>> sets = new LinkedHashMap<>();
    for (Row row : data.rows("lang/en/" + file)) {
      sets.computeIfAbsent(row.get(key), k -> new HashSet<>()).addAll(row.list(column));
    }
    return sets;
  }

  /** The set of that name, which must be there. */
  Set<String> of(String name) {
    Set<String> set = sets.get(name);
    if (set == null) {
      throw new LexiconException("lang/en/events/words.tsv: no set '" + name + "'");
    }
    return set;
  }
}
