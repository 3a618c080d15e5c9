package org.dateline.store.imported;

import java.util.ArrayList;
import java.util.List;

/** The files that are known: by the names of their columns, or how many there are. */
enum Kind {
  GDELT(false, gdelt(true)),
  GDELT1(false, gdelt(false)),
  PHOENIX(
      false,
      List.of(
          "EventID",
          "Date",
          "Year",
          "Month",
          "Day",
          "Actor1Code",
          "Actor1CountryCode",
          "Actor1Type1Code",
          "Actor1Others",
          "Actor2Code",
          "Actor2CountryCode",
          "Actor2Type1Code",
          "Actor2Others",
          "EventCode",
          "EventRootCode",
          "PentaClass",
          "GoldsteinScore",
          "Issues",
          "Lat",
          "Lon",
          "LocationName",
          "StateName",
          "CountryName",
          "SentenceID",
          "SOURCEURL",
          "NewsSources")),
  ICEWS(true, List.of("Event ID", "Event Date", "Source Name", "CAMEO Code", "Target Name")),
  POLECAT(true, List.of("Event ID", "Event Date", "Event Type", "Event Mode", "Actor Name")),
  ACLED(true, List.of("event_id_cnty", "event_date", "event_type", "sub_event_type", "actor1"));

  static final String IMPORTED = "imported ";

  /** Whether the file's first line names its columns. */
  final boolean headed;

  final List<String> columns;

  Kind(boolean headed, List<String> columns) {
    this.headed = headed;
    this.columns = columns;
  }

  /** The kind of a file that begins with such cells; null where it is none that is known. */
  static Kind of(List<String> first) {
    for (Kind kind : values()) {
      boolean counted = !kind.headed && first.size() == kind.columns.size();
      boolean reduced = kind == GDELT1 && first.size() == kind.columns.size() - 1;
      boolean begins = !first.isEmpty() && first.get(0).matches("\\d+(_.*)?");
      if (kind.headed ? first.containsAll(kind.columns) : begins && (counted || reduced)) {
        return kind;
      }
    }
    return null;
  }

  /** What it is called as a coder. */
  String coder() {
    return IMPORTED + name().toLowerCase(java.util.Locale.ROOT);
  }

  private static List<String> gdelt(boolean second) {
    List<String> all =
        new ArrayList<>(List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"));
    for (String actor : List.of("Actor1", "Actor2")) {
      for (String part :
          List.of(
              "Code",
              "Name",
              "CountryCode",
              "KnownGroupCode",
              "EthnicCode",
              "Religion1Code",
              "Religion2Code",
              "Type1Code",
              "Type2Code",
              "Type3Code")) {
        all.add(actor + part);
      }
    }
    all.addAll(
        List.of(
            "IsRootEvent",
            "EventCode",
            "EventBaseCode",
            "EventRootCode",
            "QuadClass",
            "GoldsteinScale",
            "NumMentions",
            "NumSources",
            "NumArticles",
            "AvgTone"));
    for (String geo : List.of("Actor1Geo_", "Actor2Geo_", "ActionGeo_")) {
      all.addAll(List.of(geo + "Type", geo + "FullName", geo + "CountryCode", geo + "ADM1Code"));
      if (second) {
        all.add(geo + "ADM2Code");
      }
      all.addAll(List.of(geo + "Lat", geo + "Long", geo + "FeatureID"));
    }
    all.addAll(List.of("DATEADDED", "SOURCEURL"));
    return all;
  }
}
