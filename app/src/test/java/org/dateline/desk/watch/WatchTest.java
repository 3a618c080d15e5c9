package org.dateline.desk.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.desk.Desk;
import org.dateline.find.Settings;
import org.dateline.read.web.FetchSettings;
import org.dateline.read.web.Misbehaving;
import org.dateline.store.Json;
import org.dateline.store.StoreException;
import org.dateline.store.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds that behave and feeds that do not, from a server of this machine. */
class WatchTest {
  private static final Duration EVERY = Duration.ofMinutes(10);

  @TempDir Path folder;
  private Misbehaving server;
  private Desk desk;
  private final List<String> log = new ArrayList<>();
  private final Later clock = new Later();

  /** A clock that tests move. */
  private static final class Later extends Clock {
    private Instant now = Instant.parse("2022-01-09T12:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = new Misbehaving();
    desk = Desk.write(folder.resolve("store"), "test", new Settings(List.of(), "fast"));
  }

  @AfterEach
  void stop() throws IOException {
    desk.close();
    server.close();
  }

  private Watch watch(boolean allowPrivate, String... feeds) {
    FetchSettings fetch =
        new FetchSettings(
            100_000,
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            allowPrivate,
            true,
            Duration.ZERO);
    return new Watch(desk, List.of(feeds), new WatchSettings(EVERY, fetch, 2), log::add, clock);
  }

  private FeedState once(String path) {
    String feed = server.uri(path).toString();
    try (Watch watch = watch(true, feed)) {
      watch.once();
      return state(watch, feed);
    }
  }

  private static FeedState state(Watch watch, String feed) {
    return watch.states().stream().filter(s -> s.address().equals(feed)).findFirst().orElseThrow();
  }

  private void later(Duration time) {
    clock.now = clock.now.plus(time);
  }

  private static String page(String what) {
    return "<html><head><title>Report</title></head><body><article><h1>Report</h1><p>NAIROBI (AP) — "
        + what
        + "</p><p>Police arrested 12 protesters in Nairobi on Monday, officials said. The"
        + " protesters had marched to the parliament of Kenya.</p></article></body></html>";
  }

  private void page(String path, String what) {
    server.on(path, "200 OK", "Content-Type: text/html\r\n", page(what));
  }

  private static String rss(String... links) {
    StringBuilder rss = new StringBuilder("<?xml version='1.0'?><rss version='2.0'><channel>");
    for (String link : links) {
      rss.append("<item><title>T</title><link>").append(link);
      rss.append("</link><pubDate>Sun, 09 Jan 2022 11:00:00 GMT</pubDate></item>");
    }
    return rss.append("</channel></rss>").toString();
  }

  private int articles() {
    return desk.store().articles(0).size();
  }

  private List<JsonNode> letters() throws IOException {
    Path dead = folder.resolve("store/dead-letter");
    if (!Files.isDirectory(dead)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(dead)) {
      List<JsonNode> all = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        all.add(Json.tree(Files.readString(file)));
      }
      return all;
    }
  }

  @Test
  void newArticlesComeInOnceAndGoOnAfterAStop() {
    page("/a", "Kenya deployed 2,000 troops to Somalia on Friday, the ministry said.");
    page("/b", "Uganda deployed 300 troops to Somalia on Friday, the ministry said.");
    server.on("/rss", "200 OK", "", rss("/a"));
    FeedState first = once("/rss");
    assertEquals(1, first.added());
    assertEquals("well", first.health());
    assertEquals(3600, first.delay());
    assertEquals("2022-01-09T12:10:00Z", first.due());
    Stored stored = desk.store().articles(0).get(0);
    assertEquals("2022-01-09", stored.article().published());
    assertEquals(server.uri("/a").toString(), stored.article().url());
    assertNotNull(desk.store().page(stored.article().id()));
    server.on("/rss", "200 OK", "", rss("/b", "/a"));
    assertEquals(1, once("/rss").added(), "not due yet");
    later(EVERY);
    assertEquals(2, once("/rss").added());
    assertEquals(1, server.asked("/a"));
    assertEquals(2, articles());
  }

  @Test
  void allKindsOfFeeds() {
    for (String path : List.of("/1", "/2", "/3", "/4")) {
      page(path, "Kenya deployed 2,00" + path.charAt(1) + " troops to Somalia on Friday.");
    }
    server.on("/rss", "200 OK", "", rss("/1"));
    server.on(
        "/atom",
        "200 OK",
        "",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><link rel='self'"
            + " href='/no'/><link href='/2'/><updated>2022-01-09T10:00:00Z</updated></entry></feed>");
    server.on(
        "/json",
        "200 OK",
        "",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"3\",\"url\":\"/3\"}]}");
    server.on(
        "/sitemap",
        "200 OK",
        "",
        "<urlset><url><loc>"
            + server.uri("/4")
            + "</loc><lastmod>2022-01-08</lastmod></url></urlset>");
    for (String feed : List.of("/rss", "/atom", "/json", "/sitemap")) {
      assertEquals(1, once(feed).added(), feed);
    }
    assertEquals(4, articles());
  }

