package org.dateline.scale;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dateline.merge.Report;

/**
 * A report where it meets others: without its event, which takes most of its memory and which
 * nobody asks for there.
 *
 * @param keys those of its keys that belong there
 */
record Guest(Report report, long[] keys) {
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(keys.length);
      for (long key : keys) {
        out.writeLong(key);
      }
      report.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Guest read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      long[] keys = new long[in.readInt()];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = in.readLong();
      }
      return new Guest(Report.read(in), keys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
