package org.dateline.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.lexicon.Data;
import org.dateline.measure.ArticleMaker;
import org.dateline.merge.Merger;
import org.dateline.merge.Report;
import org.dateline.read.Inputs;
import org.dateline.read.ReadOptions;
import org.dateline.record.Article;
import org.dateline.record.Document;
import org.dateline.store.ClaimRecords;
import org.dateline.store.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job gives what one program alone gives. */
class JobTest {
  private static final Coder CODER = Coder.load(new Settings(List.of(), "fast"));
  private static final Merger MERGER = Merger.load(Data.builtIn());
  private static final long SMALL = 20_000;

  @TempDir static Path folder;
  private static SparkSession spark;
  private static List<String> inputs;
  private static List<Document> documents;

  @BeforeAll
  static void start() throws IOException {
    spark = Session.open("local[2,4]");
    ArticleMaker maker = new ArticleMaker(Data.builtIn());
    Path made = Files.createDirectories(folder.resolve("in/pages"));
    for (long n = 0; n < 6; n++) {
      Files.writeString(made.resolve("made-" + n + ".html"), maker.page(n));
    }
    Files.writeString(
        folder.resolve("in/more.jsonl"),
        LongStream.range(6, 30)
            .mapToObj(n -> Json.line((Object) maker.article(n)) + "\n")
            .collect(Collectors.joining()));
    inputs = List.of("../examples", folder.resolve("in").toString());
    documents = new ArrayList<>();
    try (Stream<Article> all = Inputs.open(inputs, ReadOptions.NONE, p -> {})) {
      all.forEach(a -> documents.add(CODER.code(a)));
    }
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static Job.Outcome run(Path lake, List<String> inputs) throws IOException {
    How how = How.of("fast", null, List.of());
    return new Job(spark, lake.toString(), how, line -> {}).run(inputs, SMALL);
  }

  /** A table's records as DuckDB reads them, as JSON, sorted. */
  private static List<String> rows(Path lake, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement s = duck.createStatement();
        ResultSet r =
            s.executeQuery(
                "SELECT to_json(t) FROM (SELECT * EXCLUDE day FROM read_parquet('"
                    + lake.resolve(table)
                    + "/*/*.parquet', hive_partitioning = true)) t")) {
      while (r.next()) {
        rows.add(Json.tree(r.getString(1)).toString());
      }
    }
    return rows.stream().sorted().toList();
  }

  private static List<String> sorted(Stream<String> lines) {
    return lines.map(l -> Json.tree(l).toString()).sorted().toList();
  }

  @Test
  void recordsAreThoseOfOneProgram() throws IOException, SQLException {
    Path lake = folder.resolve("lake");
    Job.Outcome outcome = run(lake, inputs);
    assertEquals(documents.size(), outcome.lake().articles());
    assertEquals(
        sorted(documents.stream().flatMap(d -> d.events().stream()).map(Json::line)),
        rows(lake, "events"));
    assertEquals(
        sorted(
            documents.stream()
                .flatMap(d -> ClaimRecords.of(d.article(), Json.array(d.claims())).stream())
                .map(Object::toString)),
        rows(lake, "claims"));
    assertEquals(
        sorted(documents.stream().map(d -> Json.line((Object) d.article()))),
        rows(lake, "articles"));
    List<Report> reports = documents.stream().flatMap(d -> MERGER.reports(d).stream()).toList();
    assertEquals(
        sorted(MERGER.incidents(reports).stream().map(i -> plain(Json.line(i)))),
        rows(lake, "incidents"));
  }

  /** A table has one type for values that are numbers here and words there. */
  private static String plain(String incident) {
    ObjectNode json = (ObjectNode) Json.tree(incident);
    json.path("conflicts")
        .forEach(
            c ->
                c.path("versions")
                    .forEach(v -> ((ObjectNode) v).put("value", v.path("value").asText())));
    return json.toString();
  }
}
