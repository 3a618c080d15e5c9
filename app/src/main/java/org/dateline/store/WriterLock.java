package org.dateline.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Whoever holds it is the one that writes. The system lets it go when the process ends. */
final class WriterLock implements Closeable {
  private static final String NAME = "writer.lock";

  private final FileChannel channel;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param who what others are told of the holder ("serve")
   * @throws StoreException where another process holds it; the message names it
   */
  static WriterLock take(Path folder, String who) throws IOException {
    Path file = folder.resolve(NAME);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new StoreException(
          folder
              + ": in use for writing by "
              + holder(file)
              + "; end it first, or write through it");
    }
    channel.truncate(0);
    String line = "process " + ProcessHandle.current().pid() + " (dateline " + who + ")";
    channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), 0);
    return new WriterLock(channel);
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String holder(Path file) throws IOException {
    String line = Files.readString(file).strip();
    return line.isEmpty() ? "another process" : line;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
