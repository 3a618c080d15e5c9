package org.dateline.measure;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Made pages as a crawler keeps them: web archives, packed record by record. */
public final class Crawl {
  private static final int PAGES_AN_ARCHIVE = 1000;

  private final ArticleMaker maker;

  public Crawl(ArticleMaker maker) {
    this.maker = maker;
  }

  /** Writes pages from number 0 on into archives of a thousand each. */
  public void write(Path folder, long pages) throws IOException {
    Files.createDirectories(folder);
    for (long from = 0; from < pages; from += PAGES_AN_ARCHIVE) {
      Path file = folder.resolve("made-%06d.warc.gz".formatted(from / PAGES_AN_ARCHIVE));
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        write(out, from, Math.min(pages, from + PAGES_AN_ARCHIVE));
      }
    }
  }

  /**
   * Writes one archive.
   *
   * @param from the first page's number
   * @param to the number after the last
   */
  public void write(OutputStream out, long from, long to) throws IOException {
    for (long n = from; n < to; n++) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream record = new GZIPOutputStream(packed)) {
        record.write(record(n).getBytes(StandardCharsets.UTF_8));
      }
      packed.writeTo(out);
    }
  }

  private String record(long n) {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + maker.page(n);
    int length = http.getBytes(StandardCharsets.UTF_8).length;
    return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/%d\r\n"
                + "WARC-Date: 2019-12-31T10:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>\r\n"
                + "Content-Type: application/http;msgtype=response\r\nContent-Length: %d\r\n\r\n")
            .formatted(n, n, length)
        + http
        + "\r\n\r\n";
  }
}
