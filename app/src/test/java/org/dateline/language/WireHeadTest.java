package org.dateline.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.dateline.record.Dateline;
import org.junit.jupiter.api.Test;

class WireHeadTest {
  private static final English ENGLISH = English.load(Data.builtIn());

  private static Text read(String sentence, String place) {
    Article a = Article.of("", sentence);
    Dateline head = place == null ? null : new Dateline(place, null);
    return ENGLISH.read(
        new Article(
            a.id(),
            a.title(),
            a.text(),
            a.published(),
            a.publishedBasis(),
            a.url(),
            a.source(),
            a.authors(),
            a.language(),
            head,
            a.images()));
  }

  private static String subject(Text text, String verb) {
    for (int t = 0; t < text.size(); t++) {
      boolean subject = text.relation(t).equals("nsubj") && text.head(t) >= 0;
      if (subject && text.form(text.head(t)).equals(verb)) {
        return text.form(t);
      }
    }
    return null;
  }

  @Test
  void aWireHeadTakesNoPartInTheSentence() {
    String lead =
        "BUNIA, Democratic Republic of Congo, March 4 (Reuters) - Fighters from the CODECO militia"
            + " killed at least 14 people when they overran a gold mine, the army and residents"
            + " said.";
    Text text = read(lead, "BUNIA");
    assertEquals(1, text.sentences());
    assertEquals("Fighters", subject(text, "killed"));
    assertEquals("dep", text.relation(0));
    assertEquals("said", text.form(text.head(0)));
  }

  @Test
  void aDashWithoutAPlaceBeforeItIsPartOfTheSentence() {
    String told = "Fighters - most of them boys - killed a priest.";
    Text text = read(told, null);
    assertEquals("Fighters", text.form(text.headOf(0, 1)));
    assertEquals(0, WireHead.end(text.article(), text.size(), text::start, text::end));
    Text other = read(told, "GOMA");
    assertEquals(0, WireHead.end(other.article(), other.size(), other::start, other::end));
  }
}
