package org.dateline.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes as text. The charset is that of the byte order mark; else UTF-8 where the bytes are valid
 * UTF-8, whatever they claim; else that of the protocol's header, of the page's meta element or XML
 * declaration, where they are so; else what detection says. Bytes that are none of that become
 * U+FFFD.
 *
 * @param text without byte order mark
 * @param problem what was lost, or null
 * @param note where nothing was lost, that the bytes are not what they claim to be, or null
 */
record Decoded(String text, Charset charset, String problem, String note) {
  private static final int DECLARED_WITHIN = 4096;
  private static final int TRUSTED = 40;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final Map<String, String> SUPERSETS =
      Map.of(
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "us-ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "shift_jis", "windows-31j",
          "big5", "Big5-HKSCS",
          "euc-kr", "x-windows-949");

  /** What stands for letters below 0xA0 in windows-1252: Š Œ Ž š œ ž Ÿ. */
  private static final String LETTERS = "\u008A\u008C\u008E\u009A\u009C\u009E\u009F";

  /** Letters that are words by themselves: à è é ì ò ó, great and small. */
  private static final String WORDS =
      "\u00E0\u00E8\u00E9\u00EC\u00F2\u00F3\u00C0\u00C8\u00C9\u00CC\u00D2\u00D3";

  private static final Pattern DECLARATION =
      Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)");

  static Decoded of(byte[] bytes, String header) {
    Charset marked = mark(bytes);
    if (marked != null) {
      return replaced(bytes, marked);
    }
    Utf8 utf8 = Utf8.count(bytes);
    String claim = declaration(bytes);
    if (utf8.invalid() == 0) {
      boolean told = fits(header, utf8) || fits(claim, utf8) || (header == null && claim == null);
      String said = header == null ? claim : header;
      return decoded(bytes, StandardCharsets.UTF_8, told ? null : said);
    }
    Charset declared = known(header);
    declared = declared == null ? known(claim) : declared;
    boolean other = declared != null && !declared.equals(StandardCharsets.UTF_8);
    Decoded asTold = other ? replaced(bytes, declared) : null;
    if (asTold != null && asTold.problem() == null) {
      return asTold;
    }
    Charset detected = utf8.multibyte() >= utf8.invalid() ? null : detect(bytes);
    if (detected != null) {
      return decoded(bytes, detected, header == null ? claim : header);
    }
    return other ? asTold : replaced(bytes, StandardCharsets.UTF_8);
  }

  /** Whether bytes that are valid UTF-8 may be called so; all ASCII may. */
  private static boolean fits(String name, Utf8 utf8) {
    Charset charset = known(name);
    return charset != null && (charset.equals(StandardCharsets.UTF_8) || utf8.multibyte() == 0);
  }

  /**
   * Bytes that are all of this charset.
   *
   * @param claim what they say they are instead, or null
   */
  private static Decoded decoded(byte[] bytes, Charset charset, String claim) {
    String note =
        claim == null || charset.equals(known(claim))
            ? null
            : "says that its charset is "
                + claim
                + ", but it is "
                + charset.name()
                + " and was read so; if its letters look wrong, convert it to UTF-8";
    return new Decoded(new String(bytes, charset), charset, null, note);
  }

  private static Charset mark(byte[] bytes) {
    Head head = new Head(Arrays.copyOf(bytes, Math.min(bytes.length, 4)));
    if (head.isMagic(0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (head.isMagic(0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return head.isMagic(0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
  }

  private static String declaration(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARED_WITHIN);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (!start.stripLeading().startsWith("<")) {
      return null;
    }
    Matcher matcher = DECLARATION.matcher(start);
    return matcher.find() ? matcher.group(1) : null;
  }

  /**
   * The charset of a name as browsers take it: the superset of it that people use; null where there
   * is none, or none in which the name itself could be written as it was.
   */
  private static Charset known(String name) {
    if (name == null) {
      return null;
    }
    try {
      Charset charset =
          Charset.forName(SUPERSETS.getOrDefault(name.toLowerCase(Locale.ROOT), name));
      return "a<".equals(new String(new byte[] {'a', '<'}, charset)) ? charset : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Charset detect(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    if (match == null || match.getName().startsWith("UTF-")) {
      return null;
    }
    Charset charset = known(match.getName());
    if (charset == null || WINDOWS.equals(charset) || match.getConfidence() < TRUSTED) {
      return isPlausibleWindows(bytes) ? WINDOWS : null;
    }
    return charset;
  }

  /** Whether every high byte stands where Western text has one: a letter by letters, a quote. */
  private static boolean isPlausibleWindows(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      boolean letter = (b >= 0xC0 && b <= 0xFC) || LETTERS.indexOf(b) >= 0;
      boolean accented = letter && (isLetter(bytes, i - 1) || isLetter(bytes, i + 1));
      boolean mark =
          b == 0x80
              || b == 0x85
              || (b >= 0x91 && b <= 0x97)
              || (b >= 0xA0 && b < 0xC0)
              || WORDS.indexOf(b) >= 0;
      if (b >= 0x80 && !accented && !mark) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(byte[] bytes, int at) {
    return at >= 0 && at < bytes.length && Character.isLetter((char) (bytes[at] & 0xFF));
  }

  private static Decoded replaced(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    int first = -1;
    int count = 0;
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      first = count++ == 0 ? in.position() : first;
      in.position(in.position() + result.length());
      out.put('\uFFFD');
    }
    String text = out.flip().toString();
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String problem = count == 0 ? null : "byte " + first + ": " + problem(charset, count);
    return new Decoded(text, charset, problem, null);
  }

  /** What is said where some of the bytes are no characters. */
  static String problem(Charset charset, long count) {
    return "not valid "
        + charset.name()
        + "; "
        + (count == 1 ? "one place was" : count + " places were")
        + " replaced with U+FFFD and the rest was read; convert it to UTF-8";
  }

  /** How much of the bytes is UTF-8 beyond ASCII, and how much is not UTF-8 at all. */
  private record Utf8(int multibyte, int invalid) {
    static Utf8 count(byte[] bytes) {
      int good = 0;
      int bad = 0;
      CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
      ByteBuffer in = ByteBuffer.wrap(bytes);
      CharBuffer out = CharBuffer.allocate(8192);
      while (true) {
        CoderResult result = decoder.decode(in, out, true);
        for (int i = 0; i < out.position(); i++) {
          good += out.get(i) > 127 ? 1 : 0;
        }
        out.clear();
        if (result.isUnderflow()) {
          return new Utf8(good, bad);
        }
        if (result.isError()) {
          bad++;
          in.position(in.position() + result.length());
        }
      }
    }
  }
}
