package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.read.web.Misbehaving;
import org.dateline.record.Incident;
import org.dateline.store.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store is filled, asked and exported from the command line. */
class StoreCommandsTest {
  @TempDir static Path folder;

  private static Path store() {
    return folder.resolve("desk");
  }

  @BeforeAll
  static void ingest() {
    assertEquals(0, Main.run("ingest", "../examples", "--quiet", "--store", store().toString()));
  }

  private static List<String> lines(String... command) throws IOException {
    Path file = folder.resolve("out");
    String[] whole = java.util.Arrays.copyOf(command, command.length + 4);
    whole[command.length] = "--store";
    whole[command.length + 1] = store().toString();
    whole[command.length + 2] = "-o";
    whole[command.length + 3] = file.toString();
    assertEquals(0, Main.run(whole), String.join(" ", command));
    return Files.readString(file).lines().toList();
  }

  @Test
  void everythingIsExported() throws IOException {
    List<String> all = lines("export");
    assertEquals(lines("query").size(), all.size());
    assertEquals(all.size() + 1, lines("export", "--format", "csv").size());
    int some = lines("export", "type:MOBILIZE").size();
    assertTrue(some > 0 && some < all.size());
    assertEquals(2, lines("query", "--limit", "2", "--format", "tsv").size() - 1);
  }

  @Test
  void aPageOfTheWebIsSentOnce() throws IOException {
    String page = Files.readString(Path.of("../examples/border-drill.html"));
    String store = folder.resolve("web").toString();
    try (Misbehaving server = new Misbehaving()) {
      Misbehaving.Answer whole =
          Misbehaving.text("200 OK", "Last-Modified: Sun, 09 Jan 2022 11:00:00 GMT\r\n", page);
      Misbehaving.Answer same = Misbehaving.text("304 Not Modified", "", "");
      server.on(
          "/drill",
          (out, request) ->
              (request.contains("If-Modified-Since: Sun, 09 Jan 2022 11:00:00 GMT") ? same : whole)
                  .to(out, request));
      String address = server.uri("/drill").toString();
      assertEquals(0, ingest(address, store, "1 articles added"));
      assertEquals(
          0, ingest(address, store, "0 articles added with 0 events; 1 unchanged on the web"));
      assertEquals(2, server.asked("/drill"));
    }
  }

  private static int ingest(String address, String store, String said) {
    PrintStream before = System.err;
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      return Main.run("ingest", address, "--allow-private", "--store", store);
    } finally {
      System.setErr(before);
      String all = err.toString(StandardCharsets.UTF_8);
      assertTrue(all.contains(said), all);
    }
  }

  @Test
  void incidentsAreThoseOfTheInputs() throws IOException {
    Path file = folder.resolve("merged");
    Main.run("code", "../examples", "--quiet", "--incidents", "-o", file.toString());
    List<String> merged = Files.readString(file).lines().sorted().toList();
    assertFalse(merged.isEmpty());
    assertEquals(merged, lines("incidents").stream().sorted().toList());
    String first = lines("incidents").get(0);
    assertEquals(first, Json.line(Json.read(first, Incident.class)));
    assertTrue(lines("incidents", "--explain").get(0).contains("\"merges\""));
  }

  @Test
  void whatCannotBeIsRefused() {
    String at = store().toString();
    assertEquals(2, Main.run("incidents"));
    assertEquals(2, Main.run("incidents", "../examples", "--store", at));
    assertEquals(1, Main.run("export", "--store", at, "--format", "xls"));
    assertEquals(2, Main.run("query", "--store", at, "--of", "incidents", "--format", "csv"));
    assertEquals(2, Main.run("query", "--store", at, "--of", "things"));
    assertEquals(1, Main.run("export", "--store", folder.resolve("none").toString()));
  }

  @Test
  void importedEventsStandBesideCodedOnes() throws IOException {
    String desk = folder.resolve("imported").toString();
    Path gdelt = Path.of("src/test/resources/formats/events.gdelt.txt");
    Path icews = Path.of("src/test/resources/formats/events.icews.txt");
    String none = folder.resolve("none").toString();
    String[] command = {"import", gdelt.toString(), none, icews.toString(), "--store", desk};
    assertEquals(Main.SOME_FAILED, Main.run(command));
    assertEquals(Main.SOME_FAILED, Main.run(command), "again: nothing twice");
    Path out = folder.resolve("imported.jsonl");
    assertEquals(0, Main.run("query", "--store", desk, "-o", out.toString()));
    List<String> lines = Files.readString(out).lines().toList();
    assertEquals(10, lines.size());
    assertEquals(5, lines.stream().filter(l -> l.contains("\"coder\":\"imported icews\"")).count());
    Path some = folder.resolve("icews.jsonl");
    assertEquals(0, Main.run("query", "coder:icews", "--store", desk, "-o", some.toString()));
    assertEquals(5, Files.readAllLines(some).size());
    assertEquals(
        0, Main.run("recode", "--store", desk, "-o", folder.resolve("changes").toString()));
    assertEquals(0, Main.run("query", "--store", desk, "-o", out.toString()));
    assertEquals(lines, Files.readString(out).lines().toList());
    assertEquals(0, Main.run("query", "--quiet", "--store", desk, "-o", out.toString()));
    assertEquals(lines, Files.readString(out).lines().toList());
    assertEquals(0, Main.run("incidents", "--store", desk, "-o", out.toString()));
    assertEquals(0, Files.readString(out).lines().count(), "what is imported is not merged");
  }
}
