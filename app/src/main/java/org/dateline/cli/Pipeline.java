package org.dateline.cli;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.desk.Parallel;
import org.dateline.record.Article;

/** Works on several articles at once, in the order of the input, and shows how far it has come. */
final class Pipeline {
  private Pipeline() {}

  static <T> void run(
      Stream<Article> articles,
      int threads,
      Progress progress,
      Function<Article, T> work,
      Consumer<T> sink) {
    try {
      Parallel.run(
          articles,
          threads,
          work,
          result -> {
            sink.accept(result);
            progress.step();
          });
    } finally {
      progress.end();
    }
  }
}
