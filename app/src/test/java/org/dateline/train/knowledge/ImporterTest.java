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

  private static Importer.Outcome imported(String name, String text) throws IOException {
    Importer importer = new Importer(folder.resolve(name + ".pack"));
    importer.add(Files.writeString(folder.resolve(name), text));
    return importer.write();
  }

  private static List<String> rows(String name, String table) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(name + ".pack").resolve(table));
    return lines.subList(1, lines.size());
  }

  @Test
  void anActorWhosePartIsNotKnownIsNoGovernment() throws IOException {
    Importer.Outcome told =
        imported(
            "east.actors.txt",
            "GRUMPS_ [KENGAN]\nYOWERI_KAGUTA_ [UGAREB <860129] [UGAGOV >860129]\nLRA_ [UGAREB]\n");
    assertEquals(
        List.of(
            "east.actors.txt:1: 'GRUMPS_ [KENGAN]': of its code KENGAN the part [GAN] is not known, so not kept"),
        told.left());
    assertEquals(
        List.of("Grumps\t\tKEN\t\tagency\t\t", "LRA\t\tUGA\tREB\tagency\t\t"),
        rows("east.actors.txt", "actors/organisations.tsv"));
    assertEquals(
        List.of(
            "Yoweri Kaguta\t\tUGA\tREB\t\t\t1986-01-29",
            "Yoweri Kaguta\t\tUGA\tGOV\t\t1986-01-29\t"),
        rows("east.actors.txt", "actors/people.tsv"));
  }

  @Test
  void aPatternsOwnWordsAreNoTargetAndAnOpenCodeIsNoWord() throws IOException {
    Importer.Outcome told =
        imported(
            "raid.txt",
            "--- RAID [190] ---\nRAID\n- * VILLAGE WITH MACHETES [193]\n- HOUSES * BY [1823]\n- * SHOP [125\n");
    assertEquals(
        List.of("raid.txt:5: '- * SHOP [125': its code does not stand in [ and ]"), told.left());
    List<String> frames = rows("raid.txt", "lang/en/frames/verbs.tsv");
    assertEquals(3, frames.size());
    assertTrue(
        frames.get(1).contains("\tsubj\tobj|on|to|against|at|for|from|in|over|of\t"),
        frames.get(1));
    assertTrue(frames.get(2).contains("\tobj=houses|house\t"), frames.get(2));
    assertTrue(frames.get(2).contains("\tby\tobj\t"), frames.get(2));
  }

  @Test
  void ofAListEachColumnThatIsNotReadAndEachRowIsNamedByItsLine() throws IOException {
    Importer.Outcome told =
        imported(
            "dated.csv",
            "name,code,sector,start,end,remark\nPokot Zealots,KEN,REB,2001-01-01,2009-12-31,x\n"
                + "\"Two\nLines\",Uganda,CVL,,,\nBad Row,,,,,\nNo Sector,KEN,XYZ,,,\n");
    assertEquals(
        List.of(
            "dated.csv:1: 'remark': a column that is not read",
            "dated.csv:5: 'Bad Row, , , , ,': no code of a country or sector that is known",
            "dated.csv:6: 'No Sector, KEN, XYZ, , ,': sector XYZ is not PLOVER's"),
        told.left());
    assertEquals(
        List.of(
            "Pokot Zealots\t\tKEN\tREB\tagency\t2001-01-01\t2009-12-31",
            "Two Lines\t\tUGA\tCVL\tagency\t\t"),
        rows("dated.csv", "actors/organisations.tsv"));
    assertEquals(
        List.of(
            "plover.csv:2: 'torch, ASSAULT, arson': ASSAULT has no mode 'arson'",
            "plover.csv:3: 'hoodwink, DECEIVE,': 'DECEIVE' is no code of CAMEO or PLOVER"),
        imported(
                "plover.csv",
                "verb,event,mode\ntorch,ASSAULT,arson\nhoodwink,DECEIVE,\nrally,PROTEST,demo\n")
            .left());
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
        List.of("plover.txt:5: 'flarn, WRONG,': no code of a country or sector that is known"),
        bare.left());
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
