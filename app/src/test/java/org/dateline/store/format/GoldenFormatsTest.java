package org.dateline.store.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.lexicon.Data;
import org.dateline.record.Event;
import org.dateline.store.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One file for every output format; {@code -Dgolden.update} writes them anew. */
class GoldenFormatsTest {
  private static final Path FOLDER = Path.of("src/test/resources/formats");

  static Stream<Format> formats() {
    return Formats.load(Data.builtIn()).all().stream();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writesTheGoldenFile(Format format) throws IOException, SQLException {
    byte[] bytes = write(format);
    byte[] shown = format.name().equals("parquet") ? shown(bytes) : bytes;
    Path golden = FOLDER.resolve("events." + format.name() + ".txt");
    if (System.getProperty("golden.update", "").equals("true")) {
      Files.write(golden, shown);
    }
    assertEquals(Files.readString(golden), new String(shown, StandardCharsets.UTF_8));
    assertArrayEquals(Files.readAllBytes(golden), shown);
  }

  private static byte[] write(Format format) throws IOException {
    List<Event> events =
        Files.readAllLines(FOLDER.resolve("events.jsonl")).stream().map(Json::event).toList();
    assertEquals(5, events.size());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = format.open(out)) {
      for (Event e : events) {
        writer.write(e);
      }
    }
    return out.toByteArray();
  }

  /** Names, types and values of a Parquet file, whose bytes name the version of their writer. */
  private static byte[] shown(byte[] parquet) throws IOException, SQLException {
    Path file = Files.createTempFile("golden", ".parquet");
    Files.write(file, parquet);
    StringBuilder shown = new StringBuilder();
    try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
        Statement s = db.createStatement()) {
      for (String question : List.of("DESCRIBE SELECT * FROM '%s'", "SELECT * FROM '%s'")) {
        try (ResultSet r = s.executeQuery(String.format(question, file))) {
          int columns = question.startsWith("D") ? 2 : r.getMetaData().getColumnCount();
          while (r.next()) {
            for (int i = 1; i <= columns; i++) {
              shown.append(r.getString(i)).append(i < columns ? "\t" : "\n");
            }
          }
        }
      }
    } finally {
      Files.delete(file);
    }
    return shown.toString().getBytes(StandardCharsets.UTF_8);
  }
}
