package org.dateline.scale;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Jobs that do not wait for each other: while one is planned or has one task left, another runs.
 */
final class Together {
  private static final int AT_ONCE = 2;

  private Together() {}

  /** Runs them; what each gives, in their order. */
  static List<Long> run(List<Callable<Long>> jobs) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Long> all = new ArrayList<>();
      for (Future<Long> job : jobs.stream().map(threads::submit).toList()) {
        all.add(job.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the job was ended", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
