package org.dateline.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookTest {
  private final Codebook codebook = Codebook.load(Data.builtIn());

  @Test
  void holdsPlover() {
    assertEquals(16, codebook.types().size());
    assertEquals(37, codebook.contexts().size());
    assertEquals(25, codebook.sectors().size());
    assertEquals(4, codebook.quad("SANCTION"));
    assertEquals(-3, codebook.scale("ACCUSE", List.of()));
    assertEquals(-9.5, codebook.scale("ASSAULT", List.of("beat", "drone")));
    assertTrue(codebook.modes("AGREE").isEmpty());
  }

  @Test
  void everyTypeAndModeHasItsCameoCode() {
    for (Codebook.Type type : codebook.types()) {
      assertNotNull(codebook.cameo(type.cameo()), type.code());
      for (Codebook.Mode mode : codebook.modes(type.code())) {
        assertNotNull(codebook.cameo(mode.cameo()), type.code() + " " + mode.code());
      }
    }
  }

  @Test
  void everyCameoCodeIsOfATypeOfThatRoot() {
    for (Codebook.Cameo cameo : codebook.cameo()) {
      assertTrue(cameo.goldstein() >= -10 && cameo.goldstein() <= 10, cameo.code());
      assertFalse(cameo.meaning().isEmpty(), cameo.code());
      if (!cameo.type().isEmpty()) {
        assertNotNull(codebook.type(cameo.type()), cameo.code());
      }
    }
  }

  @Test
  void namesTheNearestCode() {
    Row row = new Row("actors/people.tsv", 1203, Map.of(), List.of(), false);
    assertEquals(
        "actors/people.tsv:1203: sector 'GVO' is not in codebook/sectors.tsv; did you mean 'GOV'?",
        assertThrows(LexiconException.class, () -> codebook.checkSector(row, "GVO")).getMessage());
    assertEquals(
        "actors/people.tsv:1203: mode 'dron' of ASSAULT is not in codebook/modes.tsv; did you mean"
            + " 'drone'?",
        assertThrows(LexiconException.class, () -> codebook.checkMode(row, "ASSAULT", "dron"))
            .getMessage());
  }

  @Test
  void aPackWithAWrongCodeNamesItsLine(@TempDir Path pack) throws Exception {
    Files.createDirectories(pack.resolve("codebook"));
    Files.writeString(
        pack.resolve("codebook/modes.tsv"), "type\tmode\tscore\tcameo\nASAULT\tram\t-8\t190\n");
    LexiconException e =
        assertThrows(LexiconException.class, () -> Codebook.load(Data.load(List.of(pack))));
    assertTrue(e.getMessage().contains("modes.tsv:2: type 'ASAULT'"), e.getMessage());
    assertTrue(e.getMessage().contains("did you mean 'ASSAULT'?"), e.getMessage());
  }
}
