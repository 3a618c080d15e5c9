package org.dateline.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Flat arrays in model files: a length, then the values, the high byte first. */
final class Packed {
  private Packed() {}

  static byte[] bytes(DataInputStream in) throws IOException {
    return exactly(in, in.readInt());
  }

  static int[] ints(DataInputStream in) throws IOException {
    int n = in.readInt();
    int[] values = new int[n];
    ByteBuffer.wrap(exactly(in, n * 4)).asIntBuffer().get(values);
    return values;
  }

  static void ints(DataOutputStream out, int[] values) throws IOException {
    out.writeInt(values.length);
    ByteBuffer buffer = ByteBuffer.allocate(values.length * 4);
    buffer.asIntBuffer().put(values);
    out.write(buffer.array());
  }

  static void bytes(DataOutputStream out, byte[] values) throws IOException {
    out.writeInt(values.length);
    out.write(values);
  }

  static List<String> strings(DataInputStream in) throws IOException {
    int n = in.readInt();
    List<String> values = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      values.add(in.readUTF().intern());
    }
    return values;
  }

  static void strings(DataOutputStream out, List<String> values) throws IOException {
    out.writeInt(values.size());
    for (String value : values) {
      out.writeUTF(value);
    }
  }

  private static byte[] exactly(DataInputStream in, int n) throws IOException {
    byte[] values = in.readNBytes(n);
    if (values.length < n) {
      throw new EOFException("model file ends " + (n - values.length) + " bytes early");
    }
    return values;
  }
}
