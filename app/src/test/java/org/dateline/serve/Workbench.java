package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.desk.Desk;
import org.dateline.find.Settings;
import org.dateline.read.Inputs;
import org.dateline.read.Item;
import org.dateline.read.ReadOptions;
import org.dateline.record.Article;
import org.dateline.store.Json;
import org.dateline.store.index.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A store of the examples behind a server, and a browser before it: made once for all tests of the
 * workspace, and taken down when they are over. After each the console must have been silent and
 * nothing have left the machine. Pictures go to target/screenshots.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("org.dateline.serve.Screen#all")
abstract class Workbench {
  static Browser browser;
  static Desk desk;
  static Server server;

  private static Desk examples;
  private static Server serving;

  @Parameter Screen screen;

  /** Parts of lines that the console may hold in a test. */
  final List<String> expected = new ArrayList<>();

  @BeforeAll
  static synchronized void start() throws Exception {
    if (serving == null) {
      browser = Browser.orSkip();
      Path folder = Files.createTempDirectory("dateline-browser");
      examples = Desk.write(folder.resolve("store"), "test", Settings.standard());
      ingest(examples, Inputs.items(List.of("../examples"), ReadOptions.NONE, p -> {}));
      serving = Server.start(examples, ServerSettings.local(0));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
    }
    desk = examples;
    server = serving;
  }

  private static void ingest(Desk into, Stream<Item> items) throws Exception {
    into.ingest(items, 2, (a, n, x) -> {}, () -> false);
  }

  /** Lets a class look at a store of its own, which holds these articles, until {@link #leave}. */
  static void lookAt(Path folder, Article... articles) throws Exception {
    desk = Desk.write(folder, "test", Settings.standard());
    ingest(desk, Stream.of(articles).map(a -> new Item(a, null)));
    server = Server.start(desk, ServerSettings.local(0));
  }

  /** An article that a paper published on a day. */
  static Article article(String paper, String title, String text, String day, String url) {
    return new Article(
        paper, title, text, day, "given", url, paper, List.of(), "en", null, List.of());
  }

  static void leave() {
    if (server != serving) {
      browser.go("about:blank");
      server.close();
      desk.close();
    }
  }

  private static void end(Path folder) {
    browser.close();
    serving.close();
    examples.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  final void screen() {
    browser.screen(screen);
    open("/");
    browser.js("localStorage.clear()");
  }

  @AfterEach
  final void theConsoleIsSilentAndNothingLeavesTheMachine() {
    List<String> said = new ArrayList<>(browser.console());
    said.removeIf(line -> expected.stream().anyMatch(line::contains));
    assertEquals(List.of(), said);
    List<String> asked = browser.requests();
    assertFalse(asked.isEmpty());
    assertEquals(
        List.of(), asked.stream().filter(u -> !u.startsWith("http://127.0.0.1:")).toList());
  }

  static void open(String path) {
    browser.go(server.address() + path.substring(1));
    browser.settle();
  }

  static int total() {
    return Integer.parseInt(browser.text("#count b").replace(",", ""));
  }

  static void totalBecomes(int n) {
    browser.until("document.querySelector('#count b').textContent === '" + n + "'");
  }

  /** The records of the store, oldest first. */
  static List<String> records(Kind kind) {
    return desk.store().searches().page(kind, desk.parse(""), "date", 100, null).json();
  }

  static String id(String json) {
    return Json.tree(json).path("id").asText();
  }

  static String query() {
    String query = browser.address().getQuery();
    return query == null ? "" : query;
  }
}
