package org.dateline.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;
import org.dateline.record.Incident;
import org.dateline.record.Incident.Range;
import org.junit.jupiter.api.Test;

/** What becomes one, what does not, and what an incident says of its reports. */
class IncidentsTest {
  private static final Merger MERGER = Merger.load(Data.builtIn());

  private static Told bomb(String doc, String paper, String published) {
    return Told.in(doc, "A bomb exploded at the Lakeside market in Ostrava on Monday killing many")
        .on("2021-03-01")
        .at("Ostrava", 49.8, 18.3)
        .by("CZE", "REB", "militants")
        .published(published, paper);
  }

  private static Told wounded(String doc, String paper) {
    return Told.in(
            doc, "Dozens bombed in Ostrava were brought to hospital from the Lakeside market")
        .on("2021-03-01")
        .at("Ostrava", 49.8, 18.3)
        .published("2021-03-02", paper);
  }

  private static List<Incident> merge(Told... told) {
    return MERGER.incidents(Arrays.stream(told).map(t -> MERGER.report(t.event())).toList());
  }

  private static Incident one(Told... told) {
    List<Incident> all = merge(told);
    assertEquals(1, all.size(), all.toString());
    return all.get(0);
  }

  @Test
  void tollsStandInOrderOfTimeWithTheLastAsTheBest() {
    Incident i =
        one(
            bomb("b", "Day", "2021-03-05").dead(19),
            bomb("a", "Sun", "2021-03-02").dead(14),
            bomb("c", "Star", "2021-03-05").dead(19),
            bomb("d", "Moon", "2021-03-05").dead(20));
    assertEquals(new Range(19, 14, 20), i.size().dead());
    assertEquals(
        List.of(14, 19, 20), i.conflicts().get(0).versions().stream().map(v -> v.value()).toList());
    assertEquals("2021-03-02", i.firstSeen());
    assertEquals("2021-03-05", i.lastSeen());
  }

  /** As far as one small town is from the next. */
  @Test
  void theNextTownIsAnotherPlaceWhateverTheWords() {
    Told next = bomb("b", "Sun", "2021-03-02").at("Frenstat", 49.55, 18.21, 4, "CZE", "Moravia");
    assertEquals(2, merge(bomb("a", "Day", "2021-03-02"), next).size());
  }

  @Test
  void oneEventToldAtTwoPrecisionsIsOneAtTheBest() {
    Incident i =
        one(
            bomb("a", "Day", "2021-03-02").on("2021-03").at("Moravia", 49.6, 17.5, 2),
            bomb("b", "Sun", "2021-03-02"));
    assertEquals("2021-03-01", i.date());
    assertEquals("Ostrava", i.eventLoc().resolvedPlace());
  }

  @Test
  void fiftyKilometresOrThreeDaysApartIsNotOne() {
    assertEquals(
        2,
        merge(
                bomb("a", "Day", "2021-03-02"),
                bomb("b", "Sun", "2021-03-02").at("Olomouc", 49.6, 17.25))
            .size());
    assertEquals(
        2,
        merge(bomb("a", "Day", "2021-03-02"), bomb("b", "Sun", "2021-03-05").on("2021-03-04"))
            .size());
  }

  @Test
  void aClaimInOnePaperIsConfirmedByAnIndependentSourceInAnother() {
    Told police = bomb("a", "Day", "2021-03-02").says("CZE", "COP", "police", "asserts");
    assertEquals("claimed", one(police).verification());
    Told army = bomb("b", "Sun", "2021-03-02").says("CZE", "MIL", "the army", "asserts");
    assertEquals("claimed", one(police, army).verification());
    Told doctor = wounded("c", "Star").says("CZE", "MED", "a doctor", "asserts");
    assertEquals("confirmed", one(police, doctor).verification());
    Told rebels = wounded("d", "Moon").says("CZE", "REB", "the rebels", "denies");
    assertEquals("disputed", one(police, doctor, rebels).verification());
  }

