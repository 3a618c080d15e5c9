package org.dateline.find.place;

import org.dateline.record.Location;

/**
 * Where a happening took place.
 *
 * @param location the place, or null where the article does not say
 * @param why what told it; never null
 */
public record EventPlace(Location location, String why) {
  /** The finer of two answers about one happening, where both can be true; else the first. */
  public EventPlace or(EventPlace other) {
    if (location == null) {
      return other;
    }
    boolean finer =
        other.location != null
            && other.location.resolution() > location.resolution()
            && within(other.location, location);
    return finer ? other : this;
  }

  /** Whether the one place lies in the other, as far as country and region tell. */
  static boolean within(Location inner, Location outer) {
    if (inner.countryCode() == null || outer.countryCode() == null) {
      return false;
    }
    boolean country = inner.countryCode().equals(outer.countryCode());
    switch (outer.resolution()) {
      case 1:
        return country;
      case 2:
        return country
            && (inner.province() == null
                ? near(inner, outer)
                : outer.province() == null || outer.province().equals(inner.province()));
      case 4:
        return country && outer.city() != null && outer.city().equals(inner.city());
      default:
        return false;
    }
  }

  /** Within some 390 km: what a site's region is told by, where its row names none. */
  private static boolean near(Location a, Location b) {
    double north = Math.abs(a.lat() - b.lat());
    double east = Math.abs(a.lon() - b.lon()) * Math.cos(Math.toRadians(a.lat()));
    return Math.hypot(north, east) < 3.5;
  }
}
