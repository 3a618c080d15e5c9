package org.dateline.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.read.web.FetchSettings;
import org.dateline.read.web.Fetcher;
import org.dateline.store.Json;
import org.dateline.store.StoreException;
import org.dateline.store.Views;
import org.dateline.store.index.Kind;
import org.dateline.store.index.Results;
import org.dateline.store.query.QueryException;

/**
 * Tells of new events that saved views ask for: appended to {@code alerts/VIEW.jsonl} in the
 * store's folder, or posted to an address. What was not taken is told again later. Used by one
 * thread.
 */
public final class Alerts {
  private static final int MOST = 500;
  private static final long FIRST_WAIT = Duration.ofSeconds(10).toMillis();
  private static final long LONGEST_WAIT = Duration.ofHours(1).toMillis();

  private final Desk desk;
  private final Fetcher fetcher;
  private final Map<String, Wait> waits = new HashMap<>();

  private record Wait(long until, long length) {}

  /** Posts to public addresses only, unless others are allowed. */
  public Alerts(Desk desk, boolean allowPrivate) {
    this.desk = desk;
    fetcher = new Fetcher(FetchSettings.NAMED.withPrivate(allowPrivate));
  }

  /**
   * Checks where to tell.
   *
   * @throws StoreException where it is neither "file" nor an http address
   */
  public static void check(String alert) {
    if (alert != null && !alert.equals("file") && !Fetcher.takes(alert)) {
      throw new StoreException("alert: is 'file' or an http address; or leave it out");
    }
  }

  /** Tells of all that is new. */
  public void tell() {
    if (!desk.store().writes()) {
      return;
    }
    for (Views.View view : desk.store().views().all()) {
      Wait wait = waits.get(view.id());
      if (view.alert() != null && (wait == null || System.currentTimeMillis() >= wait.until)) {
        tell(view);
      }
    }
  }

  private void tell(Views.View view) {
    try {
      List<Results.Arrived> found =
          desk.store()
              .searches()
              .arrived(Kind.EVENTS, desk.parse(view.question()), view.told(), MOST);
      if (!found.isEmpty()) {
        tell(view, found);
        desk.store().views().told(view.id(), found.get(found.size() - 1).no());
      }
      waits.remove(view.id());
    } catch (IOException | QueryException e) {
      Wait before = waits.get(view.id());
      long length = before == null ? FIRST_WAIT : Math.min(LONGEST_WAIT, 2 * before.length);
      waits.put(view.id(), new Wait(System.currentTimeMillis() + length, length));
    }
  }

  private void tell(Views.View view, List<Results.Arrived> found) throws IOException {
    if (view.alert().equals("file")) {
      Path folder = Files.createDirectories(desk.store().folder().resolve("alerts"));
      StringBuilder lines = new StringBuilder();
      found.forEach(a -> lines.append(a.json()).append('\n'));
      Files.writeString(
          folder.resolve(view.id() + ".jsonl"),
          lines,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      return;
    }
    ObjectNode body = Json.object();
    body.put("view", view.id()).put("name", view.name()).put("q", view.question());
    var events = body.putArray("events");
    found.forEach(a -> events.add(Json.tree(a.json())));
    fetcher.post(URI.create(view.alert()), body.toString().getBytes(StandardCharsets.UTF_8));
  }
}
