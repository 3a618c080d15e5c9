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
 * @param more why its bytes are not all that there is; null where they are, as far as is known
 * @param ends whether its bytes are known to end, as a file's do
 * @param bytes what is in it; marks are supported
 */
record Input(
    String name,
    String id,
    String url,
    String charset,
    String day,
    String more,
    boolean ends,
    InputStream bytes) {
  /** Bytes that a character may take, and more. */
  private static final int LONGEST = 8;

  Input {
    bytes = bytes.markSupported() ? bytes : new BufferedInputStream(bytes, Head.SIZE);
  }

  /** A local place of which no more than its name is known. */
  static Input of(String name, InputStream bytes) {
    return of(name, bytes, false);
  }

  /**
   * A local place.
   *
   * @param ends whether its bytes are known to end
   */
  static Input of(String name, InputStream bytes, boolean ends) {
    return new Input(name, fileName(name), null, null, null, null, ends, bytes);
  }

  /** A document of the web. */
  static Input of(Fetched page, FeedItem from) {
    String name = page.uri().toString();
    boolean dated = from != null && from.published() != null && from.published().length() >= 10;
    String day = dated ? from.published().substring(0, 10) : null;
    InputStream bytes = new ByteArrayInputStream(page.bytes());
    return new Input(name, name, name, page.charset(), day, page.more(), false, bytes);
  }

  /** The same place with other bytes: what was packed in it. */
  Input unpacked(InputStream inner) {
    return new Input(name, id, url, charset, day, more, ends, inner);
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
    return new Head(first, name);
  }

  /** Everything, or null where it is more than the limit. Closes the bytes. */
  byte[] all(int limit) throws IOException {
    try (bytes) {
      byte[] all = bytes.readNBytes(limit + 1);
      return all.length > limit ? null : all;
    }
  }

  /**
   * The first bytes: everything, or of what is more than an article may have somewhat more than
   * that. Closes the bytes where they are not to be read on.
   */
  byte[] start() throws IOException {
    byte[] start = bytes.readNBytes(Limits.BYTES + LONGEST);
    if (!isLarge(start)) {
      bytes.close();
    }
    return start;
  }

  /** Whether what starts so ends, but is larger than what is held at once. */
  boolean isLarge(byte[] start) {
    return ends && start.length > Limits.BYTES;
  }

  /** Why there is more of it than what {@link #start} gave; null where there is not. */
  String more(byte[] start) {
    return start.length > Limits.BYTES ? Limits.more() : more;
  }

  /** The start of what is larger, up to a byte of ASCII, so that no character is cut in two. */
  static byte[] whole(byte[] start) {
    int end = start.length;
    while (end > Limits.BYTES + 1 && start[end - 1] < 0) {
      end--;
    }
    return Arrays.copyOf(start, end);
  }

  /** A path's last name. */
  static String fileName(String path) {
    String clean = path.replace('\\', '/');
    return clean.substring(clean.lastIndexOf('/') + 1);
  }
}