  @Test
  void copiesOfOneSentenceAreOneSource() {
    Incident i =
        one(
            bomb("a", "Day", "2021-03-02"),
            bomb("b", "Sun", "2021-03-03"),
            bomb("c", "Star", "2021-03-03"));
    assertEquals(3, i.sources().reports());
    assertEquals(1, i.sources().independent());
    assertEquals("a", i.reports().get(2).copyOf());
  }

  @Test
  void aCondemnationIsLinkedNotMerged() {
    Told attack = bomb("a", "Day", "2021-03-02").id("attack");
    Told word =
        Told.in("a", "Ministers condemned the bomb attack by the militants in Ostrava")
            .id("word")
            .type("ACCUSE")
            .on("2021-03-01")
            .to("CZE", "REB", "militants")
            .published("2021-03-02", "Day");
    List<Incident> all = merge(attack, word);
    assertEquals(2, all.size());
    Incident bombing =
        all.stream().filter(i -> i.event().contains("ASSAULT")).findFirst().orElseThrow();
    assertEquals("follow-up", bombing.linked().get(0).relation());
  }

  /** It calls the deed by another word, and names no party; so only where and when it was count. */
  @Test
  void anAnswerIsLinkedToTheDeedOfItsTown() {
    Told attack = bomb("a", "Day", "2021-03-02").id("attack");
    assertEquals(1, links(attack, answer("The envoy deplored the carnage in Ostrava", 49.83)));
    assertEquals(0, links(attack, answer("The envoy deplored the new tolls in Ostrava", 49.83)));
    assertEquals(0, links(attack, answer("The envoy deplored the carnage near Ostrava", 50.4)));
  }

  @Test
  void eachKindOfDeedIsReferredToAsItsExampleDoes() {
    Words words = new Words(Data.builtIn());
    for (Row row : Data.builtIn().rows("lang/en/incidents/deeds.tsv")) {
      long[] said = words.bag(row.get("example")).words();
      long of = row.list("words").stream().filter(w -> said(said, w)).count();
      assertEquals(1, of, row.get("example"));
    }
  }

  private static boolean said(long[] words, String word) {
    return Arrays.binarySearch(words, Hash.of(Words.stem(word))) >= 0;
  }

  private static Told answer(String sentence, double lat) {
    return Told.in("w", sentence)
        .id("word")
        .type("ACCUSE")
        .verb("deplored")
        .on("2021-03-03")
        .at("Ostrava", lat, 18.28, 4, "CZE", "Moravia")
        .published("2021-03-03", "Sun");
  }

  private static long links(Told... tellings) {
    return merge(tellings).stream().filter(i -> !i.linked().isEmpty()).count() / 2;
  }

  @Test
  void pinsOutweighTheModelAndCanBeTakenBack() {
    Incidents open = MERGER.open();
    open.add(MERGER.report(bomb("a", "Day", "2021-03-02").event()));
    open.add(MERGER.report(bomb("b", "Sun", "2021-03-02").event()));
    List<Incident> before = open.all();
    assertEquals(1, before.size());
    open.pin(new Pin("a-1", "b-1", false));
    assertEquals(2, open.all().size());
    open.pin(new Pin("a-1", "b-1", true));
    assertEquals(1, open.all().size());
    open.unpin("a-1", "b-1");
    assertEquals(before, open.all());
  }

  @Test
  void theIdSurvivesLaterReports() {
    Incidents open = MERGER.open();
    open.add(MERGER.report(bomb("a", "Day", "2021-03-02").event()));
    String id = open.all().get(0).id();
    open.settle();
    open.add(MERGER.report(bomb("b", "Sun", "2021-03-03").event()));
    Change change = open.settle();
    assertEquals(id, change.now().get(0).id());
    assertTrue(change.gone().isEmpty());
    assertEquals(1, open.log(id).size());
    assertNotEquals(0, open.log(id).get(0).reasons().size());
  }
}
