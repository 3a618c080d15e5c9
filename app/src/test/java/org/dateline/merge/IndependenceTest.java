package org.dateline.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.dateline.record.Incident;
import org.junit.jupiter.api.Test;

/** Which reports of one happening are of one source. */
class IndependenceTest {
  private static final Merger MERGER = Merger.load(Data.builtIn());
  private static final String FIRST =
      "Shells struck the grain port of Milava on Friday, wounding four dockers.";
  private static final String SECOND =
      "Four dockers were wounded when shells struck Milava's grain port, the harbour master said.";

  private static Report report(String doc, String paper, String sentence, String text) {
    Article article =
        new Article(
            doc, null, text, "2022-05-07", "given", null, paper, List.of(), "en", null, List.of());
    return MERGER.report(MERGER.publication(article), told(doc, paper, sentence).event());
  }

  private static Told told(String doc, String paper, String sentence) {
    return Told.in(doc, sentence)
        .on("2022-05-06")
        .dated("Friday")
        .verb("struck")
        .at("Milava", 44.1, 33.2)
        .by("LND", "MIL", "the Landish army")
        .published("2022-05-07", paper);
  }

  private static Incident one(Report... reports) {
    List<Incident> all = MERGER.incidents(Arrays.asList(reports));
    assertEquals(1, all.size(), all.toString());
    return all.get(0);
  }

  private static int independent(Report... reports) {
    return one(reports).sources().independent();
  }

  @Test
  void twoPapersThatCreditOneAgencyAreOneSource() {
    Report herald = report("a", "Herald", FIRST, "MILAVA (Reuters) - " + FIRST);
    Report courier = report("b", "Courier", SECOND, SECOND + "\nWith reporting by Reuters");
    Report gazette = report("c", "Gazette", SECOND, SECOND + "\n(AFP)");
    Report mirror = report("d", "Mirror", SECOND, SECOND + "\nFiles from AFP and Reuters");
    assertEquals(1, independent(herald, courier));
    assertEquals(2, independent(herald, gazette));
    assertEquals(2, independent(herald, courier, gazette));
    assertEquals(1, independent(herald, gazette, mirror));
  }

  @Test
  void anAgencysOwnReportIsTheSourceOfTheRewriteThatCreditsIt() {
    Report wire = report("a", "Reuters", FIRST, FIRST);
    Report courier = report("b", "Courier", SECOND, SECOND + "\n(Reuters)");
    Incident i = one(wire, courier);
    assertEquals(1, i.sources().independent());
    assertEquals("a", i.reports().get(1).copyOf());
  }

  @Test
  void aTextThatCarriesAnothersIsItsCopyWithoutACredit() {
    String body = FIRST + " Cranes burned for hours and two silos were left leaning on the quay.";
    Report herald = report("a", "Herald", FIRST, body);
    Report courier = report("b", "Courier", SECOND, SECOND + " " + body);
    Report gazette = report("c", "Gazette", SECOND, SECOND);
    assertEquals(1, independent(herald, courier));
    assertEquals(2, independent(herald, gazette));
  }

  @Test
  void aPaperThatRelaysAnotherIsNoSecondSource() {
    Report herald = MERGER.report(told("a", "Herald", FIRST).event());
    Told relay = told("b", "Courier", SECOND).says("LND", "JRN", "the Herald", "asserts");
    assertEquals(1, independent(herald, MERGER.report(relay.event())));
    Told own = told("c", "Courier", SECOND).says("LND", "CVL", "a docker", "asserts");
    assertEquals(2, independent(herald, MERGER.report(own.event())));
  }

  @Test
  void aPartysOwnOrganIsNotIndependentOfTheParty() {
    Told organ = told("a", "Landish State News", FIRST).says("LND", "MIL", "the army", "asserts");
    Told army = told("b", "Courier", SECOND).says("LND", "GOV", "the ministry", "asserts");
    Incident side = one(MERGER.report(organ.event()), MERGER.report(army.event()));
    assertEquals(1, side.sources().independent());
    assertEquals("claimed", side.verification());
    Told docker = told("c", "Courier", SECOND).says("ISL", "CVL", "a docker", "asserts");
    Incident both = one(MERGER.report(organ.event()), MERGER.report(docker.event()));
    assertEquals(2, both.sources().independent());
    assertEquals("confirmed", both.verification());
  }

  @Test
  void aPartysOwnOrganInItsOwnVoiceIsNotIndependentOfTheParty() {
    Told organ = told("a", "Landish State News", FIRST);
    Told army = told("b", "Courier", SECOND).says("LND", "MIL", "the army", "asserts");
    assertEquals(1, independent(MERGER.report(organ.event()), MERGER.report(army.event())));
  }
}
