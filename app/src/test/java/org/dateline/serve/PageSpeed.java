package org.dateline.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.dateline.desk.Desk;
import org.dateline.find.Settings;

/**
 * How fast the workspace is over a store, in a browser; run by hand. Argument: the store's folder,
 * which {@code dateline benchmark store} makes of any size. Prints medians of nine in milliseconds,
 * from the deed to the paint after the last answer, and the memory of the page and of an empty one.
 */
final class PageSpeed {
  private static final int TIMES = 9;

  /** Does something and tells how long it took until nothing is asked any more and all is drawn. */
  private static final String TIMED =
      """
      const done = arguments[arguments.length - 1], deed = arguments[0], own = window.fetch;
      let open = 0, last = 0;
      window.fetch = async (...a) => { open++; try { const r = await own(...a); await r.clone().arrayBuffer().catch(() => {}); return r; } finally { open--; last = performance.now(); } };
      const began = performance.now();
      new Function(deed)();
      const look = () => { const now = performance.now(); if (open || now - Math.max(last, began) < 120) { requestAnimationFrame(look); return; } window.fetch = own; done(last ? paint : 0); };
      let paint = 0;
      const frame = () => { if (last && !open) { paint = paint && seen === last ? paint : performance.now() - began; seen = last; } if (window.fetch !== own) requestAnimationFrame(frame); };
      let seen = 0;
      frame(); look();
      """;

  private static final String BRUSH =
      """
      const s = document.querySelector('#timeline svg'), r = s.getBoundingClientRect(), y = r.top + 50;
      const at = Math.random() * r.width * 0.6;
      for (const [type, x] of [['pointerdown', at], ['pointermove', at + 60], ['pointerup', at + r.width / 4]])
        s.dispatchEvent(new PointerEvent(type, {clientX: r.left + x, clientY: y, pointerId: 1, bubbles: true}));
      """;

  private static final String ZOOM =
      "document.querySelector(Math.random() < .5 ? '.leaflet-control-zoom-in' :"
          + " '.leaflet-control-zoom-out').click()";
  private static final String FACET =
      "const all = [...document.querySelectorAll('#facets button[data-facet]')];"
          + " all[Math.floor(Math.random() * Math.min(12, all.length))].click()";

  private PageSpeed() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (Desk desk = Desk.read(Path.of(arguments[0]), Settings.standard());
        Server server = Server.start(desk, ServerSettings.local(0));
        Browser browser = Browser.orSkip()) {
      browser.screen(new Screen(Screen.DESK, false));
      browser.go("about:blank");
      say("empty page, MB", List.of(Browser.pageMegabytes()));
      warm(server.address());
      List<Double> paint = new ArrayList<>();
      List<Double> whole = new ArrayList<>();
      for (int i = 0; i < TIMES; i++) {
        browser.go(server.address() + "?f=quad:" + (1 + i % 4));
        browser.settle();
        whole.add(number(browser, "performance.now()"));
        paint.add(
            number(browser, "performance.getEntriesByName('first-contentful-paint')[0].startTime"));
      }
      say("first paint", paint);
      say("all drawn (polled)", whole);
      browser.go(server.address());
      browser.settle();
      say("brush", timed(browser, BRUSH));
      browser.go(server.address());
      browser.settle();
      say("zoom", timed(browser, ZOOM));
      say("facet", timed(browser, FACET));
      say("JS heap, MB", List.of(browser.heap() / 1e6));
      say("whole page, MB", List.of(Browser.pageMegabytes()));
      say("elements", List.of(number(browser, "document.querySelectorAll('*').length")));
    }
  }

  /** Asks once for what the page asks for, however long a machine that does other work takes. */
  private static void warm(String address) throws IOException, InterruptedException {
    for (String path : List.of("events", "facets", "map", "timeline")) {
      HttpRequest ask = HttpRequest.newBuilder(URI.create(address + "api/v1/" + path)).build();
      HttpClient.newHttpClient().send(ask, HttpResponse.BodyHandlers.discarding());
    }
  }

  private static double number(Browser browser, String expression) {
    return ((Number) browser.js("return " + expression)).doubleValue();
  }

  private static List<Double> timed(Browser browser, String deed) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      double time = ((Number) browser.async(TIMED, deed)).doubleValue();
      if (time > 0) {
        times.add(time);
      }
    }
    return times;
  }

  private static void say(String what, List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-20s %8.1f  (%s)%n",
        what,
        sorted.get(sorted.size() / 2),
        String.join(" ", sorted.stream().map(v -> String.format(Locale.ROOT, "%.0f", v)).toList()));
  }
}
