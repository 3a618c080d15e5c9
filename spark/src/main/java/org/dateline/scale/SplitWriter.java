package org.dateline.scale;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.merge.Merger;
import org.dateline.merge.Met;
import org.dateline.merge.Report;
import org.dateline.record.Article;
import org.dateline.record.Document;
import org.dateline.store.ClaimRecords;
import org.dateline.store.Json;

/**
 * Writes what was found in one split: packed lines of JSON, one file a table, each line with the
 * day that it is filed under as its last field.
 */
final class SplitWriter implements Closeable {
  /** Reports as they travel to where they meet others. */
  static final String REPORTS = "reports" + Lake.PACKED;

  /** What the reports of each article have to do with each other. */
  static final String EDGES = "edges" + Lake.PACKED;

  /** How often each id was met, a line each. */
  static final String IDS = "ids" + Lake.PACKED;

  private static final int BUFFER = 1 << 16;

  private final String folder;
  private final Writer articles;
  private final Writer events;
  private final Writer claims;
  private final Writer problems;
  private final Writer ids;
  private final DataOutputStream reports;
  private final DataOutputStream edges;
  private final Merger merger;
  private final Map<Integer, Long> slices = new TreeMap<>();
  private final long[] counts = new long[4];
  private boolean closed;

  SplitWriter(Lake lake, String folder, Merger merger) throws IOException {
    this.folder = folder;
    this.merger = merger;
    articles = writer(lake, Table.ARTICLES.part());
    events = writer(lake, Table.EVENTS.part());
    claims = writer(lake, Table.CLAIMS.part());
    problems = writer(lake, Table.PROBLEMS.part());
    ids = writer(lake, IDS);
    reports = bytes(lake, REPORTS);
    edges = bytes(lake, EDGES);
  }

  private Writer writer(Lake lake, String name) throws IOException {
    OutputStream out = lake.create(folder, name);
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
  }

  private DataOutputStream bytes(Lake lake, String name) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(lake.create(folder, name), BUFFER));
  }

  void write(Document document) {
    Article a = document.article();
    line(articles, Json.line((Object) a), a.published(), 0);
    List<String> told = document.events().stream().map(Json::line).toList();
    for (int i = 0; i < told.size(); i++) {
      line(events, told.get(i), document.events().get(i).date(), 1);
    }
    for (ObjectNode claim : ClaimRecords.of(a, Json.array(document.claims()))) {
      line(claims, claim.toString(), a.published(), 2);
    }
    try {
      reports(merger.reports(document), told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void reports(List<Report> all, List<String> told) throws IOException {
    for (int i = 0; i < all.size(); i++) {
      Map<Integer, long[]> keys = merger.slices(all.get(i));
      keys.forEach((slice, some) -> slices.merge(slice, (long) some.length, Long::sum));
      Sent.of(all.get(i), keys, told.get(i)).write(reports);
    }
    List<Met> met = new ArrayList<>();
    merger.meet(all, met::add);
    for (Met m : met) {
      Edge.of(m).write(edges);
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
        counts[3],
        slices);
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      for (Closeable file : List.of(articles, events, claims, problems, ids, reports, edges)) {
        file.close();
      }
    }
  }
}
