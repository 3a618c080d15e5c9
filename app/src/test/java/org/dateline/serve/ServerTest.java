package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.desk.Desk;
import org.dateline.find.Settings;
import org.dateline.lexicon.Data;
import org.dateline.read.Inputs;
import org.dateline.read.ReadOptions;
import org.dateline.store.StoreException;
import org.dateline.store.format.Format;
import org.dateline.store.format.Formats;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server over a store of the examples: answers, refusals, and what hostile clients get. */
class ServerTest {
  @TempDir static Path folder;

  private static Desk desk;
  private static Server server;
  private static JsonNode openapi;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    desk = Desk.write(folder, "test", Settings.standard());
    desk.ingest(
        Inputs.items(List.of("../examples"), ReadOptions.NONE, p -> {}),
        2,
        (a, n, x) -> {},
        () -> false);
    server = Server.start(desk, ServerSettings.local(0));
    openapi = json(get("/openapi.json"));
  }

  @AfterAll
  static void end() {
    server.close();
    desk.close();
  }

  private static URI at(String path) {
    return URI.create(server.address() + path.substring(1));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String body, String csrf) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
    if (csrf != null) {
      request.header("X-Dateline-CSRF", csrf);
    }
    return CLIENT.send(
        request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return JsonMapper.builder().build().readTree(response.body());
  }

  private static String csrf() throws Exception {
    return json(get("/api/v1/session")).get("csrf").asText();
  }

  private static String q(String question) {
    return URLEncoder.encode(question, StandardCharsets.UTF_8);
  }

  @Test
  void aPagesTwinIsTheAnswerThatThePageIsDrawnFrom() throws Exception {
    String id = json(get("/api/v1/events?limit=1")).at("/items/0/id").asText();
    Map<String, String> twins =
        Map.of(
            "/.json?q=" + q("type:MOBILIZE") + "&f=" + q("country:PRK"),
            "/api/v1/events?q=" + q("(type:MOBILIZE) country:PRK"),
            "/.json?view=incidents&from=2022-01-01&to=2022-12-31",
            "/api/v1/incidents?q=" + q("date:2022-01-01..2022-12-31"),
            "/.json?event=" + id,
            "/api/v1/events/" + id);
    for (var twin : twins.entrySet()) {
      HttpResponse<String> sent = get(twin.getKey());
      assertEquals(307, sent.statusCode(), twin.getKey());
      String where = sent.headers().firstValue("Location").orElseThrow();
      String path = where.substring(where.indexOf("/api"));
      assertEquals(get(twin.getValue()).body(), get(path).body(), twin.getKey());
      assertFalse(get(path).body().contains("\"items\":[]"), twin.getKey());
    }
  }

  @Test
  void everyReadingAnswerIsAsTheOpenApiDocumentSays() throws Exception {
    int checked = 0;
    assertEquals(202, post("/api/v1/jobs", "{\"kind\":\"export\"}", csrf()).statusCode());
    for (var path : openapi.get("paths").properties()) {
      JsonNode schema = path.getValue().at("/get/responses/200/content/application~1json/schema");
      if (!schema.isMissingNode()) {
        String url = path.getKey();
        if (url.endsWith("/{id}")) {
          String list = url.substring(0, url.length() - "/{id}".length());
          JsonNode listed = json(get(list + "?limit=1"));
          String items = list.endsWith("jobs") ? "/jobs" : "/items";
          String id = listed.at(items + "/0/id").asText();
          url = list + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        }
        HttpResponse<String> response = get(url);
        assertEquals(200, response.statusCode(), url + ": " + response.body());
        List<String> wrong = new Shapes(openapi).check(schema, json(response), url);
        assertEquals(List.of(), wrong);
        checked++;
      }
    }
    assertTrue(checked >= 14, "checked " + checked);
    JsonNode problem = openapi.at("/components/schemas/Problem");
    JsonNode answer = json(get("/api/v1/events?q=sektor:x"));
    assertEquals(List.of(), new Shapes(openapi).check(problem, answer, "problem"));
  }

  @Test
  void ofTheMapOnlyWhatIsLookedAtIsAnswered() throws Exception {
    JsonNode all = json(get("/api/v1/map?zoom=8"));
    JsonNode one = all.path("clusters").get(0);
    double lat = one.path("lat").asDouble();
    double lon = one.path("lon").asDouble() + 360;
    String box = (lon - 1) + "," + (lat - 1) + "," + (lon + 1) + "," + (lat + 1);
    JsonNode part = json(get("/api/v1/map?zoom=8&seen=" + box));
    assertTrue(part.path("clusters").toString().contains(one.toString()), part.toString());
    assertTrue(part.path("clusters").size() < all.path("clusters").size());
    assertEquals(all.path("total"), part.path("total"));
    assertEquals(all.path("unplaced"), part.path("unplaced"));
    assertEquals(400, get("/api/v1/map?seen=1,2,3").statusCode());
  }

  @Test
  void everyFormatIsStreamed() throws Exception {
    for (Format format : Formats.load(Data.builtIn()).all()) {
      HttpResponse<String> answer = get("/api/v1/events?q=type:MOBILIZE&format=" + format.name());
      assertEquals(200, answer.statusCode(), format.name());
      assertEquals(format.mediaType(), answer.headers().firstValue("content-type").orElse(""));
      assertFalse(answer.body().isEmpty(), format.name());
    }
    long lines = get("/api/v1/events?format=jsonl").body().lines().count();
    assertEquals(json(get("/api/v1/events?limit=0")).get("total").asLong(), lines);
    assertEquals(3, get("/api/v1/incidents?format=jsonl&limit=3").body().lines().count());
    assertEquals(400, get("/api/v1/events?format=xls").statusCode());
    assertEquals(400, get("/api/v1/claims?format=csv").statusCode());
    assertEquals(400, get("/api/v1/events?format=csv&sort=size").statusCode());
  }

  @Test
  void theOpenApiDocumentNamesEveryRoute() {
    Set<String> documented = new TreeSet<>();
    for (var path : openapi.get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        documented.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    Set<String> served = new TreeSet<>();
    server.routes().forEach(r -> served.add(r.replace("<id>", "{id}")));
    assertEquals(documented, served);
  }

  @Test
  void theContractsExampleIsFound() throws Exception {
    JsonNode found = json(get("/api/v1/events?q=" + q("type:MOBILIZE actor:PRK")));
    assertTrue(found.get("total").asInt() > 0);
    JsonNode near = json(get("/api/v1/events?q=" + q("place:\"Pyongyang\" within:50km")));
    assertTrue(near.get("total").asInt() > 0);
    assertTrue(json(get("/api/v1/incidents")).get("total").asInt() > 0);
    String incident = json(get("/api/v1/incidents?limit=1")).at("/items/0/id").asText();
    assertTrue(json(get("/api/v1/events?q=incident:" + incident)).get("total").asInt() > 0);
    HttpResponse<String> wrong = get("/api/v1/events?q=sektor:MIL");
    assertEquals(400, wrong.statusCode());
    assertTrue(wrong.body().contains("did you mean 'sector'"), wrong.body());
    assertEquals("application/problem+json", wrong.headers().firstValue("Content-Type").orElse(""));
  }

  @Test
  void reviewIsShownAtOnceAndUndone() throws Exception {
    String id = json(get("/api/v1/events?limit=1")).at("/items/0/id").asText();
    String body =
        "{\"event\":\""
            + id
            + "\",\"action\":\"correct\",\"reviewer\":\"Ann\","
            + "\"change\":{\"event\":[\"AID\"]}}";
    assertEquals(403, post("/api/v1/review", body, null).statusCode());
    HttpResponse<String> done = post("/api/v1/review", body, csrf());
    assertEquals(200, done.statusCode(), done.body());
    assertEquals("corrected", json(done).at("/event/review").asText());
    assertEquals(2, json(done).at("/event/quad_code").asInt());
    HttpResponse<String> undone = post("/api/v1/review/undo", "{\"reviewer\":\"Ann\"}", csrf());
    assertTrue(json(undone).at("/event/review").isNull(), undone.body());
    assertTrue(json(get("/api/v1/corrections")).get("items").size() > 0);
  }

  @Test
  void incidentsAreMergedSplitAndRestored() throws Exception {
    JsonNode before = json(get("/api/v1/incidents?limit=1000"));
    String a = before.at("/items/0/id").asText();
    String b = before.at("/items/1/id").asText();
    int total = before.get("total").asInt();
    String body = "{\"incidents\":[\"" + a + "\",\"" + b + "\"],\"reviewer\":\"Ann\"}";
    HttpResponse<String> merged = post("/api/v1/incidents/merge", body, csrf());
    assertEquals(200, merged.statusCode(), merged.body());
    assertEquals(total - 1, json(get("/api/v1/incidents")).get("total").asInt());
    post("/api/v1/review/undo", "{\"reviewer\":\"Ann\"}", csrf());
    assertEquals(total, json(get("/api/v1/incidents")).get("total").asInt());
  }

  @Test
  void codesWhatIsSent() throws Exception {
    String text = "Kenya deployed 2,000 troops to Somalia on Friday, the defence ministry said.\n";
    HttpResponse<String> coded = post("/api/v1/code?published=2022-01-09", text, null);
    assertEquals("MOBILIZE", json(coded).at("/events/0/event/0").asText(), coded.body());
    JsonNode schema = openapi.at("/components/schemas/Coded");
    assertEquals(List.of(), new Shapes(openapi).check(schema, json(coded), "code"));
  }

  @Test
  void answersCarryATagAndArePackedAndTheSameTagGetsNoBody() throws Exception {
    HttpResponse<String> first = get("/api/v1/facets");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpRequest again =
        HttpRequest.newBuilder(at("/api/v1/facets"))
            .header("If-None-Match", tag)
            .header("Accept-Encoding", "gzip")
            .build();
    assertEquals(304, CLIENT.send(again, HttpResponse.BodyHandlers.ofString()).statusCode());
    HttpRequest packed =
        HttpRequest.newBuilder(at("/api/v1/articles")).header("Accept-Encoding", "gzip").build();
    var response = CLIENT.send(packed, HttpResponse.BodyHandlers.ofByteArray());
    assertEquals("gzip", response.headers().firstValue("Content-Encoding").orElse(""));
    assertTrue(get("/metrics").body().contains("dateline_http_requests"));
    assertEquals("ok\n", get("/healthz").body());
  }

  @Test
  void beyondThisMachineATokenIsDemanded() throws Exception {
    assertThrows(
        StoreException.class, () -> Server.start(desk, new ServerSettings("0.0.0.0", 0, null)));
    String token = "a-token-of-some-length";
    try (Server wide = Server.start(desk, new ServerSettings("0.0.0.0", 0, token))) {
      URI uri = URI.create(wide.address().replace("0.0.0.0", "127.0.0.1") + "api/v1/events");
      HttpRequest.Builder ask = HttpRequest.newBuilder(uri);
      HttpResponse<String> refused = CLIENT.send(ask.build(), HttpResponse.BodyHandlers.ofString());
      assertEquals(401, refused.statusCode());
      assertFalse(refused.body().contains(token));
      ask.header("Authorization", "Bearer " + token);
      assertEquals(
          200, CLIENT.send(ask.build(), HttpResponse.BodyHandlers.ofString()).statusCode());
    }
    assertFalse(new ServerSettings("0.0.0.0", 0, token).toString().contains(token));
  }

  /** Sends bytes as they are; gives the first line and the rest of the answer. */
  private static String raw(String request) throws IOException {
    URI uri = URI.create(server.address());
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readNBytes(4000), StandardCharsets.ISO_8859_1);
    } catch (java.net.SocketException e) {
      return "HTTP/1.1 400 closed";
    }
  }

  private static String line(String path, String... headers) {
    String host = "127.0.0.1:" + URI.create(server.address()).getPort();
    String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    boolean hosted = lines.startsWith("Host:");
    return path
        + " HTTP/1.1\r\n"
        + (hosted ? "" : "Host: " + host + "\r\n")
        + lines
        + "Connection: close\r\n\r\n";
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/webjars/../../etc/passwd",
        "/..;/..;/etc/passwd",
        "/%00",
        "//etc/passwd",
        "/api/v1/articles/..%2f..%2fwriter.lock",
        "/README.md%00.html",
        "/.%252e/.%252e/etc/passwd",
        "/dateline/models/types.bin",
        "/org/dateline/cli/Main.class",
        "/META-INF/MANIFEST.MF"
      })
  void noPathLeadsOut(String path) throws IOException {
    String answer = raw(line("GET " + path));
    assertTrue(status(answer) >= 400, answer);
    assertFalse(answer.contains("root:"), answer);
  }

  @Test
  void wrongHostsAndOriginsAreRefused() throws IOException {
    for (String host : List.of("evil.example", "evil.example:80", "127.0.0.1.evil.example", "")) {
      assertTrue(status(raw(line("GET /api/v1/events", "Host: " + host))) >= 400, host);
    }
    for (String origin : List.of("http://evil.example", "null", "https://127.0.0.1")) {
      String answer = raw(line("GET /api/v1/events", "Origin: " + origin));
      assertEquals(403, status(answer), answer);
      assertFalse(answer.contains("\"items\""), answer);
    }
    String cross =
        raw(line("POST /api/v1/review", "Sec-Fetch-Site: cross-site", "Content-Length: 0"));
    assertEquals(403, status(cross));
  }

  @Test
  void tooMuchIsRefusedBeforeItIsRead() throws IOException {
    String told = raw(line("POST /api/v1/code", "Content-Length: 104857600"));
    assertEquals(413, status(told), told);
    assertTrue(status(raw(line("GET /", "X-Flood: " + "a".repeat(100_000)))) >= 400);
    StringBuilder many = new StringBuilder("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    for (int i = 0; i < 5000; i++) {
      many.append("X-").append(i).append(": a\r\n");
    }
    assertTrue(status(raw(many + "\r\n")) >= 400);
    assertTrue(status(raw(line("GET /api/v1/events?q=" + "a+".repeat(3000)))) >= 400);
  }

  @Test
  void twoThousandHostileQuestionsGetNoFailureAndNoScript() throws Exception {
    String[] pieces = {
      "<script>alert(1)</script>",
      "\"",
      "(",
      ")",
      " OR ",
      "-",
      "~",
      "*",
      "type:",
      "actor:",
      "..",
      "date:",
      "2022-01-01",
      "within:",
      "50km",
      "place:",
      "near:",
      "1e309",
      "%",
      "';DROP TABLE event",
      "\u0000",
      "\uD83D\uDE00",
      "\u202E",
      "a".repeat(300),
      "${jndi:ldap://x}",
      "{{7*7}}",
      "\\",
      "[",
      "]",
      "http://169.254.169.254/",
      "file:///etc/passwd",
      "certainty:>",
      "box:1,2,3,4",
      "id:",
      "'",
      ":"
    };
    String[] resources = {"events", "articles", "facets", "timeline", "network", "map", "claims"};
    Random random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      StringBuilder question = new StringBuilder();
      for (int n = 1 + random.nextInt(5); n > 0; n--) {
        question.append(pieces[random.nextInt(pieces.length)]);
      }
      String path =
          "/api/v1/" + resources[i % resources.length] + "?limit=1&q=" + q(question.toString());
      HttpResponse<String> response = get(path);
      assertTrue(response.statusCode() < 500, path + ": " + response.body());
      String type = response.headers().firstValue("Content-Type").orElse("");
      assertTrue(type.startsWith("application/"), type);
      String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.contains("script-src 'self';"), policy);
      assertFalse(response.body().contains("\tat "), response.body());
    }
    assertNotNull(get("/healthz").body());
  }
}
