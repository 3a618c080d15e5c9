package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * One place's bytes, opened.
 *
 * @param name what problems call it: the path as given, with the entry's name inside an archive
 * @param id the name without folders, which names its article
 * @param url where it was published, or null
 * @param charset as a protocol's header tells it, or null
 * @param bytes what is in it; marks are supported
 */
record Input(String name, String id, String url, String charset, InputStream bytes) {
  Input {
    bytes = bytes.markSupported() ? bytes : new BufferedInputStream(bytes, Head.SIZE);
  }

  /** A local place of which no more than its name is known. */
  static Input of(String name, InputStream bytes) {
    return new Input(name, fileName(name), null, null, bytes);
  }

  /** The same place with other bytes: what was packed in it. */
  Input unpacked(InputStream inner) {
    return new Input(name, id, url, charset, inner);
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
    try (bytes) {
      byte[] all = bytes.readNBytes(limit + 1);
      return all.length > limit ? null : all;
    }
  }

  /** A path's last name. */
  static String fileName(String path) {
    String clean = path.replace('\\', '/');
    return clean.substring(clean.lastIndexOf('/') + 1);
  }
}
