package org.dateline.find.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.dateline.language.Text;
import org.dateline.record.Article;
import org.dateline.record.Location;
import org.dateline.record.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the happening named by a trigger took place. */
class EventPlacerTest {
  private static final EventPlacer PLACER =
      new EventPlacer(PlaceFinderTest.DATA, () -> PlaceFinderTest.GAZETTEER);

  private static EventPlace place(String content, String trigger) {
    Text text = PlaceFinderTest.ENGLISH.read(Article.of("test", content));
    List<Place> places = PlaceFinderTest.PLACES.find(text, PlaceFinderTest.NAMES.find(text));
    for (int i = 0; i < text.size(); i++) {
      if (text.form(i).equals(trigger)) {
        return PLACER.place(text, places, i, List.of(), false, null);
      }
    }
    throw new AssertionError("no '" + trigger + "' in " + content);
  }

  private static String town(EventPlace p) {
    Location at = p.location();
    return at == null ? "-" : at.resolvedPlace();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gunmen killed four soldiers in Gao on Monday.|killed|Gao",
        "Officials in Bamako said that gunmen killed four soldiers in Gao.|killed|Gao",
        "Russian forces shelled Kherson again on Friday.|shelled|Kherson",
        "The bombing of Aleppo went on for a week.|bombing|Aleppo",
        "Thousands attended a rally on Kim Il-sung square in Pyongyang.|rally|Pyongyang",
        "A Nairobi protest turned violent on Tuesday.|protest|Nairobi",
        "The two presidents met in Geneva to discuss Syria.|met|Geneva",
        "Police arrested nine students at a campus in Lahore.|arrested|Lahore",
        "Rebels attacked a barracks near Kidal, in northern Mali.|attacked|Kidal",
        "A blast at a market in Maiduguri killed 12 people.|killed|Maiduguri",
        "Workers marched through Athens while ministers met in Brussels.|marched|Athens",
        "Workers marched through Athens while ministers met in Brussels.|met|Brussels",
        "Russia condemned the United States over its sanctions on Iran.|condemned|-",
        "France and Germany signed the accord.|signed|-",
        "Turkey said it had summoned the Swedish ambassador.|summoned|-",
        "The army fired two missiles from Sohae toward the sea.|fired|Sohae",
        "Tens of thousands protested in the streets of La Paz.|protested|La Paz",
      })
  void placesByWhatIsAttached(String content, String trigger, String town) {
    EventPlace p = place(content, trigger);
    assertEquals(town, town(p), p.why());
  }

  @Test
  void takesTheSceneOfTheSentencesBefore() {
    EventPlace p =
        place("A bomb went off in Quetta on Sunday. Nine soldiers were wounded.", "wounded");
    assertEquals("Quetta", town(p), p.why());
  }

  @Test
  void takesNoSceneFromAnotherYear() {
    assertNull(
        place("A bomb went off in Quetta. In 2014 the group bombed a school.", "bombed")
            .location());
  }

  @Test
  void takesNoSceneForWords() {
    assertNull(place("A bomb went off in Quetta. India denied any role.", "denied").location());
  }

  @Test
  void givesTheTownForTheCountry() {
    EventPlace p =
        place(
            "A car bomb killed 13 soldiers in central Turkey. It exploded in Kayseri, police said.",
            "killed");
    assertEquals("Kayseri", town(p), p.why());
  }

  @Test
  void finerOfTwoMentions() {
    EventPlace country = place("The attack in Libya killed two men.", "attack");
    EventPlace town = place("The attack in Sirte killed two men.", "attack");
    assertEquals("Sirte", town(country.or(town)));
    EventPlace elsewhere = place("The attack in Cairo killed two men.", "attack");
    assertEquals("Libya", town(country.or(elsewhere)));
  }
}
