package org.dateline.read;

import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Anything packed with gzip. What was read before a defect is used. */
final class GzipSource implements Source {
  @Override
  public boolean reads(Head head) {
    return head.isMagic(0x1F, 0x8B);
  }

  @Override
  public Articles open(Input input, Reading reading) throws IOException {
    var unpacked = new Unpacked(new GZIPInputStream(input.bytes(), 1 << 16), input, reading);
    return reading.open(input.unpacked(unpacked));
  }
}
