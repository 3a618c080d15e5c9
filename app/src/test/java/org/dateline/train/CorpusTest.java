package org.dateline.train;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.find.name.Name;
import org.dateline.lexicon.Codebook;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.LexiconException;
import org.dateline.record.Span;
import org.dateline.train.Marked.MarkedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corpus is what its README says: marks that parse, codes of the codebook, sentences that are
 * not templates.
 */
class CorpusTest {
  private static final Path CORPUS = Path.of("src/corpus");
  private static final Set<String> AUXILIARIES =
      Set.of("actual", "future", "historical", "hypothetical", "negated");
  private static final Set<String> STANCES =
      Set.of("asserts", "confirms", "denies", "doubts", "suspects");
  private static final Set<String> VERIFICATIONS =
      Set.of("stated", "claimed", "confirmed", "disputed", "suspected");
  private static final int FEWEST_CLAIMS = 800;
  private static final int STRETCH = 5;
  private static final double MOST_REPEATED = 0.05;
  private static final int FEWEST_SENTENCES = 6000;
  private static final int FEWEST_EMPTY = 1500;
  private static final int FEWEST_OF_NAMES = 3000;

  @Test
  void everySentenceParsesAndItsCodesStandInTheCodebook() throws IOException {
    Codebook codebook = Codebook.load(Data.builtIn());
    List<Executable> checks = new ArrayList<>();
    for (Marked marked : all()) {
      assertFalse(marked.text().isBlank(), marked.at());
      for (MarkedEvent e : marked.events()) {
        checks.add(() -> check(codebook, marked.at(), e));
      }
    }
    assertFalse(checks.isEmpty());
    assertAll(checks);
  }

  @Test
  void sentencesAndEmptySentencesAreMany() throws IOException {
    List<Marked> sentences = CorpusReader.sentences(CORPUS);
    long empty = sentences.stream().filter(m -> m.events().isEmpty()).count();
    assertTrue(sentences.size() >= FEWEST_SENTENCES, sentences.size() + " sentences");
    assertTrue(empty >= FEWEST_EMPTY, empty + " empty sentences");
    int claims = CorpusReader.claims(CORPUS).size();
    assertTrue(claims >= FEWEST_CLAIMS, claims + " sentences of claims");
  }

  @Test
  void namesAreManyAndSomeSentencesHaveNone() throws IOException {
    List<NameCorpus.Sentence> sentences = NameCorpus.bracketed(CORPUS.resolve("names"));
    long none = sentences.stream().filter(s -> s.names().isEmpty()).count();
    assertTrue(sentences.size() >= FEWEST_OF_NAMES, sentences.size() + " sentences");
    assertTrue(none * 10 >= sentences.size(), none + " without a name");
    assertFewRepeated(sentences.stream().map(NameCorpus.Sentence::text).toList());
  }

  @Test
  void bracketsGiveNames(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("x.txt");
    Files.writeString(file, "# A comment.\n[GOV Norway] let [PER Ada Obi]'s ship go.\n");
    NameCorpus.Sentence sentence = NameCorpus.bracketed(folder).get(0);
    assertEquals("Norway let Ada Obi's ship go.", sentence.text());
    assertEquals(
        List.of(
            new NameCorpus.Marked(new Span(0, 6), Name.Kind.PLACE),
            new NameCorpus.Marked(new Span(11, 18), Name.Kind.PERSON)),
        sentence.names());
    Files.writeString(file, "\n[Norway] let her go.\n");
    IOException wrong = assertThrows(IOException.class, () -> NameCorpus.bracketed(folder));
    assertTrue(wrong.getMessage().startsWith(file + ":2: a bracket "), wrong.getMessage());
  }

  private static List<Marked> all() throws IOException {
    List<Marked> all = new ArrayList<>(CorpusReader.sentences(CORPUS));
    all.addAll(CorpusReader.claims(CORPUS));
    return all;
  }

  private static void check(Codebook codebook, String at, MarkedEvent e) {
    assertNotNull(codebook.type(e.type()), at + ": no type " + e.type());
    assertTrue(AUXILIARIES.contains(e.auxiliary()), at + ": no auxiliary " + e.auxiliary());
    for (Marked.MarkedClaim c : e.claims()) {
      assertTrue(STANCES.contains(c.stance()), at + ": no stance " + c.stance());
    }
    String verification = e.verification();
    assertTrue(
        verification == null || VERIFICATIONS.contains(verification),
        at + ": no verification " + verification);
    for (String mode : e.modes()) {
      assertNotNull(codebook.mode(e.type(), mode), at + ": " + e.type() + " has no mode " + mode);
    }
  }

  @Test
  void fewStretchesOfFiveWordsAreRepeated() throws IOException {
    assertFewRepeated(all().stream().map(Marked::text).toList());
  }

  private static void assertFewRepeated(List<String> texts) {
    Map<String, Integer> seen = new HashMap<>();
    int all = 0;
    for (String text : texts) {
      String[] words = text.toLowerCase(Locale.ROOT).split("\\W+");
      for (int i = 0; i + STRETCH <= words.length; i++) {
        seen.merge(String.join(" ", List.of(words).subList(i, i + STRETCH)), 1, Integer::sum);
        all++;
      }
    }
    int repeated = seen.values().stream().filter(n -> n > 1).mapToInt(n -> n - 1).sum();
    assertTrue(
        repeated <= MOST_REPEATED * all, repeated + " of " + all + " stretches are repeated");
  }

  @Test
  void marksGiveSpansThatSlice() {
    Marked m =
        Marked.parse(
            "here:1",
            "<a1=KEN.MIL Kenya's army> {1:MOBILIZE/troops@future#military will deploy} men to <r1 Somalia>, <c1:denies the ministry> said, and {2:ACCUSE blamed} <r2 it>.");
    MarkedEvent e = m.events().get(0);
    assertEquals("will deploy", m.words(e.trigger()));
    assertEquals("Kenya's army", m.words(e.actors().get(0).span()));
    assertEquals("KEN", e.actors().get(0).code());
    assertEquals(List.of("MIL"), e.actors().get(0).sectors());
    assertEquals("future", e.auxiliary());
    assertEquals("denies", e.claims().get(0).stance());
    assertEquals("it", m.words(m.events().get(1).recipients().get(0).span()));
  }

  @Test
  void brokenMarksAreToldWithTheirPlace() {
    LexiconException e =
        assertThrows(
            LexiconException.class, () -> Marked.parse("x.txt:7", "<a Kenya {ASSAULT hit} it."));
    assertTrue(e.getMessage().startsWith("x.txt:7: column"), e.getMessage());
    assertThrows(LexiconException.class, () -> Marked.parse("x.txt:8", "<a Kenya> went home."));
  }
}
