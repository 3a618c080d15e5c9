package org.dateline.store.format;

import java.io.IOException;
import java.io.OutputStream;

/** One way to write event records. Immutable and thread-safe. */
public interface Format {
  /** As the command line and the server name it: "gdelt". */
  String name();

  /** Without a dot: "csv". */
  String extension();

  /** For HTTP: "text/csv; charset=utf-8". */
  String mediaType();

  /**
   * Begins a stream of events.
   *
   * @param out written to until the writer is closed, which leaves it open; text is UTF-8
   */
  EventWriter open(OutputStream out) throws IOException;
}
