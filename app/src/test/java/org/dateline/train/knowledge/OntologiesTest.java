package org.dateline.train.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.record.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own ontology goes into a pack whole, or every mistake in it is named by its line. */
class OntologiesTest {
  private static final String HEAD = "kind\tcode\tplover\ttrigger\twords\tmeaning\texample\n";

  @TempDir Path folder;

  /** What is said of a bad file, each line without the file's name. */
  private List<String> mistakes(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Path pack = folder.resolve("pack");
    Importer importer = new Importer(pack);
    String said = assertThrows(IOException.class, () -> importer.add(file)).getMessage();
    assertFalse(Files.exists(pack.resolve(name)), "nothing wrong gets into the pack");
    for (String line : said.split("\n")) {
      assertTrue(line.startsWith(file + ":"), line);
    }
    return said.lines().map(line -> line.substring(file.toString().length() + 1)).toList();
  }

  private static void starts(List<String> wanted, List<String> said) {
    assertEquals(wanted.size(), said.size(), said::toString);
    for (int i = 0; i < said.size(); i++) {
      assertTrue(said.get(i).startsWith(wanted.get(i)), said.get(i));
    }
  }

  @Test
  void everyMistakeOfATableIsNamedByItsLine() throws IOException {
    starts(
        List.of(
            "3: type 'PROTESTT'",
            "4: mode 'feast'",
            "5: kind 'thing'",
            "6: no code",
            "7: a type needs the PLOVER type",
            "8: 'own:nosuch' is none of your types: [own:fine, own:riot",
            "9: trigger 'shun' does not end in .v, .n or .a",
            "10: 9 cells in a table of 7 columns"),
        mistakes(
            "ontology.tsv",
            HEAD
                + "type\tfine\tPROTEST\t\t\t\t\n"
                + "type\triot\tPROTESTT/riot\t\t\t\t\n"
                + "type\tstrike\tPROTEST/feast\t\t\t\t\n"
                + "thing\tx\tPROTEST\t\t\t\t\n"
                + "type\t\tPROTEST\t\t\t\t\n"
                + "type\tx\t\t\t\t\t\n"
                + "mode\tlarge\t:nosuch\t\t\t\t\n"
                + "type\tboycott\tPROTEST\tshun\t\t\t\n"
                + "type\tlong\tPROTEST\t\t\t\ta\tb\tc\n"));
    starts(
        List.of(" its first row names no column trigger, words, meaning"),
        mistakes("ontology.tsv", "kind\tcode\tplover\ntype\triot\tPROTEST\n"));
  }

  @Test
  void everyMistakeOfYamlToo() throws IOException {
    starts(
        List.of(
            "2: 'sorts' is none of",
            "4: type 'PROTESTT'",
            "5: mode 'feast'",
            "7: 'triger' is none of",
            "8: here should be",
            "11: 'own:rioot' is none of"),
        mistakes(
            "ontology.yaml",
            """
            meaning: x
            sorts: {}
            types:
              riot: PROTESTT
              boycott:
                plover: PROTEST/feast
                triger: shun.v
              other: [a]
              fine: PROTEST
            modes:
              large:
                of: rioot
              small:
                of: riot
            """));
  }

  @Test
  void aListOfTriggersIsThatManyAndWordsOfOneKindMayShareIt() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mine.yaml"),
            """
            ontology: mine
            types:
              boycott:
                plover: PROTEST/boycott
                trigger: [hornswoggle.v, bamboozle|flummox.v]
            """);
    Importer importer = new Importer(folder.resolve("pack"));
    importer.add(file);
    importer.write();
    Coder coder =
        Coder.load(new Settings(List.of(folder.resolve("pack")), Settings.standard().profile()));
    for (String verb : List.of("hornswoggled", "bamboozled", "flummoxed")) {
      var events = coder.code(Article.of("x", "Students " + verb + " classes in Lusaka.")).events();
      assertEquals(List.of("PROTEST", "mine:boycott"), events.get(0).event(), verb);
    }
  }
}
