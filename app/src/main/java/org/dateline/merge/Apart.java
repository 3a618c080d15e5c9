package org.dateline.merge;

/** Rules by which two reports cannot tell one happening, however alike their words are. */
final class Apart {
  private static final int DAYS = 3;
  private static final int COARSE_DAYS = 14;
  private static final int KM = 25;

  private Apart() {}

  /** Whether a rule keeps them apart. */
  static boolean are(Report a, Report b, int window) {
    return a.moment.gap(b.moment) >= days(a, b) || late(a, b, window) || far(a.spot, b.spot);
  }

  /** The rule that keeps them apart, in words; null where none does. */
  static String why(Report a, Report b, int window) {
    int gap = a.moment.gap(b.moment);
    if (gap >= days(a, b)) {
      return "their dates are " + gap + " days apart";
    }
    if (late(a, b, window)) {
      int days = Math.abs(a.publication.day() - b.publication.day());
      return "they were published " + days + " days apart, more than the window";
    }
    return far(a.spot, b.spot)
        ? "their places are " + Math.round(a.spot.km(b.spot)) + " km apart"
        : null;
  }

  private static int days(Report a, Report b) {
    return a.moment.exact() && b.moment.exact() ? DAYS : COARSE_DAYS;
  }

  private static boolean late(Report a, Report b, int window) {
    Integer p = a.publication.day();
    Integer q = b.publication.day();
    return p != null && q != null && Math.abs(p - q) > window;
  }

  /** Towns must be near; a district or a province reaches as far as its radius. */
  private static boolean far(Spot a, Spot b) {
    if (a == null || b == null || !a.local() || !b.local()) {
      return false;
    }
    int reach = (a.town() ? 0 : a.radius()) + (b.town() ? 0 : b.radius());
    return a.apart(b, KM + 1.5 * reach);
  }
}
