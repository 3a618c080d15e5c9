package org.dateline.merge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.dateline.record.Location;

/**
 * Where an event happened, as far as merging needs it.
 *
 * @param latitude radians
 * @param longitude radians
 * @param radius km within which the event lies around the point
 * @param country ISO 3166-1 alpha-3, or null
 * @param province country and first-order region, or null
 */
record Spot(double latitude, double longitude, int radius, String country, String province) {
  private static final double EARTH = 6371;
  private static final int[] RADIUS = {2500, 700, 120, 30, 12, 3};
  private static final int DISTRICT = 30;
  private static final int TOWN = 12;
  private static final int PROVINCE = 120;

  /** Null where the place is not known. */
  static Spot of(Location l) {
    if (l == null || l.lat() == null || l.lon() == null) {
      return null;
    }
    int resolution = l.resolution() == null ? 4 : Math.max(0, Math.min(5, l.resolution()));
    String province = l.province() == null ? null : l.countryCode() + "/" + l.province();
    return new Spot(
        Math.toRadians(l.lat()),
        Math.toRadians(l.lon()),
        RADIUS[resolution],
        l.countryCode(),
        province);
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(latitude);
    out.writeDouble(longitude);
    out.writeInt(radius);
    Wire.write(country, out);
    Wire.write(province, out);
  }

  static Spot read(DataInput in) throws IOException {
    return new Spot(
        in.readDouble(), in.readDouble(), in.readInt(), Wire.string(in), Wire.string(in));
  }

  boolean town() {
    return radius <= TOWN;
  }

  boolean precise() {
    return radius <= DISTRICT;
  }

  /** Whether it is a province or less. */
  boolean local() {
    return radius <= PROVINCE;
  }

  /** Great-circle distance of the points in km (haversine). */
  double km(Spot o) {
    double a = Math.sin((latitude - o.latitude) / 2);
    double b = Math.sin((longitude - o.longitude) / 2);
    double h = a * a + Math.cos(latitude) * Math.cos(o.latitude) * b * b;
    return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /** Whether the points are at least so many km apart. */
  boolean apart(Spot o, double km) {
    return EARTH * Math.abs(latitude - o.latitude) > km + 1 || km(o) >= km;
  }

  /** Whether two places told at different precisions can be one. */
  boolean holds(Spot finer) {
    boolean land = country == null || finer.country == null || country.equals(finer.country);
    boolean country1 = radius == RADIUS[1] && country != null;
    return land && (country1 || km(finer) <= radius);
  }
}
