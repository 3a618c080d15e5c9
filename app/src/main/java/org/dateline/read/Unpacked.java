package org.dateline.read;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * What was packed. Where the packing breaks off or is damaged, that is reported once, and the bytes
 * end there instead of throwing, so that what came before is used. Where they swell beyond reason,
 * they end as well.
 */
final class Unpacked extends FilterInputStream {
  private final Input input;
  private final Reading reading;
  private long count;
  private boolean broken;

  Unpacked(InputStream in, Input input, Reading reading) {
    super(in);
    this.input = input;
    this.reading = reading;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    if (broken) {
      return -1;
    }
    try {
      int n = super.read(buffer, from, length);
      count += Math.max(n, 0);
      return n;
    } catch (EOFException e) {
      if (count == 0) {
        throw e;
      }
      return end("it is cut short");
    } catch (ZipException e) {
      return end("it is damaged (" + e.getMessage() + ")");
    }
  }

  private int end(String why) {
    broken = true;
    reading.report(
        input,
        why + " after " + count + " unpacked bytes; what came before is used; fetch it again");
    return -1;
  }
}
