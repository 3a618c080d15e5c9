package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What keeps people out: every view, light and dark, from a telephone's width to a wall's. */
class BarriersIT extends Workbench {
  private static final Map<String, String> VIEWS =
      Map.of(
          "list", "/",
          "table", "/?view=table",
          "incidents", "/?view=incidents",
          "network", "/?view=network",
          "chronology", "/?view=chronology",
          "trends", "/?view=trends",
          "review", "/?view=review",
          "empty", "/?q=nosuchword",
          "empty-network", "/?q=nosuchword&view=network",
          "empty-chronology", "/?q=nosuchword&view=chronology");

  @Test
  void aBarrierWouldBeFound() {
    browser.js("document.querySelector('.events .quote').style.color = 'var(--line)'");
    browser.js("document.documentElement.removeAttribute('lang')");
    List<?> found = browser.violations("{}");
    assertEquals(2, found.size(), found.toString());
  }

  @Test
  void everyViewIsFreeOfBarriersInEveryWidthAndLight() {
    assumeTrue(
        screen.equals(new Screen(Screen.DESK, false)), "all screens are looked at in one go");
    List<String> wrong = new ArrayList<>();
    for (int width : List.of(Screen.TELEPHONE, Screen.DESK, Screen.WALL)) {
      Screen on = new Screen(width, false);
      browser.screen(on);
      VIEWS.forEach((name, path) -> look(name, path, on, wrong));
      if (width < Screen.WALL) {
        dialogs(on, wrong);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static void look(String name, String path, Screen on, List<String> wrong) {
    open(path);
    check(name, on, wrong);
    if (name.equals("list") || name.equals("incidents")) {
      browser.click("#view .card");
      browser.see(".detail h2");
      check(name.equals("list") ? "event" : "incident", on, wrong);
    }
  }

  private static void dialogs(Screen on, List<String> wrong) {
    browser.click("#palette-button");
    check("palette", on, wrong);
    browser.keys(Keys.ESCAPE);
    browser.click("#work-button");
    browser.see("#work[open] .feeds");
    check("work", on, wrong);
    browser.keys(Keys.ESCAPE);
    browser.click("#saved-button");
    browser.see("#saved[open] form");
    check("saved", on, wrong);
    browser.keys(Keys.ESCAPE);
  }

  /** By night only colours differ. */
  private static void check(String name, Screen on, List<String> wrong) {
    wrong.addAll(browser.barriers(name + "-" + on));
    if (Screen.nightly()) {
      browser.shoot(name + "-" + on);
    }
    browser.screen(on.night());
    String at = name + "-" + on.night();
    browser.violations("{runOnly: ['cat.color']}").forEach(v -> wrong.add(at + ": " + v));
    if (Screen.nightly()) {
      browser.shoot(at);
    }
    browser.screen(on);
  }
}
