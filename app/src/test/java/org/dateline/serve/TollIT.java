package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.desk.Desk;
import org.dateline.find.Settings;
import org.dateline.read.Item;
import org.dateline.record.Article;
import org.dateline.store.Json;
import org.dateline.store.index.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bombing of which two papers give different tolls, looked at by two reviewers. */
class TollIT {
  @TempDir static Path folder;

  private static Desk desk;
  private static Server server;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Workbench.start();
    browser = Workbench.browser;
    desk = Desk.write(folder, "test", Settings.standard());
    Item herald =
        report(
            "Herald of Kano",
            "MAIDUGURI: A car bomb exploded at a crowded market in Maiduguri, Nigeria, on Tuesday,"
                + " killing 12 people, police said.");
    Item courier =
        report(
            "Lagos Courier",
            "A car bomb tore through a market in Maiduguri in northeastern Nigeria on Tuesday,"
                + " killing at least 15 people, a hospital official said.");
    desk.ingest(Stream.of(herald, courier), 1, (a, n, x) -> {}, () -> false);
    server = Server.start(desk, ServerSettings.local(0));
  }

  private static Item report(String paper, String text) {
    Article article =
        new Article(
            paper,
            "Market blast",
            text,
            "2022-03-09",
            "given",
            null,
            paper,
            List.of(),
            "en",
            null,
            List.of());
    return new Item(article, null);
  }

  @AfterAll
  static void end() {
    if (server != null) {
      server.close();
      desk.close();
    }
  }

  private static void open(String path) {
    browser.screen(1280, 800, false);
    browser.go(server.address() + path);
    browser.settle();
  }

  private static List<String> ids(Kind kind) {
    return desk.store().searches().page(kind, desk.parse(""), null, 10, null).json().stream()
        .map(j -> Json.tree(j).path("id").asText())
        .toList();
  }

  @Test
  void bothTollsAreShownEachWithItsReport() {
    open("?view=incidents");
    browser.see("#view .card", "12 to 15 dead");
    browser.see("#view .card .disputed", "1 conflict");
    browser.click("#view .card");
    browser.see(".detail h3", "Reports disagree");
    assertEquals("Dead: 12 in Herald of Kano; 15 in Lagos Courier", browser.text(".conflicts li"));
    assertEquals(List.of(), browser.barriers("tolls"));
    browser.shoot("tolls");
    browser.click(".conflicts a", "Lagos Courier");
    browser.see(".article", "killing at least 15 people");
    assertEquals(List.of(), browser.console());
  }

  @Test
  void precisionAndAgreementOfTwoReviewersAreShown() throws Exception {
    List<String> events = ids(Kind.EVENTS);
    desk.editor().review(events.get(0), "accept", "Ann", null, null);
    desk.editor().review(events.get(1), "reject", "Ann", null, null);
    desk.editor().review(events.get(0), "accept", "Bo", null, null);
    desk.editor().review(events.get(1), "accept", "Bo", null, null);
    open("?view=review");
    browser.see("caption, h3", "Reviewers");
    assertEquals("Ann 1 0 1 50 %", browser.text("section.detail tbody tr:nth-child(1)"));
    assertEquals("Bo 2 0 0 100 %", browser.text("section.detail tbody tr:nth-child(2)"));
    browser.see("section.detail li", "Ann and Bo both judged 2 events and agree on 1 (50 %)");
    assertEquals(List.of(), browser.barriers("reviewers"));
    browser.until(
        "(() => { const b = document.querySelector('section.detail .scroll');"
            + " return b.scrollWidth <= b.clientWidth; })()");
    browser.shoot("reviewers");
  }
}
