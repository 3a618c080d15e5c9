package org.dateline.merge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Values as bytes, for files and for other machines; those that may be null are null again. */
final class Wire {
  private Wire() {}

  static void write(String s, DataOutput out) throws IOException {
    byte[] bytes = s == null ? null : s.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes == null ? -1 : bytes.length);
    out.write(bytes == null ? new byte[0] : bytes);
  }

  static String string(DataInput in) throws IOException {
    int length = in.readInt();
    byte[] bytes = new byte[Math.max(0, length)];
    in.readFully(bytes);
    return length < 0 ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  static void write(List<String> all, DataOutput out) throws IOException {
    out.writeInt(all.size());
    for (String s : all) {
      write(s, out);
    }
  }

  static List<String> strings(DataInput in) throws IOException {
    List<String> all = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      all.add(string(in));
    }
    return all;
  }

  static void write(Integer n, DataOutput out) throws IOException {
    out.writeBoolean(n != null);
    if (n != null) {
      out.writeInt(n);
    }
  }

  static Integer integer(DataInput in) throws IOException {
    return in.readBoolean() ? Integer.valueOf(in.readInt()) : null;
  }

  static void write(long[] all, DataOutput out) throws IOException {
    out.writeInt(all.length);
    ByteBuffer bytes = ByteBuffer.allocate(all.length * Long.BYTES);
    bytes.asLongBuffer().put(all);
    out.write(bytes.array());
  }

  static long[] longs(DataInput in) throws IOException {
    long[] all = new long[in.readInt()];
    byte[] bytes = new byte[all.length * Long.BYTES];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asLongBuffer().get(all);
    return all;
  }

  static void write(float[] all, DataOutput out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(all.length * Float.BYTES);
    bytes.asFloatBuffer().put(all);
    out.write(bytes.array());
  }

  static float[] floats(int count, DataInput in) throws IOException {
    float[] all = new float[count];
    byte[] bytes = new byte[count * Float.BYTES];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asFloatBuffer().get(all);
    return all;
  }
}
