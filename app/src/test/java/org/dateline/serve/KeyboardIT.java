package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What people do in the workspace without a mouse, beside search, review and merging. */
class KeyboardIT extends Workbench {
  @Test
  void facetsNarrowAndChipsTakeBack() {
    int all = total();
    if (browser.count("#facets-fold[open]") == 0) {
      browser.tabTo("#facets-fold summary");
      browser.keys(Keys.ENTER);
    }
    browser.tabTo("#facets [data-facet^='type:']");
    int counted = Integer.parseInt(browser.text("#facets [data-facet^='type:'] .n"));
    browser.keys(Keys.ENTER);
    totalBecomes(counted);
    browser.see("#facets [data-facet^='type:'][aria-pressed=true]:focus");
    browser.tabTo("#chips button");
    browser.keys(Keys.ENTER);
    totalBecomes(all);
    browser.see("#panel:focus");
  }

  @Test
  void aClusterOpensIntoItsList() {
    int all = total();
    browser.tabTo(".cluster[role=button]");
    browser.keys(Keys.ENTER);
    browser.see("#chips button", "Area on the map");
    browser.until("document.querySelector('#count b').textContent !== '" + all + "'");
    browser.see("#panel:focus");
  }

  @Test
  void theTimelineIsBrushed() {
    int all = total();
    browser.tabTo("#timeline svg");
    browser.keys(Keys.HOME);
    browser.until("location.search.includes('from=')");
    String first = query();
    browser.chord(Keys.SHIFT, Keys.ARROW_RIGHT);
    browser.until(
        "document.querySelector('#timeline svg:focus') && decodeURIComponent("
            + "location.search) !== '?"
            + first
            + "'");
    String wider = query();
    String from = first.replaceAll(".*from=([-\\d]+).*", "$1");
    assertTrue(wider.contains("from=" + from), "its start stays: " + wider);
    browser.see("#timeline rect.edge");
    browser.keys(Keys.END);
    browser.until(
        "document.querySelector('#timeline svg:focus')"
            + " && !location.search.includes('from="
            + from
            + "')");
    browser.keys(Keys.ESCAPE);
    totalBecomes(all);
    browser.keys("+");
    browser.until("location.search.includes('span=')");
    browser.see("#timeline svg:focus");
    browser.keys("-");
    browser.until("!location.search.includes('span=')");
    browser.see("#timeline svg:focus");
  }

  @Test
  void daysAreTyped() {
    // The same in whichever order day and month are asked for.
    browser.tabTo("#from");
    browser.keys("05052021");
    browser.until("location.search.includes('from=2021-05-05')");
    browser.tabTo("#to");
    browser.keys("06062021");
    browser.see("#chips button", "2021-05-05 to 2021-06-06");
    assertTrue(total() > 0);
  }

  @Test
  void eventsAreReadOneAfterAnother() {
    browser.keys(Keys.TAB, Keys.ENTER, "j", Keys.ENTER);
    browser.see(".detail h2:focus");
    String first = query();
    browser.keys("j", "j", "k");
    browser.until("location.search !== '?" + first + "'");
    browser.see(".detail h2:focus");
    browser.keys("k");
    browser.until("location.search === '?" + first + "'");
  }

  @Test
  void theTableSortsAndItsRowsOpen() {
    results("Table");
    browser.tabTo("th button", "Certainty");
    browser.keys(Keys.ENTER);
    browser.see("th[aria-sort=descending]", "Certainty");
    browser.tabTo("tbody a[data-id]");
    browser.keys(Keys.ENTER);
    browser.see(".detail h2:focus");
    browser.tabTo(".article mark.trigger");
    browser.keys(Keys.ENTER);
    browser.see(".why:not([hidden])", "Trigger of");
    browser.keys(Keys.ESCAPE);
    browser.see("tbody tr");
  }

