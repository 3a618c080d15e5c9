package org.dateline.find;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.record.Actor;
import org.dateline.record.Article;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Short reports whose records once told something wrong, whole as a desk would paste them. */
class NewsTest {
  private static final Path ROWS = Path.of("src/test/resources/news/rows.tsv");
  private static final Coder CODER = Coder.load(Settings.standard());

  static Stream<String> rows() throws IOException {
    return Files.readAllLines(ROWS).stream().filter(l -> !l.startsWith("#")).skip(1);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void tellsWhatTheReportSays(String row) {
    List<String> cells = List.of(row.split("\t"));
    Article article = article(cells.get(0), cells.get(1).replace("\\n", "\n"));
    List<List<String>> told = CODER.code(article).events().stream().map(NewsTest::cells).toList();
    List<String> wanted = cells.subList(2, cells.size());
    assertTrue(told.stream().anyMatch(t -> fits(wanted, t)), () -> wanted + " is not in " + told);
  }

  /** A report whose day is not given is read with its head. */
  private static Article article(String published, String text) {
    Article article = Article.of("report", text);
    return published.equals("-") ? article : article.withPublished(published, "given");
  }

  private static boolean fits(List<String> wanted, List<String> told) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!wanted.get(i).equals("*") && !wanted.get(i).equals(told.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> cells(Event e) {
    boolean nowhere = e.eventLoc() == null || e.eventLoc().resolvedPlace() == null;
    Integer dead = e.size().dead();
    return List.of(
        e.event().get(0),
        players(e.actor()),
        players(e.recipient()),
        e.date() == null ? "-" : e.date(),
        nowhere ? "-" : e.eventLoc().resolvedPlace(),
        dead == null ? "-" : dead.toString(),
        e.verification());
  }

  private static String players(List<Actor> actors) {
    return actors.isEmpty()
        ? "-"
        : actors.stream()
            .map(a -> (a.code() == null ? "-" : a.code()) + sector(a))
            .collect(Collectors.joining(","));
  }

  private static String sector(Actor a) {
    return a.sector().isEmpty() ? "" : " " + a.sector().get(0);
  }

  @Test
  void mistakeOfItsOwnEndsNothing() {
    List<String> problems = new ArrayList<>();
    Document document = CODER.code(Article.of("a.txt", null), problems::add);
    assertTrue(document.events().isEmpty());
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).startsWith("a.txt: could not be coded ("), problems.get(0));
  }

  /** Such a text once ended in an exception. */
  @Test
  void objectMayBeTheFirstWord() {
    String text = "All that Accra took home was a word from the man who promised it.";
    assertDoesNotThrow(() -> CODER.code(article("2025-06-10", text)));
  }
}
