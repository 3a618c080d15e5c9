package org.dateline.store.index;

import org.dateline.record.Location;

/** A place on the map as it is counted: where, how fine, what it is called. */
record PlaceKey(double lat, double lon, int resolution, String name, String country, int quad) {
  static PlaceKey of(Location at, Integer quad) {
    return new PlaceKey(
        at.lat(),
        at.lon(),
        at.resolution() == null ? 0 : at.resolution(),
        at.resolvedPlace() == null ? at.extractedPlace() : at.resolvedPlace(),
        at.countryCode(),
        quad == null ? 0 : quad);
  }

  /** The key without its quad class. */
  PlaceKey anyQuad() {
    return new PlaceKey(lat, lon, resolution, name, country, 0);
  }

  String text() {
    return lat
        + "\t"
        + lon
        + "\t"
        + resolution
        + "\t"
        + (name == null ? "" : name.replace('\t', ' '))
        + "\t"
        + (country == null ? "" : country)
        + "\t"
        + quad;
  }

  static PlaceKey parse(String text) {
    String[] p = text.split("\t", -1);
    return new PlaceKey(
        Double.parseDouble(p[0]),
        Double.parseDouble(p[1]),
        Integer.parseInt(p[2]),
        p[3],
        p[4].isEmpty() ? null : p[4],
        Integer.parseInt(p[5]));
  }
}
