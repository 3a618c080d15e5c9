package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's chromium without a window, and what the tests of the workspace do with it. */
final class Browser implements AutoCloseable {
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final String AXE = resource("/axe.min.js");
  private static final String RUN_AXE =
      "const done = arguments[arguments.length - 1];"
          + "axe.run(document, {resultTypes: ['violations'], ...OPTIONS}).then(r => done(r.violations.map(v =>"
          + " v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.html.slice(0, 160)"
          + " + ' ' + n.failureSummary).join(' | '))))";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_TABS = 300;

  private static boolean said;

  private final ChromeDriver driver;
  private final List<String> requests = new ArrayList<>();

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** A browser, or null where this machine has none and may get none. */
  private static Browser open() {
    Path chromium = find("chromium", "chromium-browser", "google-chrome");
    Path chromedriver = find("chromedriver");
    if ((chromium == null || chromedriver == null) && mayInstall()) {
      install();
      chromium = find("chromium");
      chromedriver = find("chromedriver");
    }
    return chromium == null || chromedriver == null ? null : start(chromium, chromedriver);
  }

  /** A browser; where there is none the test is skipped, in one line, or fails under CI. */
  static Browser orSkip() {
    Browser browser = open();
    if (browser == null) {
      String line = "browser tests skipped: no chromium and chromedriver here (Debian has both)";
      if (!said) {
        System.err.println(line);
        said = true;
      }
      assertFalse("true".equals(System.getenv("CI")), line);
      assumeTrue(false, line);
    }
    return browser;
  }

  /** Waits until the first answers of the workspace are drawn. */
  void settle() {
    until(
        "document.querySelector('#count').textContent"
            + " && document.querySelector('#view > :not(.wait)')"
            + " && document.querySelector('#unplaced').textContent"
            + " && document.querySelector('#timeline > *')");
  }

  /** A machine that is thrown away after the checks may be given what they need. */
  private static boolean mayInstall() {
    return "true".equals(System.getenv("CI"))
        && "root".equals(System.getProperty("user.name"))
        && find("apt-get") != null;
  }

  private static void install() {
    String line =
        "apt-get update -qq && apt-get install -y -qq --no-install-recommends"
            + " chromium chromium-driver";
    try {
      new ProcessBuilder("sh", "-c", line)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path find(String... names) {
    String folders = System.getenv("PATH") + File.pathSeparator + "/usr/lib/chromium";
    return Stream.of(names)
        .flatMap(n -> Stream.of(folders.split(File.pathSeparator)).map(d -> Path.of(d, n)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  private static Browser start(Path chromium, Path chromedriver) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--hide-scrollbars",
        "--force-prefers-reduced-motion",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
    if ("root".equals(System.getProperty("user.name"))) {
      options.addArguments("--no-sandbox");
    }
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.toFile())
            .usingAnyFreePort()
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
    return new Browser(driver);
  }

  private static String resource(String name) {
    try (InputStream in = Browser.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  void go(String address) {
    driver.get(address);
  }

  URI address() {
    return URI.create(driver.getCurrentUrl());
  }

  void screen(Screen screen) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            screen.width(),
            "height",
            screen.height(),
            "deviceScaleFactor",
            1,
            "mobile",
            false));
    Map<String, String> scheme =
        Map.of("name", "prefers-color-scheme", "value", screen.dark() ? "dark" : "light");
    Map<String, String> still = Map.of("name", "prefers-reduced-motion", "value", "reduce");
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("features", List.of(scheme, still)));
  }

  Object js(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What an asynchronous script gives to its last argument. */
  Object async(String script, Object... arguments) {
    return driver.executeAsyncScript(script, arguments);
  }

  /** The page's memory for scripts once the garbage is gone, in bytes. */
  double heap() {
    driver.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
    return ((Number) driver.executeCdpCommand("Runtime.getHeapUsage", Map.of()).get("usedSize"))
        .doubleValue();
  }

  /**
   * What the page takes in all, in megabytes as Chromium's task manager counts them: what its
   * process holds that is not shared with files. NaN where the system does not tell.
   */
  static double pageMegabytes() {
    return ProcessHandle.current()
        .descendants()
        .filter(p -> rendered(p.pid()))
        .mapToDouble(p -> anonymous(p.pid()))
        .max()
        .orElse(Double.NaN);
  }

  private static boolean rendered(long pid) {
    return read("/proc/" + pid + "/cmdline").contains("--type=renderer");
  }

  private static double anonymous(long pid) {
    return read("/proc/" + pid + "/status")
        .lines()
        .filter(l -> l.startsWith("RssAnon:") || l.startsWith("VmSwap:"))
        .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1024)
        .sum();
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      return "";
    }
  }

  /** The first element; waits until there is one. */
  WebElement see(String css) {
    return waiting(css)
        .until(d -> d.findElements(By.cssSelector(css)).stream().findFirst().orElse(null));
  }

  /** The first element that holds these words; waits until there is one. */
  WebElement see(String css, String words) {
    return waiting(css + " with '" + words + "'")
        .until(
            d -> {
              List<?> found =
                  (List<?>)
                      js(
                          "return [...document.querySelectorAll(arguments[0])].filter(e =>"
                              + " e.textContent.includes(arguments[1])).slice(0, 1)",
                          css,
                          words);
              return found.isEmpty() ? null : (WebElement) found.get(0);
            });
  }

