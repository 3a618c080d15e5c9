package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.find.Stages;
import org.dateline.lexicon.Data;
import org.dateline.measure.ArticleMaker;
import org.dateline.measure.Chart;
import org.dateline.measure.Clock;
import org.dateline.measure.Crawl;
import org.dateline.read.html.Page;
import org.dateline.record.Article;
import org.dateline.store.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast the program is on this machine. */
@Command(
    name = "benchmark",
    subcommands = StoreBenchmark.class,
    description = {
      "Measures text and raw pages to records, stage by stage, for both profiles and 1 to N threads,",
      "on articles that it makes itself. CPU time is that of the thread alone."
    })
final class BenchmarkCommand implements Callable<Integer> {
  private static final int SET = 200;

  /** Seconds until the compiler of the virtual machine has settled on the coder's loops. */
  private static final double WARM = 20;

  private static final int OTHERS = 2_000;

  /** The same until articles that are never the same twice cost no more compiling. */
  private static final double SETTLING = 120;

  /** Articles to settle on are not those that are measured. */
  private static final long WARM_FROM = 100_000_000;

  @Option(names = "--seconds", description = "How long each figure is measured (10).")
  double seconds = 10;

  @Option(names = "--threads", paramLabel = "N", description = "Up to how many threads.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--sizes",
      split = ",",
      description = "Numbers of articles to show cost by size for, as 100,1000,10000.")
  List<Integer> sizes = List.of();

  @Option(names = "--profile", split = ",", description = "fast, accurate or, unless told, both.")
  List<String> profiles = List.of("fast", "accurate");

  @Option(names = "--plot", paramLabel = "FILE", description = "Cost by size as SVG.")
  Path plot;

  @Option(names = "--make", paramLabel = "N", description = "Only write N made articles as JSONL.")
  long make;

  @Option(names = "--pages", description = "With --make: HTML pages instead, into this folder.")
  Path pages;

  @Option(names = "--crawl", description = "With --make: web archives of pages, into this folder.")
  Path crawl;

  @Option(names = "--soak", paramLabel = "MINUTES", description = "Only code broken pages on end.")
  double soak;

  private final ArticleMaker maker = new ArticleMaker(Data.builtIn());

  @Override
  public Integer call() throws Exception {
    if (make > 0) {
      write();
      return 0;
    }
    if (soak > 0) {
      return new Soak(maker, Coder.load(new Settings(List.of(), "fast"))).run(soak) ? 0 : 1;
    }
    System.out.printf(
        "%s, Java %s, %d processors, seed fixed%n",
        System.getProperty("os.arch"),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors());
    Map<String, List<double[]>> curves = new LinkedHashMap<>();
    for (String profile : profiles) {
      Coder coder = Coder.load(new Settings(List.of(), profile));
      measure(profile, coder);
      if (!sizes.isEmpty()) {
        Clock.bySize(OTHERS, SETTLING, i -> records(coder, maker.article(WARM_FROM + i)));
        curves.put(profile, sizes.stream().map(n -> bySize(profile, coder, n)).toList());
      }
    }
    if (plot != null && !curves.isEmpty()) {
      Files.writeString(
          plot,
          Chart.svg(
              "Cost of an article by number of articles, CPU time beside that of a fixed work",
              curves));
    }
    return 0;
  }

  private void write() throws IOException {
    if (crawl != null) {
      new Crawl(maker).write(crawl, make);
      return;
    }
    try (LineOutput out = LineOutput.open(null)) {
      for (long n = 0; n < make; n++) {
        if (pages == null) {
          out.line(Json.line(maker.article(n)));
        } else {
          Files.createDirectories(pages);
          Files.writeString(pages.resolve("made-" + n + ".html"), maker.page(n));
        }
      }
    }
  }

  private void measure(String profile, Coder coder) {
    List<Article> set = LongStream.range(0, SET).mapToObj(maker::article).toList();
    List<String> raw = LongStream.range(0, SET).mapToObj(maker::page).toList();
    double sentences =
        set.stream().mapToInt(a -> coder.code(a).sentences().size()).sum() / (double) SET;
    LongConsumer text = n -> records(coder, set.get((int) (n % SET)));
    LongConsumer page = n -> records(coder, read(raw.get((int) (n % SET))));
    Clock.run(Math.max(WARM, seconds), text);
    Clock.run(Math.max(WARM, seconds), page);
    Clock.Result plain = Clock.run(seconds, text);
    Clock.Result html = Clock.run(seconds, page);
    say(
        "%s: %.0f sentences a CPU-second from text (%.1f a made article)",
        profile, plain.perCpuSecond() * sentences, sentences);
    say("%s: %.0f pages a CPU-second from HTML", profile, html.perCpuSecond());
    stages(profile, coder, set, sentences);
    double one = 0;
    for (int n = 1; n <= threads; n++) {
      double rate = Clock.parallel(n, seconds, text);
      one = n == 1 ? rate : one;
      say("%s: %d threads: %.0f articles a second, %.2f times one", profile, n, rate, rate / one);
    }
    say("%s: resident %d MB", profile, Clock.residentMegabytes());
  }

  private static void records(Coder coder, Article article) {
    coder.code(article).events().forEach(Json::line);
  }

  private void stages(String profile, Coder coder, List<Article> set, double sentences) {
    Stages stages = new Stages();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    int n = 0;
    for (; System.nanoTime() < end; n++) {
      coder.time(set.get(n % SET), stages);
    }
    StringBuilder line = new StringBuilder();
    for (Map.Entry<String, Long> e : stages.nanos().entrySet()) {
      line.append(", %s %.0f".formatted(e.getKey(), e.getValue() / 1e3 / n / sentences));
    }
    say("%s: microseconds a sentence: %s", profile, line.substring(2));
  }

  private double[] bySize(String profile, Coder coder, int n) {
    Clock.Cost cost = Clock.bySize(n, seconds, i -> records(coder, maker.article(i)));
    double beside = cost.cpuMillisEach() / cost.paceMillis();
    say(
        "%s: %d articles: %.3f CPU ms an article, %.3f times the fixed work beside it",
        profile, n, cost.cpuMillisEach(), beside);
    return new double[] {n, beside};
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  private static Article read(String page) {
    try {
      return Page.article("made", null, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
