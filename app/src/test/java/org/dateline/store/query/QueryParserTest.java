package org.dateline.store.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.dateline.store.query.Query.And;
import org.dateline.store.query.Query.Match;
import org.dateline.store.query.Query.Near;
import org.dateline.store.query.Query.Not;
import org.dateline.store.query.Query.Or;
import org.dateline.store.query.Query.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions as people write them, and what they are told of mistakes. */
class QueryParserTest {
  private static final QueryParser PARSER =
      new QueryParser(
          new Vocabulary(
              Map.of(Field.TYPE, List.of("ASSAULT", "AID"), Field.SECTOR, List.of("GOV", "MIL"))));

  private static Match word(String word) {
    return new Match(null, word, false, 0, false);
  }

  @Test
  void wordsPhrasesAndTheirSlack() {
    assertEquals(new And(List.of(word("a"), word("b"))), PARSER.parse("a b"));
    assertEquals(new Match(null, "red sea", true, 0, false), PARSER.parse("\"red sea\""));
    assertEquals(new Match(null, "red sea", true, 10, false), PARSER.parse("\"red sea\"~10"));
    assertEquals(new Match(null, "misile", false, 1, false), PARSER.parse("misile~1"));
    assertEquals(new Match(null, "rocket", false, 0, true), PARSER.parse("rocket*"));
    assertEquals(new Query.All(), PARSER.parse("  "));
  }

  @Test
  void notOrAndBrackets() {
    assertEquals(new And(List.of(word("a"), new Not(word("b")))), PARSER.parse("a -b"));
    assertEquals(
        new Or(List.of(new And(List.of(word("a"), word("b"))), word("c"))),
        PARSER.parse("a b OR c"));
    assertEquals(
        new And(List.of(word("a"), new Or(List.of(word("b"), word("c"))))),
        PARSER.parse("a (b OR c)"));
    assertEquals(
        new Or(
            List.of(
                new Match(Field.ACTOR, "PRK", false, 0, false),
                new Match(Field.ACTOR, "KOR", false, 0, false))),
        PARSER.parse("actor:(PRK OR KOR)"));
  }

  @Test
  void fieldsRangesAndPlaces() {
    assertEquals(new Match(Field.TYPE, "ASSAULT", true, 0, false), PARSER.parse("type:assault"));
    assertEquals(
        new Range(Field.DATE, "2022-01-01", false, "2022-01-31", false),
        PARSER.parse("date:2022-01-01..2022-01-31"));
    assertEquals(
        new Range(Field.CERTAINTY, "0.8", true, null, false), PARSER.parse("certainty:>.8"));
    assertEquals(new Near("Pyongyang", 50), PARSER.parse("place:\"Pyongyang\" within:50km"));
    assertEquals(new Near("39.03,125.75", 20), PARSER.parse("near:39.03,125.75 within:20"));
    assertEquals(new Query.Exists(Field.PLACE), PARSER.parse("place:*"));
    assertEquals(new Query.Box(124, 37, 131, 43), PARSER.parse("box:124,37,131,43"));
    assertEquals(word("http://x.example/a"), PARSER.parse("http://x.example/a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sektor:MIL | sektor: is no field; did you mean 'sector'?",
        "type:ASSALT | type:ASSALT is no type; did you mean 'ASSAULT'?",
        "quad:7 | quad:7 is no quad; it is one of 1, 2, 3, 4",
        "a (b OR c | a bracket is opened and never closed",
        "a) | a bracket is closed that was never opened",
        "a OR | nothing stands where words were expected",
        "\"red sea | a quote is opened and never closed",
        "within:50km | within: follows a place",
        "place:Seoul within:near | is no distance",
        "date:soon | is no date",
        "date:2022-13 | is no date",
        "certainty:high | is no number",
        "near:95,0 within:5km | latitudes go from -90 to 90",
      })
  void mistakesAreToldWithTheRemedy(String question, String told) {
    QueryException e = assertThrows(QueryException.class, () -> PARSER.parse(question));
    assertTrue(e.getMessage().contains(told), e.getMessage());
  }

  @Property
  void noStringMakesItFailOtherwise(@ForAll @StringLength(max = 200) String text) {
    try {
      PARSER.parse(text);
    } catch (QueryException e) {
      assertTrue(e.position() >= 0);
    }
  }
}
