package org.dateline.read;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dateline.read.html.Page;
import org.dateline.record.Article;

/**
 * Makes web archives of made-up pages, of any size, and measures reading through them. By hand:
 *
 * <pre>java -cp … org.dateline.read.Warcs make FILE MEGABYTES [gz]
 * java -Xmx512m -cp … org.dateline.read.Warcs read FILE
 * java -cp … org.dateline.read.Warcs cpu FILE</pre>
 */
final class Warcs {
  private static final String[] WORDS = {
    "police", "government", "rebels", "the", "a", "minister", "talks", "border", "said", "in",
    "on", "Monday", "Goma", "protesters", "army", "crowd", "of", "for", "election", "aid"
  };
  private static final int PARAGRAPHS = 14;
  private static final int LINKS = 180;
  private static final int EVERY = 2000;

  private Warcs() {}

  /** An archive of so many pages. */
  static byte[] archive(int pages, boolean packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Random random = new Random(8);
    for (int i = 0; i < pages; i++) {
      record(out, i, random, packed);
    }
    return out.toByteArray();
  }

  private static int record(OutputStream out, int n, Random random, boolean packed)
      throws IOException {
    byte[] body = page(n, random).getBytes(StandardCharsets.UTF_8);
    byte[] http =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/"
            + n
            + "\r\nWARC-Date: 2022-01-09T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
            + String.format("%012d", n)
            + ">\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
            + (http.length + body.length)
            + "\r\n\r\n";
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(head.getBytes(StandardCharsets.UTF_8));
    whole.write(http);
    whole.write(body);
    whole.write(new byte[] {'\r', '\n', '\r', '\n'});
    if (!packed) {
      whole.writeTo(out);
      return whole.size();
    }
    GZIPOutputStream zip = new GZIPOutputStream(out);
    whole.writeTo(zip);
    zip.finish();
    return whole.size();
  }

  /** A page of some sixty thousand characters, as news sites have them: most of it is not news. */
  private static String page(int n, Random random) {
    StringBuilder page = new StringBuilder("<!doctype html><html><head><title>Report ");
    page.append(n).append("</title><meta property='article:published_time' content='2022-01-09'>");
    page.append("<script>").append("var x = {a: 1, b: 'two'};".repeat(900)).append("</script>");
    page.append("<style>").append(".a{color:red}".repeat(800)).append("</style></head><body><nav>");
    for (int i = 0; i < LINKS; i++) {
      page.append("<li><a href='/section/").append(i).append("'>").append(words(4, random));
      page.append("</a></li>");
    }
    page.append("</nav><article><h1>Report ").append(n).append("</h1>");
    for (int i = 0; i < PARAGRAPHS; i++) {
      page.append("<p>Rebels seized the airport of Bunia on Sunday, the army said. ");
      page.append(words(50, random)).append(".</p>");
    }
    page.append("</article><footer><div class='related'>").append(words(60, random));
    return page.append("</div></footer></body></html>").toString();
  }

  private static String words(int count, Random random) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return words.toString();
  }

  /** See the class. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    switch (args[0]) {
      case "make" -> make(file, Long.parseLong(args[2]) << 20, args.length > 3);
      case "read" -> read(file);
      default -> cpu(file);
    }
  }

  private static void make(Path file, long bytes, boolean packed) throws IOException {
    Random random = new Random(8);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      long written = 0;
      for (int n = 0; written < bytes; n++) {
        written += record(out, n, random, packed);
      }
    }
  }

  private static void read(Path file) {
    long begun = System.nanoTime();
    long cpu = cpu();
    long pages = 0;
    long chars = 0;
    try (Stream<Article> all =
        Inputs.open(List.of(file.toString()), ReadOptions.NONE, p -> System.out.println(p))) {
      for (Article a : (Iterable<Article>) all::iterator) {
        chars += a.text().length();
        if (++pages % EVERY == 0) {
          Runtime r = Runtime.getRuntime();
          System.out.printf(
              "%d pages, %.1f s, %.2f ms CPU a page of the last %d, heap used %d MB%n",
              pages,
              (System.nanoTime() - begun) / 1e9,
              (cpu() - cpu) / 1e6 / EVERY,
              EVERY,
              (r.totalMemory() - r.freeMemory()) >> 20);
          cpu = cpu();
        }
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        "%d pages, %d chars, %.1f s, %.0f pages/s, %.2f ms CPU a page%n",
        pages, chars, seconds, pages / seconds, cpu() / 1e6 / pages);
  }

  /** CPU of all threads of this process, its start included. */
  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean)
            java.lang.management.ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** CPU of extraction alone by one thread, after a warm-up of as many pages. */
  private static void cpu(Path folder) throws IOException {
    List<String> pages = new java.util.ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path f : files.filter(x -> x.toString().endsWith(".html")).sorted().toList()) {
        pages.add(Files.readString(f));
      }
    }
    var threads = java.lang.management.ManagementFactory.getThreadMXBean();
    for (int round = 0; round < 12; round++) {
      long begun = threads.getCurrentThreadCpuTime();
      int done = 0;
      for (String page : pages) {
        try {
          Page.article("x", null, page);
        } catch (IOException none) {
          // A page without article costs as much.
        }
        done++;
      }
      System.out.printf(
          "%d pages, %.2f ms CPU a page%n",
          done, (threads.getCurrentThreadCpuTime() - begun) / 1e6 / done);
    }
  }
}
