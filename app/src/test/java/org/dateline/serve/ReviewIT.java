package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Events and incidents reviewed in the page. */
class ReviewIT extends Workbench {
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
  void incidentsAreMergedAndTakenApartAgainByKeysAlone() {
    open("/?view=incidents");
    int all = browser.count("#view .card");
    browser.see("#reviewer").sendKeys("Di", Keys.TAB);
    browser.keys(Keys.SPACE, Keys.TAB, Keys.TAB, Keys.SPACE);
    browser.see(".deeds button:not([disabled])", "Merge 2");
    for (int i = 0; i < 5; i++) {
      browser.chord(Keys.SHIFT, Keys.TAB);
    }
    browser.keys(Keys.ENTER);
    browser.until("document.querySelectorAll('#view .card').length === " + (all - 1));
    browser.keys("u");
    browser.until("document.querySelectorAll('#view .card').length === " + all);
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
    browser.click(".deeds button", "Undo");
    browser.until("document.querySelectorAll('#view .card').length === " + (all - 1));
    browser.click(".deeds button", "Undo");
    browser.until("document.querySelectorAll('#view .card').length === " + all);
  }
}
