package org.dateline.serve;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dateline.desk.Desk;
import org.dateline.store.format.EventWriter;
import org.dateline.store.format.Format;
import org.dateline.store.index.Kind;
import org.dateline.store.query.Query;

/** All records that answer a question, in a format, as a stream. */
final class Export {
  private static final int BUFFER = 1 << 16;

  private final Desk desk;

  Export(Desk desk) {
    this.desk = desk;
  }

  /**
   * Answers with records in a format: events in any, others as JSON lines.
   *
   * @throws Problem where there is no such format, before anything is sent
   */
  void answer(Context c, Kind kind, Ask ask, String name) throws IOException {
    Query query = ask.query();
    int limit = ask.number("limit", 0, 0, Integer.MAX_VALUE);
    String sort = ask.sort() == null ? "arrival" : ask.sort();
    desk.store().searches().page(kind, query, sort, 0, null);
    Format format = format(kind, name);
    c.contentType(format.mediaType());
    c.header(
        "Content-Disposition",
        "attachment; filename=\"" + kind.folder() + "." + format.extension() + "\"");
    OutputStream out = new BufferedOutputStream(c.outputStream(), BUFFER);
    if (kind == Kind.EVENTS) {
      try (EventWriter writer = format.open(out)) {
        desk.write(query, sort, limit, writer, () -> {});
      }
    } else {
      desk.store().searches().each(kind, query, sort, limit, json -> line(out, json));
    }
    out.flush();
  }

  private Format format(Kind kind, String name) {
    if (kind != Kind.EVENTS && !name.equals("jsonl")) {
      throw Ask.bad("format: " + kind.folder() + " are written as jsonl only");
    }
    try {
      return desk.formats().named(name);
    } catch (IllegalArgumentException e) {
      throw Ask.bad(e.getMessage());
    }
  }

  private static void line(OutputStream out, String json) {
    try {
      out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
