package org.dateline.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An ontology is the same in YAML as in its table, and what is wrong in it is named by its line.
 */
class OntologyRowsTest {
  @TempDir Path pack;

  private List<Row> rows(String yaml) throws IOException {
    Files.writeString(pack.resolve("ontology.yaml"), yaml);
    return OntologyRows.of(Data.load(List.of(pack)));
  }

  @Test
  void yamlIsReadAsTheTableWouldBe() throws IOException {
    List<Row> rows =
        rows(
            "ontology: piracy\nmeaning: ships\ntypes:\n  boarding: ASSAULT\n  hijack:\n    plover: COERCE\n"
                + "    trigger: [hijack.v, commandeer.v]\n    words: [ship, dhow]\n    examples:\n"
                + "      - Pirates hijacked a ship.\n      - Men commandeered a dhow.\nmodes:\n  armed:\n    of: hijack\n");
    List<List<String>> cells = rows.stream().map(Row::cells).toList();
    assertEquals(
        List.of(
            List.of("ontology", "piracy", "", "", "", "ships", ""),
            List.of("type", "boarding", "ASSAULT", "", "", "", ""),
            List.of(
                "type",
                "hijack",
                "COERCE",
                "hijack.v|commandeer.v",
                "ship|dhow",
                "",
                "Pirates hijacked a ship.|Men commandeered a dhow."),
            List.of("mode", "armed", ":hijack", "", "", "", "")),
        cells);
    assertEquals(List.of(1, 4, 5, 13), rows.stream().map(Row::line).toList());
    assertTrue(rows.stream().allMatch(Row::ofPack));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "types: [a, b] | 1 | here should be names with a colon",
        "types:\\n  x:\\n    plover: PROTEST\\n    wrods: y | 4 | 'wrods' is none of plover, of",
        "typse:\\n  x: PROTEST | 1 | 'typse' is none of ontology",
        "types:\\n  x: {plover: PROTEST | 2 | no YAML",
        "ontology: [a, b] | 1 | here should be one word or text",
        "'' | 1 | here should be names with a colon",
      })
  void whatIsWrongIsNamedByItsLine(String yaml, int line, String why) {
    String said =
        assertThrows(LexiconException.class, () -> rows(yaml.replace("\\n", "\n"))).getMessage();
    assertTrue(said.contains("ontology.yaml:" + line + ": " + why), said);
  }

  @Test
  void bombsAreRefused() {
    StringBuilder bomb = new StringBuilder("ontology: &a [x, x, x, x, x, x, x, x]\n");
    String deep = "types: " + "[".repeat(100_000);
    assertThrows(LexiconException.class, () -> rows(deep));
    for (char c = 'b'; c < 'z'; c++) {
      String before = "*" + (char) (c - 1) + ", ";
      bomb.append(c).append(": &").append(c).append(" [").append(before.repeat(9)).append("]\n");
    }
    assertThrows(LexiconException.class, () -> rows(bomb.toString()));
  }
}
