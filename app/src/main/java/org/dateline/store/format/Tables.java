package org.dateline.store.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.lexicon.Codebook;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;
import org.dateline.record.Actor;
import org.dateline.record.Event;

/** What other data sets call countries, sectors and codes. Immutable and thread-safe. */
final class Tables {
  private static final List<String> BODIES =
      List.of("UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC");

  private static final Pattern OWN = Pattern.compile("[a-z]+\\d?:(.+):\\d{4}-\\d\\d-\\d\\d");

  private final Codebook codebook;
  private final Map<String, Row> countries = new HashMap<>();
  private final Map<String, Row> sectors = new HashMap<>();
  private final List<Row> acled;

  Tables(Data data) {
    codebook = Codebook.load(data);
    data.rows("actors/countries.tsv").forEach(row -> countries.put(row.get("code"), row));
    data.rows("formats/sectors.tsv").forEach(row -> sectors.put(row.get("sector"), row));
    acled = data.rows("formats/acled.tsv");
  }

  /** Whether a code is that of a state. */
  boolean state(String code) {
    return code != null && countries.containsKey(code);
  }

  /** Whether a code is that of an international body or kind of body. */
  boolean body(String code) {
    return code != null && BODIES.contains(code);
  }

  /** A column of a country's row, or null where it has none. */
  String country(String code, String column) {
    Row row = code == null ? null : countries.get(code);
    return row == null || row.get(column).isEmpty() ? null : row.get(column);
  }

  /** A column of a sector's row, or null. */
  String sector(String sector, String column) {
    Row row = sector == null ? null : sectors.get(sector);
    return row == null || row.get(column).isEmpty() ? null : row.get(column);
  }

  /** CAMEO's role codes of an actor, primary first: "GOV", "MED". */
  List<String> roles(Actor a) {
    return a.sector().stream()
        .map(s -> sector(s, "cameo"))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Goldstein's score of an event's CAMEO code, or null. */
  Double goldstein(Event e) {
    Codebook.Cameo cameo = cameo(e);
    return cameo == null ? null : cameo.goldstein();
  }

  /** What an event's CAMEO code means, beginning with a capital, or null. */
  String meaning(Event e) {
    Codebook.Cameo cameo = cameo(e);
    return cameo == null
        ? null
        : Character.toUpperCase(cameo.meaning().charAt(0)) + cameo.meaning().substring(1);
  }

  private Codebook.Cameo cameo(Event e) {
    return e.cameo() == null ? null : codebook.cameo(e.cameo());
  }

  /** ACLED's row for an event's type and mode, or null where ACLED has no such event. */
  Row acled(Event e) {
    Row any = null;
    for (Row row : acled) {
      if (e.event().contains(row.get("type"))) {
        any = row.get("mode").equals("*") ? row : any;
        if (e.mode().contains(row.get("mode"))) {
          return row;
        }
      }
    }
    return any;
  }

  /** GDELT's class of a CAMEO code: 1 and 2 cooperation, 3 and 4 conflict; 0 for 01 and 02. */
  static int quad(String cameo) {
    int root = Integer.parseInt(cameo.substring(0, 2));
    if (root < 3) {
      return 0;
    }
    return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
  }

  /** The values of a list's items, joined; null where none has any. */
  static <T> String joined(List<T> items, String by, Function<T, String> value) {
    String all = items.stream().map(value).filter(Objects::nonNull).collect(Collectors.joining(by));
    return all.isEmpty() ? null : all;
  }

  /** The first, or null. */
  static <T> T first(List<T> items) {
    return items.isEmpty() ? null : items.get(0);
  }

  /** The id that an imported event came with; any other's own. */
  static String given(String id) {
    Matcher own = OWN.matcher(id);
    return own.matches() ? own.group(1) : id;
  }

  /**
   * A number of 53 bits, which every tool that takes numbers for doubles keeps whole, for an id
   * that is not one: of its hexadecimal digits, else of its text. An imported event keeps the
   * number that it came with.
   */
  static long number(String id) {
    String given = given(id).replaceFirst("_.*", "");
    if (given.matches("\\d{1,18}|[0-8]\\d{18}")) {
      return Long.parseLong(given);
    }
    if (id.matches("[0-9a-f]{15,}")) {
      return Long.parseLong(id.substring(0, 15), 16) >>> 7;
    }
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
    }
    return hash >>> 11;
  }
}
