package org.dateline.store.imported;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.lexicon.Codebook;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/** Other coders' codes as PLOVER's. Immutable and thread-safe. */
final class Codes {
  /** What happened; {@code mode} may be empty. */
  record What(String type, String mode, String cameo) {}

  private final Codebook book;
  private final Map<String, Row> byCode = new HashMap<>();
  private final Map<String, Row> byName = new HashMap<>();
  private final Map<String, Row> byFips = new HashMap<>();
  private final Map<String, String> sectors = new HashMap<>();
  private final List<Row> acled;

  Codes(Data data) {
    book = Codebook.load(data);
    for (Row row : data.rows("actors/countries.tsv")) {
      byCode.put(row.get("code"), row);
      byFips.putIfAbsent(row.get("fips"), row);
      byName.put(key(row.get("name")), row);
      row.list("aliases").forEach(a -> byName.putIfAbsent(key(a), row));
    }
    for (Row row : data.rows("formats/sectors.tsv")) {
      sectors.putIfAbsent(key(row.get("cameo")), row.get("sector"));
      sectors.putIfAbsent(key(row.get("icews")), row.get("sector"));
    }
    acled = data.rows("formats/acled.tsv");
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

  /** PLOVER's sectors of codes or names that are parted by commas, semicolons. */
  List<String> cameoSectors(String written) {
    List<String> found = new ArrayList<>();
    for (String s : written == null ? new String[0] : written.split("\\s*[,;]\\s*")) {
      String sector = sectors.get(key(s));
      if (sector != null && !found.contains(sector)) {
        found.add(sector);
      }
    }
    return found;
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
    for (String c : code == null ? List.<String>of() : List.of(code, "0" + code)) {
      Codebook.Cameo cameo = book.cameo(c.length() == 2 ? c + "0" : c);
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
    String first = modes == null ? "" : modes.split("\\s*[;,]\\s*")[0];
    String mode = book.mode(known.code(), first) == null ? "" : first;
    return new What(known.code(), mode, book.cameo(known.code(), List.of(mode)));
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
    return book.scale(what.type, what.mode.isEmpty() ? List.of() : List.of(what.mode));
  }
}
