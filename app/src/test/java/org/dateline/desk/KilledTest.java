package org.dateline.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.find.Settings;
import org.dateline.lexicon.Data;
import org.dateline.merge.Merger;
import org.dateline.merge.Report;
import org.dateline.record.Incident;
import org.dateline.store.Json;
import org.dateline.store.Stored;
import org.dateline.store.index.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store whose process is killed (SIGKILL) at any moment: nothing that it said is done is lost,
 * nothing is doubled, index, record and incidents agree. {@code mvn -Pnightly verify} kills 200
 * times.
 */
class KilledTest {
  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final int LINES = 15;

  @TempDir Path folder;
  private final Set<String> put = new HashSet<>();
  private final Map<String, Boolean> rejected = new HashMap<>();

  @Test
  void nothingIsLostAndNothingDoubled() throws Exception {
    Random random = new Random(11);
    for (int i = 0; i < KILLS; i++) {
      kill(i, 1 + random.nextInt(LINES), random.nextInt(30));
      if (KILLS > 10 || i == KILLS - 1) {
        check();
      }
    }
    assertTrue(put.size() >= KILLS, put.size() + " articles");
  }

  /** Runs a victim until it has said some lines, and a moment longer. */
  private void kill(int seed, int lines, int millis) throws IOException, InterruptedException {
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                folder.toString(),
                Integer.toString(seed))
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said = victim.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      assertEquals("open", line);
      for (int n = 0; n < lines && line != null; n++) {
        line = said.readLine();
        note(line);
      }
      Thread.sleep(millis);
      victim.toHandle().destroyForcibly();
      for (line = said.readLine(); line != null; line = said.readLine()) {
        note(line);
      }
    } finally {
      victim.destroyForcibly().waitFor();
    }
  }

  private void note(String line) {
    String[] words = String.valueOf(line).split(" ");
    switch (words[0]) {
      case "put" -> put.add(words[1]);
      case "rejected" -> rejected.put(words[1], true);
      case "restoring" -> rejected.remove(words[1]);
      case "restored" -> rejected.put(words[1], false);
      default -> throw new AssertionError(line);
    }
  }

  private void check() {
    try (Desk desk = Desk.write(folder, "check", Settings.standard())) {
      desk.put(List.of(), true);
      desk.store().flush();
      Map<String, Stored> articles = articles(desk);
      assertTrue(articles.keySet().containsAll(put));
      Map<String, Stored.Row> events = new TreeMap<>();
      articles.values().stream()
          .flatMap(a -> a.events().stream())
          .forEach(r -> assertEquals(null, events.put(r.event().id(), r), "event twice"));
      assertEquals(5 * articles.size(), events.size());
      rejected.forEach(
          (id, is) -> {
            if (is) {
              assertEquals("rejected", events.get(id).review(), id);
            }
          });
      assertEquals(articles.keySet(), indexed(desk, Kind.ARTICLES, ""));
      assertEquals(events.keySet(), indexed(desk, Kind.EVENTS, ""));
      assertEquals(merged(articles), incidents(desk));
    }
  }

  private static Map<String, Stored> articles(Desk desk) {
    Map<String, Stored> all = new TreeMap<>();
    List<Stored> some = desk.store().articles(0);
    while (!some.isEmpty()) {
      some.forEach(s -> assertEquals(null, all.put(s.article().id(), s), "article twice"));
      some = desk.store().articles(some.get(some.size() - 1).no());
    }
    return all;
  }

  private static Set<String> indexed(Desk desk, Kind kind, String question) {
    Set<String> ids = new HashSet<>();
    desk.store()
        .searches()
        .each(
            kind,
            desk.parse(question),
            null,
            0,
            json -> assertTrue(ids.add(Json.tree(json).path("id").asText()), "indexed twice"));
    return ids;
  }

  private static Map<String, Incident> incidents(Desk desk) {
    Map<String, Incident> all = new TreeMap<>();
    for (String id : indexed(desk, Kind.INCIDENTS, "")) {
      all.put(id, Json.read(desk.store().searches().byId(Kind.INCIDENTS, id), Incident.class));
    }
    return all;
  }

  /** What merging all reports at once gives. */
  private static Map<String, Incident> merged(Map<String, Stored> articles) {
    Merger merger = Merger.load(Data.builtIn());
    List<Report> reports =
        articles.values().stream()
            .flatMap(
                a ->
                    a.events().stream()
                        .filter(r -> !"rejected".equals(r.review()))
                        .map(r -> merger.report(merger.publication(a.article()), r.event())))
            .toList();
    Map<String, Incident> all = new TreeMap<>();
    merger.incidents(reports).forEach(i -> all.put(i.id(), i));
    return all;
  }
}
