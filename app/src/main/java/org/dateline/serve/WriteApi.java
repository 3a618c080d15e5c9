package org.dateline.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.desk.Desk;
import org.dateline.store.Correction;
import org.dateline.store.Json;
import org.dateline.store.Review;
import org.dateline.store.index.Kind;
import org.dateline.store.query.Query;

/** What people change over HTTP, and what they changed. Thread-safe. */
final class WriteApi {
  private static final int LISTED = 200;

  private final Desk desk;
  private final Guard guard;

  WriteApi(Desk desk, Guard guard) {
    this.desk = desk;
    this.guard = guard;
  }

  void routes(RoutesConfig routes) {
    routes.get(ReadApi.ROOT + "/session", this::session);
    routes.post(ReadApi.ROOT + "/review", this::review);
    routes.post(ReadApi.ROOT + "/review/undo", this::undo);
    routes.post(ReadApi.ROOT + "/incidents/merge", this::merge);
    routes.post(ReadApi.ROOT + "/incidents/split", this::split);
    routes.get(ReadApi.ROOT + "/corrections", this::corrections);
    routes.get(ReadApi.ROOT + "/corrections.txt", this::corpus);
    routes.get(ReadApi.ROOT + "/reviewers", this::reviewers);
  }

  private void session(Context c) {
    ObjectNode body = Json.object();
    body.put("csrf", guard.csrf()).put("writes", desk.store().writes());
    body.put("version", desk.version());
    for (Kind kind : Kind.values()) {
      body.put(kind.folder(), desk.store().searches().count(kind, new Query.All()));
    }
    c.header("Cache-Control", "no-store");
    ReadApi.json(c, body.toString());
  }

  /** Throws a problem where the store may not be changed here. */
  static void mustWrite(Desk desk) {
    if (!desk.store().writes()) {
      throw new Problem(409, "Read only", desk.store().readOnly());
    }
  }

  private void review(Context c) {
    mustWrite(desk);
    JsonNode body = Body.json(c);
    answer(
        c,
        desk.editor()
            .review(
                Body.text(body, "event"),
                String.valueOf(Body.text(body, "action")),
                Body.text(body, "reviewer"),
                body.get("change"),
                Body.text(body, "reason")));
  }

  private void undo(Context c) {
    mustWrite(desk);
    JsonNode body = Body.json(c);
    JsonNode no = body.path("correction");
    answer(c, desk.editor().undo(no.isNumber() ? no.asLong() : null, Body.text(body, "reviewer")));
  }

  private void merge(Context c) {
    mustWrite(desk);
    JsonNode body = Body.json(c);
    Correction made =
        desk.editor()
            .merge(list(body, "incidents"), Body.text(body, "reviewer"), Body.text(body, "reason"));
    answer(c, new Review.Done(made, null));
  }

  private void split(Context c) {
    mustWrite(desk);
    JsonNode body = Body.json(c);
    Correction made =
        desk.editor()
            .split(
                String.valueOf(Body.text(body, "incident")),
                list(body, "events"),
                Body.text(body, "reviewer"),
                Body.text(body, "reason"));
    answer(c, new Review.Done(made, null));
  }

  private static List<String> list(JsonNode body, String name) {
    List<String> all = new ArrayList<>();
    body.path(name).forEach(n -> all.add(n.asText()));
    return all;
  }

  private void answer(Context c, Review.Done done) {
    ObjectNode body = Json.object();
    body.set("correction", Json.node(done.correction()));
    String event = done.correction().event();
    String json = event == null ? null : desk.store().searches().byId(Kind.EVENTS, event);
    body.set("event", json == null ? null : Json.tree(json));
    ReadApi.json(c, body.toString());
  }

  private void corrections(Context c) {
    int limit = new Ask(c, desk).number("limit", LISTED, 1, 100_000);
    Set<String> events = concerned(c);
    ObjectNode body = Json.object();
    var items = body.putArray("items");
    all().stream()
        .filter(x -> events == null || concerns(x, events))
        .limit(limit)
        .forEach(x -> items.add(Json.node(x)));
    ReadApi.json(c, body.toString());
  }

  private void corpus(Context c) {
    List<String> lines = desk.store().writes() ? desk.correctionCorpus() : List.of();
    c.contentType("text/plain; charset=utf-8").result(String.join("\n", lines) + "\n");
  }

  /** The events that a log is asked for: one, or all of an incident; null where it is of all. */
  private Set<String> concerned(Context c) {
    String incident = c.queryParam("incident");
    if (incident == null) {
      return c.queryParam("event") == null ? null : Set.of(c.queryParam("event"));
    }
    String json = desk.store().searches().byId(Kind.INCIDENTS, incident);
    if (json == null) {
      throw new Problem(404, "Not found", "no incident of this id");
    }
    return Set.copyOf(Json.tree(json).findValuesAsText("event_id"));
  }

  private static boolean concerns(Correction c, Set<String> events) {
    if (c.event() != null) {
      return events.contains(c.event());
    }
    for (JsonNode pin : c.change().path("pins")) {
      if (events.contains(pin.path("first").asText())
          || events.contains(pin.path("second").asText())) {
        return true;
      }
    }
    return false;
  }

  private List<Correction> all() {
    return desk.store().writes() ? desk.store().review().all() : List.of();
  }

  private void reviewers(Context c) {
    ReadApi.json(c, Reviewers.of(all()).toString());
  }
}
