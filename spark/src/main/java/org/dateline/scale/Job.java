package org.dateline.scale;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.dateline.record.Digest;
import org.dateline.store.Json;

/**
 * Inputs to a lake: each split is coded by a task and its output kept; the tables are then made of
 * all splits' outputs. A run that was ended goes on where it was: splits that are done are not read
 * again.
 */
final class Job {
  private final SparkSession spark;
  private final JavaSparkContext context;
  private final String out;
  private final How how;
  private final Broadcast<How> sent;
  private final Broadcast<SerializableConfiguration> hadoop;
  private final Lake lake;
  private final Consumer<String> say;

  /**
   * What a job did.
   *
   * @param done splits that were done before it
   * @param unread problems with inputs that lie in no split
   */
  record Outcome(
      int splits, int done, long articles, long events, long claims, long problems, long unread) {
    /** In a line for people. */
    String line() {
      return "%d articles with %d events and %d claims from %d splits%s%s"
          .formatted(
              articles,
              events,
              claims,
              splits,
              done == 0 ? "" : ", " + done + " of which were done before",
              problems == 0 ? "" : "; " + problems + " problems are in the table of problems");
    }
  }

  /**
   * A job.
   *
   * @param out the lake's folder
   * @param say takes lines for people
   */
  Job(SparkSession spark, String out, How how, Consumer<String> say) throws IOException {
    this.spark = spark;
    this.out = out;
    this.how = how;
    this.say = say;
    context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    sent = context.broadcast(how);
    hadoop = context.broadcast(new SerializableConfiguration(configuration()));
    lake = new Lake(out, configuration());
  }

  private Configuration configuration() {
    return context.hadoopConfiguration();
  }

  /**
   * Runs it.
   *
   * @param bytes how much one split holds at most, where it is more than a file
   */
  Outcome run(List<String> inputs, long bytes) throws IOException {
    List<String> unread = new ArrayList<>();
    List<Split.File> files = Listing.of(inputs, configuration(), unread::add);
    unread.forEach(say);
    List<Split> splits = Plan.of(files, digest(), bytes);
    int before = lake.done(splits).size();
    lake.begin();
    code(splits);
    Collection<Manifest> done = lake.done(splits).values();
    Tables tables = new Tables(spark, lake);
    for (Table table : List.of(Table.ARTICLES, Table.EVENTS, Table.CLAIMS, Table.PROBLEMS)) {
      tables.write(table, done);
    }
    Outcome outcome = outcome(splits.size(), before, done, unread.size());
    lake.whole(Json.line(outcome));
    return outcome;
  }

  /** What decides what a split's output is, beside its files. */
  private String digest() throws IOException {
    return how.digest() + "\n" + program();
  }

  /** The program's bytes, so that outputs of different programs are never mixed. */
  private static String program() throws IOException {
    Path jar =
        Path.of(
            URI.create(Job.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    return Files.isRegularFile(jar)
        ? Digest.of(Files.readString(jar, StandardCharsets.ISO_8859_1))
        : "development";
  }

  /** Codes what is not done; the largest first, for the last ones to end together. */
  private void code(List<Split> splits) throws IOException {
    Map<String, Manifest> done = lake.done(splits);
    List<Split> left =
        splits.stream()
            .filter(s -> !done.containsKey(s.key()))
            .sorted(Comparator.comparingLong(Split::bytes).reversed())
            .toList();
    if (left.isEmpty()) {
      return;
    }
    String folder = out;
    Broadcast<How> way = sent;
    Broadcast<SerializableConfiguration> system = hadoop;
    context
        .parallelize(left, left.size())
        .foreach(
            split -> {
              Configuration configuration = system.value().value();
              Lake target = new Lake(folder, configuration);
              new SplitCoder(target, way.value(), configuration)
                  .run(split, TaskContext.get().taskAttemptId());
            });
  }

  private static Outcome outcome(int splits, int before, Collection<Manifest> done, int unread) {
    return new Outcome(
        splits,
        before,
        done.stream().mapToLong(Manifest::articles).sum(),
        done.stream().mapToLong(Manifest::events).sum(),
        done.stream().mapToLong(Manifest::claims).sum(),
        done.stream().mapToLong(Manifest::problems).sum(),
        unread);
  }
}
