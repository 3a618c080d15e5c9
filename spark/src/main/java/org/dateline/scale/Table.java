package org.dateline.scale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.store.query.Days;

/** The tables of a lake. */
enum Table {
  ARTICLES,
  EVENTS,
  CLAIMS,
  INCIDENTS,
  PROBLEMS;

  /** The column that all but problems are filed under. */
  static final String DAY = "day";

  /** The name of its folder. */
  String folder() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The name of its file in a split's output. */
  String part() {
    return folder() + ".jsonl" + Lake.PACKED;
  }

  /** Its columns, and the day that it is filed under. */
  StructType columns() {
    List<StructField> fields = new ArrayList<>(Columns.of(folder()));
    if (this != PROBLEMS) {
      fields.add(DataTypes.createStructField(DAY, DataTypes.StringType, true));
    }
    return DataTypes.createStructType(fields);
  }

  /** What the rows of a file are sorted by. */
  Column[] order() {
    Stream<String> names = this == PROBLEMS ? Stream.of("input", "problem") : Stream.of(DAY, "id");
    return names.map(functions::col).toArray(Column[]::new);
  }

  /** A record's line with the first of its days behind it, or null where it has none. */
  static String filed(String json, String date) {
    Days days = Days.ofOrNull(date);
    String day = days == null ? "null" : "\"" + LocalDate.ofEpochDay(days.first()) + "\"";
    return json.substring(0, json.length() - 1) + ",\"" + DAY + "\":" + day + "}";
  }
}
