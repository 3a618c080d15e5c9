package org.dateline.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes a stream on and remembers what it failed with. */
public final class Watched extends FilterInputStream {
  private IOException failure;

  public Watched(InputStream in) {
    super(in);
  }

  /** What reading failed with last; null where it has not. */
  public IOException failure() {
    return failure;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    try {
      return super.read(to, from, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
