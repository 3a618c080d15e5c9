package org.dateline.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dateline.find.Coder;
import org.dateline.lexicon.Data;
import org.dateline.measure.ArticleMaker;
import org.dateline.read.Inputs;
import org.dateline.read.ReadOptions;
import org.dateline.record.Article;
import org.dateline.store.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Executors that are processes of their own, as on a cluster; one is killed while it codes. */
class KilledExecutorTest {
  private static final ArticleMaker MAKER = new ArticleMaker(Data.builtIn());
  private static final int ARTICLES = 30;

  @TempDir static Path folder;
  private SparkSession spark;

  /** Executors find Spark where this process does, not in the folder of a distribution. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "spark.executorEnv.SPARK_TESTING", "1",
          "spark.executorEnv.SPARK_SCALA_VERSION", "2.13",
          "spark.executor.extraClassPath", classPath(),
          "spark.sql.shuffle.partitions", "2");

  @BeforeEach
  void start() {
    SETTINGS.forEach(System::setProperty);
    spark = Session.open("local-cluster[1,2,1024]");
  }

  @AfterEach
  void stop() {
    spark.stop();
    SETTINGS.keySet().forEach(System::clearProperty);
  }

  /** Under Surefire the class path is that of a jar that names the others. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void itsWorkIsDoneByAnotherOne() throws Exception {
    Path in = folder.resolve("articles.jsonl");
    Files.write(
        in,
        LongStream.range(0, ARTICLES).mapToObj(n -> Json.line((Object) MAKER.article(n))).toList());
    Path lake = folder.resolve("lake");
    How how = How.of("fast", null, List.of());
    CompletableFuture<Job.Outcome> job =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return new Job(spark, lake.toString(), how, line -> {})
                    .run(List.of(in.toString()), 1 << 20);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    long killed = kill(job, lake.resolve("_work"));
    Job.Outcome outcome = job.get(20, TimeUnit.MINUTES);
    assertEquals(ARTICLES, outcome.lake().articles());
    assertEquals(events(in), new Duck(lake).rows("events"));
    assertEquals(2, tries(lake.resolve("_work")), "what the killed one left is of no use");
    assertFalse(executors().stream().anyMatch(p -> p.pid() == killed));
  }

  /** Kills the executor once it has begun to write. */
  private static long kill(CompletableFuture<?> job, Path work)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    while (tries(work) == 0) {
      assertFalse(job.isDone(), "it ended before an executor could be killed");
      Thread.sleep(20);
    }
    ProcessHandle executor = executors().get(0);
    assertTrue(executor.destroyForcibly());
    executor.onExit().get(1, TimeUnit.MINUTES);
    return executor.pid();
  }

  private static List<ProcessHandle> executors() {
    return ProcessHandle.current()
        .children()
        .filter(p -> p.info().command().orElse("").endsWith("java"))
        .toList();
  }

  /** How many folders of output tasks have begun. */
  private static long tries(Path work) throws IOException {
    if (!Files.isDirectory(work)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(work, 2)) {
      return all.filter(p -> Files.isDirectory(p) && work.relativize(p).getNameCount() == 2)
          .count();
    }
  }

  private static List<String> events(Path in) throws IOException, SQLException {
    Coder coder = Engine.of(How.of("fast", null, List.of())).coder();
    List<String> all = new ArrayList<>();
    try (Stream<Article> articles =
        Inputs.open(List.of(in.toString()), ReadOptions.NONE, problem -> {})) {
      articles.forEach(
          a -> coder.code(a).events().forEach(e -> all.add(Json.tree(Json.line(e)).toString())));
    }
    return all.stream().sorted().toList();
  }
}
