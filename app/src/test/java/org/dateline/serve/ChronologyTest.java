package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dateline.store.index.Results;
import org.junit.jupiter.api.Test;

/** The account of a question, in all its forms. */
class ChronologyTest {
  private static String event(String id, String date, String sentence, String actor) {
    return """
        {"id": "%s", "date": %s, "event": ["ASSAULT"], "mode": ["explosives"], "auxiliary": "historical",
         "actor": [{"name": null, "entity_text": "%s"}], "recipient": [{"name": "Mali", "entity_text": "x"}],
         "event_loc": {"resolved_place": "Gao"}, "verification": "claimed",
         "evidence": {"start": 7, "end": 99, "text": "%s"},
         "cite_info": {"id": "a%s", "publication": "The *Post*", "url": null}}
        """
        .formatted(id, date == null ? "null" : '"' + date + '"', actor, sentence, id);
  }

  private static Chronology of(long total, String... events) {
    return Chronology.of(new Results.Page(List.of(events), total, null));
  }

  @Test
  void daysStandInOrderAndEveryLineIsCited() {
    Chronology c =
        of(
            5,
            event("1", "2022-01-08", "A bomb went off.", "gunmen"),
            event("2", "2022-01-08", "Another one.", "gunmen"),
            event("3", null, "Some day a third.", "gunmen"));
    assertEquals(List.of("2022-01-08", "Without a date"), titles(c));
    assertEquals(2, c.days().get(0).lines().size());
    assertEquals(2, c.left());
    Chronology.Line line = c.days().get(0).lines().get(0);
    assertEquals("ASSAULT explosives: gunmen → Mali, Gao; claimed, historical", line.note());
    assertEquals("The *Post*, a1, characters 7–99", line.cited());
  }

  @Test
  void whatOthersCodedHasNoWordsToCite() {
    Chronology c =
        of(3, event("1", "2022", "A bomb went off.", "gunmen"), event("2", "2022", "", "gunmen"));
    assertEquals(1, c.days().get(0).lines().size());
    assertEquals(1, c.lines());
    assertEquals(1, c.wordless());
    assertEquals(2, c.rest().size());
    assertTrue(c.markdown().endsWith("\n1 further events are left out.\n"), c.markdown());
  }

  private static List<String> titles(Chronology c) {
    return c.days().stream().map(Chronology.Day::title).toList();
  }

  @Test
  void noWordOfASourceIsMarkdown() {
    String text =
        of(1, event("1", "2022", "<b>[x](y)</b> # *not* `this` | that", "gunmen")).markdown();
    assertTrue(text.contains("\\<b\\>\\[x\\](y)\\</b\\> \\# \\*not\\* \\`this\\` \\| that"), text);
    assertTrue(text.contains("The \\*Post\\*"), text);
  }

  @Test
  void wordHoldsEverySentence() throws IOException {
    byte[] file = ChronologyWord.of(of(1, event("1", "2022", "Запад и 東京 🚀.", "מיליציה")));
    try (XWPFWordExtractor words =
        new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
      assertTrue(words.getText().contains("“Запад и 東京 🚀.”"), words.getText());
      assertTrue(words.getText().contains("מיליציה"), words.getText());
    }
  }

  @Test
  void pdfTurnsPagesAndSaysWhatItsFontLacks() throws IOException {
    String[] events =
        IntStream.range(0, 60)
            .mapToObj(
                i -> event("" + i, "2022-01-" + (10 + i / 4), "Запад: " + "w".repeat(200), "m"))
            .toArray(String[]::new);
    events[0] = event("0", "2022-01-10", "In 東京 and מיליציה.", "m");
    byte[] file = ChronologyPdf.of(of(61, events));
    assertArrayEquals(file, ChronologyPdf.of(of(61, events)));
    try (PDDocument pdf = Loader.loadPDF(file)) {
      String text = new PDFTextStripper().getText(pdf);
      assertTrue(pdf.getNumberOfPages() > 2);
      assertTrue(text.contains("“In □□ and"), text.lines().limit(9).collect(Collectors.joining()));
      assertTrue(text.contains("Запад"));
      assertTrue(text.contains("2 letters are not in this file's font"));
      assertTrue(text.contains("1 further events are left out."));
      assertFalse(text.contains("w".repeat(150)), "long words are cut");
    }
  }

  @Test
  void pdfCitesEveryLineAsMarkdownDoes() throws IOException {
    Chronology c =
        of(
            3,
            event("1", "2022-01-08", "A bomb went off.", "gunmen"),
            event("2", "2022-01-08", "Shots were heard until dawn.", "militants of the north"),
            event("3", "2022-01-09", "Soldiers fled.", "gunmen"));
    String markdown = flat(c.markdown().replace("\\", ""));
    try (PDDocument pdf = Loader.loadPDF(ChronologyPdf.of(c))) {
      String text = flat(new PDFTextStripper().getText(pdf));
      for (Chronology.Day day : c.days()) {
        for (Chronology.Line line : day.lines()) {
          String cited = line.note() + " — " + line.cited();
          assertTrue(cited.endsWith(", characters 7–99"), cited);
          assertTrue(markdown.contains("“" + line.sentence() + "” " + cited), markdown);
          assertTrue(text.contains("“" + line.sentence() + "” " + cited), text);
        }
      }
    }
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void anEmptyAnswerIsAFile() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(ChronologyPdf.of(of(0)))) {
      assertEquals(1, pdf.getNumberOfPages());
    }
  }
}
