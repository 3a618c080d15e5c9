package org.dateline.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.desk.Desk;
import org.dateline.store.Json;
import org.dateline.store.index.Kind;
import org.dateline.store.index.Results;
import org.dateline.store.index.Searches;

/** What the desk writes about a question's events: chronology, trends, feed. Thread-safe. */
final class AccountApi {
  private static final int MOST = 1000;
  private static final int NEWEST = 50;
  private static final int DYADS = 6;
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final String COUNTRIES = Meanings.countries();
  private static final String CODEBOOK = Meanings.codebook();

  private final Desk desk;

  AccountApi(Desk desk) {
    this.desk = desk;
  }

  void routes(RoutesConfig routes) {
    String chronology = ReadApi.ROOT + "/chronology";
    routes.get(chronology, c -> ReadApi.json(c, chronology(c).json()));
    routes.get(chronology + ".md", this::markdown);
    routes.get(chronology + ".docx", c -> file(c, WORD, ChronologyWord::of));
    routes.get(chronology + ".pdf", c -> file(c, "application/pdf", ChronologyPdf::of));
    routes.get(ReadApi.ROOT + "/trends", this::trends);
    routes.get(ReadApi.ROOT + "/feed.rss", this::feed);
    routes.get(ReadApi.ROOT + "/countries", c -> ReadApi.json(c, COUNTRIES));
    routes.get(ReadApi.ROOT + "/codebook", c -> ReadApi.json(c, CODEBOOK));
  }

  private Searches searches() {
    return desk.store().searches();
  }

  private Chronology chronology(Context c) {
    Ask ask = new Ask(c, desk);
    return Chronology.of(searches().page(Kind.EVENTS, ask.query(), "date", ask.limit(MOST), null));
  }

  private void markdown(Context c) {
    c.contentType("text/markdown; charset=utf-8").result(chronology(c).markdown());
  }

  private interface Writer {
    byte[] of(Chronology chronology) throws IOException;
  }

  private void file(Context c, String type, Writer writer) throws IOException {
    c.contentType(type).result(writer.of(chronology(c)));
  }

  private void trends(Context c) {
    Ask ask = new Ask(c, desk);
    List<Trends.Series> series = new ArrayList<>();
    Results.Timeline all = searches().timeline(Kind.EVENTS, ask.query(), "week");
    if (all.total() > 0) {
      series.add(Trends.of(null, null, all));
    }
    for (List<String> dyad : dyads(ask)) {
      series.add(Trends.of(dyad.get(0), dyad.get(1), weeks(c.queryParam("q"), dyad)));
    }
    ReadApi.json(c, Json.line((Object) Map.of("series", series)));
  }

  private Set<List<String>> dyads(Ask ask) {
    Set<List<String>> dyads = new LinkedHashSet<>();
    for (Results.Edge edge : searches().network(Kind.EVENTS, ask.query(), NEWEST).edges()) {
      if (dyads.size() < DYADS) {
        dyads.add(List.of(edge.actor(), edge.recipient()));
      }
    }
    return dyads;
  }

  private Results.Timeline weeks(String question, List<String> dyad) {
    String pair = "actor:\"" + dyad.get(0) + "\" recipient:\"" + dyad.get(1) + "\"";
    boolean all = question == null || question.isBlank();
    String both = all ? pair : "(" + question + ") " + pair;
    return searches().timeline(Kind.EVENTS, desk.parse(both), "week");
  }

  private void feed(Context c) {
    Ask ask = new Ask(c, desk);
    String question = c.queryParam("q") == null ? "" : c.queryParam("q");
    String title = c.queryParam("title");
    Results.Page page =
        searches().page(Kind.EVENTS, ask.query(), "-added", ask.limit(NEWEST), null);
    String address = c.scheme() + "://" + c.host() + "/";
    String name = title == null || title.isBlank() ? "Dateline: " + question : title;
    String rss = Feed.rss(name, question, page.json(), address);
    c.contentType("application/rss+xml; charset=utf-8")
        .result(rss.getBytes(StandardCharsets.UTF_8));
  }
}
