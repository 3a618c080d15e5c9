package org.dateline.read;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * The text of an input that is too large to be held but ends, an item after another. Its charset is
 * told by its start; what is not valid in it becomes U+FFFD.
 */
final class LargeText extends Reader {
  /** Stands for what is not valid: no character, so that no text has it. */
  private static final String LOST = "\uFFFF";

  /** The byte order mark. */
  private static final char MARK = '\uFEFF';

  private final Input input;
  private final Reading reading;
  private final Charset charset;
  private final Reader text;
  private final StringBuilder last = new StringBuilder();
  private long count;
  private long taken;
  private long lost;

  /**
   * The text.
   *
   * @param start of its bytes, which are at the byte behind that
   */
  LargeText(Input input, byte[] start, Reading reading) throws IOException {
    this.input = input;
    this.reading = reading;
    charset = reading.charset(input, Input.whole(start));
    InputStream bytes = new SequenceInputStream(new ByteArrayInputStream(start), input.bytes());
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(LOST);
    text = new BufferedReader(new InputStreamReader(bytes, decoder));
    text.mark(1);
    if (text.read() != MARK) {
      text.reset();
    }
  }

  @Override
  public int read(char[] to, int from, int length) throws IOException {
    if (count - taken > Limits.BYTES) {
      throw new IOException("an item of it is " + Limits.tooLarge());
    }
    int n = text.read(to, from, length);
    for (int i = from; i < from + n; i++) {
      if (to[i] == LOST.charAt(0)) {
        to[i] = '\uFFFD';
        lost++;
      }
    }
    if (n > 0) {
      count += n;
      last.append(to, from, n);
      last.delete(0, Math.max(0, last.length() - XmlItems.ROOT));
    }
    return n;
  }

  /** An item has been read. */
  void taken() {
    taken = count;
  }

  /** The last characters that were read. */
  CharSequence last() {
    return last;
  }

  /** All has been read: says what was lost. */
  void ended() {
    if (lost > 0) {
      reading.report(input, Decoded.problem(charset, lost));
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
