package org.dateline.scale;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.dateline.store.format.TableColumns;

/** A table's columns as the program's own Parquet has them, in Spark's types. */
final class Columns {
  private final String type;
  private int at;

  private Columns(String type) {
    this.type = type;
  }

  static List<StructField> of(String table) {
    List<StructField> fields = new ArrayList<>();
    TableColumns.of(table)
        .forEach((name, type) -> fields.add(field(name, new Columns(type).type())));
    return fields;
  }

  private static StructField field(String name, DataType type) {
    return DataTypes.createStructField(name, type, true);
  }

  /** A type as DuckDB writes it: {@code STRUCT("start" INTEGER, text VARCHAR)[]}. */
  private DataType type() {
    String word = word();
    DataType found = word.equals("STRUCT") ? struct() : plain(word);
    while (type.startsWith("[]", at)) {
      at += 2;
      found = DataTypes.createArrayType(found);
    }
    return found;
  }

  private DataType struct() {
    List<StructField> fields = new ArrayList<>();
    do {
      at++;
      fields.add(field(word(), type()));
    } while (type.startsWith(", ", at) && at++ > 0);
    at++;
    return DataTypes.createStructType(fields);
  }

  /** The type that the last word names. */
  private DataType plain(String word) {
    return switch (word) {
      case "VARCHAR" -> DataTypes.StringType;
      case "INTEGER" -> DataTypes.IntegerType;
      case "DOUBLE" -> DataTypes.DoubleType;
      default -> throw new IllegalArgumentException(type + ": no type '" + word + "' here");
    };
  }

  /** The next word, with or without quotation marks. */
  private String word() {
    int from = at;
    while (at < type.length()
        && (Character.isLetterOrDigit(type.charAt(at)) || "_\"".indexOf(type.charAt(at)) >= 0)) {
      at++;
    }
    String word = type.substring(from, at).replace("\"", "");
    at += type.startsWith(" ", at) ? 1 : 0;
    return word;
  }
}
