package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.dateline.read.web.Fetched;
import org.dateline.record.Article;

/**
 * One place's bytes, opened.
 *
 * @param name what problems call it: the path as given, with the entry's name inside an archive
 * @param id the name without folders, which names its article
 * @param url where it was published, or null
 * @param charset as a protocol's header tells it, or null
 * @param day ISO 8601, when it was published as what led here tells it; null where it does not
 * @param bytes what is in it; marks are supported
 */
record Input(String name, String id, String url, String charset, String day, InputStream bytes) {
  /** Bytes that a character may take, and more. */
  private static final int LONGEST = 8;

  Input {
    bytes = bytes.markSupported() ? bytes : new BufferedInputStream(bytes, Head.SIZE);
  }

  /** A local place of which no more than its name is known. */
  static Input of(String name, InputStream bytes) {
    return new Input(name, fileName(name), null, null, null, bytes);
  }

  /** A document of the web. */
  static Input of(Fetched page, FeedItem from) {
    String name = page.uri().toString();
    boolean dated = from != null && from.published() != null && from.published().length() >= 10;
    String day = dated ? from.published().substring(0, 10) : null;
    return new Input(name, name, name, page.charset(), day, new ByteArrayInputStream(page.bytes()));
  }

  /** The same place with other bytes: what was packed in it. */
  Input unpacked(InputStream inner) {
    return new Input(name, id, url, charset, day, inner);
  }

  /** An article that was found here; what it does not tell of its day, what led here does. */
  Article dated(Article article) {
    boolean told = article.published() != null && !"inferred".equals(article.publishedBasis());
    return told || day == null ? article : article.withPublished(day, "metadata");
  }

  /** The first bytes, which stay to be read. */
  Head head() throws IOException {
    bytes.mark(Head.SIZE);
    byte[] first = bytes.readNBytes(Head.SIZE);
    bytes.reset();
    return new Head(first);
  }

  /** Everything, or null where it is more than the limit. Closes the bytes. */
  byte[] all(int limit) throws IOException {
    byte[] all = start(limit);
    return all.length > limit ? null : all;
  }

  /**
   * Everything, or of what is more than the limit somewhat more than that, up to a byte of ASCII,
   * so that no character is cut in two. Closes the bytes.
   */
  byte[] start(int limit) throws IOException {
    try (bytes) {
      byte[] all = bytes.readNBytes(limit + LONGEST);
      int end = all.length;
      while (end > limit + 1 && all[end - 1] < 0) {
        end--;
      }
      return Arrays.copyOf(all, end);
    }
  }

  /** A path's last name. */
  static String fileName(String path) {
    String clean = path.replace('\\', '/');
    return clean.substring(clean.lastIndexOf('/') + 1);
  }
}