  /** Clicks the first element that holds these words; tries again where it was drawn anew. */
  void click(String css, String words) {
    waiting("a click on " + css)
        .until(
            d -> {
              see(css, words).click();
              return true;
            });
  }

  void click(String css) {
    click(css, "");
  }

  /** Presses the mouse where the first of these is; what drivers do not click themselves. */
  void press(String css) {
    new Actions(driver).click(see(css)).perform();
  }

  /** Waits until a JavaScript expression holds. */
  void until(String expression) {
    waiting(expression).until(d -> Boolean.TRUE.equals(js("return Boolean(" + expression + ")")));
  }

  private WebDriverWait waiting(String what) {
    WebDriverWait wait = new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofMillis(25));
    wait.ignoring(org.openqa.selenium.StaleElementReferenceException.class);
    wait.withMessage(() -> "waited for " + what + " at " + driver.getCurrentUrl() + "\n" + text());
    return wait;
  }

  private String text() {
    return String.valueOf(js("return document.body.innerText"))
        .lines()
        .limit(60)
        .toList()
        .toString();
  }

  int count(String css) {
    return driver.findElements(By.cssSelector(css)).size();
  }

  String text(String css) {
    return see(css).getText();
  }

  void keys(CharSequence... keys) {
    Actions actions = new Actions(driver);
    for (CharSequence key : keys) {
      actions.sendKeys(key);
    }
    actions.perform();
  }

  void chord(Keys held, CharSequence key) {
    new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
  }

  /** Presses Tab until an element that holds these words has the focus. */
  void tabTo(String css, String words) {
    see(css, words);
    String there =
        "const e = document.activeElement;"
            + " return e.matches(arguments[0]) && e.textContent.includes(arguments[1])";
    for (int i = 0; i < MOST_TABS; i++) {
      keys(Keys.TAB);
      if (Boolean.TRUE.equals(js(there, css, words))) {
        return;
      }
    }
    throw new AssertionError("Tab does not lead to " + css + " with '" + words + "'\n" + text());
  }

  void tabTo(String css) {
    tabTo(css, "");
  }

  /** Does what opens the window in which files are chosen, which is kept shut. */
  void opensFiles(Runnable deed) {
    driver.executeCdpCommand("Page.setInterceptFileChooserDialog", Map.of("enabled", true));
    deed.run();
    waiting("the files' window").until(d -> events().toList().contains("Page.fileChooserOpened"));
    driver.executeCdpCommand("Page.setInterceptFileChooserDialog", Map.of("enabled", false));
  }

  /** What the page loads down goes here. */
  void downloads(Path folder) {
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toString()));
  }

  /** Waits until a file is there whole. */
  void untilThere(Path file) {
    waiting(file.toString()).until(d -> Files.exists(file));
  }

  /** Drags from one place of an element to another, both in pixels from its middle. */
  void drag(WebElement on, int from, int to) {
    new Actions(driver)
        .moveToElement(on, from, 0)
        .clickAndHold()
        .moveToElement(on, to, 0)
        .release()
        .perform();
  }

  /** What axe finds wrong with the page as it is, asked with these options. */
  List<?> violations(String options) {
    if (Boolean.FALSE.equals(js("return 'axe' in window"))) {
      js(AXE);
    }
    return (List<?>) driver.executeAsyncScript(RUN_AXE.replace("OPTIONS", options));
  }

  /** What keeps people out of the page as it is: what axe finds, and what must be scrolled to. */
  List<String> barriers(String at) {
    List<String> wrong = new ArrayList<>();
    violations("{}").forEach(v -> wrong.add(at + ": " + v));
    Number over = (Number) js("return document.documentElement.scrollWidth - innerWidth");
    if (over.intValue() > 0) {
      wrong.add(at + ": " + over + " pixels too wide");
    }
    String outside =
        "return innerWidth > 1000 ? document.documentElement.scrollHeight - innerHeight : 0";
    if (((Number) js(outside)).intValue() > 0) {
      wrong.add(at + ": the page scrolls beside its panes");
    }
    return wrong;
  }

  /** What the console said since it was asked last, a line each. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(e -> e.getLevel() + " " + e.getMessage())
        .toList();
  }

  /** Every address that was asked for so far, but for data that pages carry with them. */
  List<String> requests() {
    events().forEach(name -> {});
    return List.copyOf(requests);
  }

  /** The names of what happened in the browser since this was asked last. */
  private Stream<String> events() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(e -> event(e.getMessage()));
  }

  /** The name of an event; what it asked for is remembered. */
  private String event(String entry) {
    try {
      JsonNode message = JSON.readTree(entry).path("message");
      String name = message.path("method").asText();
      String url = message.at("/params/request/url").asText();
      if (name.equals("Network.requestWillBeSent") && !url.startsWith("data:")) {
        requests.add(url);
      }
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a picture of the window for people to look at. */
  void shoot(String name) {
    try {
      Files.createDirectories(SHOTS);
      Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
