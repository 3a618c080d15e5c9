package org.dateline.merge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;
import org.dateline.record.Event;

/**
 * Reports in a file, each under the number that it got when it was laid there. Reading is
 * thread-safe, laying is not.
 */
final class Shelf implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Form form;
  private final Scratch file = new Scratch();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * BUFFER);
  private long[] ends = new long[1024];
  private int count;
  private long written;

  /** How an event's record is written, and read back. */
  record Form(Function<Event, byte[]> write, Function<byte[], Event> read) {}

  /** A report without its event, its number and its keys. */
  record Light(int number, Report report, long[] keys) {}

  Shelf(Form form) {
    this.form = form;
  }

  /** Lays a report there. */
  int add(Report r, long[] keys) throws IOException {
    DataOutputStream out = new DataOutputStream(bytes);
    new Guest(r, keys).write(out);
    out.write(form.write.apply(r.event));
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, ends.length * 3 / 2);
    }
    ends[count] = written + bytes.size();
    if (bytes.size() > BUFFER) {
      flush();
    }
    return count++;
  }

  /** Makes all that was laid there readable. */
  void flush() throws IOException {
    written += bytes.size();
    file.add(bytes.toByteArray());
    bytes.reset();
  }

  Light light(int number) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes(number)));
    Guest guest = Guest.read(in);
    return new Light(number, guest.report(), guest.keys());
  }

  /** A report with its event. */
  Report whole(int number) throws IOException {
    byte[] all = bytes(number);
    ByteArrayInputStream rest = new ByteArrayInputStream(all);
    DataInputStream in = new DataInputStream(rest);
    Report light = Guest.read(in).report();
    return light.with(form.read.apply(rest.readAllBytes()));
  }

  private byte[] bytes(int number) throws IOException {
    long from = number == 0 ? 0 : ends[number - 1];
    return file.read(from, (int) (ends[number] - from));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
