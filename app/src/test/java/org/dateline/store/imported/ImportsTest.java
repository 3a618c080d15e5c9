package org.dateline.store.imported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.lexicon.Data;
import org.dateline.record.Actor;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.store.format.EventWriter;
import org.dateline.store.format.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the writers of other coders' formats write is read back as events. */
class ImportsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/formats");

  @TempDir Path folder;

  private static List<Event> read(Path file) throws IOException {
    List<Document> all = new ArrayList<>();
    new Imports(Data.builtIn()).read(file, all::add);
    return all.stream().map(d -> d.events().get(0)).toList();
  }

  /**
   * All that our writers write of our events ({@code GoldenFormatsTest}) is read, but what an event
   * has no field for: the story and the sentence it was in, the program and version that coded it.
   */
  @ParameterizedTest
  @CsvSource({
    "gdelt, ''",
    "gdelt1, ''",
    "icews, 'Story ID'",
    "polecat, 'Version'",
    "phoenix, '0 23'",
    "acled, ''"
  })
  void goesOutAsItCameIn(String format, String but) throws IOException {
    Path file = GOLDEN.resolve("events." + format + ".txt");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = Formats.load(Data.builtIn()).named(format).open(out)) {
      for (Event e : read(file)) {
        writer.write(e);
        assertEquals("imported " + format, e.citeInfo().coder());
        assertEquals("", e.evidence().text());
        assertNull(e.verification());
        assertTrue(e.claims().isEmpty());
      }
    }
    String between = format.equals("acled") ? ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)" : "\t";
    List<String> before = Files.readAllLines(file);
    List<String> after = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(before.size(), after.size());
    List<String> names = List.of(before.get(0).split(between, -1));
    for (int i = 0; i < before.size(); i++) {
      List<String> cells = new ArrayList<>(List.of(before.get(i).split(between, -1)));
      List<String> again = new ArrayList<>(List.of(after.get(i).split(between, -1)));
      for (int c = 0; c < cells.size(); c++) {
        boolean left = names.get(c).equals(but) || List.of(but.split(" ")).contains("" + c);
        // Of ACLED's "others" the sector is not known: they may be soldiers from abroad.
        boolean others = format.equals("acled") && cells.contains("8");
        if (!left && !(others && (c == 12 || c == 13))) {
          assertEquals(cells.get(c), again.get(c), "line " + i + ", column " + c);
        }
      }
    }
  }

  @Test
  void linesThatAreLeftOutAreCountedByReasonAndTheFirstIsNamed(@TempDir Path own)
      throws IOException {
    String head =
        "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\t"
            + "Target Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\t"
            + "Province\tCountry\tLatitude\tLongitude\n";
    String rest = "\tKenya\t\tKenya\tx\t%s\t-2\tUganda\t\tUganda\t1\t1\tP\t\t\t\t\t\t\n";
    Path file =
        Files.writeString(
            own.resolve("events.tab"),
            head
                + ("1\t2018-02-03" + rest.formatted("111"))
                + ("2\t" + rest.formatted("111"))
                + ("3\tsoon" + rest.formatted("111"))
                + ("4\t2018-02-31" + rest.formatted("111"))
                + ("5\t2018-02-03" + rest.formatted("NULL")));
    Imports.Read read = new Imports(Data.builtIn()).read(file, document -> {});
    assertEquals(1, read.events());
    assertEquals(
        List.of(
            "1 whose code is no event in PLOVER's sense, first line 6 ('NULL')",
            "2 with a day that no calendar has, first line 4 ('soon')",
            "1 without a day, first line 3 ('')"),
        read.left());
  }

  @Test
  void zippedFilesAreReadAndOthersRefused() throws IOException {
    Path zip = folder.resolve("20140303.export.CSV.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out)) {
      packed.putNextEntry(new ZipEntry("20140303.export.CSV"));
      packed.write(Files.readAllBytes(GOLDEN.resolve("events.gdelt.txt")));
    }
    assertEquals(5, read(zip).size());
    Path other = Files.writeString(folder.resolve("x.csv"), "a,b,c\n1,2,3\n");
    String why = assertThrows(IOException.class, () -> read(other)).getMessage();
    assertTrue(why.startsWith(other + ": no file of GDELT, ICEWS,"), why);
  }

  /** Lines as they are published, by hand after the public codebooks. */
  private List<Event> lines(String name, String... lines) throws IOException {
    return read(Files.write(folder.resolve(name), List.of(lines)));
  }

  private static String tabs(String... cells) {
    return String.join("\t", cells);
  }

  private static String summary(Event e) {
    return e.date() + e.event() + e.mode() + parties(e.actor()) + parties(e.recipient());
  }

  private static List<String> parties(List<Actor> actors) {
    return actors.stream().map(a -> a.code() + a.sector() + a.entityText()).toList();
  }

  @Test
  void gdeltsLinesAsPublished() throws IOException {
    String blank = "\t".repeat(7);
    String un =
        tabs(
                "410412347",
                "20150218",
                "201502",
                "2015",
                "2015.1315",
                "IGOUNOMIL",
                "UN SECURITY FORCES",
                "",
                "UNO",
                "",
                "",
                "",
                "IGO",
                "MIL",
                "",
                "SOM",
                "SOMALIA",
                "SOM",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "1",
                "190",
                "190",
                "19",
                "4",
                "-10",
                "6",
                "1",
                "6",
                "2.31481481481482")
            + "\t"
            + blank
            + "\t"
            + blank
            + "\t"
            + tabs(
                "4",
                "Mogadishu, Banaadir, Somalia",
                "SO",
                "SO02",
                "24241",
                "2.06667",
                "45.3667",
                "-1446653")
            + "\t"
            + tabs("20150218230000", "http://news.example/a");
    String statement = un.replace("\t190\t190\t19\t", "\t010\t010\t01\t");
    List<Event> events = lines("20150218230000.export.CSV", un, statement);
    assertEquals(1, events.size());
    Event e = events.get(0);
    assertEquals("2015-02-18[ASSAULT][][UNO[MIL]UN SECURITY FORCES][SOM[]SOMALIA]", summary(e));
    assertEquals("Mogadishu", e.eventLoc().resolvedPlace());
    assertEquals("Banaadir", e.eventLoc().province());
    assertEquals("SOM", e.eventLoc().countryCode());
    assertEquals(4, e.eventLoc().resolution());
    assertEquals("http://news.example/a", e.citeInfo().url());
    Event table =
        lines(
                "bigquery.csv",
                "GLOBALEVENTID,SQLDATE,Actor1CountryCode,Actor1Name,EventCode,ActionGeo_FullName,ActionGeo_Type",
                "5,20200101,KEN,\"KENYA, REPUBLIC\",\"0841\",\"Kenya\",1")
            .get(0);
    assertEquals("2020-01-01[RETREAT][release][KEN[]KENYA, REPUBLIC][]", summary(table));
    assertEquals(1, table.eventLoc().resolution());
  }

  @Test
  void icewsLinesAsPublished() throws IOException {
    String head =
        tabs(
            "Event ID",
            "Event Date",
            "Source Name",
            "Source Sectors",
            "Source Country",
            "Event Text",
            "CAMEO Code",
            "Intensity",
            "Target Name",
            "Target Sectors",
            "Target Country",
            "Story ID",
            "Sentence Number",
            "Publisher",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude");
    List<Event> events =
        lines(
            "events.2017.tab",
            head,
            tabs(
                "28234888",
                "1/25/2017",
                "Police (Kenya)",
                "Government,Police",
                "Kenya",
                "Use tactics of violent repression",
                "175",
                "-9.0",
                "Citizen (Kenya)",
                "General Population / Civilian / Social,Social",
                "Kenya",
                "44153",
                "2",
                "AFP",
                "Kisumu",
                "",
                "Kisumu",
                "Kenya",
                "-0.10221",
                "34.7617"),
            tabs(
                "28234889",
                "2017-01-25",
                "Boko Haram",
                "\"Radicals / Extremists / Fundamentalists,Dissident\"",
                "Nigeria",
                "Abduct",
                "181",
                "-9.0",
                "Foreign Ministry (Chad)",
                "Executive,Foreign Ministry",
                "Congo, DRC",
                "44154",
                "1",
                "",
                "",
                "",
                "",
                "Nigeria",
                "",
                ""),
            tabs(
                "28234890",
                "2017-01-25",
                "Nigeria",
                "",
                "Nigeria",
                "Make statement",
                "10",
                "0",
                "Chad",
                "",
                "Chad",
                "1",
                "1",
                "",
                "",
                "",
                "",
                "",
                "",
                ""),
            tabs(
                "28234891",
                "2017-01-25",
                "Nigeria",
                "",
                "Nigeria",
                "",
                "NULL",
                "0",
                "Chad",
                "",
                "Chad",
                "1",
                "1",
                "",
                "",
                "",
                "",
                "",
                "",
                ""),
            tabs(
                "28234892",
                "2017-02-30",
                "Nigeria",
                "",
                "Nigeria",
                "",
                "190",
                "0",
                "Chad",
                "",
                "Chad",
                "1",
                "1",
                "",
                "",
                "",
                "",
                "",
                "",
                ""));
    assertEquals(2, events.size(), "statements, no code, no such day");
    assertEquals("[KEN[GOV, COP]Police (Kenya)]", parties(events.get(0).actor()).toString());
    assertEquals("2017-01-25", events.get(0).date());
    assertEquals("[KEN[CVL, SOC]Citizen (Kenya)]", parties(events.get(0).recipient()).toString());
    assertEquals("Kisumu", events.get(0).eventLoc().city());
    assertEquals("[NGA[REB, OPP]Boko Haram]", parties(events.get(1).actor()).toString());
    assertEquals(
        "[COD[GOV]Foreign Ministry (Chad)]", parties(events.get(1).recipient()).toString());
    assertEquals(1, events.get(1).eventLoc().resolution());
  }

  @Test
  void polecatsLinesAsPublished() throws IOException {
    List<String> head =
        new ArrayList<>(
            List.of(Files.readAllLines(GOLDEN.resolve("events.polecat.txt")).get(0).split("\t")));
    String line =
        tabs(
            "NGEC-1",
            "2021-08-15",
            "ASSAULT",
            "firearms; beat",
            "-9",
            "MATERIAL CONFLICT",
            "military;elections;weather",
            "Taliban; None",
            "Afghanistan; Pakistan",
            "700; 770",
            "REB; MIL",
            "REB; MIL",
            "None",
            "the Taliban; soldiers",
            "Q42418; None",
            "None",
            "None",
            "None",
            "None",
            "None",
            "None",
            "None",
            "None",
            "Kabul",
            "Kabul",
            "None",
            "Kabol",
            "Afghanistan",
            "34.52813",
            "69.17233",
            "1138958",
            "Kabul",
            "PPLC",
            "AFP",
            "2021-08-16",
            "None",
            "None",
            "None",
            "English",
            "NGEC_v2",
            "",
            "");
    Event e = lines("ngecEvents.txt", String.join("\t", head), line).get(0);
    assertEquals(
        "2021-08-15[ASSAULT][firearms, beat][AFG[REB]the Taliban, PAK[MIL]soldiers][]", summary(e));
    assertEquals("Q42418", e.actor().get(0).identifierId());
    assertEquals(List.of("military"), e.context().subList(0, 1));
    assertEquals("2021-08-16", e.citeInfo().published());
    head.add(6, "Headline");
    Event odd = lines("odd.txt", String.join("\t", head), tabs(line.strip())).get(0);
    assertEquals(summary(e), summary(odd), "a head with a column that the lines lack");
  }

  @Test
  void acledsLinesAsPublished() throws IOException {
    String head = Files.readAllLines(GOLDEN.resolve("events.acled.txt")).get(0);
    List<Event> events =
        lines(
            "acled.csv",
            head,
            "SOM41234,\"05 March 2022\",2022,1,\"Political violence\",Battles,\"Armed clash\",\"Military Forces of Kenya (2022-)\",\"AMISOM: African Union Mission in Somalia\",\"State forces\",\"Al Shabaab\",,\"Rebel group\",,,706,\"Eastern Africa\",Somalia,Gedo,\"Garbahaarey\",,\"Ceel Adde\",2.7,41.9,2,\"Undisclosed Source\",New media,\"On 5 March 2022, KDF clashed.\",7,,1646784000",
            "KEN9,2022-03-01,2022,3,Demonstrations,Protests,\"Peaceful protest\",\"Protesters (Kenya)\",,6,,,0,60,,404,\"Eastern Africa\",Kenya,Nairobi,,,Nairobi,-1.28,36.82,1,Nation,National,Notes,0,\"crowd size=about 200\",1646784000");
    assertEquals(
        "2022-03-05[ASSAULT][][KEN[MIL]Military Forces of Kenya (2022-), SOM[]AMISOM: African Union Mission in Somalia][SOM[REB]Al Shabaab]",
        summary(events.get(0)));
    assertEquals(7, events.get(0).size().dead());
    assertEquals(3, events.get(0).eventLoc().resolution());
    Event march = events.get(1);
    assertEquals("2022-03[PROTEST][][KEN[CVL]Protesters (Kenya)][]", summary(march));
    assertEquals("month", march.datePrecision());
    assertEquals("about 200", march.size().participants());
  }

  @Test
  void phoenixHistoricalFilesHaveAHead() throws IOException {
    Event e =
        lines(
                "PhoenixNYT.csv",
                "eid,story_date,year,month,day,source,source_root,source_agent,source_others,target,target_root,target_agent,target_others,code,root_code,quad_class,goldstein,joined_issues,lat,lon,placename,statename,countryname,aid,process",
                "NYT_1,1967-06-05,1967,6,5,ISRMIL,ISR,MIL,,EGY,EGY,,,195,19,4,-10,,30.06,31.25,Cairo,Al Qahirah,Egypt,12,s")
            .get(0);
    assertEquals("1967-06-05[ASSAULT][aerial][ISR[MIL]Israel][EGY[]Egypt]", summary(e));
    assertEquals("EGY", e.eventLoc().countryCode());
  }
}
