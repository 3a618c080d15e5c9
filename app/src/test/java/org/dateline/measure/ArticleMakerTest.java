package org.dateline.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.dateline.lexicon.Data;
import org.dateline.read.html.Page;
import org.dateline.record.Article;
import org.junit.jupiter.api.Test;

class ArticleMakerTest {
  private final ArticleMaker maker = new ArticleMaker(Data.builtIn());

  @Test
  void theArticleOfANumberIsAlwaysTheSame() {
    assertEquals(maker.article(7), new ArticleMaker(Data.builtIn()).article(7));
    assertNotEquals(maker.article(7).text(), maker.article(8).text());
  }

  @Test
  void noMarkUpOfTheTablesIsLeft() {
    for (long n = 0; n < 200; n++) {
      assertTrue(maker.article(n).text().chars().noneMatch(c -> "<>{}".indexOf(c) >= 0));
    }
  }

  @Test
  void thePageHoldsTheArticle() throws Exception {
    Article read = Page.article("made-3", null, maker.page(3));
    assertEquals(maker.article(3).published(), read.published().substring(0, 10));
    assertTrue(read.text().contains(maker.article(3).text().split("\n")[1]));
  }

  @Test
  void aChartHasACurveForEachName() {
    String svg = Chart.svg("t", Map.of("a", List.of(new double[] {100, 2}, new double[] {1e6, 3})));
    assertTrue(svg.contains("<polyline") && svg.contains("10^6") && svg.endsWith("</svg>\n"));
  }
}
