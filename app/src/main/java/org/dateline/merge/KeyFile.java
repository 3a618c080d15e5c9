package org.dateline.merge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Which reports stand under which keys, in parts that are small enough to be sorted. Reading is
 * thread-safe, adding is not.
 */
final class KeyFile implements Closeable {
  static final int PARTS = 256;
  private static final int ENTRY = Long.BYTES + Integer.BYTES;
  private static final int CHUNK = 512 * ENTRY;

  private final Scratch file = new Scratch();
  private final List<Part> parts = new ArrayList<>();

  /** A report under a key. */
  record Entry(long key, int report) {}

  /** The chunks of a part that are in the file, by where they begin, and what follows them. */
  private record Part(List<Long> chunks, byte[] bytes, ByteBuffer last) {
    static Part empty() {
      byte[] bytes = new byte[CHUNK];
      return new Part(new ArrayList<>(), bytes, ByteBuffer.wrap(bytes));
    }
  }

  KeyFile() {
    for (int part = 0; part < PARTS; part++) {
      parts.add(Part.empty());
    }
  }

  /** The part that a key is in. */
  static int part(long key) {
    return (int) (key >>> 56);
  }

  void add(long key, int report) throws IOException {
    Part part = parts.get(part(key));
    part.last.putLong(key).putInt(report);
    if (!part.last.hasRemaining()) {
      part.chunks.add(file.add(part.bytes));
      part.last.clear();
    }
  }

  /** What is in a part, in the order in which it was added. */
  List<Entry> of(int number) throws IOException {
    Part part = parts.get(number);
    List<Entry> all = new ArrayList<>();
    for (long chunk : part.chunks) {
      read(ByteBuffer.wrap(file.read(chunk, CHUNK)), all);
    }
    read(part.last.duplicate().flip(), all);
    return all;
  }

  private static void read(ByteBuffer from, List<Entry> to) {
    while (from.hasRemaining()) {
      to.add(new Entry(from.getLong(), from.getInt()));
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