  @Test
  void theTableSaysWhatStandsBesideIt() {
    browser.screen(new Screen(Screen.DESK, screen.dark()));
    results("Table");
    browser.see(".beside:not([hidden])", "Further columns stand to the right");
    browser.tabTo(".scroll");
    browser.keys(Keys.ARROW_RIGHT);
    browser.until("document.querySelector('.scroll').scrollLeft > 0");
    browser.screen(new Screen(Screen.WALL, screen.dark()));
    browser.until("document.querySelector('.beside').hidden");
  }

  /** Leaves all before the results out, then opens a view of them. */
  private static void results(String view) {
    browser.keys(Keys.TAB, Keys.ENTER);
    browser.tabTo("#tabs a", view);
    browser.keys(Keys.ENTER);
    browser.see("#tabs a[aria-current=page]", view);
  }

  @Test
  void theNetworkAndTheTrendsLeadToTheirEvents() {
    results("Network");
    browser.tabTo(".net tbody button");
    browser.keys(Keys.ENTER);
    browser.see(".events .card");
    browser.until("document.querySelectorAll('.chips button').length === 2");
    open("/");
    results("Trends");
    browser.tabTo(".trend", "All events");
    browser.see(".trend:focus svg[role=img]");
    int all = total();
    browser.tabTo(".trend li a", "show them");
    browser.keys(Keys.ENTER);
    browser.see(".events .card");
    browser.until("document.querySelector('#count b').textContent !== '" + all + "'");
    assertEquals(total(), browser.count(".events .card"));
  }

  @Test
  void theChronologyLeadsToItsEvidence() {
    results("Chronology");
    browser.tabTo(".chron cite a");
    browser.keys(Keys.ENTER);
    browser.see(".detail h2:focus");
    browser.see(".detail .article mark.trigger");
  }

  @Test
  void eventsAndAccountsAreExported(@TempDir Path folder) throws Exception {
    browser.downloads(folder);
    browser.keys(Keys.TAB, Keys.ENTER);
    browser.tabTo("#export a", "CSV");
    browser.keys(Keys.ENTER);
    browser.untilThere(folder.resolve("events.csv"));
    assertEquals(total() + 1, Files.readAllLines(folder.resolve("events.csv")).size());
    open("/");
    results("Chronology");
    for (String file : new String[] {"Markdown", "Word", "PDF"}) {
      browser.tabTo(".exports a", file);
      browser.keys(Keys.ENTER);
    }
    for (String ending : new String[] {"md", "docx", "pdf"}) {
      browser.untilThere(folder.resolve("chronology." + ending));
    }
  }

  @Test
  void anIncidentsReportsAreReadAndTakenApart() {
    results("Incidents");
    browser.see("#view .card");
    int all = browser.count("#view .card");
    browser.tabTo("#reviewer");
    browser.keys("Eve");
    browser.tabTo("#view .card", "2 reports");
    browser.keys(Keys.ENTER);
    browser.until("document.querySelectorAll('.side article').length >= 2");
    browser.see(".detail h2:focus");
    browser.tabTo(".side a", "Its evidence");
    browser.keys(Keys.ENTER);
    browser.see(".article mark");
    browser.js("history.back()");
    browser.see(".side .out");
    browser.tabTo(".side .out");
    browser.keys(Keys.SPACE);
    browser.tabTo(".deeds button", "Split");
    browser.keys(Keys.ENTER);
    browser.until("document.querySelectorAll('#view .card').length === " + (all + 1));
    browser.keys("u");
    browser.until("document.querySelectorAll('#view .card').length === " + all);
  }

  @Test
  void everyFieldIsCorrected() {
    open("/?view=review&q=%22suicide+bomber%22");
    browser.tabTo("#reviewer");
    browser.keys("Flo", Keys.TAB, "e");
    browser.see("#c-event:focus");
    String[] fields = {"COERCE", "arrest", "FRA MIL", "IND GOV", "2021-05", "Lahore, Pakistan"};
    for (String field : fields) {
      browser.chord(Keys.CONTROL, "a");
      browser.keys(field, Keys.TAB);
    }
    browser.see("#c-reason:focus");
    browser.keys("as told", Keys.TAB, Keys.ENTER);
    browser.until("!document.querySelector('#c-place')");
    open("/?q=place:Lahore+date:2021-05+review:corrected+actor:FRA+recipient:IND+type:COERCE");
    totalBecomes(1);
    browser.keys("j", Keys.ENTER);
    browser.see(".detail .log li", "as told");
    for (String code :
        new String[] {"COERCE arrest", "FRA MIL", "IND GOV", "precision: month", "Lahore"}) {
      browser.see(".facts", code);
    }
    desk.editor().undo(null, "Flo");
  }

