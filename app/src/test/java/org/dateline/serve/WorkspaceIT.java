package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.desk.Desk;
import org.dateline.find.Settings;
import org.dateline.read.Inputs;
import org.dateline.read.ReadOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * The workspace over a store of the examples, in a browser: what people do there, by mouse and by
 * keyboard, light and dark, from a telephone's width to a wall's. Pictures go to
 * target/screenshots.
 */
class WorkspaceIT {
  private static final Map<String, String> VIEWS =
      Map.of(
          "list", "/",
          "table", "/?view=table",
          "incidents", "/?view=incidents",
          "network", "/?view=network",
          "chronology", "/?view=chronology",
          "trends", "/?view=trends",
          "review", "/?view=review",
          "empty", "/?q=nosuchword");

  private static final int WALL = 2560;
  private static final Set<String> ALIKE = Set.of("empty", "review", "incidents");

  @TempDir static Path folder;

  private static Desk desk;
  private static Server server;
  private static Browser browser;

  private final List<String> expected = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.orSkip();
    desk = Desk.write(folder, "test", Settings.standard());
    desk.ingest(
        Inputs.items(List.of("../examples"), ReadOptions.NONE, p -> {}),
        2,
        (a, n, x) -> {},
        () -> false);
    server = Server.start(desk, ServerSettings.local(0));
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
      server.close();
      desk.close();
    }
  }

  @BeforeEach
  void screen() {
    browser.screen(1280, 800, false);
    open("/");
    browser.js("localStorage.clear()");
  }

  @AfterEach
  void theConsoleIsSilentAndNothingLeavesTheMachine() {
    List<String> said = new ArrayList<>(browser.console());
    said.removeIf(line -> expected.stream().anyMatch(line::contains));
    assertEquals(List.of(), said);
    List<String> asked = browser.requests();
    assertFalse(asked.isEmpty());
    assertEquals(List.of(), asked.stream().filter(u -> !u.startsWith(server.address())).toList());
  }

  private static void open(String path) {
    browser.go(server.address() + path.substring(1));
    browser.settle();
  }

  private static int total() {
    return Integer.parseInt(browser.text("#count b").replace(",", ""));
  }

  private static void totalBecomes(int n) {
    browser.until("document.querySelector('#count b').textContent === '" + n + "'");
  }

  private static String query() {
    String query = browser.address().getQuery();
    return query == null ? "" : query;
  }

  @Test
  void oneScreenShowsMapTimelineListAndFacets() {
    assertTrue(total() >= 10);
    assertEquals(total(), browser.count(".events .card"));
    browser.see(".cluster[role=button]");
    assertTrue(browser.count("#timeline rect[class^=q]") > 0);
    assertTrue(browser.text("#unplaced").matches("\\d+ without a place|All have a place"));
    assertTrue(browser.count("#facets button[data-facet]") > 20);
    assertEquals("Dateline", browser.js("return document.title"));
  }

  @Test
  void searchNarrowsAndAChipTakesItBack() {
    int all = total();
    WebElement search = browser.see("#q");
    search.sendKeys("type:ASSAULT", Keys.ENTER);
    browser.see(".chips button", "type:ASSAULT");
    browser.until("document.querySelector('#count b').textContent !== '" + all + "'");
    int some = total();
    assertTrue(some > 0 && some < all, some + " of " + all);
    assertEquals("q=type:ASSAULT", query());
    browser.click(".chips button");
    totalBecomes(all);
    assertEquals("", query());
  }

  @Test
  void aWrongQuestionSaysWhatToWrite() {
    expected.add("400 (Bad Request)");
    browser.see("#q").sendKeys("sektor:MIL", Keys.ENTER);
    assertNotNull(browser.see("#problem:not([hidden])", "did you mean 'sector'"));
    browser.shoot("wrong-question");
  }

  @Test
  void whatIsFoundIsExported() throws Exception {
    open("/?f=type:ASSAULT");
    String href = browser.see("#export a[download='events.csv']").getDomProperty("href");
    HttpRequest ask = HttpRequest.newBuilder(URI.create(href)).build();
    String csv = HttpClient.newHttpClient().send(ask, HttpResponse.BodyHandlers.ofString()).body();
    assertEquals(total() + 1, csv.lines().count());
  }

  @Test
  void facetsCountWhatTheyGiveAndTheAddressKeepsThem() {
    int all = total();
    WebElement facet = browser.see("#facets [data-facet^='type:']");
    String chosen = facet.getDomAttribute("data-facet");
    int counted = Integer.parseInt(facet.findElement(By.cssSelector(".n")).getText());
    assertTrue(counted < all);
    facet.click();
    totalBecomes(counted);
    assertEquals("f=" + chosen, query());
    browser.see("[data-facet='" + chosen + "'][aria-pressed=true]");
    assertTrue(browser.count("#facets [data-facet^='type:']") > 1, "its other values stay");
    open("/?f=" + chosen);
    totalBecomes(counted);
    browser.js("history.back()");
    browser.js("history.back()");
    totalBecomes(all);
  }

  @Test
  void aClusterOpensIntoItsListAndTheTimelineFollows() {
    int all = total();
    int bars = browser.count("#timeline g");
    browser.click(".cluster[role=button]");
    browser.see(".chips button", "Area on the map");
    browser.until("document.querySelector('#count b').textContent !== '" + all + "'");
    assertTrue(query().startsWith("box=") || query().contains("&box="), query());
    browser.until("document.querySelectorAll('#timeline g').length < " + bars);
    browser.click(".leaflet-control-zoom-in");
    browser.until("location.search.includes('map=')");
  }

  @Test
  void theTimelineIsBrushedAndTheMapFollows() {
    int all = total();
    WebElement svg = browser.see("#timeline svg");
    int half = svg.getSize().width / 2;
    browser.drag(svg, -half + 4, 0);
    browser.until("location.search.includes('from=')");
    browser.until("document.querySelector('#count b').textContent !== '" + all + "'");
    browser.see("#timeline rect.edge");
    int clusters = browser.count(".cluster");
    browser.click(".chips button", " to ");
    totalBecomes(all);
    browser.until("document.querySelectorAll('.cluster').length !== " + clusters);
  }

  @Test
  void theTableSortsAndItsRowsOpen() {
    browser.click("#tabs a", "Table");
    assertEquals(total(), waitForRows());
    browser.click("th button", "Certainty");
    browser.see("th[aria-sort=descending]", "Certainty");
    assertEquals("view=table&sort=-certainty", query());
    browser.click("tbody a[data-id]");
    browser.see(".detail .article mark.trigger");
  }

  private static int waitForRows() {
    browser.see("#view tbody tr");
    return browser.count("#view tbody tr");
  }

  @Test
  void anIncidentShowsItsReportsSideBySide() {
    browser.click("#tabs a", "Incidents");
    browser.click("#view .card", "2 reports");
    browser.until("document.querySelectorAll('.side article').length >= 2");
    assertTrue(browser.text(".detail").contains("independent"));
    browser.shoot("incident");
    browser.click(".side a", "Its evidence");
    browser.see(".article mark");
  }

  @Test
  void theNetworkLeadsToItsEvents() {
    browser.click("#tabs a", "Network");
    browser.see(".net svg path");
    WebElement row = browser.see(".net tbody tr");
    int n = Integer.parseInt(row.findElement(By.cssSelector("td.num")).getText());
    row.findElement(By.tagName("button")).click();
    browser.see(".events .card");
    browser.until("document.querySelectorAll('.chips button').length === 2");
    assertTrue(total() >= n);
  }

  @Test
  void theEvidenceIsMarkedInTheArticleAndEachMarkExplainsItself() {
    browser.see("#q").sendKeys("\"suicide bomber\"", Keys.ENTER);
    browser.see(".chips button");
    browser.click(".events .card", "blew himself up");
    browser.see(".article mark.trigger");
    assertTrue(browser.text(".article").contains("Baloch Liberation Army"), "the whole article");
    for (String kind : List.of("actor", "recipient", "place", "time", "claim")) {
      assertTrue(browser.count(".article mark." + kind) > 0, kind);
    }
    browser.click(".article mark.trigger");
    assertTrue(browser.text(".why").contains("ASSAULT"));
    assertTrue(browser.text(".reasons").contains(".tsv:"), "names the rule");
    browser.shoot("evidence");
    browser.click("#back");
    browser.see(".events .card");
  }

  @Test
  void everyLineOfTheChronologyIsASourcesOwnAndLeadsToIt() throws Exception {
    browser.click("#tabs a", "Chronology");
    browser.see(".chron li");
    assertEquals(total(), browser.count(".chron li"));
    assertEquals(browser.count(".chron li"), browser.count(".chron cite a"));
    for (String file : List.of("md", "docx", "pdf")) {
      String href =
          browser.see(".exports a[download='chronology." + file + "']").getDomProperty("href");
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(href)).build(),
                  HttpResponse.BodyHandlers.ofByteArray());
      assertEquals(200, answer.statusCode());
      String head = new String(answer.body(), 0, 4, StandardCharsets.ISO_8859_1);
      assertEquals(Map.of("md", "# Ch", "docx", "PK\3\4", "pdf", "%PDF").get(file), head);
    }
    String sentence = browser.text(".chron li p");
    browser.click(".chron cite a");
    browser.see(".detail .article");
    String flat = "return document.querySelector('.article').textContent.replace(/\\s+/g, ' ')";
    assertTrue(String.valueOf(browser.js(flat)).contains(sentence.replaceAll("\\s+", " ")));
  }

  @Test
  void trendsLeadToTheEventsThatTheyStandOn() {
    browser.click("#tabs a", "Trends");
    browser.see(".trend figure", "All events");
    assertTrue(browser.count(".trend figure svg[role=img]") > 1);
  }

  @Test
  void reviewAcceptsRejectsAndTakesBackByKeys() {
    open("/?view=review");
    int open = Integer.parseInt(browser.text("#queue").replaceAll("1 of (\\d+),.*", "$1"));
    String first = browser.text(".detail h2");
    browser.keys("a");
    browser.see("#reviewer:focus");
    browser.keys("Ann", Keys.TAB, "a");
    queueIs(1, open - 1);
    browser.keys("x");
    queueIs(1, open - 2);
    browser.keys("j");
    queueIs(2, open - 2);
    browser.see(".scroll td", "Ann");
    browser.keys("u");
    queueIs(2, open - 1);
    browser.keys("k", "u");
    queueIs(1, open);
    browser.until("document.querySelector('.detail h2').textContent === " + quoted(first));
  }

  private static void queueIs(int at, int of) {
    browser.see("#queue", at + " of " + of + ",");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "\\'") + "'";
  }

  @Test
  void aCorrectionIsShownAndStandsInTheLog() {
    open("/?view=review&q=%22suicide+bomber%22");
    browser.see("#reviewer").sendKeys("Bo", Keys.TAB);
    browser.keys("e");
    browser.see("#c-event").sendKeys(Keys.chord(Keys.CONTROL, "a"), "AID");
    browser.see("#c-date").sendKeys(Keys.chord(Keys.CONTROL, "a"), "2021-05");
    browser.see("#c-place").sendKeys(Keys.chord(Keys.CONTROL, "a"), "Nowhere, Atlantis");
    browser.see("#c-reason").sendKeys("as the archive has it");
    browser.shoot("review");
    expected.add("400 (Bad Request)");
    browser.keys(Keys.ENTER);
    browser.see("#refused:not([hidden])", "knows no place 'Nowhere, Atlantis'");
    browser.see("#c-place").sendKeys(Keys.chord(Keys.CONTROL, "a"), "Lahore, Pakistan");
    browser.keys(Keys.ENTER);
    browser.until("!document.querySelector('#c-place')");
    open("/?q=place:Lahore+date:2021-05+review:corrected");
    totalBecomes(1);
    browser.click(".events .card");
    browser.see(".detail .log li", "as the archive has it");
    assertTrue(browser.text(".facts").contains("AID"));
    assertTrue(browser.text(".facts").contains("precision: month"));
    browser.shoot("corrected");
    desk.editor().undo(null, "Bo");
  }

  @Test
  void incidentsAreMergedAndSplitAndTheLogSaysWho() {
    open("/?view=incidents");
    int all = browser.count("#view .card");
    browser.see("#reviewer").sendKeys("Cy", Keys.TAB);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String box = ".pick:nth-child(" + (i + 1) + ") input";
      ids.add(browser.see(box).getDomProperty("value"));
      browser.click(box);
    }
    browser.click(".deeds button", "Merge 2");
    browser.until("document.querySelectorAll('#view .card').length === " + (all - 1));
    String one =
        ids.stream().filter(id -> browser.count("[data-id='" + id + "']") > 0).findFirst().get();
    browser.click("[data-id='" + one + "']");
    browser.see(".detail .log li", "by Cy");
    browser.shoot("merged");
    browser.click(".side article:last-child .out");
    browser.click(".deeds button", "Split");
    browser.until("document.querySelectorAll('#view .card').length === " + all);
    desk.editor().undo(null, "Cy");
    desk.editor().undo(null, "Cy");
  }

  @Test
  void allIsDoneByKeysAlone() {
    browser.keys(Keys.TAB);
    assertEquals("Skip to the results", focused());
    browser.keys(Keys.ENTER);
    browser.keys("j");
    String first = focused();
    browser.keys("j");
    assertFalse(first.equals(focused()));
    browser.keys("k");
    assertEquals(first, focused());
    browser.keys(Keys.ENTER);
    browser.see(".detail h2:focus");
    browser.keys(Keys.TAB);
    browser.see(".detail mark:focus, .detail a:focus, .detail button:focus");
    browser.keys(Keys.ESCAPE);
    browser.see(".events .card:focus");
    browser.keys("/");
    browser.see("#q:focus");
    browser.keys("type:PROTEST", Keys.ENTER);
    browser.see(".chips button", "type:PROTEST");
    browser.chord(Keys.CONTROL, "k");
    browser.see("#palette[open] input:focus").sendKeys("chronology", Keys.ENTER);
    browser.see(".chron li");
    browser.chord(Keys.CONTROL, "k");
    browser.see("#palette[open] input:focus").sendKeys("timeline", Keys.ENTER);
    browser.see("#timeline svg:focus");
    browser.keys(Keys.ARROW_RIGHT);
    browser.until("location.search.includes('from=')");
    browser.see("#timeline svg:focus");
    browser.keys(Keys.ESCAPE);
    browser.until("!location.search.includes('from=')");
  }

  private static String focused() {
    return String.valueOf(browser.js("return document.activeElement.textContent"));
  }

  @Test
  void aBarrierWouldBeFound() {
    browser.js("document.querySelector('.events .quote').style.color = '#e0e0e0'");
    browser.js("document.documentElement.removeAttribute('lang')");
    List<?> found = browser.violations("{}");
    assertEquals(2, found.size(), found.toString());
  }

  @Test
  void everyViewIsFreeOfBarriersInEveryWidthAndLight() {
    List<String> wrong = new ArrayList<>();
    for (int width : List.of(360, 1280, WALL)) {
      browser.screen(width, height(width), false);
      VIEWS.forEach((name, path) -> look(name, path, width, wrong));
      if (width < WALL) {
        dialogs(width, wrong);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static int height(int width) {
    return width < 500 ? 740 : width > 2000 ? 1440 : 800;
  }

  /** What stands alike on every wide screen is looked at on one. */
  private static void look(String name, String path, int width, List<String> wrong) {
    if (width == WALL && ALIKE.contains(name)) {
      return;
    }
    open(path);
    check(name, width, wrong);
    if (name.equals("list") || name.equals("incidents")) {
      browser.click("#view .card");
      browser.see(".detail h2");
      check(name.equals("list") ? "event" : "incident", width, wrong);
    }
  }

  private static void dialogs(int width, List<String> wrong) {
    browser.click("#palette-button");
    check("palette", width, wrong);
    browser.keys(Keys.ESCAPE);
    browser.click("#saved-button");
    check("saved", width, wrong);
    browser.keys(Keys.ESCAPE);
  }

  /**
   * All rules by day; by night what colours can break, in one width: they do not change with it.
   */
  private static void check(String name, int width, List<String> wrong) {
    String at = name + "-" + width;
    wrong.addAll(browser.barriers(at));
    browser.shoot(at + "-light");
    browser.screen(width, height(width), true);
    if (width == 1280) {
      browser
          .violations("{runOnly: ['color-contrast', 'link-in-text-block']}")
          .forEach(v -> wrong.add(at + "-dark: " + v));
    }
    browser.shoot(at + "-dark");
    browser.screen(width, height(width), false);
  }
}
