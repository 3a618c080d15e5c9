package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.record.Article;
import org.dateline.store.Json;
import org.dateline.store.index.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workspace over articles and names that do their worst to a page. */
class HostileWordsIT extends Workbench {
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

  @BeforeAll
  static void hostile() throws Exception {
    Article[] articles = new Article[TITLES.size()];
    for (int i = 0; i < articles.length; i++) {
      String url = i == 2 ? "javascript:window.hacked=1" : "https://news.example/" + i;
      String text = TEXT.replace("NAME", NAMES.get(i));
      articles[i] = article(NAMES.get(i), TITLES.get(i), text, "2022-01-" + (10 + i), url);
    }
    lookAt(folder, articles);
    name();
  }

  /** Gives every event an actor of a hostile name. */
  private static void name() {
    int i = 0;
    for (String json : records(Kind.EVENTS)) {
      ObjectNode change = Json.object();
      change.putArray("actor").addObject().put("code", "KEN").put("name", NAMES.get(i++ % 6));
      desk.editor().review(id(json), "correct", SCRIPT.substring(0, 60), change, TITLES.get(i % 6));
    }
  }

  @AfterAll
  static void end() {
    leave();
  }

  @Test
  void wordsStayWordsAndFitOnEveryScreen() {
    List<String> wrong = new ArrayList<>();
    String event = first(Kind.EVENTS);
    String incident = first(Kind.INCIDENTS);
    List<String> views =
        List.of(
            "/",
            "/?view=table",
            "/?view=incidents",
            "/?view=chronology",
            "/?view=trends",
            "/?view=network",
            "/?event=" + event,
            "/?incident=" + incident);
    for (Screen on : List.of(new Screen(Screen.TELEPHONE, true), screen)) {
      browser.screen(on);
      for (String view : views) {
        open(view);
        String at = "hostile" + view.replaceAll("\\W+", "-").replaceAll("-[0-9a-f]{12,}", "");
        wrong.addAll(browser.barriers(at + "-" + on));
        browser.shoot(at + "-" + on);
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals("undefined", browser.js("return typeof window.hacked"));
  }

  private static String first(Kind kind) {
    return records(kind).stream()
        .filter(j -> Stream.of("img", "محمد").anyMatch(j::contains))
        .map(Workbench::id)
        .findFirst()
        .orElseThrow();
  }
}
