package org.dateline.find.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.find.name.NameFinder;
import org.dateline.language.English;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Gazetteer;
import org.dateline.record.Article;
import org.dateline.record.Place;
import org.junit.jupiter.api.Test;

/** Places of sentences and small articles of all continents. */
class PlaceFinderTest {
  static final Data DATA = Data.builtIn();
  static final English ENGLISH = English.load(DATA);
  static final NameFinder NAMES = new NameFinder(DATA);
  static final Gazetteer GAZETTEER = Gazetteer.load(DATA);
  static final PlaceFinder PLACES = new PlaceFinder(DATA, GAZETTEER);
  private static final double FLOOR = 0.97;

  static List<Place> find(String content) {
    Text text = ENGLISH.read(Article.of("test", content));
    return PLACES.find(text, NAMES.find(text));
  }

  @Test
  void findsThePlacesOfTheTable() throws IOException {
    List<String> misses = new ArrayList<>();
    int all = 0;
    for (String line : lines()) {
      String[] cells = line.split("\t", -1);
      List<String> wanted = cells[1].isEmpty() ? List.of() : List.of(cells[1].split("\\|"));
      List<String> found = find(cells[0]).stream().map(PlaceFinderTest::shown).toList();
      all += Math.max(1, wanted.size());
      if (!found.equals(wanted)) {
        misses.add(cells[0] + "\n    wanted " + wanted + "\n    found  " + found);
      }
    }
    assertTrue(all >= 250, "only " + all + " places in the table");
    assertTrue(misses.size() <= (1 - FLOOR) * all, () -> String.join("\n", misses));
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = PlaceFinderTest.class.getResourceAsStream("/places/sentences.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("text\t"))
          .collect(Collectors.toList());
    }
  }

  private static String shown(Place p) {
    String country = p.at().countryCode() == null ? "" : p.at().countryCode();
    return p.associative()
        ? p.text() + "=~" + country
        : p.text() + "=" + p.at().resolvedPlace() + "/" + country;
  }

  @Test
  void resolvesByTheRestOfTheArticle() {
    List<Place> places =
        find(
            "Two boys drowned in Birmingham on Friday.\n"
                + "It was the worst accident in Alabama this year, said the sheriff of Jefferson"
                + " County. Schools in Montgomery and Huntsville closed.");
    assertEquals("Alabama", places.get(0).at().province());
    List<Place> british =
        find("Two boys drowned in Birmingham on Friday.\nSchools in Coventry and London closed.");
    assertEquals("GBR", british.get(0).at().countryCode());
  }

  @Test
  void saysWhyAndWhatTheRunnerUpWas() {
    String why = find("A bakery burned down in Paris, Texas.").get(0).why();
    assertTrue(why.contains("named within Texas") && why.contains("next best"), why);
  }

  @Test
  void explainsAPlaceWhoseHolderIsNoPlaceItself() {
    List<Place> places = find("GUAYAQUIL, <p1=Guayaquil Guayaquil>'s ");
    assertTrue(places.stream().allMatch(p -> p.why().contains("Guayaquil")), "" + places);
  }

  @Test
  void givesGeoNamesNumbersOnlyWhereTheSourceHasThem() {
    List<Place> places = find("Ships left Pyongyang for the Yellow Sea.");
    assertEquals(1871859, places.get(0).at().geonameid());
    assertEquals(null, places.get(1).at().geonameid());
    assertEquals(0, places.get(1).at().resolution());
  }

  @Test
  void keepsALaterSurnameFromBeingAPlace() {
    assertTrue(find("Jeffrey Hamilton was fined. Hamilton did not appear.").isEmpty());
  }
}
