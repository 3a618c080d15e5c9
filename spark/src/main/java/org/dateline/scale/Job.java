package org.dateline.scale;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.dateline.record.Digest;

/**
 * Inputs to a lake: each split is coded by a task and its output kept; the tables are then made of
 * all splits' outputs. A run that was ended goes on where it was: splits that are done are not read
 * again.
 */
final class Job {
  private final SparkSession spark;
  private final JavaSparkContext context;

  /** What decides what a split's output is, beside its files. */
  private final String way;

  private final Remote remote;
  private final Lake lake;
  private final Consumer<String> say;

  /**
   * What a job did.
   *
   * @param done splits that were done before it
   * @param unread inputs that could not even be found
   */
  record Outcome(Whole lake, int done, int unread) {
    /** In a line for people. */
    String line() {
      return "%d articles with %d events and %d claims, %d incidents, from %d splits%s%s"
          .formatted(
              lake.articles(),
              lake.events(),
              lake.claims(),
              lake.incidents(),
              lake.splits(),
              done == 0 ? "" : ", " + done + " of which were done before",
              lake.problems() == 0 ? "" : "; " + lake.problems() + " problems are in its table");
    }

    /** Whether all was read. */
    boolean all() {
      return lake.problems() + unread == 0;
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
    this.say = say;
    way = how.digest() + "\n" + program();
    context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    remote =
        new Remote(
            out,
            context.broadcast(how),
            context.broadcast(new SerializableConfiguration(configuration())));
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
    Set<String> before = lake.done();
    List<Split> splits = coded(Plan.of(files, way, bytes));
    int done = (int) splits.stream().filter(s -> before.contains(s.key())).count();
    String made = Digest.of(splits.stream().map(Split::key).collect(Collectors.joining("\n")));
    Whole whole = lake.whole();
    if (whole == null || !whole.made().equals(made)) {
      whole = tables(made, splits);
    }
    return new Outcome(whole, done, unread.size());
  }

  /** Codes splits, some of them once more where an id came in another one before. */
  private List<Split> coded(List<Split> splits) throws IOException {
    code(splits);
    List<Map<String, Integer>> given = Ids.before(context, manifests(splits), remote);
    List<Split> all = new ArrayList<>();
    for (int i = 0; i < splits.size(); i++) {
      Split split = splits.get(i);
      all.add(given.get(i).isEmpty() ? split : split.after(given.get(i), way));
    }
    code(all);
    return all;
  }

  private List<Manifest> manifests(List<Split> splits) throws IOException {
    List<Manifest> all = new ArrayList<>();
    for (Split split : splits) {
      all.add(lake.manifest(split));
    }
    return all;
  }

  private Whole tables(String made, List<Split> splits) throws IOException {
    lake.begin();
    List<Manifest> all = manifests(splits);
    Tables tables = new Tables(spark, lake);
    List<Callable<Long>> jobs = new ArrayList<>();
    jobs.add(() -> incidents(tables, all));
    for (Table table : List.of(Table.EVENTS, Table.CLAIMS, Table.ARTICLES, Table.PROBLEMS)) {
      jobs.add(() -> tables.write(table, all));
    }
    long incidents = Together.run(jobs).get(0);
    Whole whole =
        new Whole(
            made,
            splits.size(),
            sum(all, Manifest::articles),
            sum(all, Manifest::events),
            sum(all, Manifest::claims),
            incidents,
            sum(all, Manifest::problems));
    lake.whole(whole);
    return whole;
  }

  private long incidents(Tables tables, List<Manifest> all) {
    JavaRDD<String> lines = new Merging(context, remote).incidents(all);
    return tables.writeLines(Table.INCIDENTS, spark.createDataset(lines.rdd(), Encoders.STRING()));
  }

  private static long sum(List<Manifest> all, ToLongFunction<Manifest> count) {
    return all.stream().mapToLong(count).sum();
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
    Set<String> done = lake.done();
    List<Split> left =
        splits.stream()
            .filter(s -> !done.contains(s.key()))
            .sorted(Comparator.comparingLong(Split::bytes).reversed())
            .toList();
    if (!left.isEmpty()) {
      Remote way = remote;
      context
          .parallelize(left, left.size())
          .foreach(
              split ->
                  new SplitCoder(way.lake(), way.engine(), way.how(), way.hadoop())
                      .run(split, TaskContext.get().taskAttemptId()));
    }
  }
}
