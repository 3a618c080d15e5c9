package org.dateline.find.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.dateline.record.When;

/** What holds for every text. */
class TimeFinderProperties {
  private static final TimeFinder FINDER = new TimeFinder(Data.builtIn());
  private static final List<String> VOCABULARY = vocabulary();

  private static List<String> vocabulary() {
    List<String> words = new ArrayList<>();
    Data.builtIn().rows("lang/en/times/words.tsv").forEach(r -> words.add(r.get("word")));
    Data.builtIn().rows("lang/en/times/holidays.tsv").forEach(r -> words.add(r.get("name")));
    words.addAll(
        List.of(
            "Jan.",
            "March",
            "May",
            "Mon.",
            "1998",
            "31",
            "30",
            "0",
            "7",
            "99",
            "1,000",
            "5 1/2",
            "2022-02-30",
            "24:61",
            "9:30",
            "p.m.",
            "1990s",
            "'90s",
            "3rd",
            "12/31/99",
            ",",
            "-",
            ".",
            "'",
            "of",
            "the",
            "in",
            "on",
            "at",
            "to",
            "and",
            "ago",
            "every",
            "before",
            "long",
            "old",
            "end",
            "early",
            "999999999999",
            "9999",
            "\n\n",
            "\u2019",
            "\ud83d\ude00"));
    return words;
  }

  @Provide
  Arbitrary<String> sentences() {
    Arbitrary<String> glue = Arbitraries.of(" ", " ", " ", "");
    return Arbitraries.of(VOCABULARY)
        .flatMap(w -> glue.map(g -> w + g))
        .list()
        .ofMaxSize(12)
        .map(l -> String.join("", l));
  }

  @Provide
  Arbitrary<String> anchors() {
    return Arbitraries.of("2022-03-16", "2020-02-29", "2022-01", "1999", "no date", "0001-01-01");
  }

  @Property(seed = "20221", tries = 3000)
  void wordsOfTime(@ForAll("sentences") String text, @ForAll("anchors") String anchor) {
    check(text, anchor);
  }

  @Property(seed = "20222", tries = 500)
  void anyText(@ForAll String text, @ForAll("anchors") String anchor) {
    check(text, anchor);
  }

  private static void check(String text, String anchor) {
    Article article = Article.of("x", text).withPublished(anchor, "given");
    Times times = FINDER.find(PlainText.of(article));
    int last = 0;
    for (When when : times.all()) {
      assertTrue(when.start() >= last && when.end() > when.start(), "order");
      assertEquals(text.substring(when.start(), when.end()), when.text());
      assertTrue(when.value().matches("[-0-9A-Z_:.]+"), when.value());
      last = when.end();
    }
    assertEquals(times, FINDER.find(PlainText.of(article)));
  }
}
