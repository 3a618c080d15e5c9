package org.dateline.find.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.dateline.language.English;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.dateline.record.Span;
import org.junit.jupiter.api.Test;

class PairReaderTest {
  private static final English ENGLISH = English.load(Data.builtIn());
  private static final int ACTOR = 1001;
  private static final int RECIPIENT = 1030;

  static Candidate candidate(String sentence, String actor, String recipient) {
    Text text = ENGLISH.read(Article.of("", sentence));
    return new Candidate(
        text, 0, text.size(), span(sentence, actor), span(sentence, recipient), -1, List.of());
  }

  private static Span span(String sentence, String words) {
    int at = sentence.indexOf(words);
    return words.isEmpty() ? null : new Span(at, at + words.length());
  }

  private static String parts(PairPieces pieces) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < pieces.ids().length; i++) {
      long id = pieces.ids()[i];
      s.append(id == ACTOR ? '#' : id == RECIPIENT ? '@' : (char) ('0' + pieces.parts()[i]));
    }
    return s.toString();
  }

  @Test
  void marksStandAroundTheActors() {
    PairReader reader = new PairReader();
    assertEquals(
        "0#1#44@2@00", parts(reader.read(candidate("Chad has bombed Libya.", "Chad", "Libya"))));
    assertEquals(
        "0@2@44#1#00", parts(reader.read(candidate("Libya hit by Chad.", "Chad", "Libya"))));
  }

  @Test
  void actorsThatTouchOrHoldEachOtherHaveNothingBetween() {
    PairReader reader = new PairReader();
    assertEquals(
        "0#1#@2@0000", parts(reader.read(candidate("US Iran talks opened.", "US", "Iran"))));
    assertEquals(
        "0@2#3#@0000", parts(reader.read(candidate("US Iran talks opened.", "Iran", "US Iran"))));
    assertEquals("0#1#00000", parts(reader.read(candidate("US Iran talks opened.", "US", ""))));
  }

  @Test
  void wordsAreCutIntoKnownPieces() throws IOException {
    try (InputStream in = TokenEncoder.words()) {
      String text = "Café-goers \ud83d\ude00 said: “no”";
      WordPiece.Pieces pieces = new WordPiece(in).cut(text);
      List<String> words = new ArrayList<>();
      for (int i = 1; i < pieces.ids().length - 1; i++) {
        words.add(text.substring(pieces.start()[i], pieces.end()[i]));
      }
      assertEquals("Café", words.get(0));
      assertEquals("-", words.get(1));
      assertTrue(words.contains("\ud83d\ude00") && words.contains("no"), words.toString());
      assertEquals(101, pieces.ids()[0]);
      assertEquals(102, pieces.ids()[pieces.ids().length - 1]);
      assertEquals(7668, pieces.ids()[1]);
    }
  }
}
