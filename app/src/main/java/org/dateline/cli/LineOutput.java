package org.dateline.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes whole lines only, also when the program is interrupted. Thread-safe. */
final class LineOutput extends OutputStream {
  private static final int FULL = 1 << 16;

  private final OutputStream out;
  private final Thread atExit = new Thread(this::flush);
  private byte[] buffer = new byte[2 * FULL];
  private int used;

  private LineOutput(OutputStream out) {
    this.out = out;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Opens a file, or standard output for null. */
  static LineOutput open(Path file) throws IOException {
    return new LineOutput(
        file == null
            ? new FileOutputStream(java.io.FileDescriptor.out)
            : Files.newOutputStream(file));
  }

  synchronized void line(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    if (used + length > buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * (used + length));
    }
    System.arraycopy(bytes, from, buffer, used, length);
    used += length;
    if (used > FULL) {
      flush();
    }
  }

  /** Writes the whole lines that there are; the beginning of one waits for its end. */
  @Override
  public synchronized void flush() {
    int end = used;
    while (end > 0 && buffer[end - 1] != '\n') {
      end--;
    }
    drain(end);
  }

  private void drain(int end) {
    int rest = used - end;
    used = 0;
    try {
      out.write(buffer, 0, end);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.arraycopy(buffer, end, buffer, 0, rest);
    used = rest;
  }

  @Override
  public synchronized void close() throws IOException {
    drain(used);
    Runtime.getRuntime().removeShutdownHook(atExit);
    out.close();
  }
}
