package org.dateline.merge;

/** Rules by which two reports cannot tell one happening, however alike their words are. */
final class Apart {
  private static final int DAYS = 3;
  private static final int COARSE_DAYS = 14;
  private static final int KM = 40;

  private Apart() {}

  /** The rule that keeps them apart, in words; null where none does. */
  static String why(Report a, Report b, int window) {
    int gap = a.moment.gap(b.moment);
    boolean exact = a.moment.exact() && b.moment.exact();
    if (gap >= (exact ? DAYS : COARSE_DAYS)) {
      return "their dates are " + gap + " days apart";
    }
    Integer p = a.publication.day();
    Integer q = b.publication.day();
    if (p != null && q != null && Math.abs(p - q) > window) {
      return "they were published " + Math.abs(p - q) + " days apart, more than the window";
    }
    return a.spot == null || b.spot == null ? null : places(a.spot, b.spot);
  }

  /** Towns must be near; a district or a province reaches as far as its radius. */
  private static String places(Spot a, Spot b) {
    if (!a.local() || !b.local()) {
      return null;
    }
    double km = a.km(b);
    int reach = (a.town() ? 0 : a.radius()) + (b.town() ? 0 : b.radius());
    return km < KM + 1.5 * reach ? null : "their places are " + Math.round(km) + " km apart";
  }
}
