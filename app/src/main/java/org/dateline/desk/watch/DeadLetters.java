package org.dateline.desk.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    String name = name(item);
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

  private static String name(String item) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(item.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
