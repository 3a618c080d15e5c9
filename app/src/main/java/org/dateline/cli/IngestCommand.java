package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.desk.Visited;
import org.dateline.record.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Inputs into a store. */
@Command(
    name = "ingest",
    description = "Codes inputs into a store; safe to stop, to go on with and to repeat.")
final class IngestCommand implements Callable<Integer> {
  @Mixin InputOptions.Some in;

  @Mixin StoreOption store;

  private int articles;
  private int known;
  private int events;
  private int unchanged;

  @Override
  public Integer call() {
    Progress progress = new Progress("articles", in.quiet);
    try (Desk desk = Desk.write(store.folder, "ingest", in.settings())) {
      Visited visited = desk.visited();
      desk.ingest(
          in.items(visited),
          in.threads,
          new Desk.Listener() {
            @Override
            public void done(Article article, int found, boolean added) {
              articles += added ? 1 : 0;
              known += added ? 0 : 1;
              events += found;
              if (added) {
                in.uncoded.see(desk.coder(), article);
              }
              progress.step();
            }

            @Override
            public void failed(String problem) {
              in.report(problem);
            }
          },
          () -> false);
      visited.keep();
      unchanged = visited.unchanged();
    } finally {
      progress.end();
    }
    if (!in.quiet) {
      System.err.println(
          "dateline: "
              + articles
              + " articles added with "
              + events
              + " events"
              + (known == 0 ? "" : "; " + known + " were there already")
              + (unchanged == 0 ? "" : "; " + unchanged + " unchanged on the web"));
    }
    return in.status();
  }
}
