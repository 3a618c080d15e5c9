package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is no lake, or not yet, is told in a line. */
class LakeTest {
  @Test
  void aWrongFolderIsToldInALine(@TempDir Path folder) throws IOException {
    StoreException none = assertThrows(StoreException.class, () -> Lake.open(folder));
    assertEquals(
        folder + ": no lake; make one with 'dateline spark INPUT --out " + folder + "'",
        none.getMessage());
    Files.createDirectories(folder.resolve("_work"));
    StoreException open = assertThrows(StoreException.class, () -> Lake.open(folder));
    assertEquals(
        folder + ": the job that makes this lake has not ended; run it again, it goes on",
        open.getMessage());
  }
}
