package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What people do in the workspace, by mouse and by keyboard. */
class WorkspaceIT extends Workbench {
  /** What the style sheet says of the land, as a canvas has it. */
  private static final String COLOUR =
      """
      getComputedStyle(document.documentElement).getPropertyValue('--land').match(/[0-9a-f]{2}/g)
        .map(x => parseInt(x, 16)).join() + ',255'
      """;

  @Test
  void oneScreenShowsMapTimelineListAndFacets() {
    assertTrue(total() >= 10);
    assertEquals(Math.min(40, total()), browser.count(".events .card"));
    browser.see(".cluster[role=button]");
    assertTrue(browser.count("#timeline rect[class^=q]") > 0);
    assertTrue(browser.text("#unplaced").matches("\\d+ without a place|All have a place"));
    assertTrue(browser.count("#facets button[data-facet]") > 20);
    browser.see("[data-facet='type:PROTEST'][title*='demonstrates']");
    assertEquals("Dateline", browser.js("return document.title"));
  }

  @Test
  void theLandIsPaintedUnderTheMapAndPanningShowsWhatLiesThere() {
    String land =
        "(() => { const c = document.querySelector('#map canvas'),"
            + " d = c.getContext('2d').getImageData(c.width / 2, c.height / 2, 1, 1).data;"
            + " return [...d].join(); })()";
    expected.add("willReadFrequently");
    open("/?map=48,10,6");
    browser.until(land + " === " + COLOUR);
    assertEquals(0, browser.count("#map path.leaflet-interactive"));
    open("/?map=-30,-140,6");
    browser.until("document.querySelector('#unplaced').textContent !== ''");
    browser.until("document.querySelectorAll('.cluster').length === 0");
    browser.until(land + " === '0,0,0,0'");
    open("/?map=31,74,6");
    browser.see(".cluster[role=button]");
    open("/");
    browser.click(".events .card");
    browser.see(".detail .from", "·");
    browser.until(
        "(() => { const c = document.querySelector('#map canvas');"
            + " return c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(x => x); })()");
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
    if (browser.count("#facets-fold[open]") == 0) {
      browser.click("#facets-fold summary");
    }
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
    // Another may lie over a cluster's middle: one is taken that none covers.
    browser.js(
        """
        [...document.querySelectorAll('.cluster[role=button]')].find(c => {
          const r = c.getBoundingClientRect();
          return c.contains(document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2));
        }).id = 'uncovered';
        """);
    browser.click("#uncovered");
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
  void theTimelineIsZoomedToWhatIsChosenAndBack() {
    int all = total();
    int bars = browser.count("#timeline g");
    String by = browser.text("#timenote");
    browser.click("#time-in");
    browser.until("location.search.includes('span=')");
    browser.until("document.querySelector('#timenote').textContent.includes(' to ')");
    assertEquals(all, total(), "it leaves nothing out");
    browser.click("#time-out");
    browser.until("!location.search.includes('span=')");
    browser.see("#timenote", by);
    open("/?from=2021-05-01&to=2021-05-31");
    int some = total();
    browser.click("#time-in");
    browser.until("location.search.includes('span=2021-05-01')");
    browser.see("#timenote", "1 May 2021 to 31 May 2021, by day");
    browser.until("document.querySelectorAll('#timeline g').length < " + bars);
    browser.see("#timeline .brush");
    assertEquals(some, total());
    browser.click("#time-out");
    browser.until("!location.search.includes('span=2021-05-01')");
  }

  /** What the server makes of an address, and what the page's scripts make of it. */
  @Test
  void thePagesTwinAsksWhatThePageAsks() throws Exception {
    List<String> addresses =
        List.of(
            "q=raid+OR+strike&f=type:ASSAULT&f=sector:MIL&f=type:PROTEST",
            "q=raid&from=2021-01-01&to=2021-12-31&span=2020-01-01..2022-12-31",
            "q=raid+OR+strike&box=1,2,3,4",
            "f=place:El+Obeid&f=source:%22The+Herald%22&f=:nothing&f=nothing",
            "q=%22two+words%22&view=incidents&sort=-reports",
            "");
    String page =
        "const [search, done] = arguments;"
            + " import('/js/state.js').then(m => done(m.query(m.read(search))));";
    for (String address : addresses) {
      URI twin = URI.create(server.address() + ".json?" + address);
      String sent =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(twin).build(), HttpResponse.BodyHandlers.discarding())
              .headers()
              .firstValue("Location")
              .orElseThrow();
      String asked = sent.replaceAll(".*[?&]q=([^&]*).*", "$1");
      assertEquals(
          browser.async(page, "?" + address),
          URLDecoder.decode(asked, StandardCharsets.UTF_8),
          address);
    }
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
    browser.see(".counted p", browser.count("#view .card") + " incidents");
    new Select(browser.see(".counted select")).selectByValue("-reports");
    browser.see("#view li:first-child .card", " reports, ");
    browser.click("#view .card", "2 reports");
    browser.until("document.querySelectorAll('.side article').length >= 2");
    assertTrue(browser.text(".detail").contains("independent"));
    browser.shoot("incident");
    browser.click(".side a", "Its evidence");
    browser.see(".article mark");
    browser.click(".together a", "side by side");
    browser.until("document.querySelectorAll('.side article').length >= 2");
  }

  @Test
  void anEventSaysItsSentenceFirstAndLeadsToTheNextAndToAllOfItsActor() {
    browser.see("#q").sendKeys("type:MOBILIZE", Keys.ENTER);
    browser.see(".chips button");
    int some = total();
    String second = browser.see("#view li:nth-child(2) .card").getDomAttribute("data-id");
    browser.click("#view .card");
    browser.see(".detail blockquote mark.trigger");
    assertEquals(0, browser.count(".steps [aria-keyshortcuts=k]"), "nothing before the first");
    browser.click(".steps button", "Next");
    browser.until("location.search.includes('event=" + second + "')");
    browser.see(".steps button", "Previous");
    browser.click("#back");
    browser.see(".events .card");
    browser.click(".events .card", "North Korea");
    browser.click(".facts a", "North Korea");
    browser.see("#chips button", "Actor or recipient: North Korea");
    browser.until("document.querySelector('#count b').textContent !== '" + some + "'");
    assertTrue(total() > 0);
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
    int all = total();
    browser.click(".trend li a", "show them");
    browser.see(".events .card");
    browser.until("document.querySelector('#count b').textContent !== '" + all + "'");
    assertEquals(total(), browser.count(".events .card"));
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
  void placesAcrossTheDateLineStayInSight() {
    open("/?map=37,-170," + (screen.width() == Screen.TELEPHONE ? 1 : 2));
    browser.until(
        "[...document.querySelectorAll('#map .cluster')].some(c => { const a = c.getBoundingClientRect(),"
            + " b = document.querySelector('#map').getBoundingClientRect();"
            + " return a.left > b.left && a.right < b.left + b.width / 2 && a.top > b.top; })");
  }
}
