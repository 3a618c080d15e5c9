package org.dateline.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.lucene.index.CorruptIndexException;

/** What went wrong in a store, in one line with the remedy. */
final class Failure {
  private Failure() {}

  static StoreException of(Path folder, Exception e) {
    if (e instanceof StoreException known) {
      return known;
    }
    return new StoreException(folder + ": " + reason(folder, e), e);
  }

  private static String reason(Path folder, Exception e) {
    String message = String.valueOf(e.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left") || lower.contains("disk full")) {
      return "the disk is full; nothing committed is lost; make room and run it again";
    } else if (e instanceof AccessDeniedException
        || lower.contains("read-only")
        || lower.contains("permission denied")) {
      return "not writable; check the permissions of the folder";
    } else if (e instanceof CorruptIndexException || lower.contains("corrupt")) {
      return "the index is damaged; delete " + folder.resolve("index") + ", it will be made again";
    } else if (lower.contains("could not set lock") || lower.contains("conflicting lock")) {
      return "another process has the database open; end it first";
    } else if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getFile() + ": " + f.getReason();
    }
    return message.lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
