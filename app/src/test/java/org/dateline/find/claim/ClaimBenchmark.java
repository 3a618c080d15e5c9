package org.dateline.find.claim;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.Golden;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.language.English;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.record.Document;
import org.dateline.record.Entity;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Attributions on one thread, over the golden articles with their trees and entities given; an
 * operation is all of them. Sentences a second of CPU time are printed after each iteration, for
 * machines that do other work as well.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class ClaimBenchmark {
  private record Given(Text text, List<Entity> entities) {}

  private final List<Given> articles = new ArrayList<>();
  private ClaimFinder finder;
  private long sentences;
  private long begun;

  @Setup
  public void load() {
    Coder coder = Coder.load(Settings.standard());
    Data data = Data.builtIn();
    English english = English.load(data);
    finder = new ClaimFinder(data);
    for (Golden.Item item : Golden.all()) {
      Document document = coder.code(item.article());
      Text text = english.read(document.article());
      for (int t = 0; t < text.size(); t++) {
        text.head(t);
      }
      articles.add(new Given(text, document.entities()));
    }
  }

  @Setup(Level.Iteration)
  public void begin() {
    sentences = 0;
    begun = cpu();
  }

  @TearDown(Level.Iteration)
  public void tell() {
    System.out.printf("%.0f sentences a CPU-second, ", sentences * 1e9 / (cpu() - begun));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @Benchmark
  public int attributions() {
    int claims = 0;
    for (Given a : articles) {
      claims += finder.find(a.text, a.entities).size();
      sentences += a.text.sentences();
    }
    return claims;
  }
}
