package org.dateline.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dateline.read.web.FetchSettings;
import org.dateline.read.web.Fetched.Validators;
import org.dateline.read.web.Misbehaving;
import org.dateline.read.web.Visits;
import org.dateline.record.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses as inputs, from a server of this machine. */
class WebPlacesTest {
  private static final FetchSettings LOCAL =
      new FetchSettings(
          100_000, Duration.ofSeconds(2), Duration.ofSeconds(1), true, true, Duration.ZERO);

  @TempDir Path folder;
  private final List<String> problems = new ArrayList<>();
  private Misbehaving server;

  @BeforeEach
  void start() throws IOException {
    server = new Misbehaving();
    page("/one", "Herders fled Kidal");
    page("/two", "Trawlers left Dakar");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private void page(String path, String what) {
    server.on(path, "200 OK", "Content-Type: text/html\r\n", html(what));
  }

  private static String html(String what) {
    return "<html><head><title>"
        + what
        + "</title></head><body><article><h1>"
        + what
        + "</h1><p>"
        + what
        + " before dawn, two witnesses told the local radio station.</p></article></body></html>";
  }

  private void packed(String path, String type, String body) {
    server.on(
        path,
        (out, request) -> {
          out.write(
              ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
          out.write(gzip(body));
        });
  }

  private static byte[] gzip(String body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private List<Article> read(String path) throws IOException {
    return read(path, Visits.NONE);
  }

  private List<Article> read(String path, Visits visits) throws IOException {
    return read(path, LOCAL, visits);
  }

  private List<Article> read(String path, FetchSettings settings, Visits visits)
      throws IOException {
    WebPlaces web = new WebPlaces(settings, visits);
    web.start(server.uri(path));
    List<Article> articles = new ArrayList<>();
    Chain.Places places =
        new Chain.Places() {
          @Override
          public Input next() throws Chain.BadInput {
            Input input = null;
            while (input == null && web.hasNext()) {
              input = web.next();
            }
            return input;
          }

          @Override
          public void read(boolean whole) {
            web.read(whole);
          }
        };
    try (Chain chain = new Chain(places, new Reading(Inputs.SOURCES, problems::add, 2))) {
      for (Article next = chain.next(); next != null; next = chain.next()) {
        articles.add(next);
      }
    }
    return articles;
  }

  private List<String> titles(String path) throws IOException {
    return read(path).stream().map(Article::title).toList();
  }

  private String sitemap(String... entries) {
    return "<?xml version='1.0'?><!-- made nightly --><urlset xmlns="
        + "'http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
        + String.join("", entries)
        + "</urlset>";
  }

  private String url(String path, String more) {
    return "<url><loc>" + server.uri(path) + "</loc>" + more + "</url>";
  }

  /** What a run learns is what the next one knows. */
  private static final class Known implements Visits {
    private final Map<URI, Validators> read = new HashMap<>();
    private final List<URI> unchanged = new ArrayList<>();

    @Override
    public Validators of(URI uri) {
      return read.getOrDefault(uri, Validators.NONE);
    }

    @Override
    public void unchanged(URI uri) {
      unchanged.add(uri);
    }

    @Override
    public void read(URI uri, Validators validators) {
      read.put(uri, validators);
    }
  }

  /** A document that has a version, and is sent to those only who have another. */
  private void versioned(String path, String version, String body) {
    Misbehaving.Answer whole = Misbehaving.text("200 OK", "ETag: \"" + version + "\"\r\n", body);
    Misbehaving.Answer none = Misbehaving.text("304 Not Modified", "", "");
    server.on(
        path,
        (out, request) ->
            (request.contains("If-None-Match: \"" + version + "\"") ? none : whole)
                .to(out, request));
  }

  private List<String> titles(String path, Visits visits) throws IOException {
    return read(path, visits).stream().map(Article::title).toList();
  }

  @Test
  void whatIsAsItWasIsLeftOutWithAllThatItLeadsTo() throws IOException {
    Known known = new Known();
    server.on("/moved", "302 Found", "Location: /one\r\n", "");
    versioned("/one", "1", html("Herders fled Kidal"));
    versioned("/map", "1", sitemap(url("/moved", ""), url("/two", "")));
    assertEquals(2, read("/map", known).size());
    assertEquals(List.of(), titles("/map", known));
    assertEquals(List.of(), titles("/moved", known));
    assertEquals(List.of(server.uri("/map"), server.uri("/one")), known.unchanged);
    assertEquals(1, server.asked("/two"), "what leads there had not changed");

    versioned("/map", "2", sitemap(url("/one", ""), url("/two", "")));
    assertEquals(List.of("Trawlers left Dakar"), titles("/map", known));
    versioned("/one", "2", html("Herders returned to Kidal"));
    assertEquals(List.of("Herders returned to Kidal"), titles("/one", known));
    assertEquals(List.of(), problems);
  }

  @Test
  void whatWasNotReadAsAWholeIsAskedForAgain() throws IOException {
    Known known = new Known();
    versioned("/map", "1", sitemap(url("/one", ""), url("/gone", "")));
    versioned("/lines", "1", "{\"text\": \"Herders fled Kidal.\"}\n{\"text\": 1, \"x\n");
    versioned("/none", "1", "<html><body></body></html>");
    assertEquals(1, read("/map", known).size());
    assertEquals(1, read("/lines", known).size());
    assertEquals(0, read("/none", known).size());
    assertEquals(3, problems.size(), problems::toString);
    assertEquals(Set.of(server.uri("/one")), known.read.keySet());
    page("/gone", "Trawlers left Dakar");
    assertTrue(titles("/map", known).contains("Trawlers left Dakar"));
    assertTrue(known.read.containsKey(server.uri("/map")));
  }

  @Test
  void aPageIsOneArticleUnderTheAddressThatItHasInTheEnd() throws IOException {
    server.on("/moved", "302 Found", "Location: /one\r\n", "");
    Article article = read("/moved").get(0);
    assertEquals(server.uri("/one").toString(), article.id());
    assertEquals(server.uri("/one").toString(), article.url());
    assertEquals("Herders fled Kidal", article.title());
    packed("/one.html.gz", "application/gzip", html("Herders fled Kidal"));
    assertEquals(List.of("Herders fled Kidal"), titles("/one.html.gz"));
    assertEquals(List.of(), problems);
  }

  @Test
  void feedsOfAllKindsLeadToTheirPages() throws IOException {
    server.on(
        "/rss",
        "200 OK",
        "",
        "<rss><channel><item><title>Read more</title><link>/one</link><pubDate>Sun, 09 Jan 2022 11:00:00 GMT"
            + "</pubDate></item><item><link>/two</link></item><item><link>/one</link></item></channel></rss>");
    server.on(
        "/atom",
        "200 OK",
        "",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='/two'/></entry></feed>");
    server.on(
        "/json",
        "200 OK",
        "",
        "{\n \"version\": \"https://jsonfeed.org/version/1.1\", \"items\":"
            + " [{\"id\": \"3\", \"url\": \"/two\"}]}");
    List<Article> articles = read("/rss");
    assertEquals(
        List.of("Herders fled Kidal", "Trawlers left Dakar"),
        articles.stream().map(Article::title).toList());
    assertEquals(
        "2022-01-09", articles.get(0).published(), "the feed knows what the page does not");
    assertEquals("metadata", articles.get(0).publishedBasis());
    assertEquals(List.of("Trawlers left Dakar"), titles("/atom"));
    assertEquals(List.of("Trawlers left Dakar"), titles("/json"));
    assertEquals(List.of(), problems);
  }

  @Test
  void aFeedThatNeverEndsLeadsNowhereButItsStartIsRead() throws IOException {
    String item =
        "<item><link>"
            + server.uri("/one")
            + "</link><description>"
            + "Herders fled Kidal. ".repeat(99);
    byte[] some = (item + "</description></item>").repeat(9).getBytes(StandardCharsets.UTF_8);
    server.on(
        "/endless",
        (out, request) -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n<rss><channel>".getBytes(StandardCharsets.UTF_8));
          while (!Thread.interrupted()) {
            out.write(some);
          }
        });
    Duration minute = Duration.ofMinutes(1);
    FetchSettings large =
        new FetchSettings(Limits.BYTES, minute, minute, true, true, Duration.ZERO);
    int items = read("/endless", large, Visits.NONE).size();
    assertTrue(items > 9 && items <= Limits.START / item.length(), "" + items);
    assertEquals(0, server.asked("/one"));
    assertEquals(
        List.of(
            server.uri("/endless")
                + ": over 16 MB; its first "
                + items
                + " items were read; save as much as is wanted and give the file"),
        problems);
  }

  private static final FetchSettings PATIENT =
      new FetchSettings(
          100_000, Duration.ofSeconds(2), Duration.ofMinutes(1), true, true, Duration.ZERO);

  /** A server that sends these, one after another with a pause, and then these pauses for ever. */
  private void drips(String path, String headers, boolean ends, List<byte[]> parts) {
    server.on(
        path,
        (out, request) -> {
          out.write(("HTTP/1.1 200 OK\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8));
          for (int i = 0; ends ? i < parts.size() : !Thread.interrupted(); i++) {
            out.write(parts.get(Math.min(i, parts.size() - 1)));
            out.flush();
            Thread.sleep(400);
          }
        });
  }

  private static String item(String what) {
    return "<item><title>" + what + "</title><description>" + what + ".</description></item>\n";
  }

  @Test
  void ofAFeedThatDripsForEverWhatHasComeIsRead() throws IOException {
    byte[] head = ("<rss><channel>" + item("Herders fled Kidal")).getBytes(StandardCharsets.UTF_8);
    byte[] next = item("Trawlers left Dakar").getBytes(StandardCharsets.UTF_8);
    drips("/drip", "", false, List.of(head, next));
    List<Article> articles = read("/drip", PATIENT, Visits.NONE);
    assertEquals("Herders fled Kidal.", articles.get(0).text());
    assertTrue(articles.size() > 1, "" + articles.size());
    String items =
        articles.size() + " items were read; save as much as is wanted and give the file";
    assertEquals(
        List.of(server.uri("/drip") + ": item after item comes, and no end; its first " + items),
        problems);

    problems.clear();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    GZIPOutputStream gzip = new GZIPOutputStream(packed, true);
    gzip.write(head);
    gzip.flush();
    byte[] first = packed.toByteArray();
    packed.reset();
    gzip.write(next);
    gzip.flush();
    drips(
        "/packed",
        "Content-Encoding: gzip\r\n",
        false,
        List.of(first, packed.toByteArray(), new byte[0]));
    assertEquals(2, read("/packed", PATIENT, Visits.NONE).size(), problems::toString);
    assertTrue(problems.get(0).contains("and no end; its first 2 items"), problems::toString);
  }

  @Test
  void aFeedThatComesSlowlyButEndsIsReadAsAWhole() throws IOException {
    String feed =
        "<rss><channel>"
            + "<item><link>/one</link></item><item><link>/two</link></item>".repeat(20)
            + "</channel></rss>";
    List<byte[]> parts = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      int from = i * feed.length() / 9;
      String part = feed.substring(from, (i + 1) * feed.length() / 9);
      parts.add(part.getBytes(StandardCharsets.UTF_8));
    }
    drips("/slow", "Connection: close\r\n", true, parts);
    List<Article> articles = read("/slow", PATIENT, Visits.NONE);
    assertEquals(
        List.of("Herders fled Kidal", "Trawlers left Dakar"),
        articles.stream().map(Article::title).toList());
    assertEquals(List.of(), problems);
  }

  @Test
  void ofAFeedThatIsNotThereInTimeWhatHasComeIsRead() throws IOException {
    String start = "<rss><channel>" + item("Herders fled Kidal") + "<item><title>Tr";
    drips("/late", "", false, List.of(start.getBytes(StandardCharsets.UTF_8), new byte[] {'a'}));
    assertEquals(1, read("/late").size());
    assertEquals(
        List.of(
            server.uri("/late")
                + ": no end within 1 s; its first item was read; save as much as is wanted and give"
                + " the file"),
        problems);
  }

  @Test
  void sitemapsAndTheirIndexesLeadToTheirPagesTheLatestFirst() throws IOException {
    page("/three", "Miners struck in Ruashi");
    String news =
        "<news:news><news:publication_date>2022-01-09T08:30:00Z</news:publication_date></news:news>";
    server.on(
        "/new.xml",
        "200 OK",
        "",
        sitemap(url("/one", "<lastmod>2022-01-07</lastmod>"), url("/two", news), url("/one", "")));
    packed("/old.xml.gz", "application/x-gzip", sitemap(url("/three", "")));
    server.on(
        "/index.xml",
        "200 OK",
        "",
        "<sitemapindex><sitemap><loc>"
            + server.uri("/old.xml.gz")
            + "</loc><lastmod>2021-12-31</lastmod></sitemap><sitemap><loc>"
            + server.uri("/new.xml")
            + "</loc><lastmod>2022-01-09T09:00:00Z</lastmod></sitemap></sitemapindex>");
    assertEquals(
        List.of("Trawlers left Dakar", "Herders fled Kidal", "Miners struck in Ruashi"),
        titles("/index.xml"));
    assertEquals(List.of("Miners struck in Ruashi"), titles("/old.xml.gz"));
    assertEquals("2022-01-09", read("/new.xml").get(0).published());
    assertEquals(List.of(), problems);
  }

  @Test
  void whatCannotBeFetchedIsNamedAndTheRestIsRead() throws IOException {
    server.on("/robots.txt", "200 OK", "", "User-agent: dateline\nDisallow: /closed\n");
    page("/closed", "Nobody saw this");
    server.on("/long", "200 OK", "", "x".repeat(200_000));
    server.on("/round", "302 Found", "Location: /round\r\n", "");
    server.on(
        "/map",
        "200 OK",
        "",
        sitemap(
            url("/gone", ""),
            url("/closed", ""),
            url("/long", ""),
            url("/round", ""),
            "<url><loc>file:///etc/passwd</loc></url>",
            url("/one", "")));
    assertEquals(List.of("Herders fled Kidal"), titles("/map"));
    List<String> expected =
        List.of(
            "/round: more than 5 redirects; give the last address",
            "/long: over 1 MB; fetch it by hand and give the file",
            "/closed: its robots.txt does not allow it; ask the site",
            "/gone: the server answers 404; check the address");
    assertEquals(
        expected.stream().map(e -> server.uri("") + e).sorted().toList(),
        problems.stream().sorted().toList());
    assertEquals(0, server.asked("/closed"));
  }

  @Test
  void indexesThatLeadInCirclesOrDownForeverEnd() throws IOException {
    String entry = "<sitemapindex><sitemap><loc>%s</loc></sitemap></sitemapindex>";
    server.on("/circle", "200 OK", "", entry.formatted(server.uri("/circle")));
    for (int i = 0; i < 9; i++) {
      server.on("/deep" + i, "200 OK", "", entry.formatted(server.uri("/deep" + (i + 1))));
    }
    server.on("/none", "200 OK", "", "<urlset></urlset>");
    assertEquals(List.of(), read("/circle"));
    assertEquals(1, server.asked("/circle"));
    assertEquals(List.of(), read("/deep0"));
    assertEquals(List.of(), read("/none"));
    assertEquals(
        List.of(
            server.uri("/deep3") + ": more than 3 indexes in each other; it was left there",
            server.uri("/none") + ": it leads nowhere: no addresses in it"),
        problems);
  }

  @Test
  void addressesStandAmongOtherInputsAndPrivateOnesAreNotAsked() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "Herders fled Kidal before dawn.");
    URI page = server.uri("/one");
    List<String> inputs = List.of(page.toString(), file.toString());
    try (Stream<Article> articles = Inputs.open(inputs, ReadOptions.NONE, problems::add)) {
      assertEquals(List.of("a.txt"), articles.map(Article::id).toList());
    }
    assertEquals(
        List.of(
            page
                + ": 127.0.0.1 is not a public address (127.0.0.1); allow it with --allow-private"),
        problems);
    assertEquals(0, server.requests.size());
    try (Stream<Article> articles =
        Inputs.open(inputs, new ReadOptions(null, true), problems::add)) {
      assertEquals(List.of(page.toString(), "a.txt"), articles.map(Article::id).toList());
    }
  }

  @Test
  void aSitemapThatIsAFileFetchesNothing() throws IOException {
    Path file =
        Files.writeString(folder.resolve("sitemap.xml"), sitemap(url("/one", ""), url("/two", "")));
    try (Stream<Article> articles =
        Inputs.open(List.of(file.toString()), new ReadOptions(null, true), problems::add)) {
      assertEquals(0, articles.count());
    }
    assertTrue(problems.get(0).contains("give its own address"), problems::toString);
    assertEquals(0, server.requests.size());
  }
}
