package org.dateline.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a page of the workspace shows, as JSON: the page's address with {@code .json} before its
 * "?". Sends on to the answer of the API that the page is drawn from. Thread-safe.
 */
final class PageTwin {
  /** The views that an answer of their name draws; all others list events. */
  private static final Set<String> ANSWERS = Set.of("incidents", "network", "chronology", "trends");

  void routes(RoutesConfig routes) {
    routes.get("/.json", PageTwin::sendOn);
  }

  private static void sendOn(Context c) {
    c.redirect(ReadApi.ROOT + "/" + answer(c), HttpStatus.TEMPORARY_REDIRECT);
  }

  private static String answer(Context c) {
    String event = param(c, "event");
    String incident = param(c, "incident");
    if (!event.isEmpty() || !incident.isEmpty()) {
      return event.isEmpty() ? "incidents/" + code(incident) : "events/" + code(event);
    }
    String view = param(c, "view");
    boolean own = ANSWERS.contains(view);
    String sort = own && !view.equals("incidents") ? "" : param(c, "sort");
    return (own ? view : "events")
        + "?q="
        + code(question(c))
        + (sort.isEmpty() ? "" : "&sort=" + code(sort));
  }

  /** The query that the page's words, facets, days and map together make, as the page makes it. */
  private static String question(Context c) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String filter : c.queryParams("f")) {
      int colon = filter.indexOf(':');
      if (colon > 0) {
        String term = filter.substring(0, colon) + ":" + quoted(filter.substring(colon + 1));
        fields.computeIfAbsent(filter.substring(0, colon), f -> new ArrayList<>()).add(term);
      }
    }
    List<String> parts = new ArrayList<>();
    fields.values().forEach(terms -> parts.add(either(terms)));
    if (!param(c, "from").isEmpty()) {
      parts.add("date:" + param(c, "from") + ".." + param(c, "to"));
    }
    if (!param(c, "box").isEmpty()) {
      parts.add("box:" + param(c, "box"));
    }
    String words = param(c, "q");
    if (!words.isEmpty()) {
      parts.add(0, parts.isEmpty() ? words : "(" + words + ")");
    }
    return String.join(" ", parts);
  }

  private static String either(List<String> terms) {
    return terms.size() == 1 ? terms.get(0) : "(" + String.join(" OR ", terms) + ")";
  }

  private static String quoted(String value) {
    return value.matches("[\\w-]+") ? value : '"' + value.replace("\"", "") + '"';
  }

  private static String param(Context c, String name) {
    String value = c.queryParam(name);
    return value == null ? "" : value;
  }

  private static String code(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
