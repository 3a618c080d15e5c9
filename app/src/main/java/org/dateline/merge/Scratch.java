package org.dateline.merge;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Bytes in a file of the system's temporary folder that is gone with the program. Made when
 * something is written. Reading is thread-safe, writing is not.
 */
final class Scratch implements Closeable {
  private FileChannel channel;
  private long length;

  /** Writes bytes behind the others; gives where they begin. */
  long add(byte[] bytes) throws IOException {
    if (channel == null) {
      Path file = Files.createTempFile("dateline", ".tmp");
      channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    long from = length;
    for (ByteBuffer some = ByteBuffer.wrap(bytes); some.hasRemaining(); ) {
      length += channel.write(some, length);
    }
    return from;
  }

  byte[] read(long from, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("a temporary file has been cut short");
      }
    }
    return bytes.array();
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
