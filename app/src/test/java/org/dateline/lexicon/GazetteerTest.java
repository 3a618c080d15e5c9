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

/** Look-up in the built file and the tables over it. */
class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load(Data.builtIn());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kiev|Kyiv|UKR|P.PPLC",
        "Saigon|Ho Chi Minh City|VNM|P.PPLA",
        "south china sea|South China Sea||H.SEA",
        "Côte d'Ivoire|Ivory Coast|CIV|A.PCLI",
        "Heathrow|Heathrow|GBR|S.AIRP",
        "Zhytomyr Oblast|Zhytomyr Oblast|UKR|A.ADM1",
        "Ludwigshafen|Ludwigshafen am Rhein|DEU|P.PPLA3",
        "DONBAS|Donbas|UKR|L.RGN",
      })
  void findsByAnySpelling(String words, String name, String country, String code) {
    int place = GAZETTEER.find(PlaceKey.of(words))[0];
    assertEquals(name, GAZETTEER.name(place));
    assertEquals(country == null ? "" : country, GAZETTEER.country(place));
    assertEquals(code, GAZETTEER.code(place));
  }

  @Test
  void keysIgnoreCaseAccentsAndMarks() {
    assertEquals(PlaceKey.of("Al-Bāb"), PlaceKey.of("al Bab"));
    assertEquals(PlaceKey.of("U.S."), PlaceKey.of("US"));
    assertEquals(PlaceKey.of("Sana'a"), PlaceKey.of("Sana’a"));
    assertTrue(PlaceKey.of("Mali") != PlaceKey.of("Malig"));
  }

  @Test
  void knowsHundredsOfThousands() {
    assertTrue(GAZETTEER.size() > 220_000);
    assertEquals(0, GAZETTEER.find(PlaceKey.of("Nosuchplaceatall")).length);
  }

  @Test
  void everyPlaceIsOnTheMap() {
    for (int place = 0; place < GAZETTEER.size(); place += 97) {
      assertTrue(Math.abs(GAZETTEER.lat(place)) <= 90 && Math.abs(GAZETTEER.lon(place)) <= 180);
      assertEquals('.', GAZETTEER.code(place).charAt(1));
    }
  }

  @Test
  void packAddsAPlace(@TempDir Path pack) throws IOException {
    write(pack, "Zedtown\tZed Town\tKEN\t\t1.5\t37.5\tP.PPL\t\n");
    Gazetteer g = Gazetteer.load(Data.load(List.of(pack)));
    int place = g.find(PlaceKey.of("Zed Town"))[0];
    assertEquals(1.5, g.lat(place));
    assertTrue(g.origin(place).endsWith("lands.tsv:2"), g.origin(place));
  }

  @Test
  void wrongRowIsNamed(@TempDir Path pack) throws IOException {
    write(pack, "Zedtown\t\tKEN\t\t95\t37.5\tP.PPL\t\n");
    Data data = Data.load(List.of(pack));
    LexiconException e = assertThrows(LexiconException.class, () -> Gazetteer.load(data));
    assertTrue(e.getMessage().contains("lands.tsv:2: lat '95'"), e.getMessage());
  }

  private static void write(Path pack, String row) throws IOException {
    Files.createDirectories(pack.resolve("places"));
    Files.writeString(
        pack.resolve("places/lands.tsv"),
        "name\taliases\tcountry\tcity\tlat\tlon\tcode\tdemonyms\n" + row);
  }
}
