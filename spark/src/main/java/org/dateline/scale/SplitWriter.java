package org.dateline.scale;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.dateline.record.Article;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.store.ClaimRecords;
import org.dateline.store.Json;

/**
 * Writes what was found in one split: packed lines of JSON, one file a table, each line with the
 * day that it is filed under as its last field.
 */
final class SplitWriter implements Closeable {
  /** How often each id was met, a line each. */
  static final String IDS = "ids.gz";

  private static final int BUFFER = 1 << 16;

  private final String folder;
  private final Writer articles;
  private final Writer events;
  private final Writer claims;
  private final Writer problems;
  private final Writer ids;
  private final long[] counts = new long[4];
  private boolean closed;

  SplitWriter(Lake lake, String folder) throws IOException {
    this.folder = folder;
    articles = writer(lake, Table.ARTICLES.part());
    events = writer(lake, Table.EVENTS.part());
    claims = writer(lake, Table.CLAIMS.part());
    problems = writer(lake, Table.PROBLEMS.part());
    ids = writer(lake, IDS);
  }

  private Writer writer(Lake lake, String name) throws IOException {
    OutputStream out = new Fast(lake.create(folder, name));
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
  }

  /** The lines are read once more and thrown away: little time for packing them. */
  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  void write(Document document) {
    Article a = document.article();
    line(articles, Json.line((Object) a), a.published(), 0);
    for (Event e : document.events()) {
      line(events, Json.line(e), e.date(), 1);
    }
    for (ObjectNode claim : ClaimRecords.of(a, Json.array(document.claims()))) {
      line(claims, claim.toString(), a.published(), 2);
    }
  }

  private void line(Writer to, String json, String date, int counter) {
    counts[counter]++;
    write(to, Table.filed(json, date));
  }

  void problem(String input, String what) {
    counts[3]++;
    ObjectNode json = Json.object().put("input", input).put("problem", what);
    write(problems, json.toString());
  }

  /** How often an id that articles of the split have themselves was met. */
  void id(String id, int count) {
    write(ids, count + " " + id);
  }

  private static void write(Writer to, String line) {
    try {
      to.write(line);
      to.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the output; what it holds. */
  Manifest finish(Split split) throws IOException {
    close();
    return new Manifest(
        folder,
        split.files().stream().map(Split.File::name).toList(),
        counts[0],
        counts[1],
        counts[2],
        counts[3]);
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      for (Writer w : new Writer[] {articles, events, claims, problems, ids}) {
        w.close();
      }
    }
  }
}
