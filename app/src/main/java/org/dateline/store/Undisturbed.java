package org.dateline.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A thread that nobody interrupts, for writing the index: Java closes a file under a thread that is
 * interrupted, and a writer that has lost its lock's file writes no more. Thread-safe.
 */
final class Undisturbed implements Closeable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread daemon = new Thread(work, "dateline-index");
            daemon.setDaemon(true);
            return daemon;
          });

  /** Work that may fail. */
  interface Work {
    void run() throws IOException;
  }

  /** Does work there and waits for it, even when the caller is interrupted. */
  void run(Work work) throws IOException {
    try {
      CompletableFuture.runAsync(() -> checked(work), thread).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      } else if (e.getCause() instanceof RuntimeException r) {
        throw r;
      }
      throw e;
    }
  }

  private static void checked(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
