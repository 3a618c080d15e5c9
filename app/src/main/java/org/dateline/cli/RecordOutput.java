package org.dateline.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.desk.Desk;
import org.dateline.record.Incident;
import org.dateline.store.Json;
import org.dateline.store.format.EventWriter;
import org.dateline.store.format.Format;
import org.dateline.store.index.Kind;
import org.dateline.store.query.Query;

/** Writes what a store answers, one record at a time. */
final class RecordOutput {
  private final Desk desk;
  private final FormatOption to;
  private final boolean quiet;

  RecordOutput(Desk desk, FormatOption to, boolean quiet) {
    this.desk = desk;
    this.to = to;
    // What is read on the terminal tells by itself how far it is.
    this.quiet = quiet || (Terminal.out() && to.file == null);
  }

  /**
   * Writes records; events in any format, others as JSON lines.
   *
   * @param limit at most so many; 0 for all
   */
  void write(Kind kind, Query query, String sort, int limit) throws IOException {
    if (kind != Kind.EVENTS && !to.plain()) {
      throw new WrongUsage("--format " + to.name + " is for events only");
    }
    boolean lines = to.name == null || to.name.equals("jsonl") || kind != Kind.EVENTS;
    Format format = lines || to.readable() ? null : to.format(desk.formats());
    long found = quiet ? 0 : desk.store().searches().count(kind, query);
    Progress progress =
        new Progress(kind.folder(), limit > 0 ? Math.min(limit, found) : found, quiet);
    try (LineOutput out = LineOutput.open(to.file)) {
      if (format != null) {
        EventWriter writer = format.open(out);
        desk.write(query, sort, limit, writer, progress::step);
        FormatOption.end(writer);
      } else {
        Consumer<String> taker = to.readable() ? readable(kind, out) : out::line;
        desk.store().searches().each(kind, query, sort, limit, taker.andThen(j -> progress.step()));
      }
    } finally {
      progress.end();
    }
  }

  private Consumer<String> readable(Kind kind, LineOutput out) {
    boolean colour = Terminal.colour() && to.file == null;
    if (kind == Kind.EVENTS) {
      Summary summary = new Summary(colour);
      return json -> out.line(summary.event(Json.event(json)));
    }
    if (kind == Kind.INCIDENTS) {
      IncidentSummary summary = new IncidentSummary(colour);
      return json -> out.line(summary.of(Json.read(json, Incident.class), List.of(), List.of()));
    }
    return out::line;
  }
}
