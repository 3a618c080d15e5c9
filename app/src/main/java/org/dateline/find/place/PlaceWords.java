package org.dateline.find.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.LexiconException;
import org.dateline.lexicon.Row;

/** The words beside places, and the places that are mostly ordinary words or names of persons. */
final class PlaceWords {
  private static final List<String> KINDS =
      List.of(
          "locative",
          "strict",
          "region",
          "town",
          "direction",
          "title",
          "personal",
          "bearer",
          "illness",
          "scene",
          "goal",
          "verbal",
          "movement",
          "civic",
          "service",
          "media",
          "seat",
          "particle",
          "treaty",
          "nature",
          "governed",
          "judicial",
          "court",
          "remote",
          "party",
          "source",
          "visit",
          "travel",
          "site",
          "talk",
          "office",
          "elsewhen",
          "pact",
          "part",
          "trip",
          "leave",
          "away",
          "move",
          "host",
          "troops");
  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final Map<String, String> ordinary = new HashMap<>();
  private final Set<String> months = new HashSet<>();
  private final Set<String> weekdays = new HashSet<>();

  PlaceWords(Data data) {
    for (String kind : KINDS) {
      kinds.put(kind, new HashSet<>());
    }
    data.rows("lang/en/places.tsv").forEach(this::add);
    data.rows("lang/en/names.tsv").forEach(this::add);
    for (Row row : data.rows("lang/en/times/words.tsv")) {
      if (row.get("kind").equals("MONTH")) {
        months.add(row.get("word"));
      } else if (row.get("kind").startsWith("DOW")) {
        weekdays.add(row.get("word"));
      }
    }
    for (Row row : data.rows("places/ordinary.tsv")) {
      ordinary.put(row.get("word"), row.get("kind"));
    }
  }

  private void add(Row row) {
    Set<String> words = kinds.get(row.get("kind"));
    if (words == null) {
      throw row.error("kind '" + row.get("kind") + "' is none of " + KINDS);
    }
    words.addAll(row.list("words"));
  }

  /** Whether a word, in lower case, is of a kind. */
  boolean is(String kind, String word) {
    Set<String> words = kinds.get(kind);
    if (words == null) {
      throw new LexiconException("lang/en/places.tsv: no kind '" + kind + "'");
    }
    return words.contains(word);
  }

  /** Whether a capitalised token names a month. */
  boolean month(Text text, int token) {
    return capital(text, token) && months.contains(text.lower(token));
  }

  /** Whether a token names a weekday or a month. */
  boolean calendar(Text text, int token) {
    return weekdays.contains(text.lower(token)) || month(text, token);
  }

  /** "person", "word", "given", or null where a name is mostly that of a place. */
  String ordinary(String form) {
    boolean shouted = form.length() > 3 && capitals(form);
    return ordinary.get(
        shouted ? form.charAt(0) + form.substring(1).toLowerCase(Locale.ROOT) : form);
  }

  static boolean capitals(String form) {
    return form.equals(form.toUpperCase(Locale.ROOT));
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean capital(Text text, int token) {
    return Character.isUpperCase(text.form(token).charAt(0));
  }

  /** The word so many tokens before a toponym, in lower case; empty before the sentence. */
  static String before(Text text, Toponym t, int back) {
    int i = t.from - back;
    return i < 0 || text.sentenceOf(i) != text.sentenceOf(t.from) ? "" : text.lower(i);
  }
}
