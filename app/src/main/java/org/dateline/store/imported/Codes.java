package org.dateline.store.imported;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.lexicon.Codebook;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/** Other coders' codes as PLOVER's. Immutable and thread-safe. */
final class Codes {
  /** What happened. */
  record What(String type, List<String> modes, String cameo) {
    What(String type, String mode, String cameo) {
      this(type, mode.isEmpty() ? List.of() : List.of(mode), cameo);
    }
  }

  private static final Set<String> BODIES = Set.of("UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC");

  /** ACLED's kinds of actors, by number and name; state forces are told apart by their names. */
  private static final Map<String, String> INTER =
      Map.of(
          "1|state forces", "GOV",
          "2|rebel group", "REB",
          "3|political militia", "PRM",
          "4|identity militia", "UAF",
          "5|rioters", "CVL",
          "6|protesters", "CVL",
          "7|civilians", "CVL",
          "8|external/other forces", "MIL");

  private final Codebook book;
  private final Map<String, Row> byCode = new HashMap<>();
  private final Map<String, Row> byName = new HashMap<>();
  private final Map<String, Row> byFips = new HashMap<>();
  private final Map<String, String> sectors = new HashMap<>();
  private final Set<String> contexts = new HashSet<>();
  private final List<Row> acled;
  private final List<Row> icews;

  Codes(Data data) {
    book = Codebook.load(data);
    for (Row row : data.rows("actors/countries.tsv")) {
      byCode.put(row.get("code"), row);
      byFips.putIfAbsent(row.get("fips"), row);
      byName.put(key(row.get("name")), row);
      row.list("aliases").forEach(a -> byName.putIfAbsent(key(a), row));
    }
    for (Row row : data.rows("formats/names.tsv")) {
      byName.put(key(row.get("name")), byCode.get(row.get("code")));
    }
    for (Row row : data.rows("formats/sectors.tsv")) {
      sectors.putIfAbsent(key(row.get("cameo")), row.get("sector"));
      sectors.putIfAbsent(key(row.get("icews")), row.get("sector"));
    }
    book.contexts().forEach(c -> contexts.add(c.code()));
    acled = data.rows("formats/acled.tsv");
    icews = data.rows("formats/icews.tsv");
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** A country's row by code or name; null where there is none. */
  private Row row(String country) {
    Row row = byCode.get(country);
    return row == null ? byName.get(key(country)) : row;
  }

  /** ISO code of a country by its name or code, or null. */
  String country(String country) {
    Row row = country == null ? null : row(country);
    return row == null ? null : row.get("code");
  }

  /** A country's name by its name or code, or null. */
  String name(String country) {
    Row row = country == null ? null : row(country);
    return row == null ? null : row.get("name");
  }

  /** ISO code of a FIPS 10-4 code, or null. */
  String ofFips(String fips) {
    Row row = fips == null ? null : byFips.get(fips);
    return row == null ? null : row.get("code");
  }

  /** PLOVER's sectors of CAMEO's codes or ICEWS' names that are parted by commas, semicolons. */
  List<String> cameoSectors(String written) {
    List<String> found = new ArrayList<>();
    for (String s : written == null ? new String[0] : written.split("\\s*[,;]\\s*")) {
      String name = s.replace("\"", "").strip();
      String sector = name.isEmpty() ? null : sectors.get(key(name));
      sector = sector == null ? icews(name) : sector;
      if (sector != null && !found.contains(sector)) {
        found.add(sector);
      }
    }
    return found;
  }

  private String icews(String name) {
    return icews.stream()
        .filter(row -> name.contains(row.get("words")))
        .map(row -> row.get("sector"))
        .findFirst()
        .orElse(null);
  }

  /** PLOVER's sectors of one of ACLED's kinds of actor, by its number or its name. */
  List<String> acledSectors(String inter) {
    String kind = inter == null ? "" : inter.strip().toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> known : INTER.entrySet()) {
      String[] names = known.getKey().split("\\|");
      if (kind.equals(names[0]) || kind.equals(names[1])) {
        return List.of(known.getValue());
      }
    }
    return List.of();
  }

  /** Those of a record's contexts that PLOVER has. */
  List<String> contexts(String written) {
    List<String> found = new ArrayList<>();
    for (String one : written == null ? new String[0] : written.split("\\s*;\\s*")) {
      String name = one.split(",")[0].strip().toLowerCase(Locale.ROOT);
      if (contexts.contains(name) && !found.contains(name)) {
        found.add(name);
      }
    }
    return found;
  }

  /** Whether a code is that of an international body or kind of body. */
  boolean body(String code) {
    return code != null && BODIES.contains(code);
  }

  /** PLOVER's sectors of PLOVER's own codes. */
  List<String> ploverSectors(String written) {
    List<String> found = new ArrayList<>();
    for (String s : written == null ? new String[0] : written.split("[^A-Z]+")) {
      if (book.sectors().contains(s) && !found.contains(s)) {
        found.add(s);
      }
    }
    return found;
  }

  /** What a CAMEO code says, or null where PLOVER has no such event. */
  What cameo(String code) {
    String written = code == null ? "" : code;
    boolean two = written.length() == 2;
    String other = two ? written + "0" : "0" + written;
    // Where a number lost its zero, 10 is 010, a statement, not 100.
    for (String c : two ? List.of("0" + written, other) : List.of(written, other)) {
      Codebook.Cameo cameo = book.cameo(c);
      if (cameo != null) {
        return cameo.type().isEmpty() ? null : new What(cameo.type(), cameo.mode(), cameo.code());
      }
    }
    return null;
  }

  /** What PLOVER's type and mode say, or null where there is no such type. */
  What plover(String type, String modes) {
    Codebook.Type known = type == null ? null : book.type(type.toUpperCase(Locale.ROOT));
    if (known == null) {
      return null;
    }
    List<String> found = new ArrayList<>();
    for (String one : modes == null ? new String[0] : modes.split("\\s*[;,]\\s*")) {
      String mode = one.toLowerCase(Locale.ROOT);
      if (book.mode(known.code(), mode) != null && !found.contains(mode)) {
        found.add(mode);
      }
    }
    return new What(known.code(), found, book.cameo(known.code(), found));
  }

  /** What ACLED's kinds of event say, or null. */
  What acled(String event, String sub) {
    for (String column : List.of("sub", "event")) {
      for (Row row : acled) {
        if (row.get(column).equalsIgnoreCase(column.equals("sub") ? sub : event)) {
          return plover(row.get("type"), row.get("mode"));
        }
      }
    }
    return null;
  }

  int quad(What what) {
    return book.quad(what.type);
  }

  double score(What what) {
    return book.scale(what.type, what.modes);
  }
}
