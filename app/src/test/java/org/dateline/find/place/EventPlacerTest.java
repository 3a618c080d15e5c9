package org.dateline.find.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    return place(content, trigger, false, null);
  }

  private static EventPlace place(String content, String trigger, boolean spoken, String land) {
    Text text = PlaceFinderTest.ENGLISH.read(Article.of("test", content));
    List<Place> places = PlaceFinderTest.PLACES.find(text, PlaceFinderTest.NAMES.find(text));
    for (int i = 0; i < text.size(); i++) {
      if (text.form(i).equals(trigger)) {
        return PLACER.place(text, places, i, List.of(), spoken, land);
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
        "The envoy visited the Syrian capital of Damascus in June.|visited|Damascus",
        "The vicar of Leeds toured Zambia for ten days.|toured|Zambia",
        "The frigate fired a missile in the first such test by Tehran.|fired|-",
        "A jury convicted him on Monday. The judge in Mombasa had waited a year.|convicted|Mombasa",
        "Four states opened a round of talks on Western Sahara.|opened|-",
        "A Lagos court jailed the trader for fraud.|jailed|Lagos",
        "Crowds filled Gao. Soldiers later took the mayor to the Fanta Barracks.|took|-",
        "A shop in Gao closed. Guards went to Tobin Fields after youths burned a van.|burned|-",
        "Trucks left from Odesa. Two drivers were beaten.|beaten|-",
        "A mine blew up in Marib. In August rebels killed a cook.|killed|-",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Oman offered to host a second round in Muscat.|offered|Muscat",
        "The union called on dockers to gather in Piraeus at dawn.|called|Piraeus",
        "Chad accused him of hiding deserters in Abeche.|accused|-",
        "The minister rejected an offer of talks from Washington.|rejected|-",
      })
  void placesWordsOnlyWhereTheirContentIsToBe(String content, String trigger, String town) {
    EventPlace p = place(content, trigger, true, null);
    assertEquals(town, town(p), p.why());
  }

  @Test
  void takesTheSeatOutsideWhichTheyStood() {
    EventPlace p =
        place(
            "Nurses rallied outside parliament at noon. Guards sprayed two of them.",
            "sprayed",
            false,
            "NPL");
    assertEquals("NPL", p.location().countryCode(), p.why());
  }

  @Test
  void takesTheSeatForTheCountryOfOneSentence() {
    EventPlace p =
        place("Guards in Zambia clubbed nurses who had massed outside parliament.", "clubbed");
    assertEquals("Lusaka", p.location().city(), p.why());
  }

  @Test
  void givesTheCampForTheRegion() {
    EventPlace p =
        place("Mortars hit the Zamzam camp in North Darfur and killed a midwife.", "killed");
    assertEquals("Zam Zam", town(p), p.why());
  }

  @Test
  void saysWhatWasNextBestToo() {
    EventPlace none = place("The frigate fired a missile in a first test by Tehran.", "fired");
    assertNull(none.location());
    EventPlace scene = place("A van burned in Paris. Nine drivers were hurt.", "hurt");
    assertTrue(scene.why().contains("next best was"), scene.why());
  }

  @Test
  void takesNoTownOfWhoOnlyTellsOfIt() {
    String content =
        "Malawi is tense. Police in Malawi fired on a bus in Malawi's north."
            + " A priest in Lusaka confirmed that a driver had been wounded.";
    assertNull(place(content, "wounded").location());
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
