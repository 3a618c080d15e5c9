package org.dateline.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import org.dateline.find.Coder;
import org.dateline.lexicon.Data;
import org.dateline.measure.ArticleMaker;
import org.dateline.measure.Crawl;
import org.dateline.merge.Merger;
import org.dateline.merge.Report;
import org.dateline.read.Inputs;
import org.dateline.read.ReadOptions;
import org.dateline.record.Article;
import org.dateline.record.Document;
import org.dateline.store.ClaimRecords;
import org.dateline.store.Json;
import org.dateline.store.format.EventWriter;
import org.dateline.store.format.Formats;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job gives what one program alone gives, whatever happens to its tasks. */
class JobTest {
  private static final Merger MERGER = Merger.load(Data.builtIn());
  private static final ArticleMaker MAKER = new ArticleMaker(Data.builtIn());
  private static final long SMALL = 20_000;

  @TempDir static Path folder;
  private static SparkSession spark;
  private static Coder coder;

  @BeforeAll
  static void start() throws IOException {
    System.setProperty("spark.sql.shuffle.partitions", "2");
    spark = Session.open("local[2,3]");
    coder = Engine.of(How.of("fast", null, List.of())).coder();
  }

  @AfterEach
  void unwatched() {
    SplitCoder.watcher = article -> {};
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static Job.Outcome run(Path lake, Path... inputs) throws IOException {
    How how = How.of("fast", null, List.of());
    return new Job(spark, lake.toString(), how, line -> {}).run(names(inputs), SMALL);
  }

  private static List<String> names(Path... inputs) {
    return Arrays.stream(inputs).map(Path::toString).toList();
  }

  /** What one program alone finds. */
  private static List<Document> alone(List<String> problems, Path... inputs) {
    try (Stream<Article> all = Inputs.open(names(inputs), ReadOptions.NONE, problems::add)) {
      return all.map(coder::code).toList();
    }
  }

  private static List<String> sorted(Stream<String> lines) {
    return lines.map(l -> Json.tree(l).toString()).sorted().toList();
  }

  private static List<String> events(List<Document> documents) {
    return sorted(documents.stream().flatMap(d -> d.events().stream()).map(Json::line));
  }

  /** A folder of inputs: pages, lines of JSON, a web archive that is cut short. */
  private static Path inputs() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    for (int n = 0; n < 3; n++) {
      Files.writeString(in.resolve("made-" + n + ".html"), MAKER.page(n));
    }
    Path more = Files.createDirectories(in.resolve("more"));
    Files.writeString(more.resolve("made-1.html"), MAKER.page(31));
    Files.writeString(more.resolve("lines.jsonl"), lines(6, 14));
    Files.writeString(more.resolve("others.jsonl"), lines(10, 18));
    byte[] archive = archive(20, 22);
    Files.write(in.resolve("cut.warc.gz"), Arrays.copyOf(archive, archive.length - 500));
    Files.write(in.resolve("zeros.bin"), new byte[100]);
    return in;
  }

  private static String lines(long from, long to) {
    return LongStream.range(from, to)
        .mapToObj(n -> Json.line((Object) MAKER.article(n)) + "\n")
        .collect(Collectors.joining());
  }

