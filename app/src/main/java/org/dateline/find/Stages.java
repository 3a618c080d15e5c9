package org.dateline.find;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds up the CPU time that each stage of coding takes, for benchmarks. Not thread-safe. */
public final class Stages {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private long last;

  void begin() {
    last = THREADS.getCurrentThreadCpuTime();
  }

  void end(String stage) {
    long now = THREADS.getCurrentThreadCpuTime();
    nanos.merge(stage, now - last, Long::sum);
    last = now;
  }

  /** Nanoseconds by stage, in the order of work. */
  public Map<String, Long> nanos() {
    return new LinkedHashMap<>(nanos);
  }
}
