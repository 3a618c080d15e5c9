package org.dateline.store.imported;

import org.dateline.record.Location;

/** Where, of a foreign line. */
final class Spots {
  private static final int COUNTRY = 1;
  private static final int REGION = 2;
  private static final int TOWN = 4;

  private final Codes codes;

  Spots(Codes codes) {
    this.codes = codes;
  }

  /** The place; null where the line tells of none. */
  Location of(Cells c) {
    String full = c.any("ActionGeo_FullName");
    String[] parts = full == null ? new String[0] : full.split(",\\s*");
    String named = parts.length > 0 ? parts[0] : null;
    named = named == null ? c.any("Placename", "location", "LocationName", "City") : named;
    Double lat = degrees(c.any("ActionGeo_Lat", "Latitude", "latitude", "Lat"), 90);
    Double lon = degrees(c.any("ActionGeo_Long", "Longitude", "longitude", "Lon"), 180);
    String fips = codes.ofFips(c.any("ActionGeo_CountryCode"));
    String country = fips == null ? c.any("Country", "country", "CountryName") : fips;
    String region = c.any("Province", "admin1", "StateName");
    if (lat == null && named == null && country == null) {
      return null;
    }
    int resolution = resolution(c, named, region);
    String name = named == null ? region == null ? codes.name(country) : region : named;
    String raw = c.any("Raw Placename");
    return new Location(
        raw == null ? name : raw,
        name,
        geonames(c),
        lat,
        lon,
        resolution < TOWN ? c.any("City") : c.any("City") == null ? named : c.any("City"),
        parts.length > 2 ? parts[1] : region,
        codes.name(country),
        codes.country(country),
        null,
        c.any("Feature Type"),
        resolution);
  }

  /** GDELT's and ACLED's own word for it; else by what is named. */
  private static int resolution(Cells c, String named, String region) {
    String gdelt = c.any("ActionGeo_Type");
    if (gdelt != null) {
      return gdelt.equals("1") ? COUNTRY : gdelt.matches("[25]") ? REGION : TOWN;
    }
    String acled = c.any("geo_precision");
    if (acled != null) {
      return acled.equals("1") ? TOWN : acled.equals("2") ? REGION + 1 : REGION;
    }
    return named != null ? TOWN : region != null ? REGION : COUNTRY;
  }

  private static Integer geonames(Cells c) {
    Double id = c.number("GeoNames ID");
    return id == null ? null : Integer.valueOf(id.intValue());
  }

  private static Double degrees(String written, int most) {
    try {
      Double degrees = written == null ? null : Double.valueOf(written);
      return degrees == null || !(Math.abs(degrees) <= most) ? null : degrees;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
