package org.dateline.measure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.dateline.train.CorpusReader;
import org.dateline.train.Marked;
import org.junit.jupiter.api.Test;

/** Floors of stance and verification on the corpus' articles; they only rise. */
class VerdictScoresTest {
  @Test
  void stayAboveTheFloor() throws IOException {
    Coder coder = Coder.load(Settings.standard());
    VerdictScores scores = new VerdictScores(Data.builtIn());
    for (Marked article : CorpusReader.articles(Path.of("src/corpus"))) {
      scores.add(coder.code(Article.of(article.at(), article.text())), article);
    }
    assertTrue(scores.verifications().accuracy() >= 0.82, () -> "" + scores.mistakes());
    assertTrue(scores.stances().accuracy() >= 0.88, () -> "" + scores.stances().mistakes(9));
  }
}
