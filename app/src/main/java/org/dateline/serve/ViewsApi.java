package org.dateline.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dateline.desk.Alerts;
import org.dateline.desk.Desk;
import org.dateline.store.Json;
import org.dateline.store.Views;
import org.dateline.store.index.Kind;
import org.dateline.store.index.Results;

/** Saved views: questions that are kept, each with a feed, and alerts where wanted. Thread-safe. */
final class ViewsApi {
  private static final int NEWEST = 50;
  private static final int LONGEST = 200;
  private static final int MOST = 1000;
  private static final int LONGEST_PAGE = 8000;
  private static final String PATH = ReadApi.ROOT + "/views";

  private final Desk desk;

  ViewsApi(Desk desk) {
    this.desk = desk;
  }

  void routes(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.post(PATH, this::add);
    routes.delete(PATH + "/{id}", this::remove);
    routes.get(PATH + "/{id}/feed.rss", this::feed);
  }

  private Views views() {
    WriteApi.mustWrite(desk);
    return desk.store().views();
  }

  private static ObjectNode json(Views.View view) {
    ObjectNode node = Json.object();
    node.put("id", view.id()).put("name", view.name()).put("q", view.question());
    node.put("page", view.page());
    node.put("made", view.made()).put("alert", view.alert());
    return node.put("feed", PATH + "/" + view.id() + "/feed.rss");
  }

  private void list(Context c) {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("views");
    views().all().forEach(v -> list.add(json(v)));
    ReadApi.json(c, body.toString());
  }

  private void add(Context c) {
    JsonNode body = Body.json(c);
    String name = Body.text(body, "name");
    String question = Body.text(body, "q");
    String alert = Body.text(body, "alert");
    if (name == null || name.isBlank() || name.length() > LONGEST) {
      throw Ask.bad("name: give one of at most " + LONGEST + " characters");
    }
    String page = Body.text(body, "page");
    if (page != null && page.length() > LONGEST_PAGE) {
      throw Ask.bad("page: at most " + LONGEST_PAGE + " characters");
    }
    desk.parse(question);
    Alerts.check(alert);
    if (views().all().size() >= MOST) {
      throw Ask.bad("there are " + MOST + " views; remove one first");
    }
    String id = UUID.randomUUID().toString();
    String asked = question == null ? "" : question;
    ReadApi.json(c, json(views().add(id, name.strip(), asked, page, alert)).toString());
  }

  private Views.View view(Context c) {
    Views.View view = views().of(c.pathParam("id"));
    if (view == null) {
      throw new Problem(404, "Not found", "there is no view of this id");
    }
    return view;
  }

  private void remove(Context c) {
    views().remove(view(c).id());
    c.status(204);
  }

  private void feed(Context c) {
    Views.View view = view(c);
    Results.Page page =
        desk.store()
            .searches()
            .page(Kind.EVENTS, desk.parse(view.question()), "-arrival", NEWEST, null);
    String address = c.scheme() + "://" + c.host() + "/";
    String rss = Feed.rss(view.name(), view.question(), page.json(), address);
    c.contentType("application/rss+xml; charset=utf-8")
        .result(rss.getBytes(StandardCharsets.UTF_8));
  }
}
