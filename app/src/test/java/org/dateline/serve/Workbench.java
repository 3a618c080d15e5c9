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
import org.dateline.read.ReadOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A store of the examples behind a server, and a browser before it: made once for all tests of the
 * workspace, and taken down when they are over. After each the console must have been silent and
 * nothing have left the machine. Pictures go to target/screenshots.
 */
abstract class Workbench {
  static Browser browser;
  static Desk desk;
  static Server server;

  /** Parts of lines that the console may hold in a test. */
  final List<String> expected = new ArrayList<>();

  @BeforeAll
  static synchronized void start() throws Exception {
    if (server != null) {
      return;
    }
    browser = Browser.orSkip();
    Path folder = Files.createTempDirectory("dateline-browser");
    desk = Desk.write(folder.resolve("store"), "test", Settings.standard());
    desk.ingest(
        Inputs.items(List.of("../examples"), ReadOptions.NONE, p -> {}),
        2,
        (a, n, x) -> {},
        () -> false);
    server = Server.start(desk, ServerSettings.local(0));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
  }

  private static void end(Path folder) {
    browser.close();
    server.close();
    desk.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  final void screen() {
    browser.screen(width(), height(width()), dark());
    open("/");
    browser.js("localStorage.clear()");
  }

  /** In pixels; a telephone's, a desk's or a wall's. */
  int width() {
    return 1280;
  }

  boolean dark() {
    return false;
  }

  static int height(int width) {
    return width < 500 ? 740 : width > 2000 ? 1440 : 800;
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

  static String query() {
    String query = browser.address().getQuery();
    return query == null ? "" : query;
  }
}
