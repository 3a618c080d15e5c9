package org.dateline.find.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.language.Text;
import org.dateline.record.Article;
import org.dateline.record.Place;

/** Whatever the text: nothing throws, spans slice back, points are on the map. */
class PlaceProperties {
  private static final EventPlacer PLACER =
      new EventPlacer(PlaceFinderTest.DATA, () -> PlaceFinderTest.GAZETTEER);

  @Property(tries = 300, seed = "20260108")
  void spansSliceBack(@ForAll("texts") String content) {
    int end = 0;
    for (Place p : PlaceFinderTest.find(content)) {
      assertEquals(content.substring(p.start(), p.end()), p.text());
      assertTrue(p.start() >= end && Math.abs(p.at().lat()) <= 90 && Math.abs(p.at().lon()) <= 180);
      assertNotNull(p.why());
      end = p.end();
    }
  }

  @Property(tries = 100, seed = "20260109")
  void everyTokenCanBeATrigger(@ForAll("texts") String content) {
    Text text = PlaceFinderTest.ENGLISH.read(Article.of("any", content));
    List<Place> places = PlaceFinderTest.PLACES.find(text, PlaceFinderTest.NAMES.find(text));
    for (int i = 0; i < text.size(); i++) {
      assertNotNull(PLACER.place(text, places, i, List.of(), false, null).why());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "Paris",
            "Texas",
            ",",
            ".",
            "in",
            "the",
            "New",
            "York",
            "U.S.",
            "B.C.",
            "al",
            "-",
            "Bab",
            "Turkish",
            "Ill.",
            "IL",
            "San",
            "Washington",
            "said",
            "’",
            "Springfield",
            "34",
            "US",
            "$",
            "and",
            "of",
            "Lake",
            "Chad",
            "\n",
            "(",
            ")",
            "São",
            "Gulf",
            "killed",
            "near");
    Arbitrary<String> sentences = words.list().ofMaxSize(40).map(w -> String.join(" ", w));
    return Arbitraries.oneOf(sentences, Arbitraries.strings().ofMaxLength(80));
  }
}
