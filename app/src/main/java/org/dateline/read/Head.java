package org.dateline.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The first bytes of an input, by which its kind is told. */
final class Head {
  static final int SIZE = 8192;
  private static final int CONTROLS_PER_THOUSAND = 20;

  private final byte[] bytes;
  private final String start;

  Head(byte[] bytes) {
    this.bytes = bytes;
    this.start = text(bytes);
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }

  /** Whether the bytes begin with these, each an unsigned value. */
  boolean isMagic(int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** The bytes as ASCII, in lower case, without byte order mark and white space in front. */
  String start() {
    return start;
  }

  /** What the bytes hold that gzip packed, as far as they go, as {@link #start()} gives it. */
  String inflated() {
    if (!isMagic(0x1F, 0x8B)) {
      return "";
    }
    byte[] unpacked = new byte[64];
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return text(Arrays.copyOf(unpacked, in.readNBytes(unpacked, 0, unpacked.length)));
    } catch (IOException e) {
      return "";
    }
  }

  /** Whether this is no text in any charset: control characters, many or of the kind of NUL. */
  boolean isBinary() {
    if (isMagic(0xFF, 0xFE) || isMagic(0xFE, 0xFF)) {
      return false;
    }
    int controls = 0;
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
      if (b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 27) {
        controls++;
      }
    }
    return controls * 1000L > (long) bytes.length * CONTROLS_PER_THOUSAND;
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF")) {
      text = text.substring(2).replace("\0", "");
    } else if (text.startsWith("\u00EF\u00BB\u00BF")) {
      text = text.substring(3);
    }
    return text.stripLeading().toLowerCase(Locale.ROOT);
  }
}
