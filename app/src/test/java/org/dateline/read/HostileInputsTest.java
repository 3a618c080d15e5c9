package org.dateline.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.read.web.Fetched;
import org.dateline.read.web.Fetched.Validators;
import org.dateline.record.Article;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that are meant to break a reader end in one line at most, and the next input is read. */
class HostileInputsTest {
  private static final String STORY =
      "Rebels seized the airport of Bunia on Sunday, the army said in a statement to the press.";
  private static final int DEEP = 100_000;

  @TempDir Path folder;
  private final List<String> problems = new ArrayList<>();

  /** How many of the problems are but notes. */
  private int notes;

  private Path good;

  @BeforeEach
  void good() throws IOException {
    good = Files.writeString(folder.resolve("zz-good.txt"), STORY);
  }

  /** Reads the hostile file and then the good one; gives the texts of the hostile one. */
  private List<String> read(String name, byte[] bytes) throws IOException {
    problems.clear();
    notes = 0;
    Path hostile = Files.write(folder.resolve(name), bytes);
    List<String> inputs = List.of(hostile.toString(), good.toString());
    try (Stream<Article> articles = Inputs.open(inputs, ReadOptions.NONE, said())) {
      List<Article> all = articles.toList();
      assertTrue(!all.isEmpty(), "the rest is read");
      assertEquals(STORY, all.get(all.size() - 1).text());
      assertTrue(problems.size() <= 1, problems::toString);
      for (String problem : problems) {
        assertTrue(problem.matches("\\Q" + hostile + "\\E(?:!\\S+)?: .*"), problem);
        assertTrue(problem.length() < 400 && !problem.contains("report it"), problem);
      }
      return all.subList(0, all.size() - 1).stream().map(Article::text).toList();
    }
  }

  private Problems said() {
    return new Problems() {
      @Override
      public void report(String what) {
        problems.add(what);
      }

      @Override
      public void note(String what) {
        notes++;
        problems.add(what);
      }
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "rss", "nitf", "newsItem", "feed"})
  void elementsNestedAHundredThousandDeep(String root) throws IOException {
    read("deep.xml", bytes("<?xml version=\"1.0\"?><" + root + ">" + "<a>".repeat(DEEP) + STORY));
    read("deep2.xml", bytes("<" + root + "><channel><item><description>" + "<b>".repeat(DEEP)));
    assertEquals(1, problems.size());
  }

  @Test
  void pageNestedAHundredThousandDeepIsReadAndNoted() throws IOException {
    String page = "<html><body>" + "<div>".repeat(DEEP) + "<p>" + STORY + "</div>".repeat(DEEP);
    assertEquals(List.of(STORY), read("deep.html", bytes(page)));
    assertEquals(1, notes, "all was read");
    assertTrue(problems.get(0).contains("nested deeper than 512"), problems.get(0));
  }

  @Test
  void htmlNestedAHundredThousandDeepInItemsIsReadAndNotedOnce() throws IOException {
    String deep = "<div>".repeat(DEEP) + STORY;
    String item = "<item><description><![CDATA[%s]]></description></item>";
    String feed = "<rss><channel>" + item.formatted("Short.") + item.formatted(deep).repeat(2);
    assertEquals(
        List.of("Short.", STORY, STORY), read("deep.rss", bytes(feed + "</channel></rss>")));
    assertEquals(1, notes, problems::toString);
    assertTrue(problems.get(0).contains(": item 2: its elements are nested"), problems.get(0));
    String json =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"content_html\":\"%s\"}]}";
    assertEquals(List.of(STORY), read("deep.json", bytes(json.formatted(deep))));
    assertEquals(1, notes, problems::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"version\":\"https://jsonfeed.org/1\",\"items\":["})
  void jsonNestedAHundredThousandDeep(String open) throws IOException {
    assertEquals(List.of(), read("deep.json", bytes(open.repeat(DEEP))));
    assertEquals(1, problems.size());
  }

