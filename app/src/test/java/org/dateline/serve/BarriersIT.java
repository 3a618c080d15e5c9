package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
          "empty", "/?q=nosuchword");

  private static final int WALL = 2560;

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

  private static void look(String name, String path, int width, List<String> wrong) {
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
    browser.click("#work-button");
    browser.see("#work[open] .feeds");
    check("work", width, wrong);
    browser.keys(Keys.ESCAPE);
    browser.click("#saved-button");
    browser.see("#saved[open] form");
    check("saved", width, wrong);
    browser.keys(Keys.ESCAPE);
  }

  private static void check(String name, int width, List<String> wrong) {
    String at = name + "-" + width;
    wrong.addAll(browser.barriers(at));
    browser.shoot(at + "-light");
    browser.screen(width, height(width), true);
    wrong.addAll(browser.barriers(at + "-dark"));
    browser.shoot(at + "-dark");
    browser.screen(width, height(width), false);
  }
}
