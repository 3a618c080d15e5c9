package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.desk.Alerts;
import org.dateline.desk.Desk;
import org.dateline.find.Settings;
import org.dateline.read.web.Misbehaving;
import org.dateline.store.Json;
import org.dateline.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs, saved views and alerts of a running server. */
class DeskWorkTest {
  private static final String TEXT =
      "Police arrested 12 protesters in Nairobi on Monday, officials said.";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Desk desk;
  private Server server;
  private String csrf;

  @BeforeEach
  void start() throws Exception {
    desk = Desk.write(folder.resolve("store"), "test", new Settings(List.of(), "fast"));
    server = Server.start(desk, ServerSettings.local(0));
    csrf = Json.tree(send("GET", "session", null).body()).path("csrf").asText();
  }

  @AfterEach
  void end() {
    server.close();
    desk.close();
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + "api/v1/" + path));
    if (csrf != null) {
      request.header("X-Dateline-CSRF", csrf);
    }
    request.method(
        method,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Begins a job and waits for its end. */
  private JsonNode done(String path, String body) throws Exception {
    HttpResponse<String> begun = send("POST", path, body);
    assertEquals(202, begun.statusCode(), begun.body());
    String id = Json.tree(begun.body()).path("id").asText();
    JsonNode job;
    do {
      Thread.sleep(20);
      job = Json.tree(send("GET", "jobs/" + id, null).body());
    } while (List.of("waiting", "running").contains(job.path("state").asText()));
    return job;
  }

  private long events() throws Exception {
    return Json.tree(send("GET", "events?limit=0", null).body()).path("total").asLong();
  }

  @Test
  void jobsIngestRecodeAndExport() throws Exception {
    JsonNode ingest = done("jobs/ingest?name=..%2Fa.txt", TEXT);
    assertEquals("done", ingest.path("state").asText(), ingest.toString());
    assertEquals(1, ingest.path("done").asInt());
    assertEquals(1, events());
    JsonNode recode = done("jobs", "{\"kind\":\"recode\"}");
    assertEquals(1, recode.path("total").asInt(), recode.toString());
    assertEquals(1, recode.path("done").asInt());
    JsonNode export = done("jobs", "{\"kind\":\"export\",\"format\":\"csv\",\"q\":\"Nairobi\"}");
    assertTrue(export.path("file").asBoolean(), export.toString());
    HttpResponse<String> file = send("GET", "jobs/" + export.path("id").asText() + "/file", null);
    assertEquals(2, file.body().lines().count());
    JsonNode broken = done("jobs/ingest?name=b.bin", "\0\0\0");
    assertTrue(broken.path("message").asText().contains("b.bin"), broken.toString());
    assertEquals(400, send("POST", "jobs", "{\"kind\":\"ingest\"}").statusCode());
    assertEquals(400, send("POST", "jobs", "{\"kind\":\"export\",\"format\":\"x\"}").statusCode());
    assertEquals(404, send("GET", "jobs/none", null).statusCode());
    JsonNode all = Json.tree(send("GET", "jobs", null).body());
    assertEquals(4, all.path("jobs").size());
    for (JsonNode format : all.path("formats")) {
      String body = "{\"kind\":\"export\",\"q\":\"Kenya\",\"format\":\"" + format.asText() + "\"}";
      assertEquals("done", done("jobs", body).path("state").asText(), format::asText);
    }
    assertTrue(all.path("formats").toString().contains("\"gdelt-mentions\",\"gdelt1\""));
    csrf = null;
    assertEquals(403, send("POST", "jobs", "{\"kind\":\"recode\"}").statusCode());
  }

  @Test
  void aCorrectionOutlivesRecodingAndStandsInTheLogOfItsIncident() throws Exception {
    done("jobs/ingest?name=a.txt", TEXT);
    JsonNode event = Json.tree(send("GET", "events", null).body()).path("items").get(0);
    String change = "{\"place\":\"Mombasa\",\"date\":\"2021-03\",\"date_precision\":\"month\"}";
    String correction =
        "{\"event\":\"%s\",\"action\":\"correct\",\"reviewer\":\"Ann\",\"change\":%s,\"reason\":\"why\"}"
            .formatted(event.path("id").asText(), change);
    assertEquals(200, send("POST", "review", correction).statusCode());
    assertEquals("done", done("jobs", "{\"kind\":\"recode\"}").path("state").asText());
    String found = send("GET", "incidents?q=place:Mombasa+date:2021-03", null).body();
    JsonNode incident = Json.tree(found).path("items").get(0);
    assertEquals("Mombasa", incident.at("/event_loc/resolved_place").asText(), found);
    assertEquals("2021-03", incident.path("date").asText());
    String id = incident.path("id").asText();
    JsonNode log = Json.tree(send("GET", "corrections?incident=" + id, null).body()).path("items");
    assertEquals(1, log.size());
    assertEquals("Ann", log.get(0).path("reviewer").asText());
    assertEquals("why", log.get(0).path("reason").asText());
    assertEquals("2021-03", log.get(0).at("/change/date").asText());
  }

  @Test
  void exportsThatNobodyCanFetchAnyMoreGoWithTheNextStart() throws Exception {
    done("jobs/ingest?name=a.txt", TEXT);
    done("jobs", "{\"kind\":\"export\",\"format\":\"csv\",\"q\":\"Nairobi\"}");
    Path exports = folder.resolve("store/exports");
    Path own = Files.writeString(exports.resolve("keep.csv"), "a person's own");
    try (Stream<Path> files = Files.list(exports)) {
      assertEquals(2, files.count());
    }
    server.close();
    server = Server.start(desk, ServerSettings.local(0));
    try (Stream<Path> files = Files.list(exports)) {
      assertEquals(List.of(own), files.toList());
    }
  }

  @Test
  void viewsAreKeptAndHaveFeeds() throws Exception {
    done("jobs/ingest?name=a.txt", TEXT);
    HttpResponse<String> made =
        send("POST", "views", "{\"name\":\"<b>N\",\"q\":\"Nairobi\",\"page\":\"view=table\"}");
    assertEquals(200, made.statusCode(), made.body());
    String id = Json.tree(made.body()).path("id").asText();
    HttpResponse<String> feed = send("GET", "views/" + id + "/feed.rss", null);
    assertTrue(feed.body().contains("<title>&lt;b&gt;N</title>"), feed.body());
    assertTrue(feed.body().contains("<item>"), feed.body());
    JsonNode kept = Json.tree(send("GET", "views", null).body()).path("views");
    assertEquals(1, kept.size());
    assertEquals("view=table", kept.get(0).path("page").asText());
    assertEquals(204, send("DELETE", "views/" + id, null).statusCode());
    assertEquals(404, send("DELETE", "views/" + id, null).statusCode());
    assertEquals(400, send("POST", "views", "{\"name\":\"\"}").statusCode());
    assertEquals(400, send("POST", "views", "{\"name\":\"n\",\"q\":\"sektor:x\"}").statusCode());
    String inside = "{\"name\":\"n\",\"alert\":\"file:///etc/passwd\"}";
    assertEquals(400, send("POST", "views", inside).statusCode());
  }

  @Test
  void alertsTellOfNewEventsOnce() throws Exception {
    try (Misbehaving hook = new Misbehaving()) {
      hook.on("/hook", "503 Service Unavailable", "", "");
      desk.store().views().add("v1", "Nairobi", "Nairobi", null, hook.uri("/hook").toString());
      desk.store().views().add("v2", "Nairobi", "Nairobi", null, "file");
      desk.store().views().add("v3", "None", "Lima", null, "file");
      done("jobs/ingest?name=a.txt", TEXT);
      // It tells of itself every few seconds.
      server.close();
      new Alerts(desk, false).tell();
      assertEquals(0, hook.requests.size(), "private addresses are not told");
      Alerts alerts = new Alerts(desk, true);
      alerts.tell();
      assertEquals(1, hook.requests.size());
      hook.on("/hook", "200 OK", "", "");
      alerts.tell();
      assertEquals(1, hook.requests.size(), "it is left alone for a while");
      new Alerts(desk, true).tell();
      new Alerts(desk, true).tell();
      assertEquals(2, hook.requests.size());
      Path folder = desk.store().folder().resolve("alerts");
      assertEquals(1, Files.readAllLines(folder.resolve("v2.jsonl")).size());
      assertTrue(Files.notExists(folder.resolve("v3.jsonl")));
    } catch (StoreException e) {
      throw new AssertionError(e);
    }
  }
}
