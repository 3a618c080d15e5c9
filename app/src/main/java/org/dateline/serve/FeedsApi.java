package org.dateline.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.dateline.desk.Desk;
import org.dateline.desk.watch.Watch;
import org.dateline.store.Json;

/** How it goes with the feeds that fill a store. Thread-safe. */
final class FeedsApi {
  private final Desk desk;

  FeedsApi(Desk desk) {
    this.desk = desk;
  }

  void routes(RoutesConfig routes) {
    routes.get(ReadApi.ROOT + "/feeds", this::feeds);
  }

  private void feeds(Context c) {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("feeds");
    Watch.states(desk).forEach(s -> list.add(s.json()));
    ReadApi.json(c, body.toString());
  }
}
