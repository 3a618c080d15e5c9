package org.dateline.find.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/** The actor tables, indexed. */
final class ActorTables {
  /**
   * A common noun or title that makes an actor.
   *
   * @param words the phrase in lower case, its last word the head
   */
  record Role(String words, String kind, List<String> sectors, String office, String at) {}

  private final Aliases aliases = new Aliases();
  private final Map<String, String> countryNames = new HashMap<>();
  private final Map<String, Role> roles = new HashMap<>();
  private final Set<String> titles = new HashSet<>();

  ActorTables(Data data) {
    data.rows("actors/countries.tsv").forEach(this::country);
    named(data.rows("actors/states.tsv"), Known.Kind.STATE);
    named(data.rows("actors/people.tsv"), Known.Kind.PERSON);
    named(data.rows("actors/organisations.tsv"), Known.Kind.ORGANIZATION);
    named(data.rows("actors/groups.tsv"), Known.Kind.GROUP);
    data.rows("lang/en/titles.tsv").forEach(row -> titles.add(row.get("title")));
    for (Row row : data.rows("actors/roles.tsv")) {
      String words = row.get("word").toLowerCase(Locale.ROOT);
      String office = row.get("office");
      roles.put(
          words,
          new Role(
              words,
              row.get("kind"),
              row.list("sectors"),
              office.isEmpty() ? null : office,
              row.at()));
    }
  }

  /** Whether a word in lower case is a form of address ("Mr"). */
  boolean isTitle(String word) {
    return titles.contains(word);
  }

  /** Names of countries, people, organisations and groups. */
  Aliases aliases() {
    return aliases;
  }

  /** The role of a phrase in lower case, or null. */
  Role role(String words) {
    return roles.get(words);
  }

  /** A country's name by its code, or null. */
  String countryName(String code) {
    return countryNames.get(code);
  }

  private void country(Row row) {
    String code = row.get("code");
    String name = row.get("name");
    countryNames.put(code, name);
    add(row, Known.Kind.COUNTRY, name, List.of("GOV"), List.of(name));
    add(row, Known.Kind.COUNTRY, name, List.of("GOV"), row.list("aliases"));
    add(row, Known.Kind.DEMONYM, name, List.of("CVL"), row.list("demonyms"));
    add(row, Known.Kind.CAPITAL, name, List.of("GOV"), row.list("capital"));
    add(row, Known.Kind.METONYM, name, List.of("GOV"), row.list("metonyms"));
  }

  private void add(
      Row row, Known.Kind kind, String name, List<String> sectors, List<String> names) {
    Known known = new Known(kind, name, row.get("code"), sectors, null, "", "", row.at());
    names.forEach(alias -> aliases.add(alias, known));
  }

  private void named(List<Row> rows, Known.Kind kind) {
    for (Row row : rows) {
      boolean dated = row.columns().containsKey("from");
      String office = kind == Known.Kind.PERSON ? row.get("office") : "";
      Known known =
          new Known(
              kind,
              row.get("name"),
              row.get("code"),
              row.list("sectors"),
              office.isEmpty() ? null : office,
              dated ? row.get("from") : "",
              dated ? row.get("to") : "",
              row.at());
      aliases.add(row.get("name"), known);
      row.list("aliases").forEach(alias -> aliases.add(alias, known));
    }
  }
}
