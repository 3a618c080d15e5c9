package org.dateline.find.actor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.record.Article;
import org.dateline.record.Entity;
import org.junit.jupiter.api.Test;

/**
 * The table of actor phrases, each put into a sentence that tells nothing more. The misses are
 * written to {@code target/phrase-misses.txt}; the floor only rises.
 */
class PhraseTableTest {
  private static final Path TABLE = Path.of("src/test/resources/actors/phrases.tsv");
  private static final String BEFORE = "Reporters wrote about ";
  private static final double FLOOR = 0.975;

  @Test
  void phrasesHaveTheirCodes() throws IOException {
    Coder coder = Coder.load(Settings.standard());
    List<String> misses = new ArrayList<>();
    int all = 0;
    for (String line : Files.readAllLines(TABLE)) {
      String[] cells = line.split("\t", -1);
      if (!cells[0].equals("phrase") && !line.startsWith("#")) {
        all++;
        String found = code(coder, cells[0], cells[1]);
        if (!found.equals(cells[2] + "." + cells[3].replace("-", ""))) {
          misses.add(String.join(" ", cells) + " -> " + found);
        }
      }
    }
    Files.write(Path.of("target/phrase-misses.txt"), misses);
    double right = 1 - (double) misses.size() / all;
    assertTrue(right >= FLOOR, right + " right; target/phrase-misses.txt lists the rest");
  }

  private static String code(Coder coder, String phrase, String day) {
    String text = BEFORE + phrase + " on Monday.";
    int start = BEFORE.length();
    int end = start + phrase.length();
    return coder.code(Article.of("phrase", text).withPublished(day, "given")).entities().stream()
        .filter(e -> e.end() > start && e.start() < end)
        .max(
            Comparator.comparing((Entity e) -> e.start() <= start)
                .thenComparing(e -> e.end() - e.start()))
        .map(e -> (e.code() == null ? "-" : e.code()) + "." + String.join("|", e.sector()))
        .orElse("-.");
  }
}
