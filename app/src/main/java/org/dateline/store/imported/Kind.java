package org.dateline.store.imported;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

  /** Other names of columns: of GDELT's tables, and of Phoenix' historical files. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("GlobalEventID", "GLOBALEVENTID"),
          Map.entry("Day", "SQLDATE"),
          Map.entry("eid", "EventID"),
          Map.entry("story_date", "Date"),
          Map.entry("source", "Actor1Code"),
          Map.entry("source_root", "Actor1CountryCode"),
          Map.entry("source_agent", "Actor1Type1Code"),
          Map.entry("source_others", "Actor1Others"),
          Map.entry("target", "Actor2Code"),
          Map.entry("target_root", "Actor2CountryCode"),
          Map.entry("target_agent", "Actor2Type1Code"),
          Map.entry("target_others", "Actor2Others"),
          Map.entry("code", "EventCode"),
          Map.entry("root_code", "EventRootCode"),
          Map.entry("lat", "Lat"),
          Map.entry("lon", "Lon"),
          Map.entry("placename", "LocationName"),
          Map.entry("statename", "StateName"),
          Map.entry("countryname", "CountryName"));

  /** What a file's first line tells of it: its kind, its columns, whether it is their names. */
  record Told(Kind kind, List<String> columns, boolean headed) {}

  /** What such a first line tells; null where the file is none that is known. */
  static Told of(List<String> first) {
    List<String> names = first.stream().map(n -> n.replace("\uFEFF", "").strip()).toList();
    boolean begins = !first.isEmpty() && first.get(0).matches("\\d+(_.*)?");
    for (Kind kind : values()) {
      boolean counted = first.size() == kind.columns.size();
      boolean reduced = kind == GDELT1 && first.size() == kind.columns.size() - 1;
      if (kind.headed && names.containsAll(kind.columns)) {
        return new Told(kind, names, true);
      }
      if (!kind.headed && begins && (counted || reduced)) {
        return new Told(kind, kind.columns, false);
      }
    }
    List<String> others = names.stream().map(n -> NAMES.getOrDefault(n, n)).toList();
    if (others.containsAll(List.of("GLOBALEVENTID", "SQLDATE", "EventCode"))) {
      return new Told(others.contains("ActionGeo_ADM2Code") ? GDELT : GDELT1, others, true);
    }
    return others.containsAll(List.of("Date", "Actor1CountryCode", "EventCode", "EventRootCode"))
        ? new Told(PHOENIX, others, true)
        : null;
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
