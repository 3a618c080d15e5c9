package org.dateline.store.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
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
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.lexicon.Data;
import org.dateline.record.Event;
import org.dateline.store.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every format has to do, on ten thousand events with hostile words; a new one is enrolled.
 */
class FormatsTest {
  private static final Formats FORMATS = Formats.load(Data.builtIn());
  private static final List<Event> EVENTS = new HostileEvents(20260108).make(10_000);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Columns of the formats that tabs or commas part, as formats.md counts them. */
  private static final Map<String, Integer> COLUMNS =
      Map.of(
          "gdelt",
          61,
          "gdelt-mentions",
          16,
          "gdelt1",
          58,
          "icews",
          20,
          "phoenix",
          26,
          "polecat",
          40,
          "tsv",
          72);

  static Stream<Format> formats() {
    return FORMATS.all().stream();
  }

  private static byte[] write(Format format, List<Event> events) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = format.open(out)) {
      for (Event e : events) {
        writer.write(e);
      }
    }
    return out.toByteArray();
  }

  private static String text(String format) throws IOException {
    return new String(write(FORMATS.named(format), EVENTS), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void sameBytesTwice(Format format) throws IOException {
    List<Event> some = EVENTS.subList(0, 200);
    assertEquals(
        new String(write(format, some), StandardCharsets.ISO_8859_1),
        new String(write(format, some), StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void nothingToWriteIsNoError(Format format) throws IOException {
    write(format, List.of());
    assertFalse(format.mediaType().isEmpty());
    assertFalse(format.extension().isEmpty());
  }

  @Test
  void tabsAndLinesArePartedOnlyByTheFormat() throws IOException {
    for (Map.Entry<String, Integer> e : COLUMNS.entrySet()) {
      String[] lines = text(e.getKey()).split("\n", -1);
      int header = List.of("icews", "polecat", "tsv").contains(e.getKey()) ? 1 : 0;
      assertEquals(EVENTS.size() + header + 1, lines.length, e.getKey());
      for (int i = 0; i < lines.length - 1; i++) {
        assertEquals(e.getValue(), lines[i].split("\t", -1).length, e.getKey() + ": " + lines[i]);
        assertFalse(lines[i].contains("\""), e.getKey());
        assertTrue(lines[i].chars().allMatch(c -> c == '\t' || c >= ' '), e.getKey());
      }
    }
  }

  /** As pandas and readr read tabs: with quotes or without, blanks trimmed or not, all the same. */
  @Test
  void tabsAreReadAlikeByTheConventionsOfAnalysts() throws IOException {
    CsvSchema plain = CsvSchema.emptySchema().withColumnSeparator('\t').withoutQuoteChar();
    CsvSchema quoted = plain.withQuoteChar('"');
    CsvMapper trimming =
        CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();
    CsvMapper keeping = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    for (String format : COLUMNS.keySet()) {
      String text = text(format);
      List<List<String>> cells = text.lines().map(line -> List.of(line.split("\t", -1))).toList();
      assertEquals(cells, rows(keeping, plain, text), format);
      assertEquals(cells, rows(keeping, quoted, text), format);
      assertEquals(cells, rows(trimming, quoted, text), format);
    }
  }

  private static List<List<String>> rows(CsvMapper mapper, CsvSchema schema, String text)
      throws IOException {
    return mapper
        .readerForListOf(String.class)
        .with(schema)
        .<List<String>>readValues(text)
        .readAll();
  }

  @Test
  void typesOfGdeltHold() throws IOException {
    for (String line : text("gdelt").split("\n")) {
      String[] cells = line.split("\t", -1);
      assertTrue(Long.parseLong(cells[0]) <= 1L << 53, "R's numbers are doubles: " + cells[0]);
      assertTrue(cells[1].matches("(\\d{8})?"), cells[1]);
      assertTrue(cells[2].matches("(\\d{6})?"), cells[2]);
      assertTrue(cells[29].matches("[0-4]"), cells[29]);
      assertTrue(cells[30].matches("-?\\d+\\.\\d"), cells[30]);
      assertTrue(cells[51].matches("[1-5]?"), cells[51]);
      assertTrue(cells[53].matches("([A-Z]{2})?"), cells[53]);
      assertTrue(cells[59].matches("\\d{14}"), cells[59]);
    }
  }

  @Test
  void mediaAndMedicineAreTurnedForCameo() throws IOException {
    Event e =
        EVENTS.stream()
            .filter(x -> !x.actor().isEmpty() && x.actor().get(0).sector().contains("JRN"))
            .findFirst()
            .orElseThrow();
    String gdelt = new String(write(FORMATS.named("gdelt"), List.of(e)), StandardCharsets.UTF_8);
    assertTrue(gdelt.split("\t")[5].endsWith("MEDHLH"), gdelt);
    String ours = new String(write(FORMATS.named("polecat"), List.of(e)), StandardCharsets.UTF_8);
    assertTrue(ours.split("\n")[1].split("\t")[11].startsWith("JRN,MED"), ours);
  }

  @Test
  void commaSeparatedValuesComeBackWhole() throws IOException {
    List<Map<String, String>> rows = csv("csv");
    assertEquals(EVENTS.size(), rows.size());
    for (int i = 0; i < EVENTS.size(); i++) {
      Event e = EVENTS.get(i);
      assertEquals(
          Json.node(e).get("evidence").get("text").asText().replace('\0', ' '),
          rows.get(i).get("evidence_text"));
      assertEquals(e.cameo(), rows.get(i).get("cameo"));
      assertEquals(
          e.eventLoc() == null ? "" : e.eventLoc().lat().toString(),
          rows.get(i).get("event_loc_lat"));
    }
  }

  private static List<Map<String, String>> csv(String format) throws IOException {
    return new CsvMapper()
        .readerForMapOf(String.class)
        .with(CsvSchema.emptySchema().withHeader())
        .<Map<String, String>>readValues(write(FORMATS.named(format), EVENTS))
        .readAll();
  }

  @Test
  void acledHasItsColumnsAndOnlyItsEvents() throws IOException {
    List<Map<String, String>> rows = csv("acled");
    long fitting =
        EVENTS.stream()
            .filter(e -> !Stream.of("AID", "CONSULT").anyMatch(e.event()::contains))
            .count();
    assertEquals(fitting, rows.size());
    for (Map<String, String> row : rows) {
      assertEquals(31, row.size());
      assertTrue(row.get("inter1").matches("[1-8]?"));
      assertTrue(row.get("iso").matches("(408)?"), row.get("iso"));
    }
  }

  @Test
  void jsonComesBackAsItWas() throws IOException {
    String[] lines = text("jsonl").split("\n");
    JsonNode array = MAPPER.readTree(text("json"));
    assertEquals(EVENTS.size(), array.size());
    for (int i = 0; i < lines.length; i++) {
      assertEquals(Json.line(EVENTS.get(i)), lines[i]);
      assertEquals(MAPPER.readTree(lines[i]), array.get(i));
    }
    for (String line : text("plover").split("\n")) {
      assertTrue(MAPPER.readTree(line).get("has_event").asBoolean());
    }
  }

  @Test
  void pointsOnTheMapAndTheOthersCounted() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EventWriter writer = FORMATS.named("geojson").open(out);
    for (Event e : EVENTS) {
      writer.write(e);
    }
    writer.close();
    JsonNode all = MAPPER.readTree(out.toByteArray());
    assertEquals("FeatureCollection", all.get("type").asText());
    assertEquals(EVENTS.size(), all.get("features").size() + writer.leftOut());
    assertEquals(125.75, all.at("/features/0/geometry/coordinates/0").asDouble());
  }

  @Test
  void parquetIsReadByColumns(@TempDir Path folder) throws IOException, SQLException {
    Path file = folder.resolve("events.parquet");
    Files.write(file, write(FORMATS.named("parquet"), EVENTS));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement s = duck.createStatement();
        ResultSet rows =
            s.executeQuery(
                "SELECT id, evidence.text, event[1], event_loc.lat, quad_code FROM '"
                    + file
                    + "'")) {
      for (Event e : EVENTS) {
        assertTrue(rows.next());
        assertEquals(e.id(), rows.getString(1));
        assertEquals(e.event().get(0), rows.getString(3));
        assertEquals(e.eventLoc() == null ? null : e.eventLoc().lat(), rows.getObject(4));
        assertEquals(e.quadCode(), rows.getInt(5));
      }
      assertFalse(rows.next());
    }
  }

  @Test
  void anUnknownFormatNamesTheKnown() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> FORMATS.named("gdlet"));
    assertTrue(e.getMessage().contains("gdelt"), e.getMessage());
  }
}
