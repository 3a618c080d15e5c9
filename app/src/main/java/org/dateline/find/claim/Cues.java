package org.dateline.find.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/** The words that are known to attribute, with their stances. Immutable and thread-safe. */
final class Cues {
  private static final Set<String> CLOSING =
      Set.of(
          "believe",
          "think",
          "suspect",
          "fear",
          "reckon",
          "estimate",
          "find",
          "determine",
          "judge",
          "establish",
          "calculate",
          "hold",
          "conclude",
          "assess");

  private final Map<String, Row> rows = new HashMap<>();
  private final Map<String, Row> verbs = new HashMap<>();

  Cues(Data data) {
    for (Row row : data.rows("lang/en/claims/cues.tsv")) {
      rows.put(row.get("lemma") + "." + row.get("pos"), row);
      if (row.get("pos").equals("v") && Set.of("say", "think").contains(row.get("kind"))) {
        forms(row.get("lemma")).forEach(form -> verbs.put(form, row));
      }
    }
    for (Row row : data.rows("lang/en/irregular.tsv")) {
      Row verb = verbs.get(row.get("lemma"));
      if (verb != null) {
        verbs.put(row.get("form"), verb);
      }
    }
  }

  /** The row of a lemma with a universal part of speech, or null. */
  Row row(String lemma, String pos) {
    return rows.get(lemma + "." + letter(pos));
  }

  private static List<String> forms(String lemma) {
    String bare = lemma.substring(0, lemma.length() - 1);
    char last = lemma.charAt(lemma.length() - 1);
    boolean y = last == 'y' && "aeiou".indexOf(bare.charAt(bare.length() - 1)) < 0;
    String third =
        y ? bare + "ies" : lemma.matches(".*(?:s|x|z|ch|sh)") ? lemma + "es" : lemma + "s";
    String past = y ? bare + "ied" : last == 'e' ? lemma + "d" : lemma + "ed";
    return List.of(lemma, third, past, lemma + last + "ed");
  }

  /**
   * The row of a verb that vouches for what it attributes, by any of its finite forms however
   * tagged; or null.
   */
  Row verb(String lower) {
    return verbs.get(lower);
  }

  /** Whether a verb, by any of its finite forms, follows what it attributes ("…, police said"). */
  boolean closes(String lower) {
    Row row = verbs.get(lower);
    return row != null && (row.get("kind").equals("say") || CLOSING.contains(row.get("lemma")));
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
