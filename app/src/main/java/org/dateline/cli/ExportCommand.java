package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.find.Settings;
import org.dateline.store.index.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A store's events, or a question's, in another program's format. */
@Command(
    name = "export",
    description = "Writes a store's events, or those that a question finds, in any format.")
final class ExportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "QUERY",
      arity = "0..1",
      description = "What to export, in the language of 'dateline query'; everything else.")
  String question;

  @Mixin StoreOption store;

  @Option(
      names = "--sort",
      defaultValue = "arrival",
      description = "arrival (the default), date, certainty …; - for falling.")
  String sort;

  @Mixin FormatOption to;

  @Mixin QuietOption common;

  @Override
  public Integer call() throws Exception {
    try (Desk desk = Desk.read(store.folder, Settings.standard())) {
      new RecordOutput(desk, to, common.quiet).write(Kind.EVENTS, desk.parse(question), sort, 0);
    }
    return 0;
  }
}
