package org.dateline.read;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;

/** Anything packed with Zstandard. What was read before a defect is used. */
final class ZstdSource implements Source {
  @Override
  public boolean reads(Head head) {
    return head.isMagic(0x28, 0xB5, 0x2F, 0xFD);
  }

  @Override
  public Articles open(Input input, Reading reading) throws IOException {
    var unpacked = new Unpacked(new ZstdInputStream(input.bytes()), input, reading);
    return reading.open(input.unpacked(unpacked));
  }
}
