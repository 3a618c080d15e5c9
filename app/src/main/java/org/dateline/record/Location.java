package org.dateline.record;

/**
 * A place on the map.
 *
 * @param extractedPlace the words of the text
 * @param resolvedPlace the gazetteer's name
 * @param geonameid GeoNames' number, or null where the place has none there
 * @param lat degrees north, or null
 * @param lon degrees east, or null
 * @param city settlement, or null
 * @param province first-order region, or null
 * @param country name, or null (seas)
 * @param countryCode ISO 3166-1 alpha-3, or null
 * @param featureClass GeoNames' class ("P"), or null
 * @param featureCode GeoNames' code ("PPLC"), or null
 * @param resolution 5 below the city, 4 city, 3 district, 2 province, 1 country, 0 wider or a sea
 */
public record Location(
    String extractedPlace,
    String resolvedPlace,
    Integer geonameid,
    Double lat,
    Double lon,
    String city,
    String province,
    String country,
    String countryCode,
    String featureClass,
    String featureCode,
    Integer resolution) {
  private static final int DISTRICT = 3;

  /** Whether it is a district, a town or a spot in one. */
  public boolean local() {
    return resolution >= DISTRICT;
  }

  /** The same place, found by other words. */
  public Location extractedAs(String words) {
    return new Location(
        words,
        resolvedPlace,
        geonameid,
        lat,
        lon,
        city,
        province,
        country,
        countryCode,
        featureClass,
        featureCode,
        resolution);
  }
}
