package org.dateline.cli;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes whole lines only, also when the program is interrupted. Thread-safe. */
final class LineOutput implements Closeable {
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
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    if (used + bytes.length + 1 > buffer.length) {
      flush();
      if (bytes.length + 1 > buffer.length) {
        buffer = new byte[2 * bytes.length];
      }
    }
    System.arraycopy(bytes, 0, buffer, used, bytes.length);
    used += bytes.length;
    buffer[used++] = '\n';
    if (used > FULL) {
      flush();
    }
  }

  private synchronized void flush() {
    try {
      out.write(buffer, 0, used);
      out.flush();
      used = 0;
    } catch (IOException e) {
      used = 0;
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    flush();
    Runtime.getRuntime().removeShutdownHook(atExit);
    out.close();
  }
}
