package org.dateline.scale;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark, as the job wants it; what spark-submit is told wins. */
final class Session {
  private Session() {}

  /** Opens it: on this machine's cores where no cluster is named. */
  static SparkSession open() {
    return open("local[*,4]");
  }

  /**
   * Opens it.
   *
   * @param master where to run, unless Spark was told otherwise
   */
  static SparkSession open(String master) {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.master", master);
    conf.setIfMissing("spark.app.name", "dateline");
    // The other one that Spark has cannot read Java's records.
    conf.set("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
    conf.setIfMissing("spark.ui.enabled", "false");
    if (conf.get("spark.master").matches("local(\\[.*])?")) {
      // Executors that are processes of their own may have no such class yet.
      conf.setIfMissing("spark.hadoop.fs.file.impl", LocalFiles.class.getName());
    }
    // Files that only say that a table is whole would be taken for inputs; lake.json says it.
    conf.setIfMissing("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
    return SparkSession.builder().config(conf).getOrCreate();
  }
}
