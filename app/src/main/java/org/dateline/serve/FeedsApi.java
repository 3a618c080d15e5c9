package org.dateline.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.dateline.desk.Desk;
import org.dateline.desk.watch.FeedState;
import org.dateline.desk.watch.Watch;
import org.dateline.store.Json;
import org.jsoup.nodes.Entities;

/** How it goes with the feeds that fill a store: for programs, and as a plain page. Thread-safe. */
final class FeedsApi {
  private final Desk desk;

  FeedsApi(Desk desk) {
    this.desk = desk;
  }

  void routes(RoutesConfig routes) {
    routes.get(ReadApi.ROOT + "/feeds", this::feeds);
    routes.get("/feeds", this::page);
  }

  private void feeds(Context c) {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("feeds");
    Watch.states(desk).forEach(s -> list.add(s.json()));
    ReadApi.json(c, body.toString());
  }

  private void page(Context c) {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .append("<title>Feeds – Dateline</title><link rel=\"stylesheet\" href=\"/css/desk.css\">")
        .append("<style>table{border-collapse:collapse}td,th{padding:.3em .6em;text-align:left;")
        .append("border-bottom:1px solid}</style><h1>Feeds</h1><table><tr>");
    for (String head :
        new String[] {
          "Feed", "Health", "Last answer", "Next", "Articles", "Given up", "Delay", "Problem"
        }) {
      page.append("<th scope=\"col\">").append(head);
    }
    Watch.states(desk).forEach(s -> row(page, s));
    page.append("</table>\n");
    c.contentType("text/html; charset=utf-8").result(page.toString());
  }

  private static void row(StringBuilder page, FeedState s) {
    page.append("<tr>");
    for (Object cell :
        new Object[] {
          s.address(),
          s.health(),
          s.answered(),
          s.due(),
          s.added(),
          s.dead(),
          s.delay() == null ? null : s.delay() / 60 + " min",
          s.problem()
        }) {
      page.append("<td>").append(cell == null ? "–" : Entities.escape(cell.toString()));
    }
  }
}
