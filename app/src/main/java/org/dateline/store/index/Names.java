package org.dateline.store.index;

/** Names of the index's fields. */
final class Names {
  static final String TEXT = "text";
  static final String JSON = "json";
  static final String NO = "no";
  static final String POINT = "point";
  static final String FIRST_DAY = "first_day";
  static final String LAST_DAY = "last_day";
  static final String SEVERAL_DAYS = "several_days";
  static final String MEETS = "meets";
  static final String REPORT = "report";
  static final String HAS = "has";
  static final String PLACE_COUNT = "f_place_quad";
  static final String DYAD_COUNT = "f_dyad";

  private Names() {}

  /** Where a field's values are counted and sorted. */
  static String column(String label) {
    return "f_" + label;
  }

  /** Where a field's names are found word by word. */
  static String words(String label) {
    return label + "_words";
  }
}
