package org.dateline.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Works on several articles at once and hands the results on in the order of the input; memory is
 * bounded.
 */
public final class Parallel {
  private static final int AHEAD = 4;

  private Parallel() {}

  /**
   * Works on all articles and closes them. What the work or the sink throws ends it.
   *
   * @param threads how many articles at once; at least one is worked on
   * @param sink takes the results in the articles' order, in the caller's thread
   */
  public static <S, T> void run(
      Stream<S> articles, int threads, Function<S, T> work, Consumer<T> sink) {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
    Deque<Future<T>> waiting = new ArrayDeque<>();
    try (articles) {
      for (Iterator<S> i = articles.iterator(); i.hasNext(); ) {
        S article = i.next();
        waiting.add(pool.submit(() -> work.apply(article)));
        if (waiting.size() > AHEAD * threads) {
          sink.accept(result(waiting.remove()));
        }
      }
      while (!waiting.isEmpty()) {
        sink.accept(result(waiting.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