  @Test
  void aViewIsSavedWithItsAlertReadAsAFeedAndForgotten() {
    open("/?f=type:ASSAULT");
    browser.tabTo("#saved-button");
    browser.keys(Keys.ENTER);
    browser.see("#saved[open] input:focus");
    browser.keys("Raids", Keys.TAB, "file", Keys.TAB, Keys.ENTER);
    browser.see("#saved li .badge", "to a file");
    browser.tabTo("#saved li a.slim", "Feed");
    // A page that is RSS names no icon of its own, so the browser looks for one.
    expected.add("/favicon.ico");
    browser.keys(Keys.ENTER);
    browser.until("location.pathname.includes('feed') || document.querySelector('rss')");
    open("/");
    browser.tabTo("#saved-button");
    browser.keys(Keys.ENTER);
    browser.tabTo("#saved li a", "Raids");
    browser.keys(Keys.ENTER);
    browser.settle();
    browser.see("#chips", "ASSAULT");
    browser.tabTo("#saved-button");
    browser.keys(Keys.ENTER);
    browser.tabTo("#saved li button", "Forget");
    browser.keys(Keys.ENTER);
    browser.see("#saved .empty");
    browser.keys(Keys.ESCAPE);
    browser.until("!document.querySelector('#saved[open]')");
  }

  @Test
  void workIsBegunAndStopped() throws Exception {
    browser.tabTo("#work-button");
    browser.keys(Keys.ENTER);
    WebElement files = browser.see("#work input[type=file]:focus");
    Path file = Files.createTempFile("dateline", ".txt");
    Files.writeString(file, "Sweden sent 300 soldiers to Latvia, the army said.\n");
    // What is in the window in which files are chosen is the system's, not the page's.
    browser.opensFiles(() -> browser.keys(Keys.ENTER));
    files.sendKeys(file.toString());
    browser.see("#work li[data-state=done]", file.getFileName().toString());
    Files.delete(file);
    int before = browser.count("#work li[data-state]");
    browser.tabTo("#work select");
    browser.keys("csv");
    browser.until("document.querySelector('#work select').value === 'csv'");
    browser.tabTo("#work button", "Export what is shown");
    browser.keys(Keys.ENTER);
    browser.see("#work li[data-state=done] a:not([hidden])", "Download");
    // Nothing is written while the store is held, so the work lasts until it is stopped.
    synchronized (desk.store()) {
      browser.tabTo("#work button", "Code all again");
      browser.keys(Keys.ENTER);
      browser.see("#work li:first-child[data-state=running] button");
      browser.tabTo("#work li button:not([hidden])", "Stop");
      browser.keys(Keys.ENTER);
      browser.see("#work li:first-child .badge", "stopp");
    }
    browser.see("#work li:first-child[data-state=stopped]");
    assertEquals(before + 2, browser.count("#work li[data-state]"));
    browser.tabTo("#work > button", "Close");
    browser.keys(Keys.ENTER);
    browser.until("!document.querySelector('#work[open]')");
  }

  @Test
  void lightAndDarkAreChosen() {
    String theme = "return document.documentElement.dataset.theme";
    Object before = browser.js(theme);
    browser.keys("t");
    Object after = browser.js(theme);
    assertNotEquals(before, after);
    browser.tabTo("#theme-button");
    browser.keys(Keys.ENTER);
    assertFalse(Map.of(before, 1, after, 1).containsKey(browser.js(theme)));
  }
}
