package org.dateline.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;
import org.dateline.record.Article;
import org.dateline.record.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttachedTest {
  private static final Data DATA = Data.builtIn();
  private static final English ENGLISH = English.load(DATA);

  static Stream<Row> rows() {
    return DATA.rows(Attached.TABLE).stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowIsItsExample(Row row) {
    String example = row.get("example");
    Text text = ENGLISH.read(Article.of("x", example.replaceAll("[{}\\[\\]]", "")));
    Span trigger = marked(example, '{', '}');
    Span words = marked(example, '[', ']');
    int head = text.headOf(trigger);
    int at = text.headOf(words);
    String path = Attached.path(text, at, head);
    assertTrue(row.list("trigger").contains(Attached.trigger(text, head)), row.at());
    assertTrue(row.list("path").contains(path), () -> row.at() + ": " + path);
    List<Integer> both = List.of(at, head);
    Attached.Choice<Integer> choice =
        new Attached(DATA).choose(row.get("what"), text, head, both, t -> t);
    boolean takes = row.get("takes").equals("yes");
    assertEquals(takes ? at : null, choice.taken(), row.at());
    assertEquals(List.of(takes ? at : head), choice.kept(), row.at());
  }

  private static Span marked(String example, char open, char close) {
    int before = example.indexOf(open) < example.indexOf(open == '{' ? '[' : '{') ? 0 : 2;
    return new Span(example.indexOf(open) - before, example.indexOf(close) - 1 - before);
  }
}
