package org.dateline.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.dateline.record.Article;
import org.junit.jupiter.api.Test;

class PerWordTest {
  @Test
  void keepsWhatManyWorkOutForAWord() {
    Text text =
        new Text.Builder(Article.of("a", "Rain fell"))
            .sentence()
            .token(0, 4, "rain", "NOUN", "NN", 1, "nsubj")
            .token(5, 9, "fall", "VERB", "VBD", -1, "root")
            .build();
    List<PerWord<String>> all = new ArrayList<>();
    for (int n = 0; n < 50; n++) {
      int number = n;
      all.add(new PerWord<>((t, token) -> t.lower(token) + number));
    }
    List<String> first = new ArrayList<>();
    for (int n = 0; n < all.size(); n++) {
      first.add(text.kept(0, all.get(n)));
      assertEquals("rain" + n, first.get(n));
      assertEquals("fell" + n, text.kept(1, all.get(n)));
    }
    for (int n = 0; n < all.size(); n++) {
      assertSame(first.get(n), text.kept(0, all.get(n)));
    }
  }
}