  @Test
  void gzipOfZerosAThousandTimesItsSize() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      for (int i = 0; i < 256; i++) {
        zip.write(new byte[1 << 20]);
      }
    }
    assertTrue((256L << 20) / out.size() > 1000);
    assertEquals(List.of(), read("zeros.gz", out.toByteArray()));
    assertEquals(1, problems.size());
  }

  @Test
  void zipThatWantsOutOfItsFolder() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("../../outside.txt", "/etc/outside.txt", "..\\outside.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes(STORY));
      }
    }
    assertEquals(List.of(STORY, STORY, STORY), read("dots.zip", out.toByteArray()));
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).contains("dots.zip!../../outside.txt: "), problems::toString);
    for (Path from : List.of(folder, Path.of("").toAbsolutePath())) {
      for (Path in = from; in != null; in = in.getParent()) {
        assertFalse(Files.exists(in.resolve("outside.txt")), "nothing is unpacked");
      }
    }
    assertFalse(Files.exists(Path.of("/etc/outside.txt")), "nothing is unpacked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rss", "nitf", "feed", "html", "lolz"})
  void entityBombs(String root) throws IOException {
    StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [");
    bomb.append("<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a").append(i).append(" \"");
      bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    bomb.append("<!ENTITY f SYSTEM \"file:///etc/passwd\">]>");
    bomb.append("<")
        .append(root)
        .append("><channel><item><description>&a29;&f;</description></item>");
    bomb.append("</channel></").append(root).append(">");
    assertEquals(List.of(), read("bomb.xml", bytes(bomb.toString())));
    assertTrue(problems.get(0).contains("entities of its own, as &a0;"), problems::toString);
    byte[] all = bytes(bomb.toString());
    Fetched feed =
        new Fetched(URI.create("http://a.example/"), false, all, null, null, null, Validators.NONE);
    assertThrows(IOException.class, () -> FeedItems.of(feed, why -> {}));
  }

  @Test
  void entitiesThatHtmlKnowsDoNoHarm() throws IOException {
    String feed =
        "<!DOCTYPE rss [<!ENTITY % HTMLlat1 PUBLIC '-//W3C//ENTITIES Latin 1//EN' 'x.ent'>"
            + "<!ENTITY nbsp '&#160;'>]><rss><item><description>"
            + STORY
            + "</description></item></rss>";
    assertEquals(List.of(STORY), read("latin.xml", bytes(feed)));
    assertEquals(List.of(), problems);
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-16", "utf-7", "no-such-charset", "ebcdic-cp-us", "shift_jis"})
  void charsetsThatLie(String charset) throws IOException {
    String page =
        "<html><head><meta charset='" + charset + "'><title>Bunia</title></head><body><p>" + STORY;
    assertEquals(List.of(STORY), read("lie.html", bytes(page)));
    assertEquals(charset.equals("shift_jis") ? 0 : 1, notes, "all ASCII is Shift_JIS too");
    byte[] latin = (page + " Café Müller.").getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(List.of(STORY + " Café Müller."), read("lie2.html", latin));
    assertEquals(1, notes);
    assertTrue(problems.get(0).contains("but it is windows-1252"), problems.get(0));
    assertEquals(List.of(STORY + " Café."), read("lie3.html", bytes(page + " Café.")));
    assertEquals(1, notes);
    assertTrue(problems.get(0).contains("but it is UTF-8"), problems.get(0));
  }

  @Test
  void utf8ThatIsNot() throws IOException {
    String page = "<html><head><meta charset=utf-8></head><body><p>" + STORY + " Café Müller.";
    assertEquals(
        List.of(STORY + " Café Müller."),
        read("lie.html", page.getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals(1, notes);
  }

  @Test
  void feedThatIsCutShort() throws IOException {
    String item = "<item><title>A</title><description>" + STORY + "</description></item>";
    String feed = "<?xml version=\"1.0\"?><rss><channel>" + item + item;
    assertEquals(List.of(STORY, STORY), read("cut.xml", bytes(feed + "<item><description>Rebels")));
    assertTrue(problems.get(0).contains("cut short; the 2 items before that"), problems::toString);
    assertEquals(0, notes, "an item is missing");
    read("none.xml", bytes("<rss><channel><item><description>Rebels seized"));
    assertTrue(problems.get(0).contains("cut short before its first item"), problems::toString);
    String nitf = "<nitf><body><body.content><p>" + STORY;
    assertEquals(List.of(STORY), read("cut.nitf", bytes(nitf)));
    assertEquals(1, problems.size());
    String json = "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [";
    String one = "{\"id\": \"1\", \"content_text\": \"" + STORY + "\"},";
    assertEquals(List.of(STORY, STORY), read("cut.json", bytes(json + one + one + "{\"id\": \"")));
    assertTrue(problems.get(0).contains("the 2 records before that"), problems::toString);
    assertEquals(
        List.of(STORY), read("cut2.json", bytes("[{\"text\": \"" + STORY + "\"},{\"text")));
    assertTrue(problems.get(0).contains("the one record before that"), problems::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <?xml version="1.0"?><rss><channel>|<item><title>Ä</title><description>%s</description></item>
          <feed>|<entry><title>Ä</title><content>%s</content></entry>
          {"version":"https://jsonfeed.org/version/1.1","items":[|{"title":"Ä","content_text":"%s"},
          """)
  void ofAFeedThatNeverEndsTheStartIsRead(String head, String item) {
    assertEquals(
        (Limits.START - head.length()) / (item.length() - 2 + STORY.length()),
        ever(head, item, STORY));
    assertTrue(problems.get(0).contains("over 16 MB; its first "), problems.get(0));
    assertEquals(1, ever(head, item, (STORY + " ").repeat(2000).strip()), "longer than the start");
    assertTrue(problems.get(0).contains("its first item was read"), problems.get(0));
  }

  /** How many items are read of a feed of one item over and over. */
  private long ever(String head, String item, String story) {
    problems.clear();
    InputStream start = new ByteArrayInputStream(bytes(head));
    InputStream ever = new SequenceInputStream(start, new Ever(bytes(item.formatted(story))));
    try (Stream<Article> articles = piped(ever)) {
      return articles.peek(a -> assertEquals(story, a.text())).count();
    } finally {
      assertEquals(1, problems.size());
      assertTrue(problems.get(0).startsWith("-: over 16 MB"), problems.get(0));
      assertEquals(0, notes, "it was not read to its end");
    }
  }

  /** The articles of standard input, which may have no end. */
  private Stream<Article> piped(InputStream ever) {
    InputStream before = System.in;
    System.setIn(ever);
    return Inputs.open(List.of("-"), ReadOptions.NONE, said()).onClose(() -> System.setIn(before));
  }

  @Test
  void itemsOfAnEndlessFeedThatHoldNothingAreNotNamedOneByOne() {
    InputStream start = new ByteArrayInputStream(bytes("<rss><channel>"));
    InputStream ever =
        new SequenceInputStream(
            start, new Ever(bytes("<item><link>http://a.example/</link></item>")));
    try (Stream<Article> articles = piped(ever)) {
      assertEquals(0, articles.count());
    }
    assertEquals(1, problems.size());
  }

  /** The same bytes over and over. */
  private static final class Ever extends InputStream {
    private final byte[] bytes;
    private int at = -1;

    Ever(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      at = (at + 1) % bytes.length;
      return bytes[at] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) {
      for (int i = 0; i < length; i++) {
        to[from + i] = (byte) read();
      }
      return length;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <?xml version="1.0"?><rss><channel><title>Post</title>|<item><title>Ä</title><description>%s</description></item>|</channel></rss>
          <feed>|<entry><title>Ä</title><content>%s</content></entry>|</feed>
          <newsMessage><itemSet>|<newsItem><inlineXML>%s</inlineXML></newsItem>|</itemSet></newsMessage>
          {"version":"https://jsonfeed.org/version/1.1","title":"Post","items":[|{"content_text":"%s"},|{"content_text":"End."}]}
          [{"text":"Start."},|{"text":"%s"},|{"text":"End."}]
          """)
  void aFileThatIsLargerThanAFeedMayBeIsReadToItsEnd(String head, String item, String end)
      throws IOException {
    String story = (STORY + " ").repeat(2000).strip();
    String one = item.formatted(story);
    int count = Limits.BYTES / one.length() + 3;
    byte[] whole = bytes(head + one.repeat(count) + end);
    List<String> texts = read("large.xml", whole);
    assertEquals(count, texts.stream().filter(story::equals).count());
    assertEquals(List.of(), problems);
    assertEquals(texts, read("large.xml.gz", packed(whole)));

    int cut = whole.length - end.length() - one.length() / 2;
    assertEquals(
        count - 1,
        read("cut.xml", Arrays.copyOf(whole, cut)).stream().filter(story::equals).count());
    assertEquals(1, problems.size());
    assertTrue(
        problems.get(0).matches(".*; the \\d+ (item|record)s before that.*"), problems.get(0));
    assertEquals(0, notes);

    whole[whole.length - end.length() - one.length() / 2] = (byte) 0xC0;
    assertEquals(texts.size(), read("bad.xml", whole).size());
    assertTrue(problems.get(0).contains("not valid UTF-8; one place was"), problems.get(0));
  }

  @Test
  void anItemOfALargeFileThatDoesNotEndIsNotHeld() throws IOException {
    byte[] whole = new byte[2 * Limits.BYTES];
    Arrays.fill(whole, (byte) 'x');
    byte[] head = bytes("<rss><item><description>" + STORY + "</description></item><item>");
    System.arraycopy(head, 0, whole, 0, head.length);
    assertEquals(List.of(STORY), read("item.xml", whole));
    assertTrue(problems.get(0).contains("an item of it is over 16 MB"), problems.get(0));
    assertTrue(problems.get(0).contains("the one item before that"), problems.get(0));
  }

  private static byte[] packed(byte[] whole) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      zip.write(whole);
    }
    return out.toByteArray();
  }

  private static String record(String head, String body) {
    return "WARC/1.0\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        + "WARC-Date: 2022-01-09T10:00:00Z\r\nWARC-Target-URI: https://a.example/\r\nWARC-Type: "
        + head
        + "\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body
        + "\r\n\r\n";
  }

  @Test
  void archivesWithoutAPageSaySo() throws IOException {
    String zeros = record("resource\r\nContent-Type: image/png", "\0".repeat(1 << 20));
    String asked = record("request\r\nContent-Type: application/http", "GET / HTTP/1.1\r\n\r\n");
    String refused =
        record(
            "response\r\nContent-Type: application/http",
            "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>" + STORY);
    assertEquals(List.of(), read("zeros.warc.gz", packed(bytes(zeros))));
    assertTrue(
        problems.get(0).contains("among its records, of which there are 1;"), problems::toString);
    assertEquals(List.of(), read("none.warc", bytes(asked + refused)));
    assertTrue(problems.get(0).contains("of which there are 2;"), problems::toString);
    String page =
        record("resource\r\nContent-Type: text/html", "<html><body><p>" + STORY + "</html>");
    assertEquals(List.of(STORY), read("one.warc", bytes(asked + page + zeros)));
    assertEquals(List.of(), problems);
  }

  @Test
  void aRecordThatIsNoAnswerIsSkippedAndTheNextIsRead() throws IOException {
    String bad = record("response\r\nContent-Type: application/http", "\0".repeat(1 << 16));
    String page =
        record("resource\r\nContent-Type: text/html", "<html><body><p>" + STORY + "</html>");
    assertEquals(1, readAll("bad.warc", bytes(bad + page)).size());
    assertTrue(
        problems.get(0).contains(": record 1 at byte 0: no HTTP answer (invalid HTTP message); "));
    assertEquals(
        List.of(), readAll("zeros.warc", bytes(record("warcinfo", "") + "\0".repeat(1 << 16))));
    assertTrue(
        problems
            .get(0)
            .endsWith("(invalid WARC record); what came before was read; fetch it again"),
        problems::toString);
  }

  /** The texts of a hostile file whose place in it is named. */
  private List<String> readAll(String name, byte[] bytes) throws IOException {
    problems.clear();
    Path hostile = Files.write(folder.resolve(name), bytes);
    try (Stream<Article> all = Inputs.open(List.of(hostile.toString()), ReadOptions.NONE, said())) {
      return all.map(Article::text).toList();
    } finally {
      assertEquals(1, problems.size(), problems::toString);
    }
  }

  @Test
  void archiveThatIsCutAnywhere() throws IOException {
    byte[] warc = Warcs.archive(3, false);
    byte[] packed = Warcs.archive(3, true);
    for (byte[] whole : List.of(warc, packed)) {
      int most = 0;
      for (int length = 1; length < whole.length; length += length < 8 ? 1 : whole.length / 20) {
        int n = read("cut.warc", Arrays.copyOf(whole, length)).size();
        assertTrue(n >= most - 1, "no more is lost than the page that is cut");
        most = Math.max(most, n);
      }
      assertEquals(3, read("whole.warc", whole).size());
    }
  }
}
