package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** The workspace over articles and names that do their worst to a page. */
class HostileWordsIT {
  private static final String SCRIPT =
      "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>";
  private static final List<String> TITLES =
      List.of(
          "A title that does not end ".repeat(20).substring(0, 500),
          "Donaudampfschifffahrtsgesellschaftskapitän".repeat(12).substring(0, 500),
          SCRIPT,
          "وزارة الدفاع تعلن نشر القوات في الصومال يوم الجمعة",
          "🚀🇰🇵👩‍👩‍👧‍👦 e\u0301\u0302\u0303\u0304 ZA\u0336LGO\u0336 \u202Eright to left\u202C",
          "&lt;b&gt; ]]> --> ${7*7} {{7*7}} %00 '\"");
  private static final List<String> NAMES =
      List.of(
          "محمد بن سلمان آل سعود",
          "בנימין נתניהו",
          SCRIPT,
          "🚀 the rocket force of the people 🇰🇵",
          "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(3),
          "\u202Edesrever\u202C");
  private static final String TEXT =
      "Kenya deployed 2,000 troops to Somalia on Friday, NAME said.\nSweden condemned the raid.\n";

  @TempDir static Path folder;

  private static Desk desk;
  private static Server server;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Workbench.start();
    browser = Workbench.browser;
    desk = Desk.write(folder, "test", Settings.standard());
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < TITLES.size(); i++) {
      items.add(new Item(article(i), null));
    }
    desk.ingest(items.stream(), 1, (a, n, x) -> {}, () -> false);
    name();
    server = Server.start(desk, ServerSettings.local(0));
  }

  private static Article article(int i) {
    String url = i == 2 ? "javascript:window.hacked=1" : "https://news.example/" + i;
    return new Article(
        "article " + i,
        TITLES.get(i),
        TEXT.replace("NAME", NAMES.get(i)),
        "2022-01-" + (10 + i),
        "given",
        url,
        NAMES.get(i),
        List.of(),
        "en",
        null,
        List.of());
  }

  /** Gives every event an actor of a hostile name. */
  private static void name() {
    int i = 0;
    for (String json :
        desk.store().searches().page(Kind.EVENTS, desk.parse(""), "date", 100, null).json()) {
      ObjectNode change = Json.object();
      change.putArray("actor").addObject().put("code", "KEN").put("name", NAMES.get(i++ % 6));
      String id = Json.tree(json).path("id").asText();
      desk.editor().review(id, "correct", SCRIPT.substring(0, 60), change, TITLES.get(i % 6));
    }
  }

  @AfterAll
  static void end() {
    if (server != null) {
      server.close();
      desk.close();
    }
  }

  @Test
  void wordsStayWordsAndFitOnEveryScreen() {
    List<String> wrong = new ArrayList<>();
    String event = first(Kind.EVENTS);
    String incident = first(Kind.INCIDENTS);
    List<String> views =
        List.of(
            "",
            "?view=table",
            "?view=incidents",
            "?view=chronology",
            "?view=trends",
            "?view=network",
            "?event=" + event,
            "?incident=" + incident);
    for (int width : List.of(360, 1280)) {
      browser.screen(width, 800, width == 360);
      for (String view : views) {
        browser.go(server.address() + view);
        browser.settle();
        String at = "hostile" + view.replaceAll("\\W+", "-") + "-" + width;
        at = at.replaceAll("-[0-9a-f]{12,}", "");
        wrong.addAll(browser.barriers(at));
        browser.shoot(at);
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals("undefined", browser.js("return typeof window.hacked"));
    assertEquals(List.of(), browser.console());
    assertTrue(browser.requests().stream().allMatch(u -> u.startsWith("http://127.0.0.1:")));
  }

  private static String first(Kind kind) {
    return desk.store().searches().page(kind, desk.parse(""), null, 10, null).json().stream()
        .filter(j -> Stream.of("img", "محمد").anyMatch(j::contains))
        .map(j -> Json.tree(j).path("id").asText())
        .findFirst()
        .orElseThrow();
  }
}
