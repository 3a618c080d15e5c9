package org.dateline.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Times a piece of work that is done again and again. */
public final class Clock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** After how many pieces of work the pace of the machine is looked at. */
  private static final int EACH = 20;

  private Clock() {}

  /** How often work was done, in how much CPU time of its thread. */
  public record Result(long times, double cpuSeconds) {
    /** Times a second of CPU time. */
    public double perCpuSecond() {
      return times / cpuSeconds;
    }

    /** Milliseconds of CPU time for one. */
    public double cpuMillisEach() {
      return cpuSeconds * 1e3 / times;
    }
  }

  /** Does work number 0, 1, 2 … on this thread for so many seconds. */
  public static Result run(double seconds, LongConsumer work) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    long cpu = cpuNanos();
    long n = 0;
    while (System.nanoTime() < end) {
      work.accept(n++);
    }
    return new Result(n, (cpuNanos() - cpu) / 1e9);
  }

  /** What a piece of work cost, all threads of the process together, and the fixed one beside. */
  public record Cost(double cpuMillisEach, double paceMillis) {}

  /**
   * Does work number 0 to n - 1 on this thread, as a whole again until so many seconds are over.
   * Between the pieces a fixed piece of other work tells how fast the machine is just then.
   */
  public static Cost bySize(long n, double seconds, LongConsumer work) {
    Pace pace = new Pace();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    long cpu = processNanos();
    long done = 0;
    do {
      for (long i = 0; i < n; i++) {
        work.accept(i);
        if (done++ % EACH == 0) {
          pace.step();
        }
      }
    } while (System.nanoTime() < end);
    double spent = (processNanos() - cpu) / 1e9 - pace.cpuSeconds();
    return new Cost(spent * 1e3 / done, pace.cpuMillisEach());
  }

  static long cpuNanos() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /**
   * CPU time of all threads, collections among them; of this one where the machine tells no more.
   */
  private static long processNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getProcessCpuTime()
        : cpuNanos();
  }

  /** Does work on several threads at once; gives how often it was done in a second of real time. */
  public static double parallel(int threads, double seconds, LongConsumer work) {
    AtomicLong next = new AtomicLong();
    long begun = System.nanoTime();
    long end = begun + (long) (seconds * 1e9);
    Thread[] all = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      all[i] =
          new Thread(
              () -> {
                while (System.nanoTime() < end) {
                  work.accept(next.getAndIncrement());
                }
              });
      all[i].start();
    }
    for (Thread thread : all) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return next.get() / ((System.nanoTime() - begun) / 1e9);
  }

  /** The most memory that the process has held so far, in megabytes; -1 where nothing tells. */
  public static long residentMegabytes() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        }
      }
    } catch (IOException e) {
      return -1;
    }
    return -1;
  }
}
