package org.dateline.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes made small and back. */
final class Packed {
  private Packed() {}

  static byte[] pack(byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] pack(String text) {
    return pack(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] unpack(byte[] packed) {
    if (packed == null) {
      return null;
    }
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(byte[] packed) {
    return new String(unpack(packed), StandardCharsets.UTF_8);
  }
}
