package org.dateline.find.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;
import org.dateline.lexicon.Rulers;

/** The actor tables, indexed. A pack's rows of a name take the place of the built-in ones. */
final class ActorTables {
  /**
   * A common noun or title that makes an actor.
   *
   * @param words the phrase in lower case, its last word the head
   */
  record Role(String words, String kind, List<String> sectors, String office, String at) {}

  /** Words of the longest country's name. */
  private static final int LONGEST = 4;

  private final Aliases aliases = new Aliases();
  private final Map<String, String> countryNames = new HashMap<>();
  private final Map<String, String> lands = new HashMap<>();
  private final Map<String, List<Known>> surnames = new HashMap<>();
  private final Roles roles = new Roles();
  private final Set<String> titles = new HashSet<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, Known> halves = new HashMap<>();
  private final Set<String> halved = new HashSet<>();
  private final Rulers rulers;
  private final double[] setting;

  ActorTables(Data data) {
    rulers = new Rulers(data);
    setting = setting(data.rows("lang/en/actors/setting.tsv"));
    data.rows("lang/en/actors/words.tsv")
        .forEach(row -> words.put(row.get("class"), Set.copyOf(row.list("words"))));
    data.rows("lang/en/names.tsv")
        .forEach(row -> words.put(row.get("kind"), Set.copyOf(row.list("words"))));
    winning(data.rows("actors/countries.tsv"), "code").forEach(this::country);
    named(data.rows("actors/states.tsv"), Known.Kind.STATE);
    named(data.rows("actors/people.tsv"), Known.Kind.PERSON);
    named(data.rows("actors/organisations.tsv"), Known.Kind.ORGANIZATION);
    named(data.rows("actors/groups.tsv"), Known.Kind.GROUP);
    data.rows("lang/en/titles.tsv").forEach(row -> titles.add(row.get("title")));
    for (Row row : data.rows("actors/roles.tsv")) {
      String office = row.get("office");
      roles.add(
          new Role(
              row.get("word").toLowerCase(Locale.ROOT),
              row.get("kind"),
              row.list("sectors"),
              office.isEmpty() ? null : office,
              row.at()));
    }
  }

  private static double[] setting(List<Row> rows) {
    double[] weights = new double[Countries.SIGNS.size()];
    for (Row row : rows) {
      int at = Countries.SIGNS.indexOf(row.get("sign"));
      if (at < 0) {
        throw row.error("no sign '" + row.get("sign") + "'");
      }
      weights[at] = row.number("weight");
    }
    return weights;
  }

  /** What each of {@link Countries#SIGNS} weighs. */
  double[] setting() {
    return setting;
  }

  /** The state that a place's land is under. */
  String ruling(String land) {
    return rulers.of(land);
  }

  /** The rows, without those whose name a later file has as well. */
  private static List<Row> winning(List<Row> rows, String column) {
    Map<String, String> last = new HashMap<>();
    rows.forEach(row -> last.put(row.get(column), row.file()));
    return rows.stream().filter(row -> row.file().equals(last.get(row.get(column)))).toList();
  }

  /** Whether a word in lower case is a form of address ("Mr"). */
  boolean isTitle(String word) {
    return titles.contains(word);
  }

  /** Whether a word alone is a role. */
  boolean isRole(Text text, int token) {
    return roles.isRole(text, token);
  }

  /** Names of countries, people, organisations and groups. */
  Aliases aliases() {
    return aliases;
  }

  /** The countries that a headline names, by name, people or capital. */
  Set<String> countriesIn(String title) {
    Set<String> codes = new TreeSet<>();
    String[] words = title == null ? new String[0] : title.split("[^\\p{L}.]+");
    for (int from = 0; from < words.length; from++) {
      for (int to = Math.min(words.length, from + LONGEST); to > from; to--) {
        String name = String.join(" ", Arrays.asList(words).subList(from, to));
        boolean proper = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
        boolean shouted = name.length() > 3 || name.equals(name.toUpperCase(Locale.ROOT));
        String code = proper && shouted ? lands.get(Aliases.key(name)) : null;
        if (code != null) {
          codes.add(code);
          from = to - 1;
        }
      }
    }
    return codes;
  }

  Roles roles() {
    return roles;
  }

  /** The people of a surname, by its key. */
  List<Known> ofSurname(String key) {
    return surnames.getOrDefault(key, List.of());
  }

  /**
   * Whether a word in lower case is of a class of {@code lang/en/actors/words.tsv} or names.tsv.
   */
  boolean isOf(String wordClass, String word) {
    return words.get(wordClass).contains(word);
  }

  /** The code of those who have settled in a land of that code; or null. */
  String settling(String land) {
    return words.get("occupied").stream()
        .filter(pair -> pair.startsWith(land + " "))
        .map(pair -> pair.substring(land.length() + 1))
        .findFirst()
        .orElse(null);
  }

  /** The half of a divided country by its first word in lower case ("south"), or null. */
  Known half(String word) {
    return halves.get(word);
  }

  /** Whether a phrase calls a country: "the kingdom", "the island state", but no "the state". */
  boolean isLand(Text text, int from, int head) {
    String word = text.lower(head);
    return isOf("lands", word) || (word.equals("state") && head - from > 1);
  }

  boolean isHalf(Known country) {
    return halved.contains(country.code());
  }

  /** A country's name by its code, or null. */
  String countryName(String code) {
    return countryNames.get(code);
  }

  private void country(Row row) {
    String code = row.get("code");
    String name = row.get("name");
    countryNames.put(code, name);
    Known land = add(row, Known.Kind.COUNTRY, name, List.of("GOV"), List.of(name));
    add(row, Known.Kind.COUNTRY, name, List.of("GOV"), row.list("aliases"));
    add(row, Known.Kind.DEMONYM, name, List.of("CVL"), row.list("demonyms"));
    add(row, Known.Kind.CAPITAL, name, List.of("GOV"), row.list("capital"));
    add(row, Known.Kind.METONYM, name, List.of("GOV"), row.list("metonyms"));
    String lower = name.toLowerCase(Locale.ROOT);
    if (isOf("halves", lower)) {
      halves.put(lower.substring(0, lower.indexOf(' ')), land);
      halved.add(code);
    }
  }

  private Known add(
      Row row, Known.Kind kind, String name, List<String> sectors, List<String> names) {
    Known known = new Known(kind, name, row.get("code"), sectors, null, "", "", row.at());
    names.forEach(alias -> aliases.add(alias, known));
    if (kind != Known.Kind.METONYM) {
      names.forEach(alias -> lands.put(Aliases.key(alias), row.get("code")));
    }
    return known;
  }

  private void named(List<Row> rows, Known.Kind kind) {
    for (Row row : winning(rows, "name")) {
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
      if (kind == Known.Kind.PERSON) {
        String name = row.get("name");
        String surname = Aliases.key(name.substring(name.lastIndexOf(' ') + 1));
        surnames.computeIfAbsent(surname, k -> new ArrayList<>(1)).add(known);
      }
    }
  }
}
