package org.dateline.find;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.Golden;
import org.dateline.record.Article;
import org.dateline.record.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Plain article text to finished records on one thread, over the golden articles; an operation is
 * all of them. The number of their sentences is printed, for sentences a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class CoderBenchmark {
  private Coder coder;
  private List<Article> articles;

  @Setup
  public void load() {
    coder = Coder.load(Settings.standard());
    articles = Golden.all().stream().map(Golden.Item::article).toList();
    int sentences = articles.stream().mapToInt(a -> coder.code(a).sentences().size()).sum();
    System.out.println(articles.size() + " articles, " + sentences + " sentences");
  }

  @Benchmark
  public int rawTextToRecords() {
    int events = 0;
    for (Article article : articles) {
      Document document = coder.code(article);
      events += document.events().size();
    }
    return events;
  }
}
