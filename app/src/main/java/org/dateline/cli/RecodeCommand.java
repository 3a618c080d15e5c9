package org.dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.find.Settings;
import org.dateline.store.index.Kind;
import org.dateline.store.query.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A store coded again. */
@Command(
    name = "recode",
    description =
        "Codes all articles of a store again and lists the differences: + came, - went, ~ changed."
            + " Corrections stay.")
final class RecodeCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  @Option(
      names = "--pack",
      paramLabel = "FOLDER",
      description = "Tables and models to lay over the built-in ones.")
  List<Path> packs = List.of();

  @Option(names = "-o", paramLabel = "FILE", description = "Where to write; standard output else.")
  Path file;

  @Mixin QuietOption common;

  @Override
  public Integer call() throws Exception {
    try (Desk desk = Desk.write(store.folder, "recode", new Settings(packs, "accurate"));
        LineOutput out = LineOutput.open(file)) {
      long all = desk.store().searches().count(Kind.ARTICLES, new Query.All());
      Progress progress = new Progress("articles", all, common.quiet);
      try {
        desk.recode(out::line, progress::step, () -> false);
      } finally {
        progress.end();
      }
    }
    return 0;
  }
}
