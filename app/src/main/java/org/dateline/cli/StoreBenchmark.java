package org.dateline.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.dateline.desk.Desk;
import org.dateline.find.Settings;
import org.dateline.measure.Clock;
import org.dateline.measure.SyntheticNews;
import org.dateline.record.Document;
import org.dateline.serve.Server;
import org.dateline.serve.ServerSettings;
import org.dateline.store.index.Kind;
import org.dateline.store.query.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast a large store answers on this machine. */
@Command(
    name = "store",
    description = {
      "Fills a store with made events and asks it over HTTP: search with facets, map and timeline,",
      "first by one client, then by many at once; then puts articles of a new month in, twice a",
      "hundred, and merges them: the first find a month without incidents, the others theirs."
    })
final class StoreBenchmark implements Callable<Integer> {
  private static final int BATCH = 500;
  private static final int NEW = 100;

  @Mixin StoreOption store;

  @Option(names = "--events", paramLabel = "N", description = "How many (1000000).")
  long events = 1_000_000;

  @Option(names = "--clients", paramLabel = "N", description = "How many at once (20).")
  int clients = 20;

  @Option(names = "--seconds", description = "How long they ask (300).")
  double seconds = 300;

  @Option(names = "--merge", description = "Merge the made events into incidents, too.")
  boolean merge;

  private final SyntheticNews news = new SyntheticNews();
  private final Map<String, ConcurrentLinkedQueue<Long>> times = new TreeMap<>();

  @Override
  public Integer call() throws Exception {
    try (Desk desk = Desk.write(store.folder, "benchmark", Settings.standard())) {
      fill(desk);
      try (Server server = Server.start(desk, ServerSettings.local(0))) {
        ask(server, 1, Math.min(60, seconds / 5));
        ask(server, clients, seconds);
      }
      memory();
      news.later();
      add(desk, "in a new month");
      add(desk, "in the same month");
      memory();
    }
    return 0;
  }

  private static long count(Desk desk) {
    return desk.store().searches().count(Kind.EVENTS, new Query.All());
  }

  private void fill(Desk desk) {
    long there = count(desk);
    long begun = System.nanoTime();
    for (long n = 0; n < there; n += SyntheticNews.EVENTS_AN_ARTICLE) {
      news.document();
    }
    for (long n = there; n < events; n += BATCH * SyntheticNews.EVENTS_AN_ARTICLE) {
      desk.put(Stream.generate(news::document).limit(BATCH).toList(), merge);
    }
    if (!merge) {
      // What a run that was cut short left unmerged would hang together with all of the store.
      desk.put(List.of(), false);
    }
    desk.store().flush();
    say(
        "%d events, %d of them put in now, in %.0f s",
        count(desk), count(desk) - there, (System.nanoTime() - begun) / 1e9);
  }

  private void ask(Server server, int clients, double seconds) throws InterruptedException {
    times.clear();
    for (String what : List.of("search and facets", "map", "timeline")) {
      times.put(what, new ConcurrentLinkedQueue<>());
    }
    long end = System.nanoTime() + (long) (seconds * 1e9);
    long cpu = cpu();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Thread thread = new Thread(() -> client(server.address(), end));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double millis = (cpu() - cpu) / 1e6;
    times.forEach((what, nanos) -> report(clients, what, new ArrayList<>(nanos)));
    // A round is four requests; their CPU time does not depend on what else the machine does.
    say(
        "%d clients: %.1f ms of CPU time a round, asking included",
        clients, millis / times.get("map").size());
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private void client(String address, long end) {
    while (System.nanoTime() < end) {
      String question;
      synchronized (news) {
        question = URLEncoder.encode(news.question(), StandardCharsets.UTF_8);
      }
      String q = "q=" + question;
      timed("search and facets", address, "api/v1/events?" + q, "api/v1/facets?" + q);
      timed("map", address, "api/v1/map?zoom=3&" + q);
      timed("timeline", address, "api/v1/timeline?" + q);
    }
  }

  private void timed(String what, String address, String... paths) {
    long begun = System.nanoTime();
    for (String path : paths) {
      get(URI.create(address + path));
    }
    times.get(what).add(System.nanoTime() - begun);
  }

  private static void get(URI uri) {
    try {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      try (InputStream in = connection.getInputStream()) {
        in.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void report(int clients, String what, List<Long> nanos) {
    Collections.sort(nanos);
    if (!nanos.isEmpty()) {
      say(
          "%d clients, %s: %d times, median %.1f ms, p99 %.1f ms, longest %.1f ms",
          clients,
          what,
          nanos.size(),
          nanos.get(nanos.size() / 2) / 1e6,
          nanos.get((int) (nanos.size() * .99)) / 1e6,
          nanos.get(nanos.size() - 1) / 1e6);
    }
  }

  private void add(Desk desk, String where) {
    List<Document> some = Stream.generate(news::document).limit(NEW).toList();
    long begun = System.nanoTime();
    desk.put(some, true);
    double millis = (System.nanoTime() - begun) / 1e6 / NEW;
    say("%d articles more %s, merged: %.1f ms each", NEW, where, millis);
  }

  private static void memory() throws IOException {
    long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    say(
        "heap in use %d MB, resident %d MB at most, load of the machine %.1f",
        heap >> 20,
        Clock.residentMegabytes(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
