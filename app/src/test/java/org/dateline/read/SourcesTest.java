package org.dateline.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.record.Article;
import org.dateline.record.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every kind of input must do: tell its kind by its bytes, give the same story, close its
 * bytes, and end in a line or less wherever it is cut. A new kind is enrolled by one more sample.
 */
class SourcesTest {
  private static final String STORY =
      "Rebels seized the airport of Bunia on Sunday, the army said in a statement to the press.";
  private static final String PAGE =
      "<html><head><title>Airport falls</title></head><body><p>" + STORY + "</p></body></html>";

  enum Kind {
    TEXT {
      @Override
      byte[] sample() {
        return bytes(STORY);
      }
    },
    HTML {
      @Override
      byte[] sample() {
        return bytes(PAGE);
      }
    },
    JSON_LINES {
      @Override
      byte[] sample() {
        return bytes("{\"id\":\"s\",\"text\":\"" + STORY + "\"}\n");
      }
    },
    JSON_ARRAY {
      @Override
      byte[] sample() {
        return bytes("[ {\"id\":\"s\",\n \"text\":\"" + STORY + "\"} ]");
      }
    },
    JSON_FEED {
      @Override
      byte[] sample() {
        return bytes(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"s\",\"content_html\":\"<p>"
                + STORY
                + "</p>\",\"authors\":[{\"name\":\"Ann Lee\"}]}]}");
      }
    },
    RSS {
      @Override
      byte[] sample() {
        return bytes(
            "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Daily</title><item><title>Airport"
                + " falls</title><link>https://daily.example/1</link><pubDate>Sun, 09 Jan 2022 10:00:00"
                + " GMT</pubDate><description><![CDATA[<p>"
                + STORY
                + "</p>]]></description></item></channel></rss>");
      }
    },
    ATOM {
      @Override
      byte[] sample() {
        return bytes(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Daily</title><entry><id>s</id>"
                + "<link href=\"https://daily.example/1\"/><published>2022-01-09T10:00:00Z</published>"
                + "<content type=\"html\">&lt;p&gt;"
                + STORY
                + "&lt;/p&gt;</content></entry></feed>");
      }
    },
    NITF {
      @Override
      byte[] sample() {
        return bytes(
            "<?xml version=\"1.0\"?><nitf><head><docdata><date.issue norm=\"20220109T100000Z\"/></docdata></head>"
                + "<body><body.head><hedline><hl1>Airport falls</hl1></hedline><dateline><location>BUNIA"
                + "</location></dateline></body.head><body.content><p>"
                + STORY
                + "</p></body.content></body></nitf>");
      }
    },
    NEWSML_G2 {
      @Override
      byte[] sample() {
        return bytes(
            "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" xml:lang=\"en\"><itemMeta><versionCreated>"
                + "2022-01-09T10:00:00Z</versionCreated></itemMeta><contentMeta><headline>Airport falls"
                + "</headline></contentMeta><contentSet><inlineXML><html><body><p>"
                + STORY
                + "</p></body></html></inlineXML></contentSet></newsItem>");
      }
    },
    GZIP {
      @Override
      byte[] sample() throws IOException {
        return gzip(bytes(STORY));
      }
    },
    ZIP {
      @Override
      byte[] sample() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
          zip.putNextEntry(new ZipEntry("pages/s.html"));
          zip.write(bytes(PAGE));
        }
        return out.toByteArray();
      }
    },
    WARC {
      @Override
      byte[] sample() {
        return warc();
      }
    },
    WARC_GZIP {
      @Override
      byte[] sample() throws IOException {
        return gzip(warc());
      }
    };

    abstract byte[] sample() throws IOException;
  }

  private final List<String> problems = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(Kind.class)
  void givesTheStory(Kind kind) throws IOException {
    List<Article> articles = read(kind.sample());
    assertEquals(List.of(), problems);
    assertEquals(1, articles.size());
    assertEquals(STORY, articles.get(0).text());
    assertNotNull(articles.get(0).id());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void endsWhereverItIsCut(Kind kind) throws IOException {
    byte[] whole = kind.sample();
    for (int length = 1; length < whole.length; length += 7) {
      problems.clear();
      List<Article> articles = read(Arrays.copyOf(whole, length));
      assertTrue(articles.size() <= 1 && problems.size() <= 2, problems::toString);
      for (String problem : problems) {
        assertTrue(problem.startsWith("in") && !problem.contains("report it"), problem);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void closesItsBytes(Kind kind) throws IOException {
    AtomicInteger closed = new AtomicInteger();
    InputStream bytes =
        new ByteArrayInputStream(kind.sample()) {
          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    read(Input.of("in", bytes));
    assertTrue(closed.get() > 0);
  }

  @Test
  void feedItemsKeepWhatTheyTell() throws IOException {
    Article article = read(Kind.RSS.sample()).get(0);
    assertEquals("Airport falls", article.title());
    assertEquals("https://daily.example/1", article.url());
    assertEquals("2022-01-09T10:00:00Z", article.published());
    assertEquals("Daily", article.source());
  }

  @Test
  void aJsonFeedIsTheSourceOfItsItemsAndAPictureTheirs() throws IOException {
    Article article =
        read(bytes(
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Daily\",\"items\":[{\"id\":\"s\","
                    + "\"image\":\"https://daily.example/1.jpg\",\"content_html\":\"<p>"
                    + STORY
                    + "</p>\"}]}"))
            .get(0);
    assertEquals("Daily", article.source());
    assertEquals(List.of(new Image("https://daily.example/1.jpg", null)), article.images());
  }

  @Test
  void ofAWireStoryTheHeadlineIsTheTitleAndACaptionNoText() throws IOException {
    Article article =
        read(bytes(
                "<?xml version=\"1.0\"?><nitf><head><title>slug-airport</title><pubdata name=\"KNN\"/></head><body>"
                    + "<body.head><hedline><hl1>Airport falls</hl1></hedline></body.head><body.content><media>"
                    + "<media-reference source=\"a.jpg\"/><media-caption>The tower of Bunia</media-caption></media><p>"
                    + STORY
                    + "</p></body.content></body></nitf>"))
            .get(0);
    assertEquals("Airport falls", article.title());
    assertEquals("KNN", article.source());
    assertEquals(STORY, article.text());
    assertEquals(List.of(new Image("a.jpg", "The tower of Bunia")), article.images());
  }

  @Test
  void aPdfIsNoTextThoughItsBytesAre() throws IOException {
    assertEquals(List.of(), read(bytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\n")));
    assertTrue(problems.get(0).contains("PDF"), problems::toString);
  }

  @Test
  void wireStoriesKeepWhatTheyTell() throws IOException {
    Article article = read(Kind.NITF.sample()).get(0);
    assertEquals("Airport falls", article.title());
    assertEquals("BUNIA", article.dateline().place());
    assertEquals("2022-01-09", article.published().substring(0, 10));
  }

  @Test
  void archivedPagesKeepTheirAddress() throws IOException {
    Article article = read(Kind.WARC.sample()).get(0);
    assertEquals("https://daily.example/2022/01/09/airport", article.url());
    assertEquals("2022-01-09", article.published());
    assertEquals("inferred", article.publishedBasis());
    assertEquals("in#1", article.id());
  }

  @Test
  void brokenArchiveIsReadToTheBreak() throws IOException {
    byte[] two = new byte[2 * warc().length - 60];
    System.arraycopy(warc(), 0, two, 0, warc().length);
    System.arraycopy(warc(), 0, two, warc().length, warc().length - 60);
    List<Article> articles = read(two);
    assertEquals("in#1", articles.get(0).id());
    assertTrue(
        problems.get(0).startsWith("in: record 2 at byte " + warc().length), problems.get(0));
  }

  @Test
  void archivesAreReadRecordByRecord() throws IOException {
    ByteArrayOutputStream three = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      three.write(gzip(warc()));
    }
    List<Article> articles = read(three.toByteArray());
    assertEquals(List.of("in#1", "in#2", "in#3"), articles.stream().map(Article::id).toList());
    assertEquals(List.of(), problems);
  }

  @Test
  void pagesOfAnArchiveKeepTheirOrderAndTheirPages() throws IOException {
    byte[] archive = Warcs.archive(60, true);
    List<Item> items;
    try (Stream<Item> all =
        Inputs.items(
            "a.warc", new ByteArrayInputStream(archive), ReadOptions.NONE, problems::add)) {
      items = all.toList();
    }
    assertEquals(60, items.size());
    for (int i = 0; i < items.size(); i++) {
      Article article = items.get(i).article();
      assertEquals("a.warc#" + (i + 1), article.id());
      assertEquals("Report " + i, article.title());
      assertTrue(items.get(i).page().contains("<title>Report " + i + "</title>"));
    }
    try (Stream<Item> all =
        Inputs.items(
            "a.warc", new ByteArrayInputStream(archive), ReadOptions.NONE, problems::add)) {
      assertEquals("Report 0", all.findFirst().orElseThrow().article().title());
    }
    assertEquals(List.of(), problems);
  }

  private static byte[] warc() {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + PAGE.length()
            + "\r\n\r\n"
            + PAGE;
    return bytes(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://daily.example/2022/01/09/airport\r\n"
            + "WARC-Date: 2022-01-10T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:5c5d0a5e-0000-4000-8000-000000000001>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.length()
            + "\r\n\r\n"
            + http
            + "\r\n\r\n");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<Article> read(byte[] bytes) throws IOException {
    return read(Input.of("in", new ByteArrayInputStream(bytes)));
  }

  private List<Article> read(Input input) throws IOException {
    List<Article> articles = new ArrayList<>();
    Reading reading = new Reading(Inputs.SOURCES, problems::add, 2);
    try (Chain chain = new Chain(new OneInput(input), reading)) {
      for (Article next = chain.next(); next != null; next = chain.next()) {
        articles.add(next);
      }
    }
    return articles;
  }
}
