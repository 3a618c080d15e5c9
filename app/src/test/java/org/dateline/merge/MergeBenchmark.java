package org.dateline.merge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dateline.lexicon.Data;
import org.dateline.measure.GroupScores;
import org.dateline.record.Incident;
import org.dateline.store.Json;

/**
 * What merging costs on synthetic reports; run by hand. {@code shuffled N} merges N reports in
 * three orders and compares the incidents; {@code curve N…} merges N reports as they are published,
 * a thousand a day, closing what is over, and tells every fifty days what is held; {@code single N}
 * merges N reports, then a day's one by one; {@code closed N} counts the incidents that come out
 * otherwise where those that are over are closed, with a window of all of the days but twenty;
 * {@code gathered N} merges N reports from files, and tells the heap at most.
 */
final class MergeBenchmark {
  private static final int PER_DAY = 1000;
  private static final int WINDOW = 30;
  private static final int EVERY = 50;
  private static final int CLOSED = 20;
  private static final int FIRST = (int) LocalDate.of(2020, 1, 1).toEpochDay();

  private MergeBenchmark() {}

  public static void main(String[] args) {
    for (int i = 1; i < args.length; i++) {
      int n = Integer.parseInt(args[i]);
      switch (args[0]) {
        case "shuffled" -> shuffled(n);
        case "single" -> single(n);
        case "closed" -> closed(n);
        case "gathered" -> gathered(n);
        default -> curve(n);
      }
    }
  }

  private static void shuffled(int n) {
    Merger merger = Merger.load(Data.builtIn(), WINDOW);
    List<Report> reports = new ArrayList<>();
    SyntheticReports world = new SyntheticReports(7, PER_DAY);
    for (int day = 0; reports.size() < n; day++) {
      world.day(day).forEach(t -> reports.add(merger.report(t.event())));
    }
    for (int order = 0; order < 3; order++) {
      Collections.shuffle(reports, new Random(order));
      long begun = cpu();
      List<Incident> all = merger.incidents(reports);
      double seconds = (cpu() - begun) / 1e9;
      GroupScores.Score score = scored(all, world);
      System.out.printf(
          "%d reports, order %d: %.1f s CPU, %d incidents, the largest of %d reports, B-cubed precision"
              + " %.3f, recall %.3f, hash %08x%n",
          reports.size(),
          order,
          seconds,
          all.size(),
          all.stream().mapToInt(i -> i.reports().size()).max().orElse(0),
          score.precision(),
          score.recall(),
          all.hashCode());
    }
  }

  private static void gathered(int n) {
    Merger merger = Merger.load(Data.builtIn(), WINDOW);
    SyntheticReports world = new SyntheticReports(7, PER_DAY);
    long before = heap();
    Duration begun = cpuOfAll();
    try (Gathering open =
        merger.gather(
            1,
            e -> Json.line(e).getBytes(StandardCharsets.UTF_8),
            b -> Json.event(new String(b, StandardCharsets.UTF_8)))) {
      int left = n;
      for (int day = 0; left > 0; day++) {
        List<Told> told = world.day(day);
        told.forEach(t -> open.add(merger.report(t.event())));
        left -= told.size();
      }
      long[] most = new long[2];
      int[] hash = {1};
      open.each(
          i -> {
            hash[0] = 31 * hash[0] + i.hashCode();
            if (most[1]++ % 10_000 == 0) {
              most[0] = Math.max(most[0], heap() - before);
            }
          });
      System.out.printf(
          "%d reports: %d s CPU, %d incidents, hash %08x, %d MB of heap%n",
          n, cpuOfAll().minus(begun).toSeconds(), most[1], hash[0], most[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GroupScores.Score scored(List<Incident> all, SyntheticReports world) {
    GroupScores scores = new GroupScores();
    for (Incident i : all) {
      i.reports().forEach(r -> scores.add("" + world.happening(r.doc()), i.id()));
    }
    return scores.bCubed();
  }

  private static void single(int n) {
    Merger merger = Merger.load(Data.builtIn(), WINDOW);
    SyntheticReports world = new SyntheticReports(7, PER_DAY);
    Incidents open = merger.open();
    int day = 0;
    for (; open.size() < n; day++) {
      world.day(day).forEach(t -> open.add(merger.report(t.event())));
      open.settle();
    }
    List<Double> millis = new ArrayList<>();
    for (Told told : world.day(day)) {
      long begun = cpu();
      open.add(merger.report(told.event()));
      open.settle();
      millis.add((cpu() - begun) / 1e6);
    }
    Collections.sort(millis);
    System.out.printf(
        "%d reports open: one more takes %.2f ms CPU (median), %.1f (p95), %.1f (longest)%n",
        n,
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 95 / 100),
        millis.get(millis.size() - 1));
  }

  private static void curve(int n) {
    Merger merger = Merger.load(Data.builtIn(), WINDOW);
    SyntheticReports world = new SyntheticReports(7, PER_DAY);
    Incidents open = merger.open();
    long nanos = 0;
    int done = 0;
    int incidents = 0;
    for (int day = 0; done < n; day++) {
      List<Report> reports =
          world.day(day).stream().limit(n - done).map(t -> merger.report(t.event())).toList();
      long begun = cpu();
      reports.forEach(open::add);
      open.settle();
      incidents += open.advance(FIRST + day).size();
      nanos += cpu() - begun;
      done += reports.size();
      if (done == n || day % EVERY == EVERY - 1) {
        System.out.printf(
            "%d reports: %.1f s CPU, %.0f a second, %d incidents closed, %d reports open, heap %d"
                + " MB%n",
            done, nanos / 1e9, done / (nanos / 1e9), incidents, open.size(), heap());
      }
    }
  }

  private static void closed(int n) {
    int window = n / PER_DAY - CLOSED;
    Merger merger = Merger.load(Data.builtIn(), window);
    SyntheticReports world = new SyntheticReports(7, PER_DAY);
    List<Report> reports = new ArrayList<>();
    Set<Object> told = new HashSet<>();
    Incidents open = merger.open();
    for (int day = 0; reports.size() < n; day++) {
      List<Report> now = world.day(day).stream().map(t -> merger.report(t.event())).toList();
      reports.addAll(now);
      now.forEach(open::add);
      open.advance(FIRST + day).forEach(i -> told.add(i.reports()));
    }
    int closed = told.size();
    open.all().forEach(i -> told.add(i.reports()));
    List<Incident> all = merger.incidents(reports);
    all.forEach(i -> told.remove(i.reports()));
    System.out.printf(
        "%d reports, window %d days: of %d incidents %d closed; %d came out otherwise than without"
            + " closing%n",
        reports.size(), window, all.size(), closed, told.size());
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Duration cpuOfAll() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  /** What is left after a full collection; the generator's own memory counts, too. */
  private static long heap() {
    System.gc();
    Runtime r = Runtime.getRuntime();
    return (r.totalMemory() - r.freeMemory()) >> 20;
  }
}
