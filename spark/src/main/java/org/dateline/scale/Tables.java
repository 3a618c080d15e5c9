package org.dateline.scale;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Writes a lake's tables as Parquet, a folder a day. */
final class Tables {
  private static final String LINES = "lines";

  /** Hashes each value to find it again, which long texts and ids never are. */
  private static final String DICTIONARY = "parquet.enable.dictionary";

  private final SparkSession spark;
  private final Lake lake;

  Tables(SparkSession spark, Lake lake) {
    this.spark = spark;
    this.lake = lake;
  }

  /** Gathers what the splits have of a table; how many records. */
  long write(Table table, Collection<Manifest> splits) {
    List<String> parts = splits.stream().map(s -> lake.part(s, table.part())).sorted().toList();
    Dataset<Row> rows = reader(table).json(parts.toArray(String[]::new));
    return file(table, rows);
  }

  /** Writes lines of JSON as a table; how many. */
  long writeLines(Table table, Dataset<String> lines) {
    return file(table, reader(table).json(lines));
  }

  /** A line that is no record of the table would be a mistake of our own. */
  private DataFrameReader reader(Table table) {
    return spark.read().schema(table.columns()).option("mode", "FAILFAST");
  }

  /**
   * Files rows by their days. Small days share a task and large ones are shared out, as Spark's
   * adaptive plans have it; what lies in a file is sorted, so that the same records make the same
   * files. What is counted is what the last tasks wrote, once each, however often they ran.
   */
  private long file(Table table, Dataset<Row> rows) {
    boolean filed = table != Table.PROBLEMS;
    Observation written = new Observation();
    DataFrameWriter<Row> to =
        (filed ? rows.hint("rebalance", col(Table.DAY)) : rows.coalesce(1))
            .observe(written, count(lit(1)).as(LINES))
            .sortWithinPartitions(table.order())
            .write()
            .mode(SaveMode.Overwrite)
            .option("compression", "zstd")
            .option("parquet.compression.codec.zstd.level", "1")
            .option(DICTIONARY + "#text", "false")
            .option(DICTIONARY + "#id", "false");
    (filed ? to.partitionBy(Table.DAY) : to).parquet(lake.table(table.folder()));
    try {
      return (Long) written.getAsJava().get(LINES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the job was ended while it wrote " + table.folder(), e);
    }
  }
}
