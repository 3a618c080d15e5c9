package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as a user gives them: records' shape, exit status, errors, order. */
class MainTest {
  @TempDir Path folder;

  private record Ended(int status, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  private Ended run(String... args) throws IOException {
    Path file = folder.resolve("out");
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("-o", file.toString()));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int status = Main.run(all.toArray(String[]::new));
      String out = Files.exists(file) ? Files.readString(file) : "";
      return new Ended(status, out, err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(before);
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aRecordHasTheContractsFieldsInTheirOrder() throws IOException {
    Path file =
        write(
            "a.txt",
            "Kenya deployed 2,000 troops to Somalia on Friday, the defence ministry said.\n");
    Ended ended = run("code", "--published", "2022-01-09", file.toString());
    assertEquals(0, ended.status, ended.err);
    JsonNode record = JsonMapper.builder().build().readTree(ended.lines().get(0));
    List<String> names = new ArrayList<>();
    for (Iterator<Map.Entry<String, JsonNode>> i = record.properties().iterator(); i.hasNext(); ) {
      names.add(i.next().getKey());
    }
    assertEquals(
        List.of(
            "id",
            "date",
            "date_end",
            "date_precision",
            "date_evidence",
            "event",
            "mode",
            "context",
            "auxiliary",
            "quad_code",
            "event_scale",
            "cameo",
            "actor",
            "recipient",
            "event_loc",
            "size",
            "claims",
            "verification",
            "certainty",
            "evidence",
            "mentions",
            "cite_info"),
        names);
    assertEquals("MOBILIZE", record.at("/event/0").asText());
    assertEquals("KEN", record.at("/actor/0/code").asText());
    assertEquals("2022-01-07", record.at("/date").asText());
  }

  /** A folder of a subcommand's name is taken for it; the line says how it is named instead. */
  @Test
  void folderNamedAsASubcommand() throws IOException {
    Path brat = Files.createDirectory(Path.of("brat"));
    try {
      Ended ended = run("train", "brat", "--out", folder.resolve("p.pack").toString());
      assertEquals(2, ended.status());
      assertTrue(ended.err().contains("give ./brat;"), ended.err());
    } finally {
      Files.delete(brat);
    }
  }

  /** Texts without their trees would be left out in silence. */
  @Test
  void textsAndTreesBelongTogether() throws IOException {
    Ended ended = run("train", "treebank", folder.toString(), "--texts", folder.toString());
    assertEquals(2, ended.status());
    assertTrue(ended.err().contains("--texts and --trees belong together"), ended.err());
  }

  /** A table of nothing would take the place of the built-in one in silence. */
  @Test
  void settingOfACorpusWithoutArticlesIsNotWritten() throws IOException {
    Ended ended = run("train", "setting", folder.toString());
    assertEquals(2, ended.status());
    assertTrue(ended.err().contains("no article below articles/"), ended.err());
    assertEquals("", ended.out());
  }

  @Test
  void aFileThatIsNotThereIsToldWithItsReason() throws IOException {
    Ended ended = run("train", "claims", "--polnear", "/nowhere");
    assertEquals(1, ended.status());
    assertTrue(ended.err().startsWith("dateline: /nowhere/attributions: there is no"), ended.err());
  }

  @Test
  void positionsCountCodePointsAndSlice() throws IOException {
    String text =
        "\uD83D\uDD34 LIVE: \uD83C\uDDF0\uD83C\uDDEA Kenya deployed 2,000 troops to Somalia on Friday, the defence ministry said.";
    Ended ended = run("annotate", write("a.txt", text).toString());
    JsonNode document = JsonMapper.builder().build().readTree(ended.lines().get(0));
    String read = document.get("text").asText();
    int[] points = read.codePoints().toArray();
    for (String layer : List.of("entities", "places", "times")) {
      for (JsonNode span : document.get(layer)) {
        int start = span.get("start").asInt();
        String slice = new String(points, start, span.get("end").asInt() - start);
        assertEquals(span.get("text").asText(), slice);
      }
    }
    assertFalse(document.get("events").isEmpty());
    for (JsonNode event : document.get("events")) {
      JsonNode trigger = event.at("/evidence/trigger");
      int start = trigger.get("start").asInt();
      assertEquals(
          trigger.get("text").asText(),
          new String(points, start, trigger.get("end").asInt() - start));
    }
  }

  @Test
  void badInputsGetALineEachAndTheRestIsCoded() throws IOException {
    write(
        "1.jsonl",
        "{\"id\":\"a\",\"text\":\"Police arrested 12 protesters in Nairobi on Monday.\"}\nno json\n");
    write("2.txt", "");
    write("3.txt", "Kenya deployed troops to Somalia on Friday.\n");
    Ended ended = run("code", folder.toString());
    assertEquals(Main.SOME_FAILED, ended.status);
    assertTrue(ended.err.contains("1.jsonl: line 2"), ended.err);
    assertTrue(ended.err.contains("2.txt"), ended.err);
    assertTrue(ended.lines().size() >= 2, ended.out);
    assertFalse(ended.err.contains("\tat "), ended.err);
  }

  @Test
  void theNumberOfThreadsDoesNotShow() throws IOException {
    Ended one = run("code", "--threads", "1", "../examples");
    Ended three = run("code", "--threads", "3", "../examples");
    assertEquals(one.out, three.out);
    assertFalse(one.out.isEmpty());
  }

  @Test
  void wrongUsageIsToldInALineAndEndsWithTwo() throws IOException {
    Ended unknown = run("codee");
    assertEquals(Main.WRONG_USAGE, unknown.status);
    assertTrue(unknown.err.startsWith("dateline: "), unknown.err);
    assertEquals(Main.WRONG_USAGE, run("code").status);
  }

  @Test
  void explainNamesTheRowThatDecided() throws IOException {
    Path file =
        write(
            "a.txt",
            "Kenya deployed 2,000 troops to Somalia on Friday, the defence ministry said.\n");
    Ended ended = run("explain", file.toString());
    assertTrue(ended.out.contains("lang/en/frames/"), ended.out);
    assertTrue(ended.out.contains(".tsv:"), ended.out);
  }

  @Test
  void aPackLaysItsRowsOverTheBuiltInOnes() throws IOException {
    Path actors = Files.createDirectories(folder.resolve("pack/actors"));
    Files.writeString(
        actors.resolve("groups.tsv"),
        "name\taliases\tcode\tsectors\tkind\tfrom\tto\nBlue Herons\t\tKEN\tREB\tarmed\t\t\n");
    JsonNode record = byPack("The Blue Herons attacked an army base in Kenya on Friday.\n");
    assertEquals("KEN", record.at("/actor/0/code").asText());
    assertEquals("REB", record.at("/actor/0/sector/0").asText());
  }

  /** The first record of a text, coded with the pack. */
  private JsonNode byPack(String text) throws IOException {
    String pack = folder.resolve("pack").toString();
    Ended ended = run("code", "--pack", pack, write("a.txt", text).toString());
    return JsonMapper.builder().build().readTree(ended.lines().get(0));
  }

  @Test
  void aPacksPlaceIsWhereItsRowSays() throws IOException {
    Path places = Files.createDirectories(folder.resolve("pack/places"));
    Files.writeString(
        places.resolve("names.tsv"),
        "name\taliases\tcountry\tcity\tlat\tlon\tcode\tdemonyms\n"
            + "Heronville\t\tKEN\t\t-1.5\t37.25\tP.PPL\t\n");
    JsonNode record = byPack("Rebels attacked an army base in Heronville on Friday.\n");
    assertEquals(37.25, record.at("/event_loc/lon").asDouble());
    assertEquals("KEN", record.at("/event_loc/country_code").asText());
  }

  @Test
  void aPacksRowOfTimesTakesThePlaceOfTheBuiltInOne() throws IOException {
    Path times = Files.createDirectories(folder.resolve("pack/lang/en/times"));
    Files.writeString(
        times.resolve("patterns.tsv"),
        "name\tpattern\top\texample\tvalue\nthe-weekend\tthe weekend\tdrop\tThey met.\t\n");
    Path file = write("a.txt", "Rebels attacked an army base in Kenya over the weekend.\n");
    String[] plain = {"annotate", "--published", "2022-03-16", file.toString()};
    Ended built = run(plain);
    Ended ended =
        run("annotate", "--pack", folder.resolve("pack").toString(), plain[1], plain[2], plain[3]);
    JsonMapper json = JsonMapper.builder().build();
    assertEquals("2022-W10-WE", json.readTree(built.lines().get(0)).at("/times/0/value").asText());
    assertEquals(0, json.readTree(ended.lines().get(0)).at("/times").size());
  }

  @Test
  void explainNamesReasonAndRunnerUpOfActorDateAndPlace() throws IOException {
    String text =
        "Police in Paris, Texas arrested Jordan Davis on Tuesday after rebels in Goma attacked"
            + " Rwanda on March 3.\n";
    Ended ended = run("explain", write("a.txt", text).toString(), "--published", "2023-12-01");
    assertTrue(ended.out.contains("'Police' is "), ended.out);
    assertTrue(ended.out.contains("next best was 'March 3' 2023-03-03"), ended.out);
    assertTrue(ended.out.contains("next best was Paris, Île-de-France"), ended.out);
  }

  @Test
  void otherLanguagesAreNamedAndReadButNotCodedAndItIsSaidOnce() throws IOException {
    String french =
        "Kinshasa, le 9 janvier 2022. La police a arrêté dans la nuit plusieurs manifestants sur la place"
            + " et dans les rues de la capitale, selon le ministre, qui a condamné les violences.";
    Path one = write("un.txt", french);
    Path two =
        write(
            "deux.html",
            "<html lang=en><body><p>" + french + "</p><p>" + french + "</p></body></html>");
    Path three =
        write(
            "drei.jsonl",
            "{\"id\":\"3\",\"language\":\"German\",\"text\":\"Merkel traf Putin in Moskau.\"}\n");
    Path english = write("four.txt", "Police arrested 12 protesters in Kinshasa on Sunday.");
    String[] all = {one.toString(), two.toString(), three.toString(), english.toString()};
    List<String> args = new ArrayList<>(List.of("code", "--format", "jsonl"));
    args.addAll(List.of(all));
    Ended coded = run(args.toArray(String[]::new));
    assertEquals(0, coded.status, coded.err);
    assertEquals(1, coded.lines().size(), coded.out);
    assertTrue(coded.out.contains("four.txt"), coded.out);
    assertEquals(
        "dateline: 3 articles were read but not coded, for only English is coded (de 1, fr 2)\n",
        coded.err);
    args.set(0, "annotate");
    args.subList(1, 3).clear();
    Ended annotated = run(args.toArray(String[]::new));
    assertEquals(4, annotated.lines().size());
    JsonNode document = JsonMapper.builder().build().readTree(annotated.lines().get(0));
    assertEquals("fr", document.path("language").asText());
    assertTrue(document.path("text").asText().contains("La police a arrêté"));
    assertEquals(0, document.path("events").size() + document.path("entities").size());
  }
}
