package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.lexicon.Data;
import org.dateline.store.format.EventWriter;
import org.dateline.store.format.Formats;
import picocli.CommandLine.Option;

/** How event records are written, and where to. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "jsonl (the default), json, csv, tsv, parquet, plover, polecat, icews, gdelt, "
              + "gdelt-mentions, gdelt1, phoenix, acled, geojson, or summary (the default on a "
              + "terminal).")
  String name;

  @Option(names = "-o", paramLabel = "FILE", description = "Where to write; standard output else.")
  Path file;

  /** Whether a person reads it: a summary, not records. */
  boolean readable() {
    return name == null ? file == null && Terminal.out() : name.equals("summary");
  }

  /** Whether it is one of the shapes that incidents have as well. */
  boolean plain() {
    return name == null || name.equals("jsonl") || name.equals("summary");
  }

  /**
   * Begins a stream of records; call {@link #end} when all are written.
   *
   * @throws IllegalArgumentException where there is no such format
   */
  EventWriter open(List<Path> packs, LineOutput out) throws IOException {
    String wanted = name == null ? "jsonl" : name;
    return Formats.load(Data.load(packs)).named(wanted).open(out);
  }

  /** Completes the output, and says what the format had no room for. */
  static void end(EventWriter writer) throws IOException {
    writer.close();
    if (writer.leftOut() > 0) {
      System.err.printf("dateline: %d events %s left out%n", writer.leftOut(), writer.reason());
    }
  }
}
