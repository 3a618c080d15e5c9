package org.dateline.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.dateline.desk.Desk;
import org.dateline.store.Json;
import org.dateline.store.index.Kind;
import org.dateline.store.index.Results;
import org.dateline.store.index.Searches;
import org.dateline.store.query.Field;
import org.dateline.store.query.Query;

/** What can be asked of a store over HTTP. Thread-safe. */
final class ReadApi {
  static final String ROOT = "/api/v1";
  private static final String OPENAPI = resource("/dateline/api/openapi.json");
  private static final int PAGE = 50;
  private static final int FACET = 20;
  private static final int EDGES = 200;
  private static final int ZOOM = 2;
  private static final List<Field> FACETS =
      List.of(
          Field.TYPE,
          Field.MODE,
          Field.CONTEXT,
          Field.QUAD,
          Field.ACTOR,
          Field.RECIPIENT,
          Field.SECTOR,
          Field.COUNTRY,
          Field.PLACE,
          Field.VERIFICATION,
          Field.AUXILIARY,
          Field.SOURCE,
          Field.CLAIMANT,
          Field.STANCE,
          Field.LANGUAGE,
          Field.PRECISION,
          Field.REVIEW,
          Field.CODER);

  private final Desk desk;

  ReadApi(Desk desk) {
    this.desk = desk;
  }

  void routes(RoutesConfig routes) {
    new AccountApi(desk).routes(routes);
    new PageTwin().routes(routes);
    for (Kind kind : Kind.values()) {
      String path = ROOT + "/" + kind.folder();
      routes.get(path, c -> page(c, kind));
      routes.get(path + "/<id>", c -> one(c, kind));
    }
    routes.get(ROOT + "/facets", this::facets);
    routes.get(ROOT + "/timeline", this::timeline);
    routes.get(ROOT + "/network", this::network);
    routes.get(ROOT + "/map", this::map);
    routes.get(ROOT + "/fields", this::fields);
    routes.get("/openapi.json", c -> json(c, OPENAPI));
  }

  /** Works out what the page shows first, before anybody asks. */
  void warm() {
    Query all = new Query.All();
    searches().facets(Kind.EVENTS, all, FACETS, FACET);
    searches().timeline(Kind.EVENTS, all, null);
    searches().map(Kind.EVENTS, all, ZOOM);
  }

  private Searches searches() {
    return desk.store().searches();
  }

  private void page(Context c, Kind kind) throws IOException {
    Ask ask = new Ask(c, desk);
    String format = c.queryParam("format");
    if (format != null && !format.isBlank()) {
      new Export(desk).answer(c, kind, ask, format);
      return;
    }
    Results.Page page =
        searches().page(kind, ask.query(), ask.sort(), ask.limit(PAGE), c.queryParam("cursor"));
    StringBuilder body = new StringBuilder("{\"total\":").append(page.total());
    body.append(",\"next\":").append(page.next() == null ? "null" : '"' + page.next() + '"');
    body.append(",\"items\":[").append(String.join(",", page.json())).append("]}");
    json(c, body.toString());
  }

  private void one(Context c, Kind kind) {
    String id = c.pathParam("id");
    String json = searches().byId(kind, id);
    if (json == null && id.endsWith(".json")) {
      json = searches().byId(kind, id.substring(0, id.length() - ".json".length()));
    }
    if (json == null) {
      throw new Problem(404, "Not found", "no record of this id among the " + kind.folder());
    }
    json(c, json);
  }

  private void facets(Context c) {
    Ask ask = new Ask(c, desk);
    int most = ask.number("most", FACET, 1, 1000);
    Results.Facets facets = searches().facets(ask.kind(), ask.query(), ask.fields(FACETS), most);
    ObjectNode body = Json.object();
    body.put("total", facets.total());
    ObjectNode fields = body.putObject("facets");
    for (Map.Entry<Field, List<Results.Count>> e : facets.fields().entrySet()) {
      fields.set(e.getKey().label(), Json.tree(Json.line((Object) e.getValue())));
    }
    json(c, body.toString());
  }

  private void timeline(Context c) {
    Ask ask = new Ask(c, desk);
    json(
        c,
        Json.line((Object) searches().timeline(ask.kind(), ask.query(), c.queryParam("interval"))));
  }

  private void network(Context c) {
    Ask ask = new Ask(c, desk);
    int most = ask.number("most", EDGES, 1, 5000);
    json(c, Json.line((Object) searches().network(ask.kind(), ask.query(), most)));
  }

  private void map(Context c) {
    Ask ask = new Ask(c, desk);
    int zoom = ask.number("zoom", ZOOM, 0, 20);
    Results.MapView view = searches().map(ask.kind(), ask.query(), zoom);
    String seen = c.queryParam("seen");
    json(c, Json.line((Object) (seen == null ? view : Seen.of(seen).part(view))));
  }

  /** The query language's fields, for completion. */
  private void fields(Context c) {
    ObjectNode body = Json.object();
    var list = body.putArray("fields");
    for (Field f : Field.values()) {
      list.addObject()
          .put("name", f.label())
          .put("kind", f.kind().name().toLowerCase(java.util.Locale.ROOT))
          .put("meaning", f.meaning());
    }
    json(c, body.toString());
  }

  private static String resource(String name) {
    try (InputStream in = ReadApi.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  static void json(Context c, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (c.method().equals(HandlerType.GET)) {
      // The server's own sum of a long answer takes longer than the answer.
      CRC32C sum = new CRC32C();
      sum.update(bytes);
      c.header(
          Header.ETAG, "W/\"" + Long.toHexString((long) bytes.length << 32 | sum.getValue()) + '"');
    }
    c.contentType("application/json").result(bytes);
  }
}
