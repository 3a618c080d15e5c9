package org.dateline.find.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.language.English;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;
import org.dateline.record.Article;
import org.dateline.record.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of patterns.tsv and deeds.tsv, a table of expressions in sentences, and one of those
 * that need the sentences' trees.
 */
class ExpressionsTest {
  private static final TimeFinder FINDER = new TimeFinder(Data.builtIn());
  private static final English ENGLISH = English.load(Data.builtIn());

  record Case(String at, String anchor, String sentence, String values) {
    @Override
    public String toString() {
      return at + " " + sentence;
    }
  }

  static Stream<Case> patterns() {
    return Data.builtIn().rows("lang/en/times/patterns.tsv").stream().map(ExpressionsTest::example);
  }

  private static Case example(Row row) {
    return new Case(row.at(), "2022-03-16", row.get("example"), row.get("value"));
  }

  static Stream<Case> deeds() {
    return Data.builtIn().rows("lang/en/times/deeds.tsv").stream()
        .map(r -> new Case(r.at(), "2022-03-16", r.get("example"), "2022-03-04|2022-03-05"));
  }

  static Stream<Case> table() throws IOException {
    return cases("/times/expressions.tsv");
  }

  static Stream<Case> retold() throws IOException {
    return cases("/times/retold.tsv");
  }

  private static Stream<Case> cases(String path) throws IOException {
    String all =
        new String(
            ExpressionsTest.class.getResourceAsStream(path).readAllBytes(), StandardCharsets.UTF_8);
    List<Case> cases = new ArrayList<>();
    int line = 0;
    for (String row : all.split("\n")) {
      line++;
      if (!row.isBlank() && !row.startsWith("#")) {
        String[] cells = row.split("\t", -1);
        cases.add(new Case(path + ":" + line, cells[0], cells[1], cells[2]));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource({"patterns", "table"})
  void read(Case c) {
    assertEquals(expected(c), found(c, PlainText::of));
  }

  @ParameterizedTest
  @MethodSource({"deeds", "retold"})
  void readInTrees(Case c) {
    assertEquals(expected(c), found(c, ENGLISH::read));
  }

  private static List<String> expected(Case c) {
    List<String> values = c.values().isEmpty() ? List.of() : Arrays.asList(c.values().split("\\|"));
    List<String> all = new ArrayList<>();
    int from = 0;
    for (String value : values) {
      int open = c.sentence().indexOf('{', from);
      int close = c.sentence().indexOf('}', open);
      all.add(c.sentence().substring(open + 1, close) + " = " + value);
      from = close;
    }
    return all;
  }

  /** What is found under a brace, or everything where the sentence has none. */
  private static List<String> found(Case c, Function<Article, Text> reader) {
    String text = c.sentence().replace("{", "").replace("}", "");
    Article article = Article.of("x", text);
    if (!c.anchor().equals("-")) {
      article = article.withPublished(c.anchor(), "given");
    }
    List<String> all = new ArrayList<>();
    for (When when : FINDER.find(reader.apply(article)).all()) {
      String type = c.values().contains(" ") ? when.type() + " " : "";
      if (c.sentence().indexOf('{') < 0 || marked(c.sentence(), when)) {
        all.add(when.text() + " = " + type + when.value());
      }
    }
    return all;
  }

  private static boolean marked(String sentence, When when) {
    int position = 0;
    int depth = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char ch = sentence.charAt(i);
      if (ch == '{' || ch == '}') {
        depth += ch == '{' ? 1 : -1;
      } else {
        if (depth > 0 && position >= when.start() && position < when.end()) {
          return true;
        }
        position++;
      }
    }
    return false;
  }
}
