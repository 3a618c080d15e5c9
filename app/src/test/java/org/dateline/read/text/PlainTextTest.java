package org.dateline.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.dateline.record.Article;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  private static final String FIRST =
      "Customs officers on Monday seized four tonnes of ivory at the port of Mombasa, the revenue"
          + " authority said.";
  private static final String SECOND =
      "\"We will find the owners of this cargo and bring them to court,\" said its head, Anne Kamau.";

  @Test
  void debrisIsKeptOut() {
    Article article =
        PlainText.article(
            "1",
            String.join(
                "\n\n",
                "Last Updated:",
                "Ivory worth millions found in tea containers",
                "\"We will find the owners of this cargo,\" official says",
                "Africa",
                "News | Africa | Kenya",
                "By Joy Otieno and PETER MWANGI",
                "Photo: KRA/Handout",
                FIRST,
                "ALSO READ: The long road of the tusks",
                "A second find",
                SECOND,
                "ADVERTISEMENT",
                "Follow us on Telegram",
                "First Published: 4 April 2022 10:15 EAT"));
    assertEquals("Ivory worth millions found in tea containers", article.title());
    assertEquals(FIRST + "\nA second find\n" + SECOND, article.text());
    assertEquals(List.of("Joy Otieno", "Peter Mwangi"), article.authors());
    assertEquals("2022-04-04", article.published());
    assertEquals("text", article.publishedBasis());
    assertEquals("Photo: KRA/Handout", article.images().get(0).caption());
    assertEquals("en", article.language());
  }

  @Test
  void cleanWireLosesNothing() {
    String wire =
        "MOMBASA, Kenya, April 4 (KNW) — " + FIRST + "\n" + SECOND + "\nHe gave no figures.";
    Article article = PlainText.article("1", wire);
    assertEquals(wire, article.text());
    assertNull(article.title());
    assertEquals("MOMBASA", article.dateline().place());
    assertEquals("KNW", article.dateline().agency());
  }

  @Test
  void wrappedLinesAreJoined() {
    String wrapped =
        "Customs officers on Monday seized four tonnes of ivory at the\n"
            + "port of Mombasa, the revenue authority said in a statement to\n"
            + "the press.\n\nNobody was arrested.\n";
    assertEquals(
        "Customs officers on Monday seized four tonnes of ivory at the port of Mombasa, the revenue"
            + " authority said in a statement to the press.\nNobody was arrested.",
        PlainText.article("1", wrapped).text());
  }

  @Test
  void spacesThatBreakNothingArePlain() {
    Article article = PlainText.article("1", "Some 4\u00A0000 people\u200B fled “at\u2009once”.");
    assertEquals("Some 4 000 people fled “at once”.", article.text());
  }

  @Test
  void shortReportIsItsBody() {
    assertEquals("Police fired.", PlainText.article("1", "Police fired.").text());
    assertEquals("Police fire", PlainText.article("1", "Police fire").text());
  }
}
