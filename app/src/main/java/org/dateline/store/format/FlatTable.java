package org.dateline.store.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dateline.record.Event;
import org.dateline.store.Json;

/**
 * One row an event, nested fields flattened with underscores ("event_loc_lat"); several values of
 * one field are parted by semicolons. Columns are the JSON record's, in its order.
 */
final class FlatTable implements Format {
  private static final String ACTOR =
      "code sector entity_text name identifier_id office start end country";

  private static final List<String> PATHS = paths();

  private final String name;

  FlatTable(String name) {
    this.name = name;
  }

  private static List<String> paths() {
    List<String> paths = new ArrayList<>(List.of("id", "date", "date_end", "date_precision"));
    under(paths, "date_evidence", "start end text");
    paths.addAll(
        List.of("event", "mode", "context", "auxiliary", "quad_code", "event_scale", "cameo"));
    under(paths, "actor", ACTOR);
    under(paths, "recipient", ACTOR);
    under(
        paths,
        "event_loc",
        "extracted_place resolved_place geonameid lat lon city province country country_code"
            + " feature_class feature_code resolution");
    under(paths, "size", "participants dead injured arrested");
    under(paths, "claims", "source.text source.code source.sector source.name cue.text stance");
    paths.addAll(List.of("verification", "certainty"));
    under(paths, "evidence", "start end text trigger.start trigger.end trigger.text");
    under(paths, "mentions", "start end");
    under(paths, "cite_info", "id url title publication published language coder codebook");
    return List.copyOf(paths);
  }

  private static void under(List<String> paths, String field, String names) {
    for (String part : names.split(" ")) {
      paths.add(field + "." + part);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String extension() {
    return name;
  }

  @Override
  public String mediaType() {
    String kind = name.equals("csv") ? "text/csv" : "text/tab-separated-values";
    return kind + "; charset=utf-8";
  }

  @Override
  public EventWriter open(OutputStream out) throws IOException {
    RowSink rows = name.equals("csv") ? RowSink.commas(out) : RowSink.tabs(out);
    rows.row(PATHS.stream().map(p -> p.replace('.', '_')).toList());
    return new EventWriter() {
      @Override
      public void write(Event event) throws IOException {
        JsonNode node = Json.node(event);
        rows.row(PATHS.stream().map(p -> value(node, p.split("\\."), 0)).toList());
      }

      @Override
      public void close() throws IOException {
        rows.close();
      }
    };
  }

  /** What a path leads to; of a list what it leads to from each item. */
  private static String value(JsonNode node, String[] path, int at) {
    if (node == null || node.isNull() || node.isMissingNode()) {
      return "";
    }
    if (node.isArray()) {
      List<String> all = new ArrayList<>();
      node.forEach(item -> all.add(value(item, path, at)));
      boolean nothing = all.stream().allMatch(String::isEmpty);
      return nothing ? "" : String.join(";", all);
    }
    return at == path.length ? node.asText() : value(node.get(path[at]), path, at + 1);
  }
}
