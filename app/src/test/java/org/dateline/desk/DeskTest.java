package org.dateline.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.find.Settings;
import org.dateline.lexicon.Data;
import org.dateline.merge.Merger;
import org.dateline.merge.Report;
import org.dateline.read.Inputs;
import org.dateline.read.Item;
import org.dateline.read.ReadOptions;
import org.dateline.record.Document;
import org.dateline.record.Incident;
import org.dateline.store.Json;
import org.dateline.store.Store;
import org.dateline.store.Stored;
import org.dateline.store.imported.Imports;
import org.dateline.store.index.Kind;
import org.dateline.store.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk's incidents are those of all its reports, however they came in. */
class DeskTest {
  @TempDir Path folder;

  private static List<Item> examples() {
    try (Stream<Item> all = Inputs.items(List.of("../examples"), ReadOptions.NONE, problem -> {})) {
      return all.toList();
    }
  }

  private static void ingest(Desk desk, List<Item> articles) {
    desk.ingest(articles.stream(), 2, (a, n, added) -> {}, () -> false);
  }

  private static Map<String, Incident> kept(Desk desk) {
    Map<String, Incident> all = new TreeMap<>();
    desk.store()
        .searches()
        .each(
            Kind.INCIDENTS,
            new Query.All(),
            null,
            0,
            json -> {
              Incident i = Json.read(json, Incident.class);
              all.put(i.id(), i);
            });
    return all;
  }

  private static Map<String, Incident> expected(Desk desk) {
    Merger merger = Merger.load(Data.builtIn());
    List<Report> reports = new ArrayList<>();
    for (Stored s : desk.store().articles(0)) {
      s.events()
          .forEach(
              r -> {
                if (!"rejected".equals(r.review())) {
                  reports.add(merger.report(merger.publication(s.article()), r.event()));
                }
              });
    }
    Map<String, Incident> all = new TreeMap<>();
    merger.incidents(reports).forEach(i -> all.put(i.id(), i));
    return all;
  }

  @Test
  void incidentsAreThoseOfAllReports() {
    List<Item> articles = examples();
    assertFalse(articles.isEmpty());
    String rejected;
    try (Desk desk = Desk.write(folder, "test", Settings.standard())) {
      for (Item article : articles) {
        ingest(desk, List.of(article));
      }
      assertFalse(kept(desk).isEmpty());
      assertEquals(expected(desk), kept(desk));
      rejected = kept(desk).values().iterator().next().reports().get(0).eventId();
      desk.editor().review(rejected, "reject", "Ann", null, null);
      assertEquals(expected(desk), kept(desk));
    }
    try (Desk desk = Desk.write(folder, "test", Settings.standard())) {
      desk.editor().undo(null, "Ann");
      assertEquals(expected(desk), kept(desk));
    }
  }

  @Test
  void aPageIsKeptAndReadAgain() {
    String html =
        "<html><head><title>Troops leave</title></head><body><article><h1>Troops leave</h1>"
            + "<p>NAIROBI, Jan. 8, 2022 (AP) — Kenya deployed 2,000 troops to Somalia on Friday, the"
            + " defence ministry said. The soldiers arrived in Mogadishu on Saturday.</p>"
            + "<p>Somalia welcomed the deployment, the president said in a statement.</p>"
            + "</article></body></html>";
    try (Desk desk = Desk.write(folder, "test", Settings.standard())) {
      try (Stream<Item> one =
          Inputs.items(
              "a.html",
              new java.io.ByteArrayInputStream(
                  html.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
              ReadOptions.NONE,
              p -> {})) {
        ingest(desk, one.toList());
      }
      Stored before = desk.store().articles(0).get(0);
      assertFalse(before.events().isEmpty());
      assertEquals(
          html, new String(desk.store().page("a.html"), java.nio.charset.StandardCharsets.UTF_8));
      List<String> differences = new ArrayList<>();
      desk.recode(differences::add, () -> {}, () -> false);
      assertEquals(List.of(), differences);
      assertEquals(before.article(), desk.store().articles(0).get(0).article());
    }
  }

  private static List<Document> others(String format) throws IOException {
    List<Document> imported = new ArrayList<>();
    new Imports(Data.builtIn())
        .read(Path.of("src/test/resources/formats/events." + format + ".txt"), imported::add);
    assertFalse(imported.isEmpty());
    return imported;
  }

  /** Also where an import was killed before it could say so. */
  @Test
  void whatOthersCodedIsMergedWithNothing() throws IOException {
    try (Desk desk = Desk.write(folder, "test", Settings.standard())) {
      ingest(desk, examples().subList(0, 1));
      Map<String, Incident> before = kept(desk);
      desk.putImported(others("gdelt"), "imported gdelt");
      assertTrue(desk.store().merges().pending().articles().isEmpty());
      desk.store()
          .putAll(
              others("icews").stream().map(d -> new Store.Coded(d, null)).toList(),
              "imported icews");
      ingest(desk, examples().subList(1, 2));
      Map<String, Incident> after = kept(desk);
      assertTrue(after.keySet().containsAll(before.keySet()));
      Set<String> coded =
          Set.of(examples().get(0).article().id(), examples().get(1).article().id());
      after.values().stream()
          .flatMap(i -> i.reports().stream())
          .forEach(t -> assertTrue(coded.contains(t.doc()), t.doc()));
    }
  }
}
