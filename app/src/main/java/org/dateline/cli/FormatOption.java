package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.lexicon.Data;
import org.dateline.store.format.EventWriter;
import org.dateline.store.format.Format;
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
   * The format of records; ask for it before the output is opened.
   *
   * @throws IllegalArgumentException where there is no such format
   */
  Format format(List<Path> packs) {
    return format(Formats.load(Data.load(packs)));
  }

  /** The format of records, of those at hand. */
  Format format(Formats formats) {
    Format format = formats.named(name == null ? "jsonl" : name);
    if (format.name().equals("parquet") && file == null && Terminal.out()) {
      throw new WrongUsage("parquet is nothing for a terminal; name a file with -o");
    }
    return format;
  }

  /** Completes the output, and says what the format had no room for. */
  static void end(EventWriter writer) throws IOException {
    writer.close();
    if (writer.leftOut() > 0) {
      System.err.printf("dateline: left out %d events %s%n", writer.leftOut(), writer.reason());
    }
  }
}