  private String index(String... timesAndPaths) {
    StringBuilder index = new StringBuilder("<sitemapindex>");
    for (int i = 0; i < timesAndPaths.length; i += 2) {
      index
          .append("<sitemap><loc>")
          .append(server.uri(timesAndPaths[i + 1]))
          .append("</loc><lastmod>");
      index.append(timesAndPaths[i]).append("</lastmod></sitemap>");
    }
    return index.append("</sitemapindex>").toString();
  }

  private void sitemap(String path, String page) {
    server.on(
        path, "200 OK", "", "<urlset><url><loc>" + server.uri(page) + "</loc></url></urlset>");
  }

  @Test
  void sitemapsOfAnIndexAreReadWhenTheyHaveChanged() {
    page("/old", "Kenya deployed 2,000 troops to Somalia on Friday.");
    page("/new", "Uganda deployed 300 troops to Somalia on Friday.");
    sitemap("/dec.xml", "/old");
    sitemap("/jan.xml", "/new");
    String old = "2021-12-31T10:00:00Z";
    server.on("/map", "200 OK", "", index(old, "/dec.xml", "2022-01-09T10:00:00Z", "/jan.xml"));
    assertEquals(2, once("/map").added());
    page("/newer", "Burundi deployed 700 troops to Somalia on Friday.");
    sitemap("/jan.xml", "/newer");
    later(EVERY);
    assertEquals(2, once("/map").added());
    assertEquals(1, server.asked("/jan.xml"), "its time is as it was");
    server.on("/map", "200 OK", "", index(old, "/dec.xml", "2022-01-09T12:05:00Z", "/jan.xml"));
    later(EVERY);
    assertEquals(3, once("/map").added());
    assertEquals(1, server.asked("/dec.xml"));
  }

  @Test
  void aSitemapThatIsGoneIsSaidAndTheOthersAreRead() {
    page("/old", "Kenya deployed 2,000 troops to Somalia on Friday.");
    sitemap("/dec.xml", "/old");
    server.on("/map", "200 OK", "", index("2021-12-31", "/dec.xml", "2022-01-09", "/gone.xml"));
    FeedState state = once("/map");
    assertEquals(
        server.uri("/gone.xml") + ": the server answers 404; check the address", state.problem());
    assertEquals(1, articles());
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    page("/a", "Kenya deployed 2,000 troops to Somalia on Friday.");
    server.on(
        "/rss",
        (out, request) -> {
          boolean known =
              request.contains("If-None-Match: \"v1\"")
                  && request.contains("If-Modified-Since: Sun, 09 Jan 2022 11:00:00 GMT");
          Misbehaving.text(
                  known ? "304 Not Modified" : "200 OK",
                  "ETag: \"v1\"\r\nLast-Modified: Sun, 09 Jan 2022 11:00:00 GMT\r\n",
                  known ? "" : rss("/a"))
              .to(out, request);
        });
    once("/rss");
    later(EVERY);
    FeedState state = once("/rss");
    assertEquals(1, state.unchanged());
    assertEquals(1, state.added());
  }

  @Test
  void feedsThatDoNotAnswerAreLeftAloneLonger() {
    server.on("/rss", "503 Service Unavailable", "", "");
    FeedState first = once("/rss");
    assertEquals("failing", first.health());
    assertEquals("2022-01-09T12:20:00Z", first.due());
    assertTrue(log.get(0).contains("the server answers 503; try again later"), log.get(0));
    once("/rss");
    assertEquals(1, server.asked("/rss"));
    later(Duration.ofMinutes(20));
    assertEquals("2022-01-09T13:00:00Z", once("/rss").due());
    server.on("/rss", "429 Too Many Requests", "Retry-After: 86400\r\n", "");
    later(Duration.ofMinutes(40));
    assertEquals("2022-01-10T13:00:00Z", once("/rss").due());
    page("/a", "Kenya deployed 2,000 troops to Somalia on Friday.");
    server.on("/rss", "200 OK", "", rss("/a"));
    later(Duration.ofDays(1));
    FeedState again = once("/rss");
    assertEquals("well", again.health());
    assertNull(again.problem());
    assertEquals(1, again.added());
  }

