package org.dateline.merge;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that work on the parts of something at once. */
final class Crew implements Closeable {
  private final ExecutorService pool;

  /** Work on one of many parts. */
  interface Work {
    void on(int part) throws IOException;
  }

  Crew(int threads) {
    pool = Executors.newFixedThreadPool(threads);
  }

  /** Works on parts, which are counted from 0, until all are done. */
  void each(int parts, Work work) throws IOException {
    List<Callable<Void>> all = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int own = part;
      all.add(
          () -> {
            work.on(own);
            return null;
          });
    }
    results(all);
  }

  /** What some work gives, in its order. */
  <T> List<T> results(List<Callable<T>> work) throws IOException {
    try {
      List<T> all = new ArrayList<>();
      for (Future<T> one : pool.invokeAll(work)) {
        all.add(one.get());
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
