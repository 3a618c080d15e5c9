package org.dateline.scale;

import static org.apache.spark.sql.functions.col;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Writes a lake's tables as Parquet, a folder a day. */
final class Tables {
  private static final String SORTED_BY = "id";

  private final SparkSession spark;
  private final Lake lake;

  Tables(SparkSession spark, Lake lake) {
    this.spark = spark;
    this.lake = lake;
  }

  /** Gathers what the splits have of a table. */
  void write(Table table, Collection<Manifest> splits) {
    List<String> parts = splits.stream().map(s -> lake.part(s, table.part())).sorted().toList();
    write(table, reader(table).json(parts.toArray(String[]::new)));
  }

  /** Writes lines of JSON as a table. */
  void writeLines(Table table, Dataset<String> lines) {
    write(table, reader(table).json(lines));
  }

  /** A line that is no record of the table would be a mistake of our own. */
  private DataFrameReader reader(Table table) {
    return spark.read().schema(table.columns()).option("mode", "FAILFAST");
  }

  /** How many records a written table holds. */
  long count(Table table) {
    return spark.read().schema(table.columns()).parquet(lake.table(table.folder())).count();
  }

  /**
   * Small days share a task and large ones are shared out, as Spark's adaptive plans have it; what
   * lies in a file is sorted by id, so that the same records make the same files.
   */
  private void write(Table table, Dataset<Row> rows) {
    if (table == Table.PROBLEMS) {
      rows.coalesce(1)
          .sortWithinPartitions("input", "problem")
          .write()
          .mode(SaveMode.Overwrite)
          .parquet(lake.table(table.folder()));
      return;
    }
    rows.hint("rebalance", col(Table.DAY))
        .sortWithinPartitions(Table.DAY, SORTED_BY)
        .write()
        .mode(SaveMode.Overwrite)
        .option("compression", "zstd")
        .partitionBy(Table.DAY)
        .parquet(lake.table(table.folder()));
  }
}