  private static byte[] archive(long from, long to) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Crawl(MAKER).write(out, from, to);
    return out.toByteArray();
  }

  @Test
  void recordsAreThoseOfOneProgram() throws IOException, SQLException {
    Path lake = folder.resolve("lake");
    Path in = inputs();
    Path examples = Path.of("../examples");
    List<String> problems = new ArrayList<>();
    List<Document> documents = alone(problems, in, examples);
    Job.Outcome outcome = run(lake, in, examples);

    assertEquals(documents.size(), outcome.lake().articles());
    Duck duck = new Duck(lake);
    assertEquals(events(documents), duck.rows("events"));
    assertEquals(
        sorted(
            documents.stream()
                .flatMap(d -> ClaimRecords.of(d.article(), Json.array(d.claims())).stream())
                .map(Object::toString)),
        duck.rows("claims"));
    assertEquals(
        sorted(documents.stream().map(d -> Json.line((Object) d.article()))),
        duck.rows("articles"));
    List<Report> reports = documents.stream().flatMap(d -> MERGER.reports(d).stream()).toList();
    List<String> incidents =
        sorted(MERGER.incidents(reports).stream().map(Json::line).map(Duck::plain));
    assertEquals(incidents, duck.rows("incidents"));
    assertEquals(incidents.size(), outcome.lake().incidents());
    assertTrue(incidents.stream().anyMatch(i -> i.contains("\"relation\":\"follows\"")));
    assertEquals(problems.stream().sorted().toList(), duck.problems());
    assertEquals(2, problems.size(), problems::toString);
    assertFalse(outcome.all());
    Set<String> ids = new TreeSet<>();
    documents.forEach(d -> ids.add(d.article().id()));
    assertTrue(ids.containsAll(Set.of("made-1.html", "made-1.html#2", "made-12#2")), ids::toString);
  }

  @Test
  void aJobThatWasEndedGoesOnWhereItWas() throws IOException, SQLException {
    Path in = Files.createDirectories(folder.resolve("again"));
    for (int n = 40; n < 44; n++) {
      Files.writeString(in.resolve(n + ".jsonl"), lines(n, n + 1));
      Files.writeString(in.resolve(n + ".txt"), " ".repeat((int) SMALL) + MAKER.article(n).text());
    }
    Path lake = folder.resolve("ended");
    Set<String> coded = new ConcurrentSkipListSet<>();
    SplitCoder.watcher =
        article -> {
          if (article.id().equals("made-43")) {
            throw new IllegalStateException("the machine went away");
          }
          coded.add(article.id());
        };
    assertThrows(SparkException.class, () -> run(lake, in));
    assertNull(new Lake(lake.toString(), new Configuration()).whole());
    Set<String> first = Set.copyOf(coded);
    assertFalse(first.isEmpty());
    coded.clear();
    SplitCoder.watcher = article -> coded.add(article.id());
    Job.Outcome outcome = run(lake, in);
    assertTrue(outcome.done() > 0);
    assertTrue(coded.contains("made-43") && coded.size() < 8, coded::toString);
    assertEquals(events(alone(new ArrayList<>(), in)), new Duck(lake).rows("events"));

    coded.clear();
    Job.Outcome whole = run(lake, in);
    assertEquals(Set.of(), coded);
    assertEquals(whole.lake().splits(), whole.done());
    assertEquals(outcome.lake(), whole.lake());
  }

  @Test
  void aTaskThatFailsIsTriedAgain() throws IOException, SQLException {
    Path in = Files.createDirectories(folder.resolve("failing"));
    Files.writeString(in.resolve("a.jsonl"), lines(50, 54));
    Path lake = folder.resolve("tried");
    AtomicBoolean failed = new AtomicBoolean();
    SplitCoder.watcher =
        article -> {
          if (article.id().equals("made-53") && !failed.getAndSet(true)) {
            throw new IllegalStateException("the machine went away");
          }
        };
    run(lake, in);
    assertTrue(failed.get());
    List<Document> documents = alone(new ArrayList<>(), in);
    assertEquals(events(documents), new Duck(lake).rows("events"));

    Path other = folder.resolve("parquet");
    run(other, lake.resolve("articles"));
    assertEquals(events(documents), new Duck(other).rows("events"));
  }

  @Test
  void tablesAreFiledByDayWithTheColumnsOfTheProgramsOwnParquet() throws IOException, SQLException {
    Path in = Files.createDirectories(folder.resolve("filed"));
    Files.writeString(in.resolve("a.jsonl"), lines(60, 62));
    Path lake = folder.resolve("days");
    run(lake, in);
    List<Document> documents = alone(new ArrayList<>(), in);
    Path own = folder.resolve("own.parquet");
    try (OutputStream out = Files.newOutputStream(own);
        EventWriter to = Formats.load(Data.builtIn()).named("parquet").open(out)) {
      for (Document d : documents) {
        for (var e : d.events()) {
          to.write(e);
        }
      }
    }
    Duck duck = new Duck(lake);
    assertEquals(Duck.columns(own.toString()), duck.columns());
    String day =
        documents.stream()
            .flatMap(d -> d.events().stream())
            .filter(e -> "day".equals(e.datePrecision()))
            .map(e -> e.date())
            .findFirst()
            .orElseThrow();
    long those =
        documents.stream()
            .flatMap(d -> d.events().stream())
            .filter(e -> day.equals(e.date()))
            .count();
    assertEquals(those, duck.on(day));
    assertTrue(Files.isDirectory(lake.resolve("events/day=" + day)));
  }

  @Test
  void nothingToReadIsToldInALine() throws IOException {
    List<String> said = new ArrayList<>();
    How how = How.of("fast", null, List.of());
    Path lake = folder.resolve("none");
    Job.Outcome outcome =
        new Job(spark, lake.toString(), how, said::add).run(List.of("no/such.warc.gz"), SMALL);
    assertEquals(List.of("no/such.warc.gz: no such file; check the path"), said);
    assertFalse(outcome.all());
    assertEquals(0, outcome.lake().articles());
  }
}
