package org.dateline.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.dateline.record.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts and the tokens and sentences that they come apart in. */
class TokenizerTest {
  static Stream<String> rows() {
    return new BufferedReader(
            new InputStreamReader(
                TokenizerTest.class.getResourceAsStream("/language/tokens.tsv"),
                StandardCharsets.UTF_8))
        .lines()
        .filter(l -> !l.startsWith("#"))
        .skip(1);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void cutsAsTheTableSays(String row) {
    String[] cells = row.split("\t");
    Text text = EnglishTest.ENGLISH.read(Article.of("row", cells[0].replace("\\n", "\n")));
    assertEquals(cells[1], written(text));
  }

  private static String written(Text text) {
    StringJoiner out = new StringJoiner(" ");
    for (int i = 0; i < text.size(); i++) {
      if (i > 0 && text.sentenceOf(i) != text.sentenceOf(i - 1)) {
        out.add("|");
      }
      out.add(text.form(i));
    }
    return out.toString();
  }
}
