package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dateline.desk.Desk;
import org.dateline.find.Settings;
import org.dateline.read.Inputs;
import org.dateline.read.Item;
import org.dateline.read.ReadOptions;
import org.dateline.read.web.Misbehaving;
import org.dateline.store.index.Kind;
import org.dateline.store.query.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand requests that nobody means well with, put together at random, byte by byte. */
class HostileTest {
  private static final int REQUESTS = 2000;
  private static final String SCRIPT = "<script>alert(1)</script>";

  @TempDir static Path folder;
  private static Desk desk;
  private static Server server;
  private static Misbehaving canary;
  private final Random random = new Random(5);

  @BeforeAll
  static void start() throws IOException {
    canary = new Misbehaving();
    desk = Desk.write(folder.resolve("store"), "test", new Settings(List.of(), "fast"));
    String page =
        "{\"id\":\"x\",\"title\":\""
            + SCRIPT
            + "\",\"source\":\""
            + SCRIPT
            + "\",\"text\":\"Police"
            + " arrested 12 protesters in Nairobi on Monday, officials said. "
            + SCRIPT
            + "\"}";
    try (Stream<Item> items =
        Inputs.items(
            "x.jsonl",
            new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)),
            ReadOptions.NONE,
            p -> {})) {
      desk.ingest(items, 1, (a, n, added) -> {}, () -> false);
    }
    server = Server.start(desk, ServerSettings.local(0));
  }

  @AfterAll
  static void end() throws IOException {
    server.close();
    desk.close();
    canary.close();
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String target() {
    String inside = canary.uri("/canary").toString();
    List<String> pieces =
        List.of(
            "/",
            "/api/v1/",
            "events",
            "articles/",
            "incidents/",
            "views/",
            "jobs/",
            "jobs/ingest",
            "feeds",
            "code",
            "review",
            "/healthz",
            "/metrics",
            "../",
            "..%2f",
            "%2e%2e/",
            "..;/",
            "etc/passwd",
            "record.duckdb",
            "writer.lock",
            "%00",
            "?",
            "?q=",
            "&format=csv",
            "&format=../x",
            "&cursor=AAAA",
            "&sort=-x",
            "&limit=99999999999",
            "&zoom=-1",
            "&title=" + SCRIPT.replace(" ", "%20"),
            "feed.rss",
            SCRIPT.replace("<", "%3C"),
            "?name=../../etc/cron.d/x",
            "?url=" + inside,
            inside,
            "http://169.254.169.254/",
            "file:///etc/passwd",
            "\\..\\..\\",
            "*",
            "%ff%fe",
            "a".repeat(3000),
            ";jsessionid=1",
            "/webjars/",
            "/css/",
            "WEB-INF/web.xml",
            ".git/config",
            "?token=x",
            "%0d%0aX-Y:%20z");
    StringBuilder target = new StringBuilder(random.nextInt(4) == 0 ? "" : "/");
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      target.append(one(pieces));
    }
    return target.toString();
  }

  private String header() {
    String inside = canary.uri("/canary").toString();
    return one(
        List.of(
            "Host: evil.example",
            "Host: 127.0.0.1.evil.example",
            "Origin: http://evil.example",
            "Origin: null",
            "Sec-Fetch-Site: cross-site",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-For: " + inside,
            "Referer: " + inside,
            "Content-Length: -1",
            "Content-Length: 104857600",
            "Content-Length: 5\r\nContent-Length: 6",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Content-Type: application/json",
            "Content-Type: multipart/form-data; boundary=x",
            "Expect: 100-continue",
            "Range: bytes=0-,0-,0-,0-",
            "If-None-Match: *",
            "X-Dateline-CSRF: x",
            "Cookie: " + "a=b; ".repeat(200),
            "Upgrade: websocket",
            "Authorization: Bearer ../../x",
            "Accept-Encoding: gzip;q=1e999",
            "X: " + SCRIPT,
            "X-" + "a".repeat(20_000) + ": b",
            "no colon",
            " folded: x",
            "\0: x",
            "X-HTTP-Method-Override: DELETE"));
  }

  private String body() {
    return one(
        List.of(
            "",
            "{",
            "{}",
            "[]",
            "null",
            "{\"kind\":\"recode\"}",
            "{\"kind\":\"ingest\"}",
            "{\"name\":\"" + SCRIPT + "\"}",
            "{\"alert\":\"" + canary.uri("/canary") + "\"}",
            "[".repeat(5000),
            "{\"a\":".repeat(2000),
            "\0\0\0\0",
            "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
            SCRIPT,
            "FFFFFFFF\r\n",
            "5\r\nabc",
            "PK\3\4garbage",
            "\u001f\u008bgarbage"));
  }

  /** Well-formed, so that it comes through; what it asks for is not. */
  private String deep() {
    List<String> hostile =
        List.of(
            "q=%3Cscript%3E",
            "q=" + SCRIPT.replace("<", "%3C").replace(">", "%3E"),
            "q=Nairobi",
            "q=arrested",
            "q=..%2f..%2f",
            "title=%3C/title%3E%3Cscript%3E",
            "format=geojson",
            "format=jsonl",
            "format=csv",
            "format=..%2fx",
            "sort=date",
            "sort=%00",
            "limit=-1",
            "limit=3",
            "cursor=%00%01",
            "zoom=99",
            "interval=%3Cb%3E",
            "of=articles",
            "fields=x",
            "fields=type,source",
            "most=1000",
            "name=..%2f..%2fx");
    List<String> paths =
        List.of(
            "events",
            "articles",
            "incidents",
            "claims",
            "facets",
            "timeline",
            "network",
            "map",
            "chronology",
            "chronology.md",
            "feed.rss",
            "views",
            "jobs",
            "feeds",
            "corrections",
            "trends",
            "session",
            "fields",
            "events/x",
            "articles/x",
            "articles/x.json");
    StringBuilder path = new StringBuilder("GET /api/v1/").append(one(paths));
    for (int n = random.nextInt(3), i = 0; i < n; i++) {
      path.append(i == 0 ? '?' : '&').append(one(hostile));
    }
    int port = URI.create(server.address()).getPort();
    return path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n";
  }

  private String request() {
    if (random.nextBoolean()) {
      return deep();
    }
    String method =
        one(
            List.of(
                "GET", "GET", "GET", "POST", "POST", "PUT", "DELETE", "PATCH", "HEAD", "TRACE",
                "CONNECT", "OPTIONS", "get", "DEBUG", "\0"));
    StringBuilder request = new StringBuilder(method).append(' ').append(target());
    request.append(
        one(List.of(" HTTP/1.1", " HTTP/1.1", " HTTP/1.1", " HTTP/1.0", " HTTP/9.9", "")));
    request.append("\r\n");
    if (random.nextInt(3) > 0) {
      request
          .append("Host: 127.0.0.1:")
          .append(URI.create(server.address()).getPort())
          .append("\r\n");
    }
    for (int n = random.nextInt(3); n > 0; n--) {
      request.append(header()).append("\r\n");
    }
    return request + "Connection: close\r\n\r\n" + body();
  }

  /** Sends a request, says no more, and gives all that comes back. */
  private static String answer(String request) throws IOException {
    URI uri = URI.create(server.address());
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readNBytes(1 << 20), StandardCharsets.ISO_8859_1);
    } catch (SocketTimeoutException e) {
      throw new AssertionError("no answer to " + request, e);
    } catch (SocketException e) {
      return "";
    }
  }

  @Test
  void noneGetsWhatItShouldNot() throws IOException {
    long before = events();
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      URI uri = URI.create(server.address());
      Socket socket = new Socket(uri.getHost(), uri.getPort());
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHo".getBytes(StandardCharsets.UTF_8));
      slow.add(socket);
    }
    int answered = 0;
    int served = 0;
    for (int i = 0; i < REQUESTS; i++) {
      String request = request();
      String answer = answer(request);
      answered += answer.isEmpty() ? 0 : 1;
      served += answer.startsWith("HTTP/1.1 200") ? 1 : 0;
      check(request, answer);
    }
    for (Socket socket : slow) {
      socket.close();
    }
    assertTrue(answered > REQUESTS / 2, answered + " were answered");
    assertTrue(served > REQUESTS / 5, served + " were served");
    assertEquals(before, events(), "nothing was written");
    assertEquals(List.of(), desk.store().views().all());
    assertEquals(List.of(), canary.requests, "nobody was asked");
    String port = Integer.toString(URI.create(server.address()).getPort());
    assertTrue(
        answer("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n")
            .startsWith("HTTP/1.1 200"));
  }

  private static long events() {
    return desk.store().searches().page(Kind.EVENTS, new Query.All(), null, 0, null).total();
  }

  private static void check(String request, String answer) {
    assertFalse(answer.contains("root:"), request);
    assertFalse(answer.contains("\tat "), request + answer);
    assertFalse(answer.contains("\r\nX-Y: z"), request);
    int status = answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 400;
    assertTrue(status < 500 || status == 501 || status == 505, request + "\n" + answer);
    boolean foreign = request.contains("Host: evil") || request.contains("Origin: ");
    assertFalse(foreign && answer.contains("\"items\""), request);
    String lower = answer.toLowerCase(java.util.Locale.ROOT);
    if (lower.contains("content-type: text/html") || lower.contains("rss+xml")) {
      assertFalse(answer.contains(SCRIPT), request + "\n" + answer);
    }
  }
}
