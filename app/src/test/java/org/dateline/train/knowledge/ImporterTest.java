package org.dateline.train.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.record.Actor;
import org.dateline.record.Article;
import org.dateline.record.Event;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small dictionaries in other coders' formats become a pack that codes as they say. */
class ImporterTest {
  private static final Path FILES = Path.of("src/test/resources/knowledge");
  private static final List<String> NAMES =
      List.of(
          "verbs.petrarch.txt",
          "verbs.tabari.verbs",
          "actors.txt",
          "agents.txt",
          "verbs.csv",
          "actors.csv");

  @TempDir static Path folder;
  private static Importer.Outcome outcome;
  private static Coder coder;

  @BeforeAll
  static void read() throws IOException {
    Importer importer = new Importer(folder.resolve("pack"));
    for (String name : NAMES) {
      importer.add(FILES.resolve(name));
    }
    outcome = importer.write();
    coder =
        Coder.load(new Settings(List.of(folder.resolve("pack")), Settings.standard().profile()));
  }

  private static List<Event> events(String text) {
    return coder.code(Article.of("x", text).withPublished("2004-05-01", "given")).events();
  }

  private static Event event(String text) {
    List<Event> events = events(text);
    assertEquals(1, events.size(), text + " " + events);
    return events.get(0);
  }

  private static List<String> parties(List<Actor> actors) {
    return actors.stream().map(a -> a.code() + a.sector()).toList();
  }

  @Test
  void theExamplesOfTheHeadersAreCodedAsTheySay() {
    assertEquals(List.of(), outcome.failed());
    assertEquals(9, outcome.examples());
  }

  @Test
  void sourceAndTargetAreWhereThePatternHasThem() {
    Event active = event("Kenya ferried paratroopers to Somalia.");
    assertEquals(List.of("KEN"), active.actor().stream().map(Actor::code).toList());
    assertEquals(List.of("SOM"), active.recipient().stream().map(Actor::code).toList());
    Event passive = event("Uganda was lambasted by Kenya.");
    assertEquals(List.of("KEN"), passive.actor().stream().map(Actor::code).toList());
    assertEquals(List.of("UGA"), passive.recipient().stream().map(Actor::code).toList());
    assertEquals(List.of(), events("Kenya besmirched a poem."));
  }

  @Test
  void namesAreThoseOfTheDictionaryInTheirTime() {
    Event then = event("King Rudolf lambasted the Ruritanian Liberation Front.");
    assertEquals(List.of("DEU[GOV]"), parties(then.actor()));
    assertEquals(List.of("KEN[REB]"), parties(then.recipient()));
    assertEquals("Ruritanian Front", then.recipient().get(0).name());
    Event watch = event("Princess Flavia denigrated the Strelsau Watch.");
    assertEquals(List.of("DEU[GOV]"), parties(watch.actor()));
    assertEquals("Strelsau Watch", watch.recipient().get(0).name());
  }

  @Test
  void agentsTakeTheirCountryFromTheText() {
    assertEquals(
        List.of("DEU[LEG]"), parties(event("German chambermen lambasted Uganda.").actor()));
    assertEquals(List.of("DEU[MIL]"), parties(event("German hussars lambasted Uganda.").actor()));
  }

  @Test
  void whatIsLeftOutIsListedByFileAndLine() {
    List<String> at = new ArrayList<>();
    outcome.left().forEach(l -> at.add(l.substring(0, l.indexOf(": "))));
    assertEquals(
        List.of(
            "verbs.petrarch.txt:13",
            "verbs.petrarch.txt:29",
            "verbs.petrarch.txt:33",
            "verbs.petrarch.txt:34",
            "verbs.petrarch.txt:35",
            "actors.txt:9",
            "actors.txt:10",
            "actors.txt:10",
            "actors.txt:11",
            "agents.txt:6",
            "agents.txt:7",
            "verbs.csv:4",
            "actors.csv:4"),
        at);
    assertTrue(outcome.left().get(0).contains("more than two words"), outcome.left().get(0));
  }

  @Test
  void whatIsNoDictionaryIsSaidToBeNone() throws IOException {
    Path poem = Files.writeString(folder.resolve("poem.txt"), "Roses are red.\n");
    String why =
        assertThrows(IOException.class, () -> new Importer(folder.resolve("p")).add(poem))
            .getMessage();
    assertTrue(why.contains("no dictionary that is known"), why);
  }

  @Test
  void theExamplesOfAHeaderInTabarisStyleAreCodedWithTheirParties() throws IOException {
    Importer importer = new Importer(folder.resolve("graustark"));
    importer.add(FILES.resolve("header.tabari.verbs"));
    Importer.Outcome graustark = importer.write();
    assertEquals(List.of(), graustark.failed());
    assertEquals(6, graustark.examples());
    assertEquals(List.of(), graustark.left());
  }

  @Test
  void anExampleThatComesOutOtherwiseIsNamedWithWhatCame() throws IOException {
    Path wrong = folder.resolve("wrong.verbs");
    Files.writeString(
        wrong, "; Uganda browbeat Kenya.\n;  [KEN 130 UGA]\n;\nBROWBEAT {BROWBEATS} [130]\n");
    Importer importer = new Importer(folder.resolve("wrong"));
    importer.add(wrong);
    assertEquals(
        List.of(
            "wrong.verbs:1: 'Uganda browbeat Kenya.' is [KEN 130 UGA], coded [UGAGOV 130 KENGOV]"),
        importer.write().failed());
  }

  @Test
  void listsOfWordsWithCodesNeedNoHead() throws IOException {
    Path plover = folder.resolve("plover.txt");
    Files.writeString(
        plover,
        "# PLOVER's codes\nhornswoggle, ACCUSE\nbamboozle = COERCE/restrict\nflummox [130]\nflarn, WRONG\n");
    Path actors = folder.resolve("names.txt");
    Files.writeString(actors, "Duke of Strelsau, DEUGOV\nBlack Elphbergs\tDEUREB\n");
    Importer importer = new Importer(folder.resolve("bare"));
    importer.add(plover);
    importer.add(actors);
    Importer.Outcome bare = importer.write();
    assertEquals(5, bare.rows(), bare.left()::toString);
    assertEquals(
        List.of("plover.txt:5: 'WRONG flarn': no name, or no code that is known"),
        bare.left().stream().map(l -> l.replaceAll("'\\[.*]'", "'WRONG flarn'")).toList());
    Coder own =
        Coder.load(new Settings(List.of(folder.resolve("bare")), Settings.standard().profile()));
    Event event =
        own.code(Article.of("x", "The Duke of Strelsau hornswoggled the Black Elphbergs."))
            .events()
            .get(0);
    assertEquals(List.of("ACCUSE"), event.event());
    assertEquals(List.of("DEU[GOV]"), parties(event.actor()));
    assertEquals(List.of("DEU[REB]"), parties(event.recipient()));
  }
}
