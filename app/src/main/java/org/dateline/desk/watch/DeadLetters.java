package org.dateline.desk.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.record.Digest;
import org.dateline.store.Json;
import org.dateline.store.StoreException;

/** A folder of what could not be taken in: {@code NAME.json} says why, {@code NAME.page} is it. */
final class DeadLetters {
  private final Path folder;

  DeadLetters(Path store) {
    folder = store.resolve("dead-letter");
  }

  /**
   * Lays an item there.
   *
   * @param page what was fetched, or null where nothing was
   */
  void put(String feed, String item, String reason, String when, byte[] page) {
    ObjectNode letter = Json.object();
    letter.put("item", item).put("feed", feed).put("reason", reason).put("when", when);
    String name = Digest.of(item, 8);
    try {
      Files.createDirectories(folder);
      if (page != null) {
        Files.write(folder.resolve(name + ".page"), page);
      }
      Files.writeString(folder.resolve(name + ".json"), letter + "\n");
    } catch (IOException e) {
      throw new StoreException(folder + ": cannot be written; " + e.getMessage(), e);
    }
  }
}
