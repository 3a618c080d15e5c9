package org.dateline.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Entities;

/** The first bytes of an input, by which its kind is told. */
final class Head {
  static final int SIZE = 8192;
  private static final int CONTROLS_PER_THOUSAND = 20;

  private static final Pattern ROOT =
      Pattern.compile(
          "(?:<\\?.*?\\?>|<!--.*?-->|<!doctype[^>\\[]*+(?:\\[.*?\\]\\s*+)?>|\\s++)*+<([\\w:.-]++)",
          Pattern.DOTALL);

  /** What a document type declares by itself. */
  private static final Pattern SUBSET =
      Pattern.compile(
          "(?:<\\?.*?\\?>|<!--.*?-->|\\s++)*+<!doctype[^>\\[]*+\\[(.*?)(?:\\]\\s*+>|\\z)",
          Pattern.DOTALL);

  private static final Pattern ENTITY = Pattern.compile("<!entity\\s++([\\w.:-]++)");

  private final byte[] bytes;
  private final String name;
  private final String start;

  /** The first of these bytes. */
  static Head of(byte[] all) {
    return new Head(Arrays.copyOf(all, Math.min(all.length, SIZE)));
  }

  Head(byte[] bytes) {
    this(bytes, "");
  }

  /**
   * @param name what the input is called, which tells its kind only where its bytes do not
   */
  Head(byte[] bytes, String name) {
    this.bytes = bytes;
    this.name = name;
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

  /** Whether the input's name is one of this pattern. */
  boolean isNamed(Pattern pattern) {
    return pattern.matcher(name).matches();
  }

  /** The name of the first element as it is in XML, in lower case; empty where there is none. */
  String root() {
    Matcher root = ROOT.matcher(start);
    return root.lookingAt() ? root.group(1) : "";
  }

  /**
   * Refuses XML that declares entities which HTML does not know: they are never expanded, and a
   * text with their names in it is none.
   */
  void checkEntities() throws IOException {
    Matcher subset = SUBSET.matcher(start);
    Matcher entity = ENTITY.matcher(subset.lookingAt() ? subset.group(1) : "");
    while (entity.find()) {
      if (!Entities.isNamedEntity(entity.group(1))) {
        throw new IOException(
            "it declares XML entities of its own, as &"
                + entity.group(1)
                + ";, which are not expanded; give it with their text in their place");
      }
    }
  }

  /** The first of what gzip packed into these bytes, as far as they go; else empty. */
  Head inflated() {
    byte[] unpacked = new byte[SIZE];
    int length = 0;
    if (isMagic(0x1F, 0x8B)) {
      try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        for (int n = 0; n >= 0 && length < SIZE; n = in.read(unpacked, length, SIZE - length)) {
          length += n;
        }
      } catch (IOException e) {
        // The bytes are but the first: where they end is no matter.
      }
    }
    return new Head(Arrays.copyOf(unpacked, length));
  }

  /**
   * Whether this is no text in any charset: control characters, many or of the kind of NUL, or the
   * beginning of a PDF, whose objects may look like text.
   */
  boolean isBinary() {
    if (start.startsWith("%pdf-")) {
      return true;
    }
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
