package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.dateline.record.Article;
import org.dateline.store.index.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bombing of which two papers give different tolls, looked at by two reviewers. */
class TollIT extends Workbench {
  @TempDir static Path folder;

  @BeforeAll
  static void tolls() throws Exception {
    lookAt(
        folder,
        report(
            "Herald of Kano",
            "MAIDUGURI: A car bomb exploded at a crowded market in Maiduguri, Nigeria, on Tuesday,"
                + " killing 12 people, police said."),
        report(
            "Lagos Courier",
            "A car bomb tore through a market in Maiduguri in northeastern Nigeria on Tuesday,"
                + " killing at least 15 people, a hospital official said."));
  }

  private static Article report(String paper, String text) {
    return article(paper, "Market blast", text, "2022-03-09", null);
  }

  @AfterAll
  static void end() {
    leave();
  }

  @Test
  void bothTollsAreShownEachWithItsReport() {
    open("/?view=incidents");
    browser.see("#view .card", "12 to 15 dead");
    browser.see("#view .card .disputed", "1 conflict");
    browser.see("#view .card", "Herald of Kano, Lagos Courier");
    browser.see("#view .card .quote", "exploded at a crowded market");
    browser.click("#view .card");
    browser.see(".detail h3", "Reports disagree");
    assertEquals("Dead: 12 in Herald of Kano; 15 in Lagos Courier", browser.text(".conflicts li"));
    assertEquals(List.of(), browser.barriers("tolls"));
    browser.shoot("tolls");
    browser.click(".conflicts a", "Lagos Courier");
    browser.see(".article", "killing at least 15 people");
  }

  @Test
  void precisionAndAgreementOfTwoReviewersAreShown() throws Exception {
    List<String> events = records(Kind.EVENTS).stream().map(Workbench::id).toList();
    desk.editor().review(events.get(0), "accept", "Ann", null, null);
    desk.editor().review(events.get(1), "reject", "Ann", null, null);
    desk.editor().review(events.get(0), "accept", "Bo", null, null);
    desk.editor().review(events.get(1), "accept", "Bo", null, null);
    open("/?view=review");
    browser.see("caption, h3", "Reviewers");
    assertEquals("Ann 1 0 1 50 %", browser.text("section.detail tbody tr:nth-child(1)"));
    assertEquals("Bo 2 0 0 100 %", browser.text("section.detail tbody tr:nth-child(2)"));
    browser.see("section.detail li", "Ann and Bo both judged 2 events and agree on 1 (50 %)");
    assertEquals(List.of(), browser.barriers("reviewers"));
    browser.until(
        "innerWidth < 500 || (() => { const b = document.querySelector('section.detail .scroll');"
            + " return b.scrollWidth <= b.clientWidth; })()");
    browser.shoot("reviewers");
  }
}
