package org.dateline.lexicon;

import java.util.List;
import org.dateline.lexicon.Gazetteer.OwnPlace;

/**
 * Lays the tables of places over the gazetteer's file. A row with a point that the file does not
 * know adds a place; one that it knows moves it; a row without a point adds names to the town that
 * one of its names stands for.
 */
final class OwnPlaces {
  private static final List<String> TABLES =
      List.of("regions.tsv", "names.tsv", "lands.tsv", "waters.tsv", "sites.tsv");

  private final Gazetteer gazetteer;
  private final Data data;

  OwnPlaces(Gazetteer gazetteer, Data data) {
    this.gazetteer = gazetteer;
    this.data = data;
  }

  void read() {
    for (Row row : data.rows("places/countries.tsv")) {
      if (!row.get("name").isEmpty()) {
        country(row);
      }
    }
    data.rows("actors/countries.tsv").forEach(this::country);
    for (String table : TABLES) {
      data.rows("places/" + table).forEach(this::place);
    }
    data.rows("places/abbreviations.tsv").forEach(this::abbreviation);
    data.rows(Gazetteer.PREFERRED).forEach(this::prefer);
  }

  private void prefer(Row row) {
    String name = row.get("name");
    for (int place : gazetteer.find(PlaceKey.of(name))) {
      int province = gazetteer.province(place);
      String region = province < 0 ? "" : gazetteer.name(province);
      if (gazetteer.country(place).equals(row.get("country"))
          && gazetteer.code(place).equals(row.get("code"))
          && region.equals(row.get("province"))) {
        gazetteer.prefer(name, place);
        return;
      }
    }
    throw row.error(
        "no " + row.get("code") + " '" + name + "' of " + row.get("country") + " is known");
  }

  private void abbreviation(Row row) {
    int place = known(row.get("name"), row.get("country"), "A.ADM1");
    if (place < 0) {
      throw row.error("no region '" + row.get("name") + "' of " + row.get("country") + " is known");
    }
    gazetteer.abbreviation(row.get("short"), place, row.get("alone").equals("yes"));
  }

  private void country(Row row) {
    String code = row.get("code");
    int place = known(row.get("name"), code, "A.PCL");
    if (place < 0) {
      throw row.error(
          "'" + row.get("name") + "' is not in the gazetteer; rebuild it as places/README.md says");
    }
    gazetteer.country(code, place);
    gazetteer.name(row.get("name"), place);
    row.list("aliases").forEach(a -> gazetteer.name(a, place));
    row.list("demonyms").forEach(d -> gazetteer.demonym(d, place));
  }

  private void place(Row row) {
    int place = row.get("lat").isEmpty() ? unmoved(row) : placed(row);
    gazetteer.name(row.get("name"), place);
    row.list("aliases").forEach(a -> gazetteer.name(a, place));
    row.list("demonyms").forEach(d -> gazetteer.demonym(d, place));
  }

  private int placed(Row row) {
    double lat = number(row, "lat", 90);
    double lon = number(row, "lon", 180);
    String code = row.get("code");
    int known = code.startsWith("A.ADM") ? known(row.get("name"), row.get("country"), code) : -1;
    if (known >= 0) {
      gazetteer.move(known, lat, lon);
      return known;
    }
    return add(row, lat, lon, row.get("city").isEmpty() ? -1 : city(row));
  }

  private int unmoved(Row row) {
    if (!row.get("city").isEmpty()) {
      return add(row, Double.NaN, Double.NaN, city(row));
    }
    String code = row.get("code");
    int known = known(row.get("name"), row.get("country"), code.isEmpty() ? "P." : code);
    for (String other : row.list("aliases")) {
      known = known >= 0 ? known : known(other, row.get("country"), code.isEmpty() ? "P." : code);
    }
    if (known < 0) {
      throw row.error(
          "no "
              + (code.isEmpty() ? "town" : code)
              + " '"
              + row.get("name")
              + "' of "
              + row.get("country")
              + " is known; give it lat and lon");
    }
    return known;
  }

  private int city(Row row) {
    int city = known(row.get("city"), row.get("country"), "P.");
    if (city < 0) {
      throw row.error("no town '" + row.get("city") + "' of " + row.get("country") + " is known");
    }
    return city;
  }

  private int add(Row row, double lat, double lon, int city) {
    String code = row.get("code");
    if (code.length() < 3 || code.charAt(1) != '.') {
      throw row.error("code '" + code + "' is not GeoNames' class and code, as S.SQR");
    }
    String country = row.get("country");
    int province = city < 0 ? -1 : gazetteer.province(city);
    return gazetteer.add(
        new OwnPlace(row.get("name"), country, code, lat, lon, province, city, row.at()));
  }

  private int known(String name, String country, String code) {
    for (int place : gazetteer.find(PlaceKey.of(name))) {
      if (gazetteer.country(place).equals(country) && gazetteer.code(place).startsWith(code)) {
        return place;
      }
    }
    return -1;
  }

  private static double number(Row row, String column, double most) {
    try {
      double value = Double.parseDouble(row.get(column));
      if (Math.abs(value) <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // falls through to the one message for both
    }
    throw row.error(column + " '" + row.get(column) + "' is not a number of degrees");
  }
}
