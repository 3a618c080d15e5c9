package org.dateline.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.find.Settings;
import org.dateline.store.index.Kind;
import org.dateline.store.query.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A question to a store. */
@Command(
    name = "query",
    description = "Asks a store; writes the records that answer.",
    footer = {
      "",
      "EXPR: words, \"phrases\", -not, OR, word~1, (brackets) and fields, as in",
      "  'type:ASSAULT mode:drone actor:RUS date:2022-01-01..2022-01-31 -verification:disputed'",
      "  'place:\"Pyongyang\" within:50km certainty:>.8 source:KCNA'"
    })
final class QueryCommand implements Callable<Integer> {
  @Parameters(paramLabel = "EXPR", arity = "0..1", description = "What to ask; everything else.")
  String question;

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  Path folder;

  @Option(
      names = "--of",
      defaultValue = "events",
      description = "events (the default), articles, incidents or claims.")
  String of;

  @Option(
      names = "--sort",
      defaultValue = "date",
      description = "date, certainty, relevance …; - for falling.")
  String sort;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
  int limit;

  @Option(names = "-o", paramLabel = "FILE", description = "Where to write; standard output else.")
  Path file;

  @Override
  public Integer call() throws Exception {
    try (Desk desk = Desk.read(folder, Settings.standard());
        LineOutput out = LineOutput.open(file)) {
      Query query = desk.parse(question);
      Kind kind = Kind.valueOf(of.toUpperCase(Locale.ROOT));
      if (limit > 0) {
        desk.store().searches().page(kind, query, sort, limit, null).json().forEach(out::line);
      } else {
        desk.store().searches().each(kind, query, sort, out::line);
      }
    }
    return 0;
  }
}
