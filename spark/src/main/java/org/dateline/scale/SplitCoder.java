package org.dateline.scale;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dateline.read.Inputs;
import org.dateline.read.Item;
import org.dateline.read.ReadOptions;
import org.dateline.read.Watched;
import org.dateline.record.Article;

/** One task: codes the articles of one split and writes what was found. */
final class SplitCoder {
  /** Told of each article before it is coded; tests let it fail. */
  static Consumer<Article> watcher = article -> {};

  private final Lake lake;
  private final Engine engine;
  private final ReadOptions options;
  private final Configuration hadoop;

  SplitCoder(Lake lake, Engine engine, How how, Configuration hadoop) {
    this.lake = lake;
    this.engine = engine;
    this.hadoop = hadoop;
    options = new ReadOptions(how.published(), false).withThreads(1);
  }

  /**
   * Codes a split and says that it is done. What cannot be read or coded is reported in the split's
   * problems, and the rest goes on.
   *
   * @param attempt tells this try from others of the same split
   */
  Manifest run(Split split, long attempt) throws IOException {
    Map<String, Integer> ids = new HashMap<>(split.before());
    try (SplitWriter out = new SplitWriter(lake, split.key() + "/" + attempt, engine.merger())) {
      for (Split.File file : split.files()) {
        read(file, ids, out);
      }
      ids.forEach((id, count) -> out.id(id, count - split.before().getOrDefault(id, 0)));
      Manifest manifest = out.finish(split);
      lake.done(split.key(), manifest);
      return manifest;
    }
  }

  private void read(Split.File file, Map<String, Integer> ids, SplitWriter out) throws IOException {
    Consumer<String> problems = what -> out.problem(file.name(), what);
    try (Watched in = new Watched(open(file));
        Stream<Item> items = Inputs.items(file.name(), in, options, problems::accept, ids)) {
      items.forEach(item -> code(item.article(), problems, out));
      // A bad file is a problem to report; of one whose system fails another try may read more.
      if (in.failure() != null) {
        throw in.failure();
      }
    }
  }

  private void code(Article article, Consumer<String> problems, SplitWriter out) {
    watcher.accept(article);
    out.write(engine.coder().code(article, problems));
  }

  private InputStream open(Split.File file) throws IOException {
    Path path = new Path(file.uri());
    FileSystem system = path.getFileSystem(hadoop);
    BufferedInputStream in = new BufferedInputStream(system.open(path), 1 << 16);
    return ParquetLines.is(in) ? new ParquetLines(path, hadoop) : in;
  }
}
