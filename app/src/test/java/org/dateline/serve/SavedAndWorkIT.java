package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** Saved views and long work in the page. */
class SavedAndWorkIT extends Workbench {
  @Test
  void aViewIsSavedWithItsFeedAndItsAlert() throws Exception {
    open("/?f=type:ASSAULT&view=table&sort=date");
    int total = total();
    browser.click("#saved-button");
    browser.see("#saved[open] input").sendKeys("Attacks");
    browser.see("#saved input:nth-of-type(2)").sendKeys("ftp://nowhere.example/");
    expected.add("400 (Bad Request)");
    browser.click("#saved button[type=submit]");
    browser.see("#saved .problem:not([hidden])", "alert: is 'file' or an http address");
    browser.see("#saved input:nth-of-type(2)").sendKeys(Keys.chord(Keys.CONTROL, "a"), "file");
    browser.click("#saved button[type=submit]");
    browser.see("#saved li .badge", "to a file");
    assertEquals(List.of(), browser.barriers("saved view"));
    browser.shoot("saved-view");
    String feed = browser.see("#saved li a.slim").getDomProperty("href");
    HttpRequest ask = HttpRequest.newBuilder(URI.create(feed)).build();
    String rss = HttpClient.newHttpClient().send(ask, HttpResponse.BodyHandlers.ofString()).body();
    assertEquals(total, rss.split("<item>", -1).length - 1);
    open("/");
    browser.chord(Keys.CONTROL, "k");
    browser.see("#palette li", "Open “Attacks”").click();
    totalBecomes(total);
    browser.see("#chips", "ASSAULT");
    browser.until(
        "location.search.includes('view=table') && location.search.includes('sort=date')");
    browser.click("#saved-button");
    browser.click("#saved li button", "Forget");
    browser.see("#saved .empty");
  }

  @Test
  void workIsFollowedAndStopped() throws Exception {
    int all = total();
    browser.click("#work-button");
    new Select(browser.see("#work select")).selectByValue("csv");
    browser.click("#work button", "Export what is shown");
    String newest = "#work li:first-child[data-state=done] a:not([hidden])";
    String href = browser.see(newest, "Download").getDomProperty("href");
    HttpRequest ask = HttpRequest.newBuilder(URI.create(href)).build();
    String csv = HttpClient.newHttpClient().send(ask, HttpResponse.BodyHandlers.ofString()).body();
    assertTrue(csv.lines().count() > 10, csv);
    Path file = Files.createTempFile("dateline", ".txt");
    // Another number on each screen, as all look at one store.
    int troops = 2 * screen.width() + (screen.dark() ? 1 : 0);
    Files.writeString(
        file, "Kenya deployed " + troops + " troops to Somalia, the defence ministry said.\n");
    browser.opensFiles(() -> browser.press("#work input[type=file]"));
    browser.see("#work input[type=file]").sendKeys(file.toString());
    browser.see("#work li[data-state=done]", file.getFileName().toString());
    Files.delete(file);
    // The page asks anew after work; with the store held it would wait for its answer.
    totalBecomes(all + 1);
    browser.settle();
    int before = browser.count("#work li[data-state]");
    // Nothing is written while the store is held, so the work lasts until it is stopped.
    synchronized (desk.store()) {
      browser.click("#work button", "Code all again");
      browser.click("#work li:first-child[data-state=running] button", "Stop");
      browser.see("#work li:first-child .badge", "stopp");
    }
    browser.see("#work li:first-child[data-state=stopped]");
    assertEquals(before + 1, browser.count("#work li[data-state]"));
    assertEquals(List.of(), browser.barriers("work"));
    browser.shoot("work");
    browser.keys(Keys.ESCAPE);
    open("/?q=%22" + troops + "+troops%22");
    totalBecomes(1);
  }

  @Test
  void feedsAreShownWithTheirHealthAndDelay() {
    if (desk.store().feeds().states().isEmpty()) {
      browser.click("#work-button");
      browser.see("#work[open] .feeds .empty", "None are followed");
      browser.keys(Keys.ESCAPE);
      browser.until("!document.querySelector('#work[open]')");
    }
    String well =
        """
        {"address":"https://news.example/rss","checked":"2026-01-02T03:04:05Z","failures":0,
        "answered":"2026-01-02T03:04:05Z","due":"2026-01-02T03:19:05Z","added":1204,"delay":7300}
        """;
    String failing =
        """
        {"address":"https://gone.example/<b>rss","checked":"2026-01-02T03:04:05Z","failures":3,
        "problem":"the server answers 404; check the address"}
        """;
    desk.store().feeds().put("https://news.example/rss", well);
    desk.store().feeds().put("https://gone.example/<b>rss", failing);
    browser.click("#work-button");
    browser.see("#work .feeds li", "https://gone.example/<b>rss");
    browser.see("#work .feeds li .disputed", "failing");
    browser.see("#work .feeds li .problem", "the server answers 404");
    browser.see("#work .feeds li:nth-child(2) .meta", "1,204 articles");
    browser.see("#work .feeds li:nth-child(2) .meta", "2 hours after publication");
    assertEquals(List.of(), browser.barriers("feeds"));
    browser.shoot("feeds");
  }
}
