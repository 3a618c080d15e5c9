package org.dateline.find.claim;

import java.util.HashMap;
import java.util.Map;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/** The words that are known to attribute, with their stances. Immutable and thread-safe. */
final class Cues {
  private final Map<String, Row> rows = new HashMap<>();

  Cues(Data data) {
    for (Row row : data.rows("lang/en/claims/cues.tsv")) {
      rows.put(row.get("lemma") + "." + row.get("pos"), row);
    }
  }

  /** The row of a lemma with a universal part of speech, or null. */
  Row row(String lemma, String pos) {
    return rows.get(lemma + "." + letter(pos));
  }

  private static char letter(String pos) {
    return switch (pos) {
      case "VERB", "AUX" -> 'v';
      case "NOUN" -> 'n';
      case "ADJ" -> 'a';
      case "ADV" -> 'r';
      default -> 'p';
    };
  }

  /** The stance that a word gives, or "-" where it is not known to attribute. */
  String stance(String lemma, String pos) {
    Row row = row(lemma, pos);
    return row == null ? "-" : row.get("stance");
  }
}
