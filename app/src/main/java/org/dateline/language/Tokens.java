package org.dateline.language;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/**
 * The word lists that a tokeniser and a sentence splitter go by: lang/xx/abbreviations.tsv and
 * lang/xx/tokens.tsv. Immutable and thread-safe.
 */
final class Tokens {
  private final Set<String> titles = new HashSet<>();
  private final Set<String> numbered = new HashSet<>();
  private final Set<String> ending = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();
  private final Set<String> units = new HashSet<>();
  private final Set<String> elisions = new HashSet<>();
  private final Set<String> starters = new HashSet<>();
  private final Set<String> verbs = new HashSet<>();
  private final Set<String> whole = new HashSet<>();

  private Tokens() {}

  static Tokens load(Data data, String language) {
    Tokens tokens = new Tokens();
    for (String file : new String[] {"abbreviations.tsv", "tokens.tsv"}) {
      for (Row row : data.rows("lang/" + language + "/" + file)) {
        tokens.list(row).add(row.get("form"));
      }
    }
    return tokens;
  }

  private Set<String> list(Row row) {
    return switch (row.get("kind")) {
      case "title" -> titles;
      case "number" -> numbered;
      case "end" -> ending;
      case "prefix" -> prefixes;
      case "unit" -> units;
      case "elision" -> elisions;
      case "starter" -> starters;
      case "speech" -> verbs;
      case "whole" -> whole;
      default ->
          throw row.error(
              "kind '"
                  + row.get("kind")
                  + "' is none of title, number, end, prefix, unit, elision, starter, speech,"
                  + " whole");
    };
  }

  /** A short form that a name follows ("Gen."): no sentence ends there. */
  boolean title(String form) {
    return titles.contains(form);
  }

  /** A short form where a number follows, else a word ("No. 5", "Jan. 8"). */
  boolean numbered(String form) {
    return numbered.contains(form);
  }

  /** A short form that may also end a sentence ("Inc."). */
  boolean ending(String form) {
    return ending.contains(form);
  }

  /** A word part that stays with what follows its hyphen ("anti-"). */
  boolean prefix(String part) {
    return prefixes.contains(part.toLowerCase(Locale.ROOT));
  }

  /** A unit that is written onto its number ("km"). */
  boolean unit(String form) {
    return units.contains(form);
  }

  /** A word that begins with an apostrophe ("'em"). */
  boolean elision(String form) {
    return elisions.contains(form.toLowerCase(Locale.ROOT));
  }

  /** A word which, capitalised after a short form, begins a sentence. */
  boolean starter(String form) {
    return starters.contains(form.toLowerCase(Locale.ROOT));
  }

  /** A verb that may follow a quotation and its speaker's name ("asked"). */
  boolean speech(String form) {
    return verbs.contains(form);
  }

  /** A form with marks inside that stays one token ("24/7"). */
  boolean whole(String form) {
    return whole.contains(form.toLowerCase(Locale.ROOT));
  }
}
