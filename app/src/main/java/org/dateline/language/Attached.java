package org.dateline.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/**
 * Which of a sentence's places and times belong to a happening by how they hang on the word that
 * names it: the rows of {@code lang/en/events/attached.tsv}. Immutable and thread-safe.
 */
public final class Attached {
  /** The table. */
  public static final String TABLE = "lang/en/events/attached.tsv";

  private final Map<String, Map<String, Row>> rows = new HashMap<>();

  /** Reads the table; throws where a cell is none of those that README.md names. */
  public Attached(Data data) {
    for (Row row : data.rows(TABLE)) {
      if (!Set.of("place", "time").contains(row.get("what"))) {
        throw row.error("what '" + row.get("what") + "' is neither place nor time");
      }
      if (!Set.of("yes", "no").contains(row.get("takes"))) {
        throw row.error("takes '" + row.get("takes") + "' is neither yes nor no");
      }
      for (String trigger : row.list("trigger")) {
        Map<String, Row> own =
            rows.computeIfAbsent(row.get("what") + ' ' + trigger, k -> new HashMap<>());
        row.list("path").forEach(path -> own.put(path, row));
      }
    }
  }

  /**
   * What the table tells of a sentence's places or times.
   *
   * @param kept those that may be the happening's
   * @param taken the first that a row takes, or null
   * @param at file and line of that row, or null
   */
  public record Choice<T>(List<T> kept, T taken, String at) {}

  /**
   * Asks the table of some places or times; those of other sentences are kept.
   *
   * @param what "place" or "time"
   * @param head the governing token of each, or -1
   */
  public <T> Choice<T> choose(
      String what, Text text, int trigger, List<T> all, ToIntFunction<T> head) {
    Map<String, Row> own = rows.get(what + ' ' + trigger(text, trigger));
    if (own == null) {
      return new Choice<>(all, null, null);
    }
    List<T> kept = new ArrayList<>();
    for (T t : all) {
      int at = head.applyAsInt(t);
      boolean here = at >= 0 && text.sentenceOf(at) == text.sentenceOf(trigger);
      Row row = here ? own.get(path(text, at, trigger)) : null;
      if (row == null) {
        kept.add(t);
      } else if (row.get("takes").equals("yes")) {
        return new Choice<>(List.of(t), t, row.at());
      }
    }
    return new Choice<>(kept, null, null);
  }

  /** A happening's word as the table has it: "jail.v", "attack.n". */
  public static String trigger(Text text, int trigger) {
    return text.lemma(trigger) + (text.pos(trigger).equals("VERB") ? ".v" : ".n");
  }

  /**
   * How a word hangs on another of its sentence: the preposition, or else the relation, of what
   * hangs on the other and holds the word, then the word's own ("for&gt;in" of "jailed for an
   * attack in Lyon"). With "^" before it where it hangs elsewhere.
   */
  public static String path(Text text, int token, int from) {
    int last = token;
    for (int at = token, steps = 0; at >= 0 && steps < text.size(); at = text.head(at), steps++) {
      if (at == from) {
        String own = label(text, token);
        return last == token ? own : label(text, last) + '>' + own;
      }
      last = at;
    }
    return '^' + label(text, token);
  }

  private static String label(Text text, int token) {
    for (int child : text.children(token)) {
      if (text.relation(child).equals("case")) {
        return text.lower(child);
      }
    }
    return text.bareRelation(token);
  }
}
