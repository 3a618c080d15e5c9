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
    long cpu = THREADS.getCurrentThreadCpuTime();
    long n = 0;
    while (System.nanoTime() < end) {
      work.accept(n++);
    }
    return new Result(n, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9);
  }

  /** Does work number 0 to n - 1 on this thread. */
  public static Result times(long n, LongConsumer work) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    for (long i = 0; i < n; i++) {
      work.accept(i);
    }
    return new Result(n, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9);
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
