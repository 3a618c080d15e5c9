package org.dateline.store.imported;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.record.Actor;

/** Who acts and to whom, of a foreign line. */
final class Parties {
  /** A country in ACLED's names: "Police Forces of Kenya (2022-)", "Civilians (Somalia)". */
  private static final Pattern OF =
      Pattern.compile(" of (?:the )?(\\p{Lu}[^()]*?)(?: \\(.*)?$|\\((\\p{Lu}[^()\\d]*)\\)");

  private final Kind kind;
  private final Codes codes;

  Parties(Kind kind, Codes codes) {
    this.kind = kind;
    this.codes = codes;
  }

  /** Those who act, or those to whom; none where the line tells of none. */
  List<Actor> of(Cells c, boolean first) {
    return switch (kind) {
      case ICEWS -> icews(c, first ? "Source " : "Target ");
      case POLECAT -> polecat(c, first ? "Actor" : "Recipient");
      case ACLED -> acled(c, first ? "1" : "2");
      default -> cameo(c, first ? "Actor1" : "Actor2");
    };
  }

  private Actor actor(
      String code,
      String country,
      List<String> sectors,
      String name,
      String words,
      String id,
      String office) {
    String known = codes.country(country);
    String written = code != null ? code : known == null ? country : known;
    String called = words != null ? words : name != null ? name : codes.name(country);
    return new Actor(
        written,
        sectors,
        called == null ? written : called,
        name,
        id,
        office,
        0,
        0,
        codes.name(country));
  }

  /** Several are parted by semicolons; their sectors are the first one's. */
  private List<Actor> icews(Cells c, String role) {
    List<String> names = values(c, role + "Name");
    List<String> countries = values(c, role + "Country");
    List<Actor> all = new ArrayList<>();
    for (int i = 0; i < Math.max(names.size(), countries.size()); i++) {
      List<String> sectors =
          i == 0 ? codes.cameoSectors(c.any(role + "Sectors")) : List.<String>of();
      all.add(actor(null, at(countries, i), sectors, at(names, i), null, null, null));
    }
    return all;
  }

  /** Several are parted by semicolons, each with what its columns have in the same place. */
  private List<Actor> polecat(Cells c, String role) {
    List<String> names = values(c, role + " Name");
    List<String> raw = values(c, role + " Name Raw");
    List<String> countries = values(c, role + " Country");
    List<String> ids = values(c, "Wikipedia " + role + " ID");
    List<String> offices = values(c, role + " Title");
    int count = Math.max(Math.max(names.size(), raw.size()), countries.size());
    List<String> sectors = values(c, role + " Sectors");
    List<Actor> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String own = count == 1 ? c.any(role + " Sectors") : at(sectors, i);
      String name = at(names, i);
      String words = at(raw, i);
      List<String> of = codes.ploverSectors(own);
      all.add(actor(null, at(countries, i), of, name, words, at(ids, i), at(offices, i)));
    }
    return all;
  }

  private static List<String> values(Cells c, String column) {
    String cell = c.any(column);
    return cell == null ? List.of() : List.of(cell.split("\\s*;\\s*", -1));
  }

  private static String at(List<String> values, int i) {
    return i < values.size() && Cells.isKnown(values.get(i)) ? values.get(i) : null;
  }

  private List<Actor> acled(Cells c, String number) {
    String names = c.any("actor" + number);
    if (names == null) {
      return List.of();
    }
    List<Actor> all = new ArrayList<>();
    all.add(acled(c, names, sectors(names, c.any("inter" + number))));
    for (String other : values(c, "assoc_actor_" + number)) {
      if (Cells.isKnown(other)) {
        all.add(acled(c, other, List.of()));
      }
    }
    return all;
  }

  private List<String> sectors(String name, String inter) {
    List<String> sectors = codes.acledSectors(inter);
    boolean state = sectors.contains("GOV");
    boolean police = name.startsWith("Police");
    boolean army = name.startsWith("Military");
    return state && police ? List.of("COP") : state && army ? List.of("MIL") : sectors;
  }

  private Actor acled(Cells c, String name, List<String> sectors) {
    Matcher of = OF.matcher(name);
    String country = codes.country(name);
    while (country == null && of.find()) {
      country = codes.country(of.group(1) == null ? of.group(2) : of.group(1));
    }
    return actor(
        null, country == null ? c.any("country") : country, sectors, name, null, null, null);
  }

  /** GDELT and Phoenix: codes of countries, bodies and roles. */
  private List<Actor> cameo(Cells c, String role) {
    String country = c.any(role + "CountryCode");
    String full = c.any(role + "Code");
    String name = c.any(role + "Name");
    if (country == null && name == null && full == null) {
      return List.of();
    }
    String roles = c.get(role + "Type1Code") + "," + c.get(role + "Type2Code");
    roles += "," + c.get(role + "Type3Code") + "," + c.get(role + "Others");
    String body = country;
    for (String one : (c.get(role + "KnownGroupCode") + "," + roles).split(",")) {
      body = body == null && codes.body(one) ? one : body;
    }
    boolean nowhere = "---".equals(country);
    String code = nowhere ? null : country == null ? body : null;
    String state = nowhere ? null : country;
    List<String> sectors = codes.cameoSectors(roles);
    String words = name != null ? name : codes.name(state) == null ? full : null;
    return List.of(actor(code, state, sectors, name, words, null, null));
  }
}
