package org.dateline.store.format;

import java.util.Locale;

/** The parts of an ISO date at the precision known; each null where it is not known. */
final class Day {
  private Day() {}

  /** "2022-01-08", or null where the day is not known. */
  static String iso(String date) {
    return date != null && date.matches("\\d{4}-\\d\\d-\\d\\d.*") ? date.substring(0, 10) : null;
  }

  /** 20220108. */
  static String plain(String date) {
    String iso = iso(date);
    return iso == null ? null : iso.replace("-", "");
  }

  /** 2022. */
  static String year(String date) {
    return date != null && date.matches("\\d{4}.*") ? date.substring(0, 4) : null;
  }

  /** 202201. */
  static String yearMonth(String date) {
    boolean known = date != null && date.matches("\\d{4}-\\d\\d.*");
    return known ? date.substring(0, 4) + date.substring(5, 7) : null;
  }

  /** 01. */
  static String month(String date) {
    String both = yearMonth(date);
    return both == null ? null : both.substring(4);
  }

  /** 08. */
  static String dayOfMonth(String date) {
    String iso = iso(date);
    return iso == null ? null : iso.substring(8);
  }

  /** 2022.0219, as GDELT counts: months of thirty days, a year of 365. */
  static String fraction(String date) {
    String iso = iso(date);
    if (iso == null) {
      return null;
    }
    int days =
        30 * (Integer.parseInt(iso.substring(5, 7)) - 1) + Integer.parseInt(iso.substring(8));
    return String.format(Locale.ROOT, "%.4f", Integer.parseInt(iso.substring(0, 4)) + days / 365.0);
  }

  /** 20220108000000: the day's beginning in UTC, since the hour is seldom known. */
  static String stamp(String date) {
    String plain = plain(date);
    return plain == null ? null : plain + "000000";
  }
}
