package org.dateline.read.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.dateline.read.web.Fetched.Validators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final int LIMIT = 100_000;
  private Misbehaving server;

  @BeforeEach
  void start() throws IOException {
    server = new Misbehaving();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private static FetchSettings settings(boolean allowPrivate, boolean robots) {
    return new FetchSettings(
        LIMIT, Duration.ofSeconds(2), Duration.ofSeconds(1), allowPrivate, robots, Duration.ZERO);
  }

  private static Fetcher local() {
    return new Fetcher(settings(true, false));
  }

  private FetchException fails(String path) {
    return assertThrows(
        FetchException.class, () -> local().get(server.uri(path), Validators.NONE).whole());
  }

  @Test
  void getsADocumentAndAsksWhetherItChanged() throws IOException {
    server.on(
        "/a",
        (out, request) -> {
          boolean known = request.contains("If-None-Match: \"1\"");
          Misbehaving.text(
                  known ? "304 Not Modified" : "200 OK",
                  "ETag: \"1\"\r\nContent-Type: Text/HTML; charset=\"utf-8\"\r\n",
                  known ? "" : "<p>é")
              .to(out, request);
        });
    Fetched first = local().get(server.uri("/a#x"), Validators.NONE);
    assertEquals("<p>é", new String(first.bytes(), StandardCharsets.UTF_8));
    assertEquals("text/html", first.type());
    assertEquals("utf-8", first.charset());
    assertEquals(new Validators("\"1\"", null), first.validators());
    Fetched again = local().get(server.uri("/a"), first.validators());
    assertTrue(again.unchanged());
    assertEquals(first.validators(), again.validators());
    assertTrue(server.requests.get(0).contains("User-Agent: dateline"), server.requests.get(0));
    assertTrue(server.requests.get(0).startsWith("GET /a HTTP"), server.requests.get(0));
  }

  @Test
  void aSlowServerIsLeft() {
    server.on("/slow", (out, request) -> Thread.sleep(5_000));
    server.on(
        "/drip",
        (out, request) -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 100; i++) {
            out.write('x');
            out.flush();
            Thread.sleep(50);
          }
        });
    for (String path : new String[] {"/slow", "/drip"}) {
      FetchException e = fails(path);
      assertEquals("no whole answer within 1 s; try again later", e.getMessage());
      assertFalse(e.lasting());
    }
  }

  @Test
  void anEndlessOneToo() {
    server.on(
        "/endless",
        (out, request) -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          for (byte[] some = new byte[8192]; !Thread.interrupted(); ) {
            out.write(some);
          }
        });
    assertTrue(fails("/endless").getMessage().startsWith("over "));
  }

  @Test
  void whatIsPackedIsBoundedToo() throws IOException {
    server.on("/ok", packed(1000));
    server.on("/bomb", packed(50_000_000));
    assertEquals(1000, local().get(server.uri("/ok"), Validators.NONE).bytes().length);
    assertTrue(fails("/bomb").getMessage().startsWith("over "));
    server.on("/torn", "200 OK", "Content-Encoding: gzip\r\n", "no gzip");
    assertTrue(fails("/torn").getMessage().contains("damaged"));
    server.on("/odd", "200 OK", "Content-Encoding: br\r\n", "x");
    assertTrue(fails("/odd").getMessage().contains("'br'"));
  }

  private static Misbehaving.Answer packed(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(new byte[size]);
    }
    return (out, request) -> {
      out.write(
          ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                  + bytes.size()
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      bytes.writeTo(out);
    };
  }

  @Test
  void wrongLengthsAndBrokenAnswers() {
    server.on(
        "/short",
        (out, request) ->
            out.write(
                "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc"
                    .getBytes(StandardCharsets.UTF_8)));
    server.on(
        "/none", (out, request) -> out.write("hello\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
    server.on("/shut", (out, request) -> out.close());
    for (String path : new String[] {"/short", "/none", "/shut"}) {
      FetchException e = fails(path);
      assertTrue(e.getMessage().startsWith("the answer broke off"), e.getMessage());
      assertFalse(e.lasting());
    }
  }

  @Test
  void refusalsSayWhetherTheyLast() {
    server.on("/gone", "410 Gone", "", "");
    server.on("/busy", "429 Too Many Requests", "Retry-After: 120\r\n", "");
    server.on("/down", "503 Service Unavailable", "Retry-After: nonsense\r\n", "");
    server.on(
        "/late", "503 Service Unavailable", "Retry-After: Tue, 31 Dec 2199 23:59:59 GMT\r\n", "");
    assertTrue(fails("/gone").lasting());
    assertEquals(Duration.ofMinutes(2), fails("/busy").retryAfter());
    assertNull(fails("/down").retryAfter());
    assertEquals(Duration.ofDays(1), fails("/late").retryAfter());
  }

  @Test
  void redirectsAreFollowedAndChecked() throws IOException {
    server.on("/from", "302 Found", "Location: to\r\n", "");
    server.on("/to", "200 OK", "", "here");
    Fetched at = local().get(server.uri("/from"), Validators.NONE);
    assertEquals(server.uri("/to"), at.uri());
    server.on("/round", "301 Moved", "Location: /round\r\n", "");
    assertTrue(fails("/round").getMessage().startsWith("more than 5 redirects"));
    server.on("/file", "302 Found", "Location: file:///etc/passwd\r\n", "");
    assertTrue(fails("/file").getMessage().startsWith("file: is not fetched"));
    server.on("/nothing", "302 Found", "Location: http://[\r\n", "");
    assertTrue(fails("/nothing").getMessage().contains("which is no address"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://127.1/",
        "http://0.0.0.0/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://172.31.255.255/",
        "http://192.168.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://100.64.0.1/",
        "http://198.18.0.1/",
        "http://[fc00::1]/",
        "http://[fe80::1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001::1]/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://user:pw@example.org/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "http:///nohost",
        "jar:http://example.org!/"
      })
  void addressesThatAreNotPublicAreRefused(String address) {
    FetchException e =
        assertThrows(
            FetchException.class,
            () -> new Fetcher(settings(false, false)).get(URI.create(address), Validators.NONE));
    assertTrue(e.lasting(), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "192.169.0.1", "2606:4700::1111"})
  void publicOnesAreNot(String address) throws IOException {
    assertTrue(Guard.isPublic(InetAddress.getByName(address)));
  }

  @Test
  void robotsAreAskedOnce() throws IOException {
    server.on("/robots.txt", "302 Found", "Location: /rules\r\n", "");
    server.on("/rules", "200 OK", "", "User-agent: *\nDisallow: /private/\nAllow: /private/open\n");
    server.on("/news", "200 OK", "", "news");
    server.on("/private/open", "200 OK", "", "open");
    server.on("/private/x", "200 OK", "", "secret");
    Fetcher fetcher = new Fetcher(settings(true, true));
    fetcher.get(server.uri("/news"), Validators.NONE);
    fetcher.get(server.uri("/private/open"), Validators.NONE);
    FetchException e =
        assertThrows(
            FetchException.class, () -> fetcher.get(server.uri("/private/x"), Validators.NONE));
    assertTrue(e.getMessage().contains("robots.txt"));
    assertEquals(0, server.asked("/private/x"));
    assertEquals(1, server.asked("/robots.txt"));
  }

  @Test
  void robotsThatCannotBeHadForbidForNow() {
    server.on("/robots.txt", "500 Oops", "", "");
    server.on("/news", "200 OK", "", "news");
    FetchException e =
        assertThrows(
            FetchException.class,
            () -> new Fetcher(settings(true, true)).get(server.uri("/news"), Validators.NONE));
    assertFalse(e.lasting());
    assertEquals(0, server.asked("/news"));
  }
}
