package org.dateline.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.dateline.desk.Desk;
import org.dateline.read.Inputs;
import org.dateline.read.ReadOptions;
import org.dateline.record.Article;
import org.dateline.record.Event;
import org.dateline.store.Json;

/** Codes what is sent; nothing of it is stored. Thread-safe. */
final class CodeApi {
  /** Coding fills a core: so many at once, the others are asked to come again. */
  private final Semaphore places =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

  private final Desk desk;

  CodeApi(Desk desk) {
    this.desk = desk;
  }

  void routes(RoutesConfig routes) {
    routes.post(ReadApi.ROOT + "/code", this::code);
  }

  private void code(Context c) {
    byte[] body = Body.bytes(c);
    if (!places.tryAcquire()) {
      c.header("Retry-After", "1");
      throw new Problem(503, "Busy", "as much is being coded as this machine can; ask again");
    }
    try {
      ReadApi.json(c, "{\"events\":" + Json.array(events(c, body)) + "}");
    } finally {
      places.release();
    }
  }

  private List<Event> events(Context c, byte[] body) {
    List<String> problems = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    ReadOptions options = new ReadOptions(c.queryParam("published"), false);
    try (Stream<Article> articles =
        Inputs.open("request", new ByteArrayInputStream(body), options, problems::add)) {
      articles
          .limit(1000)
          .forEach(a -> events.addAll(desk.coder().code(a, problems::add).events()));
    }
    if (events.isEmpty() && !problems.isEmpty()) {
      throw new Problem(422, "Not readable", problems.get(0));
    }
    return events;
  }
}
