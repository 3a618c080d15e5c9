package org.dateline.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.record.Article;
import org.dateline.record.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotated documents of others go into a pack, which codes as they say, and come out again. */
class CorpusPackTest {
  private static final Path BRAT = Path.of("src/test/resources/knowledge/brat");

  @TempDir Path folder;

  private CorpusPack.Outcome pack(Path... sources) throws IOException {
    CorpusPack pack = new CorpusPack(folder.resolve("pack"));
    for (Path source : sources) {
      assertTrue(CorpusPack.takes(source));
      pack.add(source);
    }
    return pack.write(line -> {});
  }

  private List<Event> events(String text) {
    Coder coder =
        Coder.load(new Settings(List.of(folder.resolve("pack")), Settings.standard().profile()));
    return coder.code(Article.of("x", text)).events();
  }

  private static List<String> files(Path in) throws IOException {
    try (Stream<Path> all = Files.walk(in)) {
      return all.filter(Files::isRegularFile)
          .map(f -> in.relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aBratFolderComesOutAsItWentIn() throws IOException {
    CorpusPack.Outcome outcome = pack(BRAT);
    assertEquals(5, outcome.documents());
    assertEquals(3, outcome.events());
    Path out = folder.resolve("out");
    assertEquals(5, CorpusPack.brat(folder.resolve("pack"), out));
    assertEquals(files(BRAT), files(out));
    assertEquals(8, files(BRAT).size());
    for (String file : files(BRAT)) {
      assertArrayEquals(
          Files.readAllBytes(BRAT.resolve(file)), Files.readAllBytes(out.resolve(file)), file);
    }
  }

  @Test
  void filesThatAreNoneOfBratsAreTold() throws IOException {
    Path brat = Files.createDirectories(folder.resolve("brat/sub"));
    Files.writeString(brat.resolve("a.txt"), "Kenya thanked Uganda.");
    Files.writeString(brat.resolve("a.ann"), "");
    Files.writeString(brat.resolve("notes.md"), "To do.");
    CorpusPack.Outcome outcome = pack(folder.resolve("brat"));
    assertEquals(
        List.of(brat.resolve("notes.md") + ": neither .txt, .ann nor .conf; it was left behind"),
        outcome.left());
    assertEquals(0, outcome.unread());
  }

  @Test
  void itsEventsAreLearnedAndWhatCannotBeIsListedByLine() throws IOException {
    CorpusPack.Outcome outcome = pack(BRAT);
    assertEquals(
        List.of(
            "second/depot.ann:7: 'T3\tParty 400 410\tnowhere': its place is not in the text",
            "second/depot.ann:5: 'E2\tWIZARDRY:T2': WIZARDRY is neither a type of PLOVER's nor a"
                + " code of CAMEO's"),
        outcome.left());
    Event event = events("On Friday Kenya hornswoggled Uganda.").get(0);
    assertEquals(List.of("ACCUSE"), event.event());
    assertEquals("KEN", event.actor().get(0).code());
    assertEquals("UGA", event.recipient().get(0).code());
    Event rifles = events("The Strelsau Rifles attacked Uganda.").get(0);
    assertEquals("DEU", rifles.actor().get(0).code());
    assertEquals(List.of("MIL"), rifles.actor().get(0).sector());
  }

  @Test
  void jsonLinesOfSeveralFormsAreTaken() throws IOException {
    Path jsonl = folder.resolve("corpus.jsonl");
    Files.writeString(
        jsonl,
        "{\"id\":\"a/1\",\"text\":\"Kenya hornswoggled Uganda 🐟.\",\"events\":[{\"event\":[\"ACCUSE\"],\"mode\":[],"
            + "\"auxiliary\":\"historical\",\"evidence\":{\"trigger\":{\"start\":6,\"end\":18}},\"actor\":[{\"start\":0,"
            + "\"end\":5,\"code\":\"KEN\",\"sector\":[\"GOV\"]}],\"recipient\":[{\"start\":19,\"end\":25}]}]}\n"
            + "{\"text\":\"Nobody came.\",\"label\":[[0,6,\"some body\"]]}\n"
            + "{\"text\":\"Rain.\",\"entities\":[{\"start_offset\":0,\"end_offset\":4,\"label\":\"Weather\"}]}\n"
            + "{\"text\":\"Rain.\",\"label\":[[3,99,\"Weather\"]]}\n"
            + "{\"id\":\"x\"}\n{nothing\n");
    CorpusPack.Outcome outcome = pack(jsonl);
    assertEquals(3, outcome.documents());
    assertEquals(
        List.of(
            "corpus.jsonl:4: an annotation without type, or not in the text",
            "corpus.jsonl:5: no text in it; give {\"id\", \"text\", \"events\"}",
            "corpus.jsonl:6: no JSON; check its syntax"),
        outcome.left());
    assertEquals(List.of("ACCUSE"), events("Uganda hornswoggled Kenya.").get(0).event());
    Path out = folder.resolve("out");
    CorpusPack.brat(folder.resolve("pack"), out);
    assertEquals(
        "T1\tACCUSE 6 18\thornswoggled\nT2\tActor 0 5\tKenya\nN1\tReference T2 Dateline:KEN.GOV\tKEN.GOV\n"
            + "T3\tActor 19 25\tUganda\nE1\tACCUSE:T1 Actor:T2 Recipient:T3\nA2\tAuxiliary E1 historical\n",
        Files.readString(out.resolve("a/1.ann")));
    assertEquals(
        "T1\tsome_body 0 6\tNobody\n", Files.readString(out.resolve("corpus.jsonl-2.ann")));
  }

  @Test
  void whatALineSaysThatCannotBeTakenIsNamedByThatLine() throws IOException {
    Path jsonl = folder.resolve("corpus.jsonl");
    String one = "{\"id\":\"%s\",\"text\":\"Kenya hornswoggled Uganda.\",\"events\":[%s]}\n";
    String event = "{\"event\":\"%s\",\"mode\":[\"%s\"],\"trigger\":{\"start\":6,\"end\":18}}";
    Files.writeString(
        jsonl,
        one.formatted("a", event.formatted("WIZARDRY", "riot"))
            + one.formatted("b", event.formatted("ACCUSE", "wizardry"))
            + one.formatted("a", event.formatted("ACCUSE", "disapprove")));
    CorpusPack.Outcome outcome = pack(jsonl);
    assertEquals(
        List.of(
            "corpus.jsonl:3: the id 'a' is that of corpus.jsonl:1",
            "corpus.jsonl:1: in a.ann:2: 'E1\tWIZARDRY:T1': WIZARDRY is neither a type of PLOVER's nor"
                + " a code of CAMEO's",
            "corpus.jsonl:2: in b.ann:2: 'E1\tACCUSE:T1': wizardry is no mode of ACCUSE"),
        outcome.left());
    assertEquals(1, outcome.unread());
  }

  @Test
  void whatIsNoCorpusIsSaidToBeNone() throws IOException {
    Path latin = folder.resolve("latin.jsonl");
    Files.write(latin, "{\"text\":\"Café\"}".getBytes(StandardCharsets.ISO_8859_1));
    Path empty = Files.writeString(folder.resolve("empty.jsonl"), "\n");
    CorpusPack pack = new CorpusPack(folder.resolve("pack"));
    for (Map.Entry<Path, String> bad :
        Map.of(
                latin,
                ": not UTF-8; convert it",
                empty,
                ": it is empty; give ",
                folder.resolve("none.jsonl"),
                ": no such file; check the path")
            .entrySet()) {
      String why = assertThrows(IOException.class, () -> pack.add(bad.getKey())).getMessage();
      assertTrue(why.startsWith(bad.getKey() + bad.getValue()), why);
    }
  }

  @Test
  void aBratFolderOfOursIsLearnedAsItsJsonWas() throws IOException {
    Path jsonl = folder.resolve("corpus.jsonl");
    List<String> lines = new ArrayList<>();
    lines.add(
        "{\"id\":\"1\",\"text\":\"Kenya hornswoggled Uganda.\",\"events\":[{\"event\":\"ACCUSE\",\"trigger\":{\"start\":6,\"end\":18}}]}");
    Files.write(jsonl, lines);
    CorpusPack.Outcome first = pack(jsonl);
    Path out = folder.resolve("out");
    CorpusPack.brat(folder.resolve("pack"), out);
    CorpusPack.Outcome second = pack(out);
    assertEquals(first, second);
    assertEquals(1, second.learned());
  }

  @Test
  void noDocumentLeadsOutOfTheFolder() throws IOException {
    assertFalse(CorpusPack.takes(folder));
    Path pack = folder.resolve("pack");
    Files.createDirectories(pack.resolve("corpus"));
    Files.writeString(
        pack.resolve("corpus/documents.jsonl"),
        "{\"id\":\"../../x\",\"text\":\"\",\"ann\":\"\"}\n");
    Path out = folder.resolve("a/b");
    String why = assertThrows(IOException.class, () -> CorpusPack.brat(pack, out)).getMessage();
    assertTrue(why.contains("leads out of"), why);
    assertFalse(Files.exists(folder.resolve("x.txt")));
    assertThrows(IOException.class, () -> CorpusPack.brat(folder, out));
  }
}
