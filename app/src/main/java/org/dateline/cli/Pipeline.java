package org.dateline.cli;

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
import org.dateline.record.Article;

/**
 * Works on several articles at once and hands the results on in the order of the input; memory is
 * bounded.
 */
final class Pipeline {
  private static final int AHEAD = 4;

  private Pipeline() {}

  static <T> void run(
      Stream<Article> articles,
      int threads,
      Progress progress,
      Function<Article, T> work,
      Consumer<T> sink) {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
    Deque<Future<T>> waiting = new ArrayDeque<>();
    try (articles) {
      for (Iterator<Article> i = articles.iterator(); i.hasNext(); ) {
        Article article = i.next();
        waiting.add(pool.submit(() -> work.apply(article)));
        if (waiting.size() > AHEAD * threads) {
          take(waiting, sink, progress);
        }
      }
      while (!waiting.isEmpty()) {
        take(waiting, sink, progress);
      }
    } finally {
      pool.shutdownNow();
      progress.end();
    }
  }

  private static <T> void take(Deque<Future<T>> waiting, Consumer<T> sink, Progress progress) {
    try {
      sink.accept(waiting.remove().get());
      progress.step();
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
