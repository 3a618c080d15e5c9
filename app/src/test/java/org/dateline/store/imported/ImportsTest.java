package org.dateline.store.imported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.lexicon.Data;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.store.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the writers of other coders' formats write is read back as events. */
class ImportsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/formats");

  @TempDir Path folder;

  private static List<Event> read(Path file) throws IOException {
    List<Document> all = new ArrayList<>();
    new Imports(Data.builtIn()).read(file, all::add);
    return all.stream().map(d -> d.events().get(0)).toList();
  }

  private static String facts(Event e) {
    String place =
        e.eventLoc() == null || e.eventLoc().lat() == null
            ? ""
            : e.eventLoc().countryCode() + e.eventLoc().lat() + "," + e.eventLoc().lon();
    return e.date() + e.event().get(0) + e.quadCode() + place;
  }

  @ParameterizedTest
  @ValueSource(strings = {"gdelt", "gdelt1", "icews", "polecat", "phoenix"})
  void comesBackAsItWas(String format) throws IOException {
    List<Event> events =
        Files.readAllLines(GOLDEN.resolve("events.jsonl")).stream().map(Json::event).toList();
    List<Event> back = read(GOLDEN.resolve("events." + format + ".txt"));
    assertEquals(
        events.stream().map(ImportsTest::facts).toList(),
        back.stream().map(ImportsTest::facts).toList());
    for (Event e : back) {
      assertEquals("imported " + format, e.citeInfo().coder());
      assertEquals("", e.evidence().text());
      assertNull(e.verification());
      assertTrue(e.claims().isEmpty());
    }
    List<String> codes = new ArrayList<>();
    back.forEach(e -> e.actor().forEach(a -> codes.add(a.code())));
    assertTrue(codes.contains("KEN"), codes::toString);
  }

  @Test
  void acledKeepsItsDead() throws IOException {
    List<Event> back = read(GOLDEN.resolve("events.acled.txt"));
    assertTrue(back.size() >= 3, back::toString);
    assertTrue(back.stream().anyMatch(e -> e.size().dead() != null && e.size().dead() == 12));
    assertTrue(back.stream().allMatch(e -> e.citeInfo().coder().equals("imported acled")));
  }

  @Test
  void zippedFilesAreReadAndOthersRefused() throws IOException {
    Path zip = folder.resolve("20140303.export.CSV.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out)) {
      packed.putNextEntry(new ZipEntry("20140303.export.CSV"));
      packed.write(Files.readAllBytes(GOLDEN.resolve("events.gdelt.txt")));
    }
    assertEquals(5, read(zip).size());
    Path other = Files.writeString(folder.resolve("x.csv"), "a,b,c\n1,2,3\n");
    String why = assertThrows(IOException.class, () -> read(other)).getMessage();
    assertTrue(why.startsWith(other + ": no file of GDELT, ICEWS,"), why);
  }
}
