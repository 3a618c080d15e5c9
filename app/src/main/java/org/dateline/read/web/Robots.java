package org.dateline.read.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What sites let programs fetch (RFC 9309), kept for a day. Thread-safe. */
final class Robots {
  private static final long KEPT = Duration.ofDays(1).toNanos();
  private static final int MOST_SITES = 10_000;

  private final Source source;
  private final Map<String, Rules> sites = new ConcurrentHashMap<>();

  /** Where a site's rules come from; redirects are followed. */
  interface Source {
    HttpResponse<Bounded.Body> get(URI uri) throws IOException;
  }

  private record Rules(BaseRobotRules rules, long read) {}

  Robots(Source source) {
    this.source = source;
  }

  /**
   * Checks an address.
   *
   * @return how long the site wants to be left alone between two requests; zero where it does not
   *     say
   * @throws FetchException where the site does not want it fetched
   */
  Duration check(URI uri) throws IOException {
    BaseRobotRules rules = of(uri.resolve("/robots.txt"));
    if (!rules.isAllowed(uri.toString())) {
      throw new FetchException(
          rules.isDeferVisits()
              ? "its robots.txt cannot be had now; try again later"
              : "its robots.txt does not allow it; ask the site",
          !rules.isDeferVisits(),
          null,
          null);
    }
    return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
  }

  private BaseRobotRules of(URI file) throws IOException {
    Rules known = sites.get(file.toString());
    if (known == null || System.nanoTime() - known.read > KEPT) {
      known = new Rules(read(file), System.nanoTime());
      if (sites.size() >= MOST_SITES) {
        sites.clear();
      }
      if (!known.rules.isDeferVisits()) {
        sites.put(file.toString(), known);
      }
    }
    return known.rules;
  }

  /** One that is not there allows all; one that cannot be had now, nothing for now. */
  private BaseRobotRules read(URI file) throws IOException {
    HttpResponse<Bounded.Body> answer;
    try {
      answer = source.get(file);
    } catch (FetchException e) {
      if (e.getCause() instanceof ConnectException) {
        throw e;
      }
      return later();
    }
    int status = answer.statusCode();
    if (status >= 500 || status == 429) {
      return later();
    }
    if (status != 200) {
      return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }
    byte[] text = Fetcher.unpacked(answer, 1 << 20).bytes();
    return new SimpleRobotRulesParser()
        .parseContent(file.toString(), text, "text/plain", List.of(Fetcher.NAME));
  }

  private static BaseRobotRules later() {
    SimpleRobotRules none = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    none.setDeferVisits(true);
    return none;
  }
}
