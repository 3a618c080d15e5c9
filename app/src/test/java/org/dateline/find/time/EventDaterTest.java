package org.dateline.find.time;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.dateline.language.Attached;
import org.dateline.language.English;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventDaterTest {
  private static final TimeFinder FINDER = new TimeFinder(Data.builtIn());
  private static final English ENGLISH = English.load(Data.builtIn());
  private static final Attached ATTACHED = new Attached(Data.builtIn());

  static Stream<String> rows() throws IOException {
    String all =
        new String(
            EventDaterTest.class.getResourceAsStream("/times/events.tsv").readAllBytes(),
            StandardCharsets.UTF_8);
    return all.lines().filter(l -> !l.isBlank() && !l.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void dates(String row) {
    String[] cells = row.split("\t", -1);
    int open = cells[1].indexOf('{');
    Article article = Article.of("x", cells[1].replace("{", "").replace("}", ""));
    if (!cells[0].equals("-")) {
      article = article.withPublished(cells[0], "given");
    }
    Text text = ENGLISH.read(article);
    Times times = FINDER.find(text);
    EventDate date = new EventDater(text, times, ATTACHED).date(text.tokenAt(open));
    assertAll(
        () -> assertEquals(value(cells[2]), date.date(), date.why()),
        () -> assertEquals(value(cells[3]), date.dateEnd(), date.why()),
        () -> assertEquals(date.date() == null, date.precision() == null),
        () -> assertNotNull(date.why()));
  }

  private static String value(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
