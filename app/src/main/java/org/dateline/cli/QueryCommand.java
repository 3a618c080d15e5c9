package org.dateline.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.find.Settings;
import org.dateline.store.index.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin StoreOption store;

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

  @Mixin FormatOption to;

  @Mixin QuietOption common;

  @Override
  public Integer call() throws Exception {
    Kind kind = kind();
    try (Desk desk = Desk.read(store.folder, Settings.standard())) {
      new RecordOutput(desk, to, common.quiet).write(kind, desk.parse(question), sort, limit);
    }
    return 0;
  }

  private Kind kind() {
    try {
      return Kind.valueOf(of.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new WrongUsage("--of " + of + " is none of events, articles, incidents, claims");
    }
  }
}