  @Test
  void brokenFeedsSayWhatIsBroken() {
    server.on("/html", "200 OK", "", "<html><body>Moved</body></html>");
    server.on("/json", "200 OK", "", "{\"items\": [");
    server.on("/cut", "200 OK", "", rss("/a").substring(0, 150));
    server.on("/empty", "200 OK", "", "");
    server.on(
        "/long",
        (out, request) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n<rss>"
                  .getBytes(StandardCharsets.UTF_8));
        });
    page("/a", "Kenya deployed 2,000 troops to Somalia on Friday.");
    assertTrue(once("/html").problem().startsWith("no feed"));
    assertTrue(once("/json").problem().startsWith("no JSON: line 1"));
    server.on("/other", "200 OK", "", "{\"items\": []}");
    assertTrue(once("/other").problem().startsWith("no JSON Feed"));
    assertTrue(once("/empty").problem().startsWith("no feed"));
    assertTrue(once("/long").problem().startsWith("the answer broke off"));
    assertEquals("well", once("/cut").health(), "what is left of it is read");
    assertTrue(log.get(log.size() - 1).contains("/cut: it is cut short"), log.toString());
  }

  @Test
  void aFeedThatNeverEndsGivesWhatCameBeforeAndEachPageOnce() {
    page("/a", "Kenya deployed 2,000 troops to Somalia on Friday.");
    String item = rss("/a").replaceAll(".*(<item>.*</item>).*", "$1");
    server.on(
        "/endless",
        (out, request) -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n<rss><channel>".getBytes(StandardCharsets.UTF_8));
          while (!Thread.interrupted()) {
            out.write(item.getBytes(StandardCharsets.UTF_8));
          }
        });
    FeedState state = once("/endless");
    assertTrue(log.get(0).startsWith(server.uri("/endless") + ": over "), log.toString());
    assertEquals("well", state.health());
    assertEquals(1, state.added());
    assertEquals(1, server.asked("/a"));
  }

  @Test
  void whatCannotBeReadIsLaidAside() throws IOException {
    page("/good", "Kenya deployed 2,000 troops to Somalia on Friday.");
    server.on("/nothing", "200 OK", "", "<html><body></body></html>");
    server.on("/busy", "503 Service Unavailable", "", "");
    server.on("/robots.txt", "200 OK", "", "User-agent: dateline\nDisallow: /closed\n");
    server.on("/closed", "200 OK", "", page("secret"));
    server.on("/rss", "200 OK", "", rss("/good", "/gone", "/nothing", "/busy", "/closed"));
    FeedState state = once("/rss");
    assertEquals(1, state.added());
    assertEquals(3, state.dead());
    for (int i = 0; i < 3; i++) {
      later(EVERY);
      state = once("/rss");
    }
    assertEquals(4, state.dead(), "the busy one was given up after three times");
    assertEquals(3, server.asked("/busy"));
    assertEquals(1, server.asked("/gone"));
    assertEquals(0, server.asked("/closed"));
    List<String> reasons = letters().stream().map(l -> l.path("reason").asText()).sorted().toList();
    assertEquals(4, reasons.size());
    assertEquals(4, log.size(), "each is said: " + log);
    assertTrue(reasons.toString().contains("robots.txt does not allow"), reasons.toString());
    assertTrue(reasons.toString().contains("the server answers 404"), reasons.toString());
  }

  @Test
  void nothingPrivateIsAsked() {
    server.on("/rss", "200 OK", "", rss("/a"));
    String feed = server.uri("/rss").toString();
    try (Watch watch = watch(false, feed)) {
      watch.once();
      assertTrue(state(watch, feed).problem().contains("not a public address"));
    }
    assertEquals(0, server.requests.size());
    assertThrows(StoreException.class, () -> watch(false, "file:///etc/passwd"));
    assertThrows(StoreException.class, () -> watch(false, "no/such/folder"));
  }

  @Test
  void filesOfAFolderComeInWhenTheyAreNewOrChanged() throws IOException {
    Path drop = Files.createDirectory(folder.resolve("drop"));
    Files.writeString(drop.resolve("a.html"), page("Kenya deployed 2,000 troops to Somalia."));
    Files.writeString(drop.resolve("b.bin"), "\0\0\0");
    Files.writeString(drop.resolve(".hidden"), page("hidden"));
    try (Watch watch = watch(false, drop.toString())) {
      watch.once();
      FeedState state = state(watch, drop.toString());
      assertEquals(1, state.added());
      assertEquals(1, state.dead());
      assertEquals(1, log.size());
      assertTrue(log.get(0).startsWith(drop.resolve("b.bin") + ": it is binary"), log.get(0));
      later(EVERY);
      watch.once();
      assertEquals(1, state(watch, drop.toString()).dead());
      Files.writeString(
          drop.resolve("c.txt"), "Police arrested 12 protesters in Nairobi, officials said.");
      later(EVERY);
      watch.once();
      assertEquals(2, state(watch, drop.toString()).added());
    }
    assertFalse(desk.store().articles(0).isEmpty());
  }
}
